import type { Dataset } from '../core/market/dataset.ts';
import type { FundTerms } from '../core/market/fund-terms.ts';
import { fundCodes, termsInForce } from '../core/mechanics/fund-universe.ts';
import { volatilityBefore } from '../core/mechanics/liquidity.ts';
import { heldFund } from '../core/scenario/held-fund.ts';
import type { HolderAnswer } from '../core/scenario/holder-answer.ts';
import { leveragedHolding, sessionsAYear } from '../core/scenario/leveraged-holding.ts';
import { simulatedHolding } from '../core/scenario/simulated-holding.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { sessionsBetween } from '../session/period-sessions.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
import { words } from '../view/language/words.ts';
import { type DragOptions, isSimulated } from './drag-options.ts';
import type { OpenDay } from './open-day.ts';
import { quoted } from './option-values.ts';
import { refused, UsageError } from './usage-error.ts';

/**
 * A fund of the book: over a path, over simulated paths, else over its past.
 *
 * @throws UsageError when the book does not have the fund, or nothing is known of it
 */
export function answerOfFund({ answers }: OpenDay, code: string, options: DragOptions): HolderAnswer {
  const { dataset } = answers;
  const found = fundCodes(dataset).find((one) => one === code.toUpperCase());
  if (found === undefined) throw refused(({ option }) => option.notAFund(quoted(code)));
  const fund = termsInForce(dataset, found, dataset.days.length - 1);
  const { path } = options;
  if (path !== undefined) return { kind: 'path', holding: leveragedHolding(path, fund.multiple), fund };
  return isSimulated(options) ? simulated(dataset, fund, options) : past(dataset, fund, options);
}

function past(dataset: Dataset, fund: FundTerms, { from, to }: DragOptions): HolderAnswer {
  const { days } = dataset;
  const sessions = sessionsBetween(dataset, from ?? days[0]!, to ?? days.at(-1)!);
  if (sessions.length === 0)
    throw refused(({ command }) =>
      command.noSessionBetween(from ?? days[0]!, to ?? days.at(-1)!, days[0]!, days.at(-1)!),
    );
  const held = heldFund(dataset, fund.code, sessions);
  if (held.kind === 'held') return { kind: 'held', held, fund };
  const { reason } = held;
  throw new UsageError((language) => {
    const { notComparable, noPrice } = refusals[language].command.drag;
    return notComparable(
      fund.code,
      reason === 'noValue' ? noPrice : words(language).period.notComparable[reason],
    );
  });
}

function simulated(dataset: Dataset, fund: FundTerms, options: DragOptions): HolderAnswer {
  const { sessions = 60, drift = 0, paths = 4000, seed = 1 } = options;
  const own = options.volatility === undefined ? volatilityOf(dataset, fund.underlying) : undefined;
  const volatility = options.volatility ?? own!.yearly;
  const question = { multiple: fund.multiple, volatility, sessions, drift, paths, seed };
  const simulation = simulatedHolding(question);
  return { kind: 'simulated', simulation, fund, ...(own === undefined ? {} : { volatilityOf: own.of }) };
}

function volatilityOf(dataset: Dataset, code: Ticker) {
  const daily = volatilityBefore(dataset, code, dataset.days.length);
  if (daily === undefined) throw refused(({ command }) => command.drag.volatilityUnknown(code));
  return { yearly: daily * Math.sqrt(sessionsAYear), of: { code, until: dataset.days.at(-1)! } };
}

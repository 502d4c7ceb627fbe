import type { NamedShock } from '../core/market/book-settings.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { securityOf } from '../core/market/lookup.ts';
import { shareLimit } from '../core/market/price-limits.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';
import { type EventBasis, eventShock, type ShockOrigin } from '../core/scenario/event-shock.ts';
import type { Shock } from '../core/scenario/scenario-question.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { nameIn, namesOf } from '../view/format/names.ts';
import { scenarioRefusals } from '../view/language/refusals/scenario-refusals.ts';
import { words } from '../view/language/words.ts';
import { numberIn } from './number-options.ts';
import type { OpenDay } from './open-day.ts';
import { quoted } from './option-values.ts';
import { sessionIndex } from './session-index.ts';
import { refused, UsageError } from './usage-error.ts';

export interface ShockOptions extends Typed {
  readonly event?: TradingDay;
  readonly as?: EventBasis;
  readonly name?: string;
}

interface Typed {
  /** `CODE=RETURN`, as typed */
  readonly shock?: readonly string[];
  /** as typed */
  readonly rest?: string;
}

export interface AskedShock {
  readonly shock: Required<Shock>;
  readonly origin: ShockOrigin;
}

/**
 * The shock that the options ask for, in one of three ways; `--rest` stands before what a saved scenario or an event says of the rest.
 *
 * @throws UsageError with how to mend it
 */
export function shockFrom(
  { event, name, as, ...typed }: ShockOptions,
  { answers, assumptions }: Pick<OpenDay, 'answers' | 'assumptions'>,
): AskedShock {
  const ways = [event, name, typed.shock].filter((way) => way !== undefined).length;
  if (ways > 1) throw refused(({ scenario }) => scenario.oneWay);
  if (as !== undefined && event === undefined) throw refused(({ scenario }) => scenario.asWithoutEvent);
  const { dataset } = answers;
  const restGiven = (rest: number): number =>
    typed.rest === undefined ? rest : returnIn(typed.rest, '--rest');
  if (event !== undefined) {
    const basis = as ?? 'residual';
    const split = answers.split(sessionIndex(dataset.days, event), assumptions);
    const found = eventShock(dataset, split, basis);
    if (found.kind === 'noAnswer')
      throw new UsageError((language) =>
        scenarioRefusals[language].eventUnknown(
          event,
          found.code,
          words(language).states.unsplitReason[found.reason],
        ),
      );
    const { fundamental, rest } = found.shock;
    return { shock: { fundamental, rest: restGiven(rest) }, origin: { kind: 'event', day: event, basis } };
  }
  if (name !== undefined) {
    const { fundamental, rest = 0, note } = savedShock(dataset, name);
    const origin = { kind: 'named', name, ...(note === undefined ? {} : { note }) } as const;
    return { shock: { fundamental, rest: restGiven(rest) }, origin };
  }
  return { shock: shockAsked(typed, dataset), origin: { kind: 'typed' } };
}

function savedShock(dataset: Dataset, name: string): NamedShock {
  const { scenarios } = dataset;
  const found = scenarios.find((one) => one.name === name);
  if (found === undefined)
    throw refused(({ scenario }) =>
      scenario.noSuchName(
        quoted(name),
        scenarios.map((one) => quoted(one.name)),
      ),
    );
  const known = modelledStocks(dataset);
  const strange = Object.keys(found.fundamental).find((code) => !known.some((one) => one === code));
  if (strange === undefined) return found;
  throw unknownStock(strange, dataset);
}

/** @throws UsageError with how to mend it: no shock, no such stock, a return that is no fraction inside the price limit */
export function shockAsked({ shock = [], rest }: Typed, dataset: Dataset): Required<Shock> {
  if (shock.length === 0) throw refused(({ scenario }) => scenario.noShock);
  const known = modelledStocks(dataset);
  const fundamental: Record<string, number> = {};
  for (const text of shock) {
    const [code, value, more] = text.split('=').map((part) => part.trim());
    if (code === undefined || value === undefined || more !== undefined || code === '')
      throw refused(({ scenario }) => scenario.shape(quoted(text)));
    if (!known.some((one) => one === code)) throw unknownStock(code, dataset);
    if (Object.hasOwn(fundamental, code)) throw refused(({ scenario }) => scenario.twice(code));
    fundamental[code] = returnIn(value, `--shock ${code}`);
  }
  return { fundamental, rest: rest === undefined ? 0 : returnIn(rest, '--rest') };
}

const unknownStock = (code: string, dataset: Dataset): UsageError =>
  new UsageError((language) =>
    scenarioRefusals[language].unknownStock(
      quoted(code),
      modelledStocks(dataset).map(
        (one) => `${one} ${nameIn(namesOf(securityOf(dataset, one)!), one, language)}`,
      ),
    ),
  );

/** A percent sign is read as what it says; a bare number above 1 is not guessed at. */
function returnIn(text: string, flag: string): number {
  const value = numberIn(text);
  if (Math.abs(value) <= shareLimit) return value + 0;
  const percent = numberIn(text.replace(/ ?%$/, '')) / 100;
  const meantPercent = text.includes('%') || Math.abs(value) >= 1;
  const suggestion = meantPercent && Math.abs(percent) <= shareLimit ? String(percent) : undefined;
  throw refused(({ scenario }) => scenario.notAReturn(flag, quoted(text), suggestion));
}

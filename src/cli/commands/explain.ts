import { explainCompounding } from '../../core/attribution/explain-compounding.ts';
import { explainPeriodNode } from '../../core/attribution/explain-period.ts';
import type { Target } from '../../core/attribution/explanation.ts';
import type { Explanation } from '../../core/market/explanation.ts';
import { refusals } from '../../view/language/refusals.ts';
import { words } from '../../view/language/words.ts';
import { answerDay, answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import { notOneOf, quoted } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsHeld } from '../period-options.ts';
import { refused, UsageError } from '../usage-error.ts';
import { writtenExplanation } from '../written-explanation.ts';

interface ExplainOptions extends DayOptions, PeriodOptions, OutputOptions {
  readonly stock?: string;
  readonly node?: string;
  readonly index?: string;
  readonly fund?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Where a figure comes from: its inputs with their age and source, the arithmetic, what is assumed. */
export async function explain(book: string | undefined, options: ExplainOptions): Promise<ExitCode> {
  const asked = targetOf(options);
  const target: Target =
    asked.kind === 'fund' && isPeriod(options) ? { ...asked, kind: 'compounding' } : asked;
  const ofPortfolio = target.kind === 'node' || target.kind === 'compounding';
  const answer = ofPortfolio ? answerDay : answerMarket;
  return answer(book, options, (day, language) => {
    const { answers, dayIndex, assumptions, by } = day;
    const isOfPeriod = isPeriod(options);
    const explanation = isOfPeriod
      ? explainedPeriod(target, day, options)
      : answers.explain(target, dayIndex, assumptions, by);
    if (explanation === undefined) throw nothingToExplain(target, day);
    const shown = isOfPeriod ? sessionsHeld(day, options, 'explain').at(-1)! : dayIndex;
    const result = answers.day(shown, assumptions, by);
    return writtenExplanation({ result, target, explanation, answers }, options, language);
  });
}

/** A node over several sessions: coefficients, the sessions, and the sum; or what compounding did to a fund that is held. */
function explainedPeriod(target: Target, day: OpenDay, options: ExplainOptions): Explanation | undefined {
  if (target.kind !== 'node' && target.kind !== 'compounding')
    throw refused(({ command }) => command.nodeOverPeriod);
  const { answers, assumptions, by } = day;
  const dayIndices = sessionsHeld(day, options, 'explain');
  const result = answers.period({ dayIndices, assumptions, by, method: options.link ?? 'carino' });
  return target.kind === 'node'
    ? explainPeriodNode(result, target.key)
    : explainCompounding(result, target.code);
}

function targetOf({ stock, node, index, fund }: ExplainOptions): Target {
  const asked: readonly Target[] = [
    ...(stock === undefined ? [] : [{ kind: 'stock', code: stock.toUpperCase() } as const]),
    ...(node === undefined ? [] : [{ kind: 'node', key: node } as const]),
    ...(index === undefined ? [] : [{ kind: 'index', code: index.toUpperCase() } as const]),
    ...(fund === undefined ? [] : [{ kind: 'fund', code: fund.toUpperCase() } as const]),
  ];
  if (asked.length > 1) throw refused(({ command }) => command.oneTarget);
  return asked[0] ?? { kind: 'node', key: 'portfolio' };
}

/** Why there is nothing, and what there is instead. */
function nothingToExplain(target: Target, { answers, dayIndex, assumptions, by }: OpenDay): UsageError {
  const { day, split, index } = answers.day(dayIndex, assumptions, by);
  switch (target.kind) {
    case 'stock': {
      const stock = split.stocks.find(({ code }) => code === target.code);
      if (stock?.kind === 'unsplit')
        return new UsageError((language) => {
          const { unsplitReason } = words(language).states;
          return refusals[language].command.noSplit(stock.code, day, unsplitReason[stock.reason]);
        });
      return unknown(
        '--stock',
        target.code,
        split.stocks.map(({ code }) => code),
      );
    }
    case 'index':
      return unknown(
        '--index',
        target.code,
        index.map((one) => one.index),
      );
    case 'fund':
      return refused(({ command }) => command.noForcedTrade(quoted(target.code), day));
    case 'compounding':
      return refused(({ command }) => command.noCompounding(quoted(target.code)));
    default:
      return refused(({ command }) => command.nodeKey);
  }
}

const unknown = (flag: string, code: string, known: readonly string[]): UsageError =>
  known.length === 0 ? refused(({ command }) => command.nothingKnown(flag)) : notOneOf(flag, known, code);

import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { StockFlag } from '../../core/decomposition/day-split.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { fundTotals } from '../funds/fund-totals.ts';
import { reasonsOf } from '../move/move.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Language, ScreenInput } from '../screen.ts';

/** What a list of sessions says of one of them. Kept when the day itself is not: a year of a large book would not fit. */
export interface SessionFacts {
  readonly dayIndex: number;
  readonly day: TradingDay;
  /** of the book, fraction; absent when nothing has a value, or net equity is not positive */
  readonly return?: number | undefined;
  readonly components?: AttributionNode['components'];
  /** nothing of the mechanical part is known: its zero must not be printed */
  readonly whollyUnsplit: boolean;
  /** why a part has no answer, one clause each */
  readonly reasons: Readonly<Record<Language, readonly string[]>>;
  /** net forced trades over turnover of the modelled stocks, `−` sells; absent when one is not known */
  readonly forced?: number;
  readonly forcedEstimated: boolean;
  /** raised by any modelled stock */
  readonly flags: readonly StockFlag[];
}

export function factsOf(result: DayResult): SessionFacts {
  const { contribution, components, unsplitReasons } = figuresOf(result.portfolio);
  const { netShare, estimatedShare } = fundTotals(result.split);
  const clauses = (language: Language) =>
    unsplitReasons.length === 0 ? [] : reasonsOf({ unsplitReasons }, result, language);
  return {
    dayIndex: result.dayIndex,
    day: result.day,
    return: contribution,
    components,
    whollyUnsplit: isWhollyUnsplit({ components, unsplitReasons }),
    reasons: { en: clauses('en'), ko: clauses('ko') },
    ...(netShare === undefined ? {} : { forced: netShare.point }),
    forcedEstimated: (estimatedShare ?? 0) > 0,
    flags: [...new Set(result.split.stocks.flatMap(({ flags }) => flags))],
  };
}

const kept = new WeakMap<object, Map<string, Map<number, SessionFacts>>>();

/** Settings whose sessions are kept for a book. */
const settingsKept = 12;

/**
 * Facts of sessions in their order. At most `limit` of them are worked out, those nearest to the day first; the others are undefined, and
 * those whose holdings have not been read.
 */
export function factsOfSessions(
  { answers, assumptions, by, dayIndex }: Pick<ScreenInput, 'answers' | 'assumptions' | 'by' | 'dayIndex'>,
  sessions: readonly number[],
  limit: number,
): readonly (SessionFacts | undefined)[] {
  const known = keptFor(answers.dataset, JSON.stringify(assumptions));
  const wanted = new Set(nearestFirst(sessions, dayIndex).slice(0, limit));
  return sessions.map((t) => {
    if (!wanted.has(t)) return undefined;
    const facts = known.get(t);
    if (facts !== undefined || answers.holdings?.isRead(t) === false) return facts;
    const made = factsOf(answers.day(t, assumptions, by));
    known.set(t, made);
    return made;
  });
}

/** The sessions nearest to the day first. */
export const nearestFirst = (sessions: readonly number[], dayIndex: number): readonly number[] =>
  [...sessions].sort((one, other) => Math.abs(one - dayIndex) - Math.abs(other - dayIndex) || one - other);

function keptFor(book: object, setting: string): Map<number, SessionFacts> {
  let settings = kept.get(book);
  if (settings === undefined || settings.size > settingsKept) {
    settings = new Map();
    kept.set(book, settings);
  }
  const known = settings.get(setting) ?? new Map<number, SessionFacts>();
  settings.set(setting, known);
  return known;
}

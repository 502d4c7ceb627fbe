import type { UnsplitReason } from '../../decomposition/day-split.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { DayBook } from '../day/day-book.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { UnsplitDays } from '../period/period-result.ts';
import type { BenchmarkDay } from './benchmark-day.ts';
import type { ComparedPeriods } from './benchmark-periods.ts';
import type { ComparedDay } from './compared-day.ts';

/** What a comparison lacks, by name: sessions, weights, members, answers. */

export interface SkippedSession {
  readonly day: TradingDay;
  /**
   * no weights of the benchmark yet · none of its members with a return · nothing in the book with a value · net equity not positive, or a
   * levered benchmark that loses everything before the last session: what was lost before cannot be linked to what came after, so that none
   * of the sessions asked for is compared
   */
  readonly reason:
    | 'noBenchmark'
    | 'benchmarkUnpriced'
    | 'nothingHeld'
    | 'equityNotPositive'
    | 'benchmarkLostAll';
}

export interface CarriedWeights {
  readonly day: TradingDay;
  readonly weightsOf: TradingDay;
}

export interface MissingMember {
  readonly code: Ticker;
  readonly days: readonly TradingDay[];
}

export function reasonToSkip(
  book: DayBook,
  against: BenchmarkDay | undefined,
): SkippedSession['reason'] | undefined {
  if (book.netEquityKrw !== undefined && !book.hasWeights) return 'equityNotPositive';
  if (against === undefined) return 'noBenchmark';
  if (against.members.length === 0) return 'benchmarkUnpriced';
  return book.hasWeights ? undefined : 'nothingHeld';
}

/** Reasons for which nothing is compared, on no session. */
export const preventsLinking = ({ reason }: SkippedSession): boolean =>
  reason === 'equityNotPositive' || reason === 'benchmarkLostAll';

/** Sessions, but the last, on which the benchmark loses everything: what it would do from there on is no return. */
export const lostAll = (compared: readonly ComparedDay[]): readonly SkippedSession[] =>
  compared
    .slice(0, -1)
    .filter(({ benchmark }) => {
      const contributions = [...benchmark.values()].map(({ contribution }) => contribution);
      return compensatedSum(contributions) <= -1;
    })
    .map(({ date }) => ({ day: date, reason: 'benchmarkLostAll' }));

export const carriedIn = (compared: readonly ComparedDay[]): readonly CarriedWeights[] =>
  compared.flatMap(({ date, weightsOf }) => (weightsOf === undefined ? [] : [{ day: date, weightsOf }]));

export function missingIn(compared: readonly ComparedDay[]): readonly MissingMember[] {
  const found = new Map<Ticker, TradingDay[]>();
  for (const { date, missing } of compared)
    for (const code of missing) found.set(code, [...(found.get(code) ?? []), date]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, days]) => ({ code, days }));
}

/** A group in which the benchmark's long and short cancel. */
export interface CancelledGroup {
  readonly group: string;
  readonly days: readonly TradingDay[];
}

/** Groups without a return of their own in the benchmark though it holds them, and on which sessions. */
export const cancelledIn = (
  { groups, periods }: Pick<ComparedPeriods, 'groups' | 'periods'>,
  compared: readonly ComparedDay[],
): readonly CancelledGroup[] =>
  groups.flatMap((group, g) => {
    const on = compared.filter((_, t) => periods[t]!.benchmarkStandings[g] === 'cancelled');
    return on.length === 0 ? [] : [{ group, days: on.map(({ date }) => date) }];
  });

/** What has no answer, once, with the sessions on which it has none. */
export function unsplitDays(
  compared: readonly ComparedDay[],
  parts: readonly (readonly UnsplitPart[])[],
): readonly UnsplitDays[] {
  const found = new Map<string, { code: Ticker; reason: UnsplitReason; days: Set<TradingDay> }>();
  parts.forEach((own, t) => {
    for (const { code, reason } of own) {
      const key = `${code} ${reason}`;
      const known = found.get(key) ?? { code, reason, days: new Set() };
      known.days.add(compared[t]!.date);
      found.set(key, known);
    }
  });
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, { code, reason, days: on }]) => ({ code, reason, days: [...on] }));
}

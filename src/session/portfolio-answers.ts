import { attributeAgainstBenchmark } from '../core/attribution/attribute-against-benchmark.ts';
import { attributeDay } from '../core/attribution/attribute-day.ts';
import { attributePeriod } from '../core/attribution/attribute-period.ts';
import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult, GroupingLevel } from '../core/attribution/day/day-result.ts';
import { explainCompounding } from '../core/attribution/explanation/explain-compounding.ts';
import { explainPeriodNode } from '../core/attribution/explanation/explain-period.ts';
import { attributedExposures, followExposures } from '../core/attribution/follow-exposures.ts';
import type { PeriodQuestion } from '../core/attribution/period/period-question.ts';
import type { PeriodResult } from '../core/attribution/period/period-result.ts';
import { isCalibrated } from '../core/evidence/calibration.ts';
import { replayPolicy } from '../core/scenario/replay-policy.ts';
import { assumptionsKey, everySetting, sessionKey } from './assumptions-key.ts';
import type { HeldBook } from './held-book.ts';
import { drawsIn, type MarketSplits } from './market-splits.ts';
import { linkedDaysKept, recentlyUsed } from './recently-used.ts';

const defaultGrouping: readonly GroupingLevel[] = ['group'];

/** Answers about past sessions that rest on the positions. */
export function portfolioAnswers(
  book: HeldBook,
  splits: MarketSplits,
): Pick<
  BookAnswers,
  'day' | 'priorDay' | 'allSettings' | 'period' | 'explainPeriod' | 'againstBenchmark' | 'policy'
> {
  return {
    ...ofDays(book, splits),
    ...ofPeriods(book, splits),
    againstBenchmark: besideBenchmark(book, splits),
    policy: ({ assumptions, by = defaultGrouping, ...question }) =>
      replayPolicy({
        ...question,
        dataset: book.dataset,
        ...book.heldByDate,
        by,
        splitOn: (t) => splits.split(t, assumptions),
        custom: splits.customLaw(assumptions),
      }),
  };
}

function ofDays(
  { heldOn, positionsIn }: HeldBook,
  { split, priorSplit }: MarketSplits,
): Pick<BookAnswers, 'day' | 'priorDay' | 'allSettings'> {
  const sizeOf = (result: DayResult): number => drawsIn(result.split) + positionsIn(result.dataset);
  const results = recentlyUsed<DayResult>(linkedDaysKept, sizeOf);
  const priorResults = recentlyUsed<DayResult>(linkedDaysKept, sizeOf);
  const day: BookAnswers['day'] = (dayIndex, assumptions, by = defaultGrouping) =>
    results.get(sessionKey(dayIndex, assumptions, by.join()), () =>
      attributeDay({ dataset: heldOn(dayIndex), dayIndex, splitOn: (t) => split(t, assumptions), by }),
    );
  const priorDay: BookAnswers['priorDay'] = (dayIndex, assumptions) => {
    if (!isCalibrated(assumptions)) return day(dayIndex, assumptions);
    const splitOn = (t: number) => priorSplit(t, assumptions);
    return priorResults.get(sessionKey(dayIndex, assumptions), () =>
      attributeDay({ dataset: heldOn(dayIndex), dayIndex, splitOn, by: defaultGrouping }),
    );
  };
  return {
    day,
    priorDay,
    allSettings: (dayIndex, assumptions) => everySetting(assumptions).map((one) => priorDay(dayIndex, one)),
  };
}

type AskedPeriod = Parameters<BookAnswers['period']>[0];

function ofPeriods(
  { dataset, heldOver, panel }: HeldBook,
  { split, reverting }: MarketSplits,
): Pick<BookAnswers, 'period' | 'explainPeriod'> {
  const periods = recentlyUsed<PeriodResult>(
    linkedDaysKept,
    ({ days, assumptions }) => days.length * (2 * assumptions.draws + dataset.positions.length),
  );
  const linked = ({ assumptions, by = defaultGrouping, ...question }: AskedPeriod): PeriodQuestion => ({
    ...question,
    dataset,
    splitOn: (t) => split(t, assumptions),
    revertingOn: reverting(assumptions),
    by,
  });
  const period: BookAnswers['period'] = (question) => {
    const { dayIndices, assumptions, by, method } = question;
    return periods.get([dayIndices, by, method, assumptionsKey(assumptions)].join('|'), () =>
      panel === undefined
        ? attributePeriod({ ...linked(question), dataset: heldOver(dayIndices) })
        : attributedExposures({ ...linked(question), panel }),
    );
  };
  return {
    period,
    explainPeriod: (question, target) => {
      if (target.kind === 'compounding') return explainCompounding(period(question), target.code);
      const followed =
        panel === undefined ? period(question) : followExposures({ ...linked(question), panel }, target.key);
      return followed === undefined ? undefined : explainPeriodNode(followed, target.key);
    },
  };
}

function besideBenchmark(
  { whole, heldOver, heldByDate }: HeldBook,
  { split }: MarketSplits,
): BookAnswers['againstBenchmark'] {
  const comparisons = recentlyUsed<BenchmarkResult>(
    linkedDaysKept,
    ({ days, groups, assumptions }) => days.length * (2 * assumptions.draws + 6 * groups.length) + 1,
  );
  return ({ assumptions, ...question }) => {
    const { dayIndices, benchmark, level, variant, method } = question;
    const asked = [dayIndices, benchmark, level, variant, method, assumptionsKey(assumptions)];
    return comparisons.get(JSON.stringify(asked), () =>
      attributeAgainstBenchmark({
        ...question,
        dataset: whole ?? heldOver(dayIndices),
        ...heldByDate,
        splitOn: (t) => split(t, assumptions),
      }),
    );
  };
}

import { compensatedSum } from '../numeric/sum.ts';
import { benchmarkNamed } from './benchmark/benchmark-choice.ts';
import { benchmarkOn, groupOfCode, groupsNamed } from './benchmark/benchmark-day.ts';
import type { SkippedSession } from './benchmark/benchmark-gaps.ts';
import {
  cancelledIn,
  carriedIn,
  lostAll,
  missingIn,
  preventsLinking,
  reasonToSkip,
  unsplitDays,
} from './benchmark/benchmark-gaps.ts';
import { groupReturnsOf } from './benchmark/benchmark-group-returns.ts';
import { stockLoadings } from './benchmark/benchmark-loadings.ts';
import { comparedPeriods } from './benchmark/benchmark-periods.ts';
import type { BenchmarkQuestion, BenchmarkResult } from './benchmark/benchmark-result.ts';
import type { ComparedDay } from './benchmark/compared-day.ts';
import { comparedDay } from './benchmark/compared-day.ts';
import { explained } from './benchmark/excess-over-benchmark.ts';
import { dayBookOn } from './day/day-book.ts';
import { checkLevels } from './day/grouping.ts';
import { stockDaysFrom } from './instrument/stock-days.ts';

/**
 * Allocation and selection against a benchmark, in all and for each part of the returns.
 *
 * A benchmark's weights at a close count for the next session; where a session has none the last ones go on. Weights that do not sum to 1
 * are used as they are: `effects.weightsEffect`. Shorts and borrowed cash have negative ones, on either side.
 *
 * @throws RangeError when the dataset has no such benchmark or level, or `dayIndices` names no session of it
 * @see docs/model.md, "Portfolio"; brinsonEffects, linkPeriods
 */
export function attributeAgainstBenchmark(question: BenchmarkQuestion): BenchmarkResult {
  const { dataset, dayIndices, splitOn, level, heldOn = () => dataset } = question;
  checkLevels(dataset, [level]);
  const benchmark = benchmarkNamed(dataset, question.benchmark);
  if (
    benchmark === undefined ||
    dayIndices.length === 0 ||
    dayIndices.some((t) => dataset.days[t] === undefined)
  )
    throw new RangeError(
      `attributeAgainstBenchmark requires a benchmark and sessions of the dataset, got ${question.benchmark}, ${dayIndices}`,
    );
  const stockDays = stockDaysFrom(splitOn);
  const levels = { level, groupOf: groupOfCode(dataset, level, groupsNamed(benchmark)) };
  const both: ComparedDay[] = [];
  const skipped: SkippedSession[] = [];
  for (const t of dayIndices) {
    const book = dayBookOn(heldOn(t), t, stockDays);
    const against = benchmarkOn(dataset, benchmark, t, stockDays);
    const reason = reasonToSkip(book, against);
    if (reason === undefined) both.push(comparedDay(book, against!, levels));
    else skipped.push({ day: dataset.days[t]!, reason });
  }
  skipped.push(...lostAll(both));
  const compared = skipped.some(preventsLinking) ? [] : both;
  const made = comparedPeriods(compared);
  const { groups, periods } = made;
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  return {
    ...{ dataset, benchmark: benchmark.name, level, variant: question.variant, assumptions, verdict },
    asked: dayIndices.map((t) => dataset.days[t]!),
    days: compared.map(({ date }) => date),
    skipped,
    carried: carriedIn(compared),
    missing: missingIn(compared),
    cancelled: cancelledIn(made, compared),
    groups,
    portfolioWeights: meanOf(periods.map((period) => period.portfolioWeights)),
    benchmarkWeights: meanOf(periods.map((period) => period.benchmarkWeights)),
    periods,
    mechanicalParts: made.parts.mechanical,
    groupReturns: groups.map((_, g) => groupReturnsOf(periods, g)),
    loadings: stockLoadings(compared),
    unsplit: unsplitDays(compared, made.unsplit),
    ...(periods.length === 0 ? {} : explained(question, made, { compared, columns: stockDays.columns })),
  };
}

function meanOf(columns: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = columns;
  return first.map((_, g) => compensatedSum(columns.map((column) => column[g]!)) / columns.length);
}

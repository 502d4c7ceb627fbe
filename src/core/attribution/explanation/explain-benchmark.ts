import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, plus, times } from '../../numeric/formula.ts';
import type { BenchmarkResult } from '../benchmark/benchmark-result.ts';
import type { BrinsonPeriod } from '../benchmark/brinson.ts';
import type { DayResult } from '../day/day-result.ts';
import { fractionOf, writeGroup } from './explain-benchmark-group.ts';
import { writeLinked } from './explain-benchmark-linked.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeWriter } from './explanation-words.ts';

/**
 * How effects against a benchmark came about: a group from weights and returns of both sides, all together from the groups.
 *
 * @param group a name at the level of the comparison; `undefined`: all together
 * @returns `undefined` when the session is not compared, or has no such group
 */
export function explainBenchmark(
  result: BenchmarkResult,
  { split, assumptions, day }: DayResult,
  group: string | undefined,
): Explanation | undefined {
  const at = group === undefined ? -1 : result.groups.indexOf(group);
  const [period] = result.periods;
  if (result.split === undefined || period === undefined || (group !== undefined && at < 0)) return undefined;
  const writer: NodeWriter = new ExplanationWriter();
  if (result.periods.length > 1 || result.effects!.linking.method === 'geometric')
    writeLinked(writer, result, at);
  else if (at < 0) writeAll(writer, result, period);
  else writeGroup(writer, result, period, at);
  const row = at < 0 ? result.split.all : result.split.groups[at]!;
  return writer.finish({
    title: at < 0 ? 'benchmarkAll' : 'benchmarkGroup',
    params: { benchmark: result.benchmark, group: group ?? '', day, link: result.effects!.linking.method },
    estimate: row.total.parts.mechanical,
    ...notesOn({ stocks: split.stocks, flags: [], netting: assumptions.netting }),
  });
}

/** The groups add up to the difference; what is mechanical in it is the difference of the mechanical parts. */
function writeAll(writer: NodeWriter, result: BenchmarkResult, period: BrinsonPeriod): void {
  const input = fractionOf(writer);
  const { effects, split, mechanical } = result;
  const groups = result.groups.map((group, g) =>
    writer.input(`effect_${g + 1}`, split!.groups[g]!.total.whole, 'fraction', 'groupEffect', {
      params: { group },
    }),
  );
  const returns = [
    input('return_book', effects!.linking.portfolioReturn, 'portfolioReturn'),
    input('return_benchmark', effects!.linking.benchmarkReturn, 'benchmarkReturn'),
  ] as const;
  writer.step('excess', minus(...returns), 'fraction', 'excess');
  // allocation against nought leaves nothing out
  const off =
    result.variant !== 'brinsonHoodBeebower' ? [writeWeightsEffect(writer, period, returns[1])] : [];
  writer.step('effects', plus(...groups, ...off), 'fraction', 'groupEffect');
  const held = input('mechanical_book', mechanical!.portfolio.point, 'portfolioMechanical');
  const against = input('mechanical_benchmark', mechanical!.benchmark.point, 'benchmarkMechanical');
  writer.step('mechanical', minus(held, against), 'fraction', 'mechanical');
}

/** The benchmark's return on what the weights of both sides differ by in all. */
function writeWeightsEffect(writer: NodeWriter, period: BrinsonPeriod, whole: Term): Term {
  const input = fractionOf(writer);
  const held = input('weights', sumOf(period.portfolioWeights), 'weight');
  const against = input('weights_benchmark', sumOf(period.benchmarkWeights), 'benchmarkWeight');
  return writer.step('weights_effect', times(whole, minus(held, against)), 'fraction', 'weightsEffect');
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

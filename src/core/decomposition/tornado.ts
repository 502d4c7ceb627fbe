import type { Assumptions } from '../mechanics/assumptions.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { mixtureLaws, parameterDraws, withFrozen } from '../mechanics/parameter-draws.ts';
import type { ParameterId } from '../mechanics/priors.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DayQuestion, SplitQuestion } from './day-context.ts';
import type { TornadoBar, TornadoInput } from './day-split.ts';
import { splitDayWith } from './split-day.ts';

const frozenBy: Readonly<Record<Exclude<TornadoInput, 'law'>, readonly ParameterId[]>> = {
  linearSlope: ['linearSlope'],
  rootConstant: ['rootConstant'],
  impactTransfer: ['impactTransfer'],
  permanentImpact: ['permanentImpact'],
  temporaryImpact: ['temporaryImpact'],
  window: ['window'],
  netting: ['nettingSingle', 'nettingOther'],
  passThrough: ['passThroughFutures', 'passThroughSwap'],
  assets: ['assetsOfficial', 'assetsDerived', 'assetsEstimated'],
};

/**
 * What the width of a stock's 90 % band hangs on: 1 − width with the input frozen at its median / full width, same draws; for the law the
 * mean width of the mixture's laws alone. Widest first. Bars need not add up to 1, and one may be slightly negative.
 */
export function tornado(question: SplitQuestion, code: Ticker): readonly TornadoBar[] {
  const { assumptions } = question;
  const draws = parameterDraws(assumptions.draws, assumptions.seed);
  const width = (settings: Assumptions, run: ParameterDraws): number | undefined =>
    bandWidth({ ...question, assumptions: settings, draws: run }, code);
  const full = width(assumptions, draws);
  if (full === undefined || full === 0) return [];
  const bars: TornadoBar[] = [];
  for (const [input, frozen] of Object.entries(frozenBy)) {
    const narrowed = width(assumptions, withFrozen(draws, frozen));
    if (narrowed !== undefined) bars.push({ input: input as TornadoInput, bar: 1 - narrowed / full });
  }
  const alone =
    assumptions.law === 'mixture' ? mixtureLaws.map((law) => width({ ...assumptions, law }, draws)) : [];
  const known = alone.filter((each) => each !== undefined);
  if (known.length === mixtureLaws.length) {
    bars.push({ input: 'law', bar: 1 - known.reduce((sum, each) => sum + each, 0) / known.length / full });
  }
  return bars.sort((a, b) => b.bar - a.bar);
}

function bandWidth(question: DayQuestion, code: Ticker): number | undefined {
  const stock = splitDayWith(question).stocks.find((row) => row.code === code);
  return stock?.kind === 'split' ? stock.mechanical.high90 - stock.mechanical.low90 : undefined;
}

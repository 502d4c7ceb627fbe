import type { IndexWeightSeries } from '../core/market/dated-series.ts';
import { type Quality, qualities } from '../core/market/quality.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { mostFrequent } from './numbered.ts';
import type { WeightRow } from './sheets/index-weights.ts';

/** Weight rows as one series per index and code; a series is trusted no more than its weakest row. */
export function weightSeries(
  rows: readonly WeightRow[],
  sessions: ReadonlyMap<TradingDay, number>,
): IndexWeightSeries[] {
  const series = Map.groupBy(rows, ({ index, code }) => `${index} ${code}`);
  return [...series.values()].map((own) => ({
    index: own[0]!.index,
    code: own[0]!.code,
    weight: weightsOn(own, sessions),
    quality: weakest(own.map(({ quality }) => quality)),
    source: mostFrequent(own.map(({ source }) => source)),
  }));
}

function weightsOn(rows: readonly WeightRow[], sessions: ReadonlyMap<TradingDay, number>): Float64Array {
  const weights = new Float64Array(sessions.size).fill(Number.NaN);
  for (const { day, weight } of rows) {
    const session = sessions.get(day);
    if (session !== undefined) weights[session] = weight;
  }
  return weights;
}

const weakest = (found: readonly Quality[]): Quality =>
  found.reduce((worst, next) => (qualities.indexOf(next) > qualities.indexOf(worst) ? next : worst));

import type { Ticker } from '../units/ticker.ts';
import type { Dataset } from './dataset.ts';
import type { FxSeries, IndexWeightSeries } from './dated-series.ts';

interface Maps {
  readonly securities: ReadonlyMap<string, number>;
  /** by index, then by member */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, IndexWeightSeries>>;
  readonly members: ReadonlyMap<string, readonly Ticker[]>;
  readonly fx: ReadonlyMap<string, FxSeries>;
  readonly days: ReadonlyMap<string, number>;
  readonly venueSessions: Map<string, Uint8Array>;
}

const mapsOfDataset = new WeakMap<Dataset, Maps>();

/** Where everything stands in a dataset; made once for each. */
export function maps(dataset: Dataset): Maps {
  const known = mapsOfDataset.get(dataset);
  if (known !== undefined) return known;
  const made: Maps = {
    securities: new Map(dataset.securities.map((security, at) => [security.code, at])),
    weights: weightsByIndex(dataset),
    members: membersByIndex(dataset),
    fx: new Map(dataset.fx.map((series) => [series.currency, series])),
    days: new Map(dataset.days.map((day, at) => [day, at])),
    venueSessions: new Map(),
  };
  mapsOfDataset.set(dataset, made);
  return made;
}

function weightsByIndex({ indexWeights }: Dataset): Maps['weights'] {
  const byIndex = Map.groupBy(indexWeights, ({ index }) => index as string);
  return new Map(
    [...byIndex].map(([index, own]) => [index, new Map(own.map((series) => [series.code, series]))]),
  );
}

function membersByIndex({ indexWeights }: Dataset): ReadonlyMap<string, readonly Ticker[]> {
  const members = new Map<string, Ticker[]>();
  for (const { index, code } of indexWeights) {
    const known = members.get(index);
    if (known === undefined) members.set(index, [code]);
    else known.push(code);
  }
  return members;
}

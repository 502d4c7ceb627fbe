import type { Ticker } from '../units/ticker.ts';
import type { Dataset } from './dataset.ts';
import type { FxSeries, IndexWeightSeries } from './dated-series.ts';

interface Maps {
  readonly securities: ReadonlyMap<string, number>;
  readonly weights: ReadonlyMap<string, IndexWeightSeries>;
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
    weights: new Map(dataset.indexWeights.map((series) => [`${series.index}/${series.code}`, series])),
    members: membersByIndex(dataset),
    fx: new Map(dataset.fx.map((series) => [series.currency, series])),
    days: new Map(dataset.days.map((day, at) => [day, at])),
    venueSessions: new Map(),
  };
  mapsOfDataset.set(dataset, made);
  return made;
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

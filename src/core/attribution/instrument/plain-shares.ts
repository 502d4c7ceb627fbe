import type { Dataset } from '../../market/dataset.ts';
import { modelledStocks } from '../../mechanics/fund-universe.ts';

/**
 * Shares whose return in won is all residual, on every session and under every assumption: Korean, priced in won, not modelled, without
 * anything inside, without splits and dividends. Of a large book these are nearly all; asking the model for each of them on each session
 * would say the same each time.
 */
export function plainShares(dataset: Dataset): ReadonlySet<string> {
  if (dataset.fundTerms.length === 0) return new Set();
  const special = new Set<string>([
    ...modelledStocks(dataset),
    ...dataset.fundTerms.flatMap(({ code, underlying }) => [code, underlying]),
    ...dataset.indexWeights.map(({ index }) => index),
    ...dataset.corporateActions.map(({ code }) => code),
  ]);
  const plain = dataset.securities.filter(
    ({ code, kind, market, currency = 'KRW' }) =>
      kind === 'stock' && market === 'KRX' && currency === 'KRW' && !special.has(code),
  );
  return new Set(plain.map(({ code }) => code));
}

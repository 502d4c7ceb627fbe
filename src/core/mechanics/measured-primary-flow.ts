import { unitsBecome } from '../market/corporate-actions.ts';
import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import { navOn } from '../market/lookup.ts';
import { krw, ratio } from '../units/quantity.ts';
import { assetRowsOf } from './fund-universe.ts';
import { primaryFlow } from './rebalancing.ts';

/**
 * Creations (+) and redemptions (−) of a session in the currency of the assets, by NAV where both are known, else by m·r;
 * `undefined` without assets at the close of the session.
 */
export function measuredPrimaryFlow(
  dataset: Dataset,
  terms: FundTerms,
  dayIndex: number,
  openingNetAssets: number,
  underlyingReturn: number,
): number | undefined {
  const day = dataset.days[dayIndex];
  const closing = assetRowsOf(dataset, terms.code).find((row) => row.primary && row.day === day);
  if (closing === undefined) return undefined;
  const fundReturn = navReturn(dataset, terms, dayIndex) ?? terms.multiple * underlyingReturn;
  return primaryFlow({
    openingNetAssets: krw(openingNetAssets),
    closingNetAssets: krw(closing.netAssets),
    fundReturn: ratio(fundReturn),
  });
}

function navReturn(dataset: Dataset, terms: FundTerms, dayIndex: number): number | undefined {
  const before = navOn(dataset, terms.code, dayIndex - 1);
  const today = navOn(dataset, terms.code, dayIndex);
  if (before === undefined || today === undefined || before <= 0) return undefined;
  const [from, to] = [dataset.days[dayIndex - 1]!, dataset.days[dayIndex]!];
  const units = unitsBecome(dataset, terms.code, from, to);
  return units === undefined ? undefined : (today * units) / before - 1;
}

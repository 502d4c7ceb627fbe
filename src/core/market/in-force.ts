import type { TradingDay } from '../units/trading-day.ts';
import type { Dataset } from './dataset.ts';
import type { FundTerms } from './fund-terms.ts';
import type { Quality } from './quality.ts';

/** Terms in force on `day`: the latest row effective on or before it. */
export function fundTermsOn(dataset: Dataset, code: string, day: TradingDay): FundTerms | undefined {
  let found: FundTerms | undefined;
  for (const terms of dataset.fundTerms) {
    if (terms.code !== code || (terms.effectiveFrom ?? '') > day) continue;
    if (found === undefined || (terms.effectiveFrom ?? '') >= (found.effectiveFrom ?? '')) found = terms;
  }
  return found;
}

/** Listed shares in force on `day`. */
export function shareCountOn(
  dataset: Dataset,
  code: string,
  day: TradingDay,
):
  | { readonly shares: number; readonly day: TradingDay; readonly quality: Quality; readonly source: string }
  | undefined {
  let found: (typeof dataset.shareCounts)[number] | undefined;
  for (const row of dataset.shareCounts) {
    if (row.code !== code || row.effectiveFrom > day) continue;
    if (found === undefined || row.effectiveFrom >= found.effectiveFrom) found = row;
  }
  return found === undefined ? undefined : { ...found, day: found.effectiveFrom };
}

import type { IndexPeriod } from '../core/attribution/index-points/index-period-result.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { indexPeriodLines } from '../view/index-points/index-period-lines.ts';
import { summedText } from './text.ts';

/** Indices over a period as plain text, `width` cells wide at most (and at least 60). */
export function indexPeriodText(
  periods: readonly IndexPeriod[],
  dataset: Dataset,
  { version, ...options }: ReportOptions & { readonly version: string },
): string {
  return summedText(indexPeriodLines(periods, dataset, options), { version, ...options });
}

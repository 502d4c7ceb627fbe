import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { unitsBecome } from './corporate-actions.ts';
import type { Dataset, Security } from './dataset.ts';
import { maps } from './dataset-maps.ts';
import type { Quality } from './quality.ts';
import { qualities } from './quality.ts';

/**
 * Questions to a Dataset by name and day. Every answer that is not known is `undefined`: never NaN, never 0.
 * `dayIndex` counts sessions in `dataset.days`; an index outside it is "not known".
 */

/** Position of `day` among the sessions. */
export function dayIndexOf(dataset: Dataset, day: TradingDay): number | undefined {
  return maps(dataset).days.get(day);
}

/** Row of a security in the panels. */
export function securityIndexOf(dataset: Dataset, code: string): number | undefined {
  return maps(dataset).securities.get(code);
}

/** What the book says of a security; `undefined` for a code that it does not describe. */
export function securityOf(dataset: Dataset, code: string): Security | undefined {
  const at = securityIndexOf(dataset, code);
  return at === undefined ? undefined : dataset.securities[at];
}

/** Whether funds on `code` follow one security rather than an index; a code the book does not describe is taken for an index. */
export function isSingleSecurity(dataset: Dataset, code: string): boolean {
  const kind = securityOf(dataset, code)?.kind;
  return kind !== undefined && kind !== 'index';
}

function cell(dataset: Dataset, panel: Float64Array, code: string, dayIndex: number): number | undefined {
  const at = securityIndexOf(dataset, code);
  if (at === undefined || dayIndex < 0 || dayIndex >= dataset.days.length) return undefined;
  const value = panel[at * dataset.days.length + dayIndex];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** Open, unadjusted, in the currency of the price row (points for an index); `undefined` when it is not known, a halted session included. */
export const openOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.open, code, dayIndex);

/** Close, unadjusted, in the currency of the price row (points for an index); `undefined` when it is not known. */
export const closeOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.close, code, dayIndex);

/** Net asset value of a unit at the close, in the currency of the price row; `undefined` when it is not known. */
export const navOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.nav, code, dayIndex);

/** Shares traded, in units of the day; `undefined` when they are not known. */
export const volumeOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.volume, code, dayIndex);

/** One-sided value traded, won; `undefined` when it is not known, 0 when nothing was traded. */
export const turnoverOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.turnoverKrw, code, dayIndex);

/** Trust in a security's price row of the day. */
export function priceQualityOn(dataset: Dataset, code: string, dayIndex: number): Quality | undefined {
  const at = securityIndexOf(dataset, code);
  if (at === undefined || dayIndex < 0 || dayIndex >= dataset.days.length) return undefined;
  const mark = dataset.panels.quality[at * dataset.days.length + dayIndex] ?? 0;
  return mark === 0 ? undefined : qualities[mark - 1];
}

/** What a position is valued at: the close, or the NAV where a security has no close (Hong Kong products). */
export function priceOn(
  dataset: Dataset,
  code: string,
  dayIndex: number,
): { readonly price: number; readonly basis: 'close' | 'nav' } | undefined {
  const close = closeOn(dataset, code, dayIndex);
  if (close !== undefined) return { price: close, basis: 'close' };
  const nav = navOn(dataset, code, dayIndex);
  return nav === undefined ? undefined : { price: nav, basis: 'nav' };
}

/** Close of the session before, in units of today: after a split the price of a part of the old unit. */
export function previousCloseOn(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  const before = closeOn(dataset, code, dayIndex - 1);
  const day = dataset.days[dayIndex];
  if (before === undefined || day === undefined) return undefined;
  const units = unitsBecome(dataset, code, dataset.days[dayIndex - 1]!, day);
  return units === undefined ? undefined : before / units;
}

/** Simple close-to-close return of the session, splits taken out, dividends left out; a fraction. */
export function closeReturnOn(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  const today = closeOn(dataset, code, dayIndex);
  const before = previousCloseOn(dataset, code, dayIndex);
  return today === undefined || before === undefined || before === 0 ? undefined : today / before - 1;
}

/** Weight of `code` in `index` at the close of the session; use that of t−1 with the return of t. */
export function indexWeightOn(
  dataset: Dataset,
  index: string,
  code: string,
  dayIndex: number,
): { readonly weight: number; readonly quality: Quality; readonly source: string } | undefined {
  const series = maps(dataset).weights.get(index)?.get(code);
  const weight = series?.weight[dayIndex];
  if (series === undefined || weight === undefined || Number.isNaN(weight)) return undefined;
  return { weight, quality: series.quality, source: series.source };
}

const none: readonly Ticker[] = [];

/** Codes with a weight series in `index`, sorted. */
export function indexMembers(dataset: Dataset, index: string): readonly Ticker[] {
  return maps(dataset).members.get(index) ?? none;
}

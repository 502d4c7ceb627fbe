import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { unitsBecome } from './corporate-actions.ts';
import type { Dataset, FundTerms, FxSeries, IndexWeightSeries, Quality, Security } from './dataset.ts';
import { qualities } from './dataset.ts';

/**
 * Questions to a Dataset by name and day. Every answer that is not known is `undefined`: never NaN, never 0.
 * `dayIndex` counts sessions in `dataset.days`; an index outside it is "not known".
 */

interface Maps {
  readonly securities: ReadonlyMap<string, number>;
  readonly weights: ReadonlyMap<string, IndexWeightSeries>;
  readonly members: ReadonlyMap<string, readonly Ticker[]>;
  readonly fx: ReadonlyMap<string, FxSeries>;
  readonly days: ReadonlyMap<string, number>;
  readonly venueSessions: Map<string, Uint8Array>;
}

const mapsOfDataset = new WeakMap<Dataset, Maps>();

function maps(dataset: Dataset): Maps {
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

const none: readonly Ticker[] = [];

function membersByIndex({ indexWeights }: Dataset): ReadonlyMap<string, readonly Ticker[]> {
  const members = new Map<string, Ticker[]>();
  for (const { index, code } of indexWeights) {
    const known = members.get(index);
    if (known === undefined) members.set(index, [code]);
    else known.push(code);
  }
  return members;
}

/** Position of `day` among the sessions. */
export function dayIndexOf(dataset: Dataset, day: TradingDay): number | undefined {
  return maps(dataset).days.get(day);
}

/** Row of a security in the panels. */
export function securityIndexOf(dataset: Dataset, code: string): number | undefined {
  return maps(dataset).securities.get(code);
}

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

export const openOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.open, code, dayIndex);
export const closeOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.close, code, dayIndex);
export const navOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.nav, code, dayIndex);
export const volumeOn = (dataset: Dataset, code: string, dayIndex: number): number | undefined =>
  cell(dataset, dataset.panels.volume, code, dayIndex);
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

/**
 * Whether the venue traded on a Korean session. KRX always does; any other venue does when one of its securities has a row that day
 * (a Hong Kong product has no NAV row when HKEX is closed).
 */
export function venueTradesOn(dataset: Dataset, venue: string, dayIndex: number): boolean {
  if (venue === 'KRX') return true;
  const sessions = maps(dataset).venueSessions;
  let marks = sessions.get(venue);
  if (marks === undefined) {
    marks = venueMarks(dataset, venue);
    sessions.set(venue, marks);
  }
  return marks[dayIndex] === 1;
}

function venueMarks(dataset: Dataset, venue: string): Uint8Array {
  const width = dataset.days.length;
  const marks = new Uint8Array(width);
  dataset.securities.forEach((security, row) => {
    if (security.market !== venue) return;
    for (let t = 0; t < width; t++) if (dataset.panels.quality[row * width + t] !== 0) marks[t] = 1;
  });
  return marks;
}

/** Latest session before `dayIndex` on which the venue traded. */
export function lastVenueSessionBefore(
  dataset: Dataset,
  venue: string,
  dayIndex: number,
): number | undefined {
  for (let t = dayIndex - 1; t >= 0; t--) if (venueTradesOn(dataset, venue, t)) return t;
  return undefined;
}

/** Last rate dated on or before `day`, won per unit, with its date; 1 for KRW. */
export function fxRateOn(
  dataset: Dataset,
  currency: string,
  day: TradingDay,
):
  | { readonly rate: number; readonly day: TradingDay; readonly quality: Quality; readonly source: string }
  | undefined {
  if (currency === 'KRW') return { rate: 1, day, quality: 'official', source: '' };
  const series = maps(dataset).fx.get(currency);
  if (series === undefined) return undefined;
  const at = lastAtOrBefore(series.days, day);
  const rate = at < 0 ? undefined : series.rates[at];
  if (rate === undefined || Number.isNaN(rate)) return undefined;
  return { rate, day: series.days[at]!, quality: series.quality[at]!, source: series.source[at]! };
}

function lastAtOrBefore(days: readonly TradingDay[], day: TradingDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Weight of `code` in `index` at the close of the session; use that of t−1 with the return of t. */
export function indexWeightOn(
  dataset: Dataset,
  index: string,
  code: string,
  dayIndex: number,
): { readonly weight: number; readonly quality: Quality; readonly source: string } | undefined {
  const series = maps(dataset).weights.get(`${index}/${code}`);
  const weight = series?.weight[dayIndex];
  if (series === undefined || weight === undefined || Number.isNaN(weight)) return undefined;
  return { weight, quality: series.quality, source: series.source };
}

/** Codes with a weight series in `index`, sorted. */
export function indexMembers(dataset: Dataset, index: string): readonly Ticker[] {
  return maps(dataset).members.get(index) ?? none;
}

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

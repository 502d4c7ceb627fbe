import type { Quality } from '../../core/market/quality.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { isWeekend } from '../cells/day-cell.ts';
import { countLimit, notNegativeAt } from '../number-columns.ts';
import { type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Column, Columns, SheetText } from '../sheet.ts';
import { codeAt, currencyAt, dayAt, qualityAt, sourceAt } from '../typed-cells.ts';
import { hintOfCurrency, isKrxCode, isShortCode } from '../venue.ts';

const layout = {
  date: 'required',
  code: 'required',
  currency: 'optional',
  open: 'optional',
  close: 'either',
  nav: 'either',
  volume: 'optional',
  turnover_krw: 'optional',
  turnover_quality: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

/** One row of prices.csv; what it does not say is NaN (it goes into the panels as it is). */
export interface PriceRow {
  readonly code: Ticker;
  readonly day: TradingDay;
  /** empty: not said */
  readonly currency: string;
  readonly open: number;
  readonly close: number;
  readonly nav: number;
  readonly volume: number;
  readonly turnoverKrw: number;
  readonly quality: Quality;
  readonly turnoverQuality: Quality;
  readonly source: string;
  /** nothing but zeros: the exchange has the row, but no figures yet */
  readonly published: boolean;
}

/** prices.csv, one row per code and day, sorted by them. */
export function readPrices(sheet: SheetText): Numbered<PriceRow>[] {
  const rows = readRows(sheet, layout, (row, columns) => readRow(row, columns, sheet));
  return uniqueRows(rows, { seriesOf: ({ code }) => code, placeOf: ({ day }) => day }, sheet.log);
}

function readRow(row: Row, c: Columns<keyof typeof layout>, { codes }: SheetText): PriceRow | undefined {
  const day = dayAt(row, c.date);
  const currency = currencyAt(row, c.currency) ?? '';
  const hint = hintOfCurrency(currency);
  const code = codeAt(row, c.code, hint);
  if (code === undefined || day === undefined) return undefined;
  if (hint === undefined && isShortCode(code) && !codes.knows(code)) {
    return row.fail(c.code, 'notATicker', { reason: 'text', suggestion: code.padStart(6, '0') });
  }
  const isKorean = isKrxCode(code) || currency === '';
  if (isKorean && isWeekend(day)) return row.fail(c.date, 'weekend', { day });
  return readFigures(row, c, { code, day, currency });
}

/** One object a row and no other beside it: a large file has hundreds of thousands of rows. */
function readFigures(
  row: Row,
  c: Columns<keyof typeof layout>,
  { code, day, currency }: Pick<PriceRow, 'code' | 'day' | 'currency'>,
): PriceRow | undefined {
  const said: Said = {
    code,
    day,
    currency,
    open: notNegativeAt(row, c.open) ?? Number.NaN,
    close: notNegativeAt(row, c.close) ?? Number.NaN,
    nav: notNegativeAt(row, c.nav) ?? Number.NaN,
    volume: notNegativeAt(row, c.volume, countLimit) ?? Number.NaN,
    turnoverKrw: notNegativeAt(row, c.turnover_krw) ?? Number.NaN,
    quality: qualityAt(row, c.quality),
    turnoverQuality: qualityAt(row, c.turnover_quality),
    source: sourceAt(row, c.source),
    published: true,
  };
  if (row.failure !== undefined) return undefined;
  if (isAllZero(said)) return asUnpublished(said);
  if (said.close === 0) return row.fail(c.close, 'notPositive');
  if (Number.isNaN(said.close) && !(said.nav > 0)) return row.fail(c.close, 'cellEmpty');
  return withoutZeros(row, c, said);
}

type Said = { -readonly [Figure in keyof PriceRow]: PriceRow[Figure] };

const isAllZero = ({ open, close, nav, volume, turnoverKrw }: PriceRow): boolean =>
  (close === 0 || nav === 0) && !(open > 0 || close > 0 || nav > 0 || volume > 0 || turnoverKrw > 0);

function asUnpublished(said: Said): PriceRow {
  said.open = said.close = said.nav = said.volume = said.turnoverKrw = Number.NaN;
  said.published = false;
  return said;
}

/**
 * Turnover over volume is the mean price of the session, which lies within the same daily limits as its close: ±60 % at the widest, for 2x
 * funds. Beyond a quarter or four times the close, turnover or volume stands in another unit.
 */
function isOfAnotherUnit({ code, close, currency, turnoverKrw, volume }: PriceRow): boolean {
  if (!(currency === 'KRW' || (currency === '' && isKrxCode(code)))) return false;
  if (!(turnoverKrw > 0 && volume > 0 && close > 0)) return false;
  const times = turnoverKrw / (volume * close);
  return times < 1 / 4 || times > 4;
}

/** Turnover over volume × close, in the digits one would write. */
const timesOf = ({ close, turnoverKrw, volume }: PriceRow): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 2, useGrouping: false }).format(
    turnoverKrw / (volume * close),
  );

/** A halted security has a close but an open of 0; and no turnover beside a volume is not known rather than none. */
function withoutZeros(row: Row, c: Columns<keyof typeof layout>, said: Said): PriceRow {
  const known = (column: Column, figure: number): number => {
    if (figure !== 0) return figure;
    row.remark(column, 'zeroMeansUnknown', {});
    return Number.NaN;
  };
  if (said.volume > 0) said.turnoverKrw = known(c.turnover_krw, said.turnoverKrw);
  if (isOfAnotherUnit(said)) {
    row.remark(c.turnover_krw, 'turnoverUnit', { times: timesOf(said) }, { severity: 'error' });
    said.turnoverKrw = Number.NaN;
  }
  said.open = known(c.open, said.open);
  said.nav = known(c.nav, said.nav);
  return said;
}

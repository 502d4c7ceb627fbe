import type { FxSeries } from '../../core/market/dated-series.ts';
import type { Quality } from '../../core/market/quality.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { hundredth, positiveAt } from '../number-columns.ts';
import { firstLine, type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { FileLog } from '../problem-log.ts';
import type { Row } from '../row.ts';
import type { Column, SheetText } from '../sheet.ts';
import { dayAt, qualityAt, sourceAt } from '../typed-cells.ts';

const layout = {
  date: 'required',
  pair: 'required',
  rate: 'required',
  quality: 'optional',
  source: 'optional',
} as const;

interface RateRow {
  readonly currency: string;
  readonly day: TradingDay;
  readonly rate: number;
  readonly quality: Quality;
  readonly source: string;
}

/** Banks quote yen by the hundred; one yen has been worth 6 to 17 won since 1995. */
const largestYen = 50;

/** fx.csv: won per unit of a currency, one series per currency. Between rates, and after the last, the one before goes on, and is named. */
export function readFx(sheet: SheetText, sessions: ReadonlyMap<TradingDay, number>): FxSeries[] {
  const rows = readRows(sheet, layout, (row, c): RateRow | undefined => {
    const day = dayAt(row, c.date);
    const currency = pairAt(row, c.pair);
    const rate = positiveAt(row, c.rate, 1e6);
    const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
    if (day === undefined || currency === undefined || rate === undefined) return undefined;
    if (currency === 'JPY' && rate > largestYen)
      return row.fail(c.rate, 'ratePerHundred', { suggestion: hundredth(rate) });
    return { currency, day, rate, ...trust };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ currency }) => currency, placeOf: ({ day }) => day },
    sheet.log,
  );
  const series = Map.groupBy(unique, ({ value }) => value.currency);
  return [...series].map(([currency, dated]) => {
    nameGaps(currency, dated, sessions, sheet.log);
    return asSeries(
      currency,
      dated.map(({ value }) => value),
    );
  });
}

/** Sessions after the first rate that have none: a currency part of 0 there is not one that was seen. */
function nameGaps(
  currency: string,
  dated: readonly Numbered<RateRow>[],
  sessions: ReadonlyMap<TradingDay, number>,
  log: FileLog,
): void {
  const lines = new Map(dated.map((row) => [row.value.day, row]));
  let before: Numbered<RateRow> | undefined;
  const days = [...new Set([...lines.keys(), ...sessions.keys()])].sort();
  for (const day of days) {
    before = lines.get(day) ?? before;
    if (before === undefined || before.value.day === day) continue;
    const params = { currency, day, used: before.value.day };
    log.tally(currency, 'rateMissesDay', 'warning', params, { row: firstLine([before]) });
  }
}

function asSeries(currency: string, rows: readonly RateRow[]): FxSeries {
  return {
    currency,
    days: rows.map(({ day }) => day),
    rates: Float64Array.from(rows, ({ rate }) => rate),
    quality: rows.map(({ quality }) => quality),
    source: rows.map(({ source }) => source),
  };
}

/** USDKRW, USD/KRW: won per dollar. The other way round is an error. */
function pairAt(row: Row, column: Column): string | undefined {
  const text = row.cell(column);
  if (text === '') return row.missing(column);
  const currency = /^([A-Z]{3})[/ -]?KRW$/.exec(text.toUpperCase())?.[1];
  return currency === undefined || currency === 'KRW'
    ? row.fail(column, 'unknownWord', { allowed: 'USDKRW, HKDKRW, JPYKRW …', used: '' })
    : currency;
}

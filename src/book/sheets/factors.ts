import type { FactorReturn } from '../../core/market/chronicle.ts';
import { fractionAt } from '../number-columns.ts';
import { readRows, uniqueRows } from '../numbered.ts';
import type { SheetText } from '../sheet.ts';
import { dayAt, qualityAt, textAt } from '../typed-cells.ts';
import { withoutSuspects } from './series.ts';

const layout = {
  date: 'required',
  symbol: 'required',
  close_return: 'required',
  quality: 'optional',
  source: 'optional',
} as const;

/** factors.csv: returns of the US session of each date, which ends after Seoul's close of the same date. Sorted by symbol and day. */
export function readFactors(sheet: SheetText): FactorReturn[] {
  const suspects = new Set<string>();
  const rows = readRows(sheet, layout, (row, c) => {
    const day = dayAt(row, c.date);
    const symbol = textAt(row, c.symbol);
    const closeReturn = fractionAt(row, c.close_return, { low: -1 });
    qualityAt(row, c.quality);
    if (row.failure === 'looksLikePercent') suspects.add(symbol);
    return day === undefined || closeReturn === undefined ? undefined : { day, symbol, closeReturn };
  });
  const unique = uniqueRows(rows, { seriesOf: ({ symbol }) => symbol, placeOf: ({ day }) => day }, sheet.log);
  const kept = withoutSuspects(unique, suspects, { seriesOf: ({ symbol }) => symbol, log: sheet.log });
  return kept.map(({ value }) => value);
}

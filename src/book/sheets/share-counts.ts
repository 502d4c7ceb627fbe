import type { ShareCount } from '../../core/market/dated-series.ts';
import { countLimit, positiveAt } from '../number-columns.ts';
import { readRows, uniqueRows } from '../numbered.ts';
import type { SheetText } from '../sheet.ts';
import { codeAt, dayAt, qualityAt, sourceAt } from '../typed-cells.ts';

const layout = {
  code: 'required',
  effective_from: 'required',
  shares: 'required',
  quality: 'optional',
  source: 'optional',
} as const;

/** share_counts.csv: listed shares from a day on. */
export function readShareCounts(sheet: SheetText): ShareCount[] {
  const rows = readRows(sheet, layout, (row, c) => {
    const code = codeAt(row, c.code);
    const effectiveFrom = dayAt(row, c.effective_from);
    const shares = positiveAt(row, c.shares, countLimit);
    const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
    if (code === undefined || effectiveFrom === undefined || shares === undefined) return undefined;
    return { code, effectiveFrom, shares, ...trust };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ code }) => code, placeOf: ({ effectiveFrom }) => effectiveFrom },
    sheet.log,
  );
  return unique.map(({ value }) => value);
}

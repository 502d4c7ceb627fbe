import type { Quality } from '../../core/market/quality.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { nameFundCycles } from '../fund-cycles.ts';
import { fractionAt } from '../number-columns.ts';
import { firstLine, type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { SheetText } from '../sheet.ts';
import { codeAt, dayAt, qualityAt, sourceAt } from '../typed-cells.ts';
import { withoutSuspects } from './series.ts';

const layout = {
  date: 'required',
  index: 'required',
  code: 'required',
  weight: 'required',
  quality: 'optional',
  source: 'optional',
} as const;

/** Weight of `code` in `index` at the close of `day`, a fraction. */
export interface WeightRow {
  readonly day: TradingDay;
  readonly index: Ticker;
  readonly code: Ticker;
  readonly weight: number;
  readonly quality: Quality;
  readonly source: string;
}

/** Rounding that a day's weights of one index may add up to beyond 1. */
const sumTolerance = 0.001;

/** index_weights.csv, sorted by index, code and day. */
export function readIndexWeights(
  sheet: SheetText,
  tracksOf: (code: string) => Ticker | undefined,
): readonly WeightRow[] {
  const suspects = new Set<string>();
  const rows = readRows(sheet, layout, (row, c) => {
    const day = dayAt(row, c.date);
    const index = codeAt(row, c.index);
    const code = codeAt(row, c.code);
    const weight = fractionAt(row, c.weight);
    const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
    if (row.failure === 'looksLikePercent' && index !== undefined) suspects.add(index);
    if (day === undefined || index === undefined || code === undefined || weight === undefined)
      return undefined;
    return { day, index, code, weight, ...trust };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ index, code }) => `${index} ${code}`, placeOf: ({ day }) => day },
    sheet.log,
  );
  const kept = withoutSuspects(unique, suspects, { seriesOf: ({ index }) => index, log: sheet.log });
  reportSumsAboveOne(kept, sheet);
  nameFundCycles(kept, tracksOf, sheet.log);
  return kept.map(({ value }) => value);
}

function reportSumsAboveOne(rows: readonly Numbered<WeightRow>[], { log }: SheetText): void {
  for (const group of Map.groupBy(rows, ({ value }) => `${value.index} ${value.day}`).values()) {
    const sum = group.reduce((total, { value }) => total + value.weight, 0);
    if (sum <= 1 + sumTolerance) continue;
    const { index, day } = group[0]!.value;
    const row = firstLine(group);
    log.add('weightsAboveOne', 'warning', { series: index, day, sum: Number(sum.toFixed(6)) }, { row });
  }
}

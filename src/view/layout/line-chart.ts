import type { Line, Tone } from '../line.ts';
import type { GlyphSet } from '../screen.ts';
import { line, span } from './lines.ts';

/** A line of a chart; the one with `dotted` keeps every other dot, so that two lines differ without colour. */
export interface ChartSeries {
  /** at equal distances from left to right */
  readonly values: readonly number[];
  readonly tone: Tone;
  readonly dotted: boolean;
  /** in ASCII, where there are no dots */
  readonly letter: string;
}

/** Cells of the chart, and the range it shows; `low` < `high`. */
export interface ChartFrame {
  readonly columns: number;
  readonly rows: number;
  readonly low: number;
  readonly high: number;
  readonly glyphs: GlyphSet;
}

// a cell is two dots wide and four high; bits of the dots by column, from the top (Unicode, Braille Patterns)
const bits = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;

/** A line chart in braille dots, zero as a rule where it is in range. A series later in the list is drawn over the earlier ones. */
export function lineChart(series: readonly ChartSeries[], frame: ChartFrame): readonly Line[] {
  const { columns, rows } = frame;
  const dots = series.map((one) => dotsOf(one, frame));
  const zero = Math.floor(heightOf(0, frame) / 4);
  return Array.from({ length: rows }, (_, row) =>
    line(
      ...Array.from({ length: columns }, (_, column) => {
        const at = row * columns + column;
        const top = series.findLastIndex((_, one) => dots[one]![at]! > 0);
        if (top < 0) return span(row === zero ? '─' : ' ', 'dim');
        const mask = dots.reduce((all, one) => all | one[at]!, 0);
        const { tone, letter } = series[top]!;
        return span(frame.glyphs === 'ascii' ? letter : String.fromCharCode(0x2800 + mask), tone);
      }),
    ),
  );
}

/** Distance from the upper edge in dots: 0 is the highest value. */
function heightOf(value: number, { rows, low, high }: ChartFrame): number {
  return Math.round(((high - value) / (high - low)) * (rows * 4 - 1));
}

/** Bits of every cell, row by row: between neighbouring dots the line goes straight up or down. */
function dotsOf({ values, dotted }: ChartSeries, frame: ChartFrame): Uint8Array {
  const { columns, rows } = frame;
  const cells = new Uint8Array(columns * rows);
  const width = columns * 2;
  let before: number | undefined;
  for (let x = 0; x < width; x++) {
    const y = heightOf(valueAt(values, x / (width - 1)), frame);
    const from = before === undefined ? y : before + Math.sign(y - before);
    for (let at = Math.min(from, y); at <= Math.max(from, y); at++) {
      if (dotted && (x + at) % 2 === 1) continue;
      cells[(at >> 2) * columns + (x >> 1)]! |= bits[x % 2]![at % 4]!;
    }
    before = y;
  }
  return cells;
}

/** The value at a share of the way from the first to the last, straight between neighbours. */
function valueAt(values: readonly number[], share: number): number {
  const place = share * (values.length - 1);
  const left = Math.min(Math.floor(place), Math.max(0, values.length - 2));
  const [from, to] = [values[left] ?? 0, values[left + 1] ?? values[left] ?? 0];
  return from + (to - from) * (place - left);
}

/** One line of the benchmark: ours against a rival measured in the same run, or against a fixed bound. */
export interface BenchLine {
  readonly name: string;
  readonly ours: number;
  readonly unit: 'ms' | 'µs' | 'bytes' | 'MB' | '1e-12';
  readonly rival?: { readonly name: string; readonly value: number };
  /** a rival that is not installed: the line says so, and no bound can be missed */
  readonly notRun?: string;
  /** largest ratio allowed where there is a rival, else the largest value */
  readonly bound: number;
}

export const isMet = ({ ours, rival, notRun, bound }: BenchLine): boolean =>
  notRun !== undefined || (rival === undefined ? ours : ours / rival.value) <= bound;

/** The lines as a table for a person: name, ours, rival, ratio, bound, met. */
export function benchTable(lines: readonly BenchLine[]): string {
  const rows = [['name', 'ours', 'rival', 'ratio', 'bound', 'met'], ...lines.map(cellsOf)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(line: BenchLine): readonly string[] {
  const { name, ours, unit, rival, bound, notRun } = line;
  if (notRun !== undefined) return [name, `${shown(ours)} ${unit}`, `${notRun} not run`, '', `${bound}x`, ''];
  return [
    name,
    `${shown(ours)} ${unit}`,
    rival === undefined ? '' : `${rival.name} ${shown(rival.value)} ${unit}`,
    rival === undefined ? '' : `${shown(ours / rival.value)}x`,
    rival === undefined ? `${bound} ${unit}` : `${bound}x`,
    isMet(line) ? 'yes' : 'NO',
  ];
}

const shown = (value: number): string => String(Number(value.toPrecision(3)));

/** The middle one; the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Largest difference of two rows of figures, as a fraction of the largest figure. */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  const size = Math.max(...b.map(Math.abs));
  return Math.max(...a.map((value, at) => Math.abs(value - b[at]!) / size));
}

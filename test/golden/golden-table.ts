import { readFileSync } from 'node:fs';

/** A row of a golden table: text by column name. */
export class GoldenRow {
  readonly #cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>) {
    this.#cells = cells;
  }

  text(column: string): string {
    const cell = this.#cells[column];
    if (cell === undefined) throw new RangeError(`a golden table has no column ${column}`);
    return cell;
  }

  /** `undefined` where the cell is empty: not known, or there is none */
  figure(column: string): number | undefined {
    const cell = this.text(column);
    return cell === '' ? undefined : Number(cell);
  }

  number(column: string): number {
    const value = this.figure(column);
    if (value === undefined || Number.isNaN(value))
      throw new RangeError(`${column} of a golden row is empty`);
    return value;
  }
}

/** Rows of fixtures/golden/`name`; lines with `#` say where the figures come from. */
export function goldenTable(name: string): readonly GoldenRow[] {
  const text = readFileSync(new URL(`../../fixtures/golden/${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [header, ...body] = lines.map((line) => line.split(','));
  if (header === undefined || body.length === 0) throw new RangeError(`golden table ${name} is empty`);
  return body.map(
    (cells) => new GoldenRow(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))),
  );
}

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mulberry32 } from '../../scripts/invented-numbers.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

/**
 * A copy of the example book with an invented positions.csv of many rows in a temporary folder, the same for the same seed: accounts
 * that each hold some of the example's securities once, so that no row repeats another.
 *
 * @returns the folder; the caller removes it
 */
export function writeLargeBook(rows: number, seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'ungear-large-book-'));
  cpSync(example, folder, { recursive: true });
  writeFileSync(join(folder, 'positions.csv'), positionsCsv(rows, seed));
  return folder;
}

const perAccount = 12;

function positionsCsv(rows: number, seed: number): string {
  const random = mulberry32(seed);
  const codes = exampleCodes();
  const lines = ['code,quantity,group,account,currency,effective_from,name,note'];
  for (let row = 0; row < rows; row++) {
    const account = Math.floor(row / perAccount);
    const { code, name } = codes[(account * 5 + row) % codes.length]!;
    const quantity = 1 + Math.floor(random() ** 3 * 50_000);
    const group = `Desk ${String(1 + (account % 24)).padStart(2, '0')}`;
    lines.push(`${code},${quantity},${group},A${String(account).padStart(5, '0')},,,${name},invented`);
  }
  return `${lines.join('\n')}\n`;
}

/** Codes and names of the example's own positions, cash apart. */
function exampleCodes(): readonly { readonly code: string; readonly name: string }[] {
  const [, ...rows] = readFileSync(join(example, 'positions.csv'), 'utf8').trim().split('\n');
  const all = rows.map((row) => row.split(',')).map((cells) => ({ code: cells[0]!, name: cells[6]! }));
  const unique = new Map(all.map((one) => [one.code, one]));
  return [...unique.values()].filter(({ code }) => code !== 'KRW' && code !== 'USD');
}

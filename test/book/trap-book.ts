import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedBook, loadBook } from '../../src/book/load-book.ts';
import type { Problem } from '../../src/core/market/problem.ts';

export const badFolder: string = join(import.meta.dirname, '..', '..', 'fixtures', 'bad');
const base = join(badFolder, 'base');

/** `ticker-yahoo.positions.csv` → the base book with this file as its positions.csv. */
export async function loadTrap(trap: string): Promise<LoadedBook> {
  return inTemporaryBook(async (folder) => {
    await copyFile(join(badFolder, trap), join(folder, trap.slice(trap.indexOf('.') + 1)));
    return loadBook(folder);
  });
}

/** Copies the base book (which has no problem at all) to a folder of its own, for `change` to spoil and load. */
export async function inTemporaryBook<T>(change: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'ungear-book-'));
  const folder = join(parent, 'book');
  try {
    await mkdir(folder);
    for (const file of await readdir(base)) await copyFile(join(base, file), join(folder, file));
    return await change(folder);
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** `error notANumber 2:2`; without a place where the whole file is meant. */
export function asLine({ code, severity, row, column }: Problem): string {
  const place = row === undefined ? '' : column === undefined ? ` ${row}` : ` ${row}:${column}`;
  return `${severity} ${code}${place}`;
}

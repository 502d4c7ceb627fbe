import { basename, resolve } from 'node:path';
import type { Dataset, InputFile } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { type BookFiles, type BookPart, bookFileNames } from './book-file.ts';
import { readBookFiles } from './book-files.ts';
import { findHoldings } from './large-book/holdings-file.ts';
import { inOrder } from './problem-log.ts';
import { readDataset } from './read-dataset.ts';

export type LoadedBook =
  | {
      readonly kind: 'opened';
      readonly dataset: Dataset;
      readonly problems: readonly Problem[];
      readonly inputs: readonly InputFile[];
    }
  | {
      /** there is nothing to show: no folder, no positions or no prices; the problems say which */
      readonly kind: 'failed';
      readonly problems: readonly Problem[];
      /** the files that could be read nevertheless */
      readonly inputs: readonly InputFile[];
    };

/**
 * Opens a book: a folder with positions.csv and prices.csv, and any of the other files. One with holdings stated date by date is for
 * `openLargeBook`.
 *
 * Never throws for what the user's files say: every problem of every file is collected in one run, the bad rows are left out. What a
 * missing file would have fed is empty. Apart from the hashes and the line numbers of positions, the dataset does not depend on the order
 * of the rows in the files.
 *
 * @param part `market`: there may be no positions, and none is no error
 */
export async function loadBook(folder: string, part: BookPart = 'portfolio'): Promise<LoadedBook> {
  const dated = await findHoldings(folder);
  if (dated !== undefined) return statedByDate(dated);
  const found = await readBookFiles(folder, part);
  if (found.kind === 'noFolder') return { kind: 'failed', problems: inOrder([found.folderLog]), inputs: [] };
  const name = sanitiseText(basename(resolve(folder))) || 'book';
  const read = readDataset(found.files, { folderName: name, part });
  const problems = inOrder([found.folderLog, ...bookFileNames.map((file) => found.files[file].log)]);
  const inputs = inputsOf(found.files);
  return read === undefined
    ? { kind: 'failed', problems, inputs }
    : { kind: 'opened', dataset: { ...read, inputs }, problems, inputs };
}

/** Read as positions, every row of such a file would be a lot of its own. */
const statedByDate = (file: string): LoadedBook => ({
  kind: 'failed',
  problems: [{ code: 'holdingsByDate', severity: 'error', file, params: {} }],
  inputs: [],
});

/** The files that could be read, with what was in them. */
export function inputsOf(files: BookFiles): readonly InputFile[] {
  return bookFileNames.flatMap((name) => {
    const { log, proof } = files[name];
    return proof === undefined ? [] : [log.asInput(proof)];
  });
}

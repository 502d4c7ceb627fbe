import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../core/market/dataset.ts';
import { decodeText } from './decode-text.ts';
import { FileLog } from './problem-log.ts';

/** The files of a book, in the order in which they are read and their problems listed. */
export const bookFileNames = [
  'ungear.json',
  'securities.csv',
  'prices.csv',
  'share_counts.csv',
  'funds.csv',
  'fund_assets.csv',
  'index_weights.csv',
  'fx.csv',
  'factors.csv',
  'events.csv',
  'claims.csv',
  'scenarios.csv',
  'corporate_actions.csv',
  'positions.csv',
  'flows.csv',
  'benchmark.csv',
  'bars.csv',
] as const;

export type BookFileName = (typeof bookFileNames)[number];

/** What of a book is asked for: what somebody holds, or the market alone, which needs no positions. */
export type BookPart = 'portfolio' | 'market';

/** Files without which there is nothing to show. */
const compulsory: Readonly<Record<BookPart, ReadonlySet<BookFileName>>> = {
  portfolio: new Set<BookFileName>(['positions.csv', 'prices.csv']),
  market: new Set<BookFileName>(['prices.csv']),
};

/** Files that say what happened: without one, nothing did. */
const mayBeAbsent: ReadonlySet<string> = new Set<BookFileName>([
  'ungear.json',
  'scenarios.csv',
  'corporate_actions.csv',
  'flows.csv',
  'benchmark.csv',
  'bars.csv',
]);

/** One file of a book; `text` is absent when the file is, or when it cannot be read (the log says which). */
export interface BookFile {
  readonly log: FileLog;
  readonly text?: string;
  readonly proof?: Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>;
}

export type BookFiles = Readonly<Record<BookFileName, BookFile>>;

/** Text beyond this size is not for a loader that holds it in memory. */
export const largestFile = 256 * 1024 * 1024;

/** The system's own name of an error; empty when it has none. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Reads, hashes and decodes one file; its log says why it cannot be used. */
export async function readBookFile(
  folder: string,
  name: BookFileName,
  { isThere, part }: { readonly isThere: boolean; readonly part: BookPart },
): Promise<BookFile> {
  const log = new FileLog(name);
  if (!isThere) {
    if (!mayBeAbsent.has(name)) noteMissing(log, name, part);
    return { log };
  }
  try {
    return await readText(join(folder, name), log);
  } catch (error) {
    log.add('fileUnreadable', 'error', { reason: 'system', detail: systemCode(error) });
    return { log };
  }
}

function noteMissing(log: FileLog, name: BookFileName, part: BookPart): void {
  if (!compulsory[part].has(name)) log.add('fileMissing', 'note');
  else log.add(name === 'positions.csv' ? 'positionsMissing' : 'fileMissing', 'error');
}

/** A file that belongs to no folder, by its path. */
export async function readFileAlone(path: string, log: FileLog): Promise<BookFile> {
  try {
    return await readText(path, log);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') log.add('noSuchFile', 'error');
    else log.add('fileUnreadable', 'error', { reason: 'system', detail: systemCode(error) });
    return { log };
  }
}

async function readText(path: string, log: FileLog): Promise<BookFile> {
  const found = await stat(path);
  if (!found.isFile()) {
    log.add('fileUnreadable', 'error', { reason: 'notAFile', detail: '' });
    return { log };
  }
  const { size } = found;
  if (size > largestFile) {
    log.add('fileUnreadable', 'error', {
      reason: 'tooLarge',
      detail: `${Math.round(size / 1024 / 1024)} MB`,
    });
    return { log };
  }
  // loaded while the file is being read: node:crypto takes as long to load as a small book
  const [bytes, { hash }] = await Promise.all([readFile(path), import('node:crypto')]);
  const sha256 = hash('sha256', bytes, 'hex');
  const decoded = await decodeText(bytes);
  if (decoded.kind === 'refused') {
    log.add('fileUnreadable', 'error', { reason: decoded.reason, detail: '' });
    return { log, proof: { sha256, bytes: size, encoding: '' } };
  }
  const { text, encoding, undecodable } = decoded;
  if (undecodable > 0) log.add('encodingGuessed', 'warning', { encoding, undecodable });
  else if (!encoding.startsWith('UTF-8')) log.add('encodingGuessed', 'note', { encoding, undecodable });
  return { log, text, proof: { sha256, bytes: size, encoding } };
}

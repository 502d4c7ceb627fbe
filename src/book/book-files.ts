import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InputFile } from '../core/market/dataset.ts';
import { decodeText } from './decode-text.ts';
import { excerpt, FileLog } from './problem-log.ts';

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

/** Files without which there is nothing to show. */
const compulsory: ReadonlySet<string> = new Set<BookFileName>(['positions.csv', 'prices.csv']);

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
interface BookFile {
  readonly log: FileLog;
  readonly text?: string;
  readonly proof?: Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>;
}

export type BookFiles = Readonly<Record<BookFileName, BookFile>>;

/** Text beyond this size is not for a loader that holds it in memory. */
const largestFile = 256 * 1024 * 1024;

/** Reads, hashes and decodes all files of a book folder at once. */
export async function readBookFiles(
  folder: string,
): Promise<
  { kind: 'read'; files: BookFiles; folderLog: FileLog } | { kind: 'noFolder'; folderLog: FileLog }
> {
  const folderLog = new FileLog(excerpt(folder));
  const listed = await listFolder(folder, folderLog);
  if (listed === undefined) return { kind: 'noFolder', folderLog };
  noteUnknownFiles(listed, folderLog);
  const present = new Set(listed);
  const read = await Promise.all(
    bookFileNames.map(async (name) => [name, await readBookFile(folder, name, present.has(name))] as const),
  );
  return { kind: 'read', files: Object.fromEntries(read) as Record<BookFileName, BookFile>, folderLog };
}

/** The files of a book whose positions are elsewhere; the folder has been looked at. */
export async function readMarketFiles(folder: string): Promise<BookFiles> {
  const present = new Set(await readdir(folder));
  const read = await Promise.all(
    bookFileNames.map(async (name) =>
      name === 'positions.csv'
        ? ([name, { log: new FileLog(name) }] as const)
        : ([name, await readBookFile(folder, name, present.has(name))] as const),
    ),
  );
  return Object.fromEntries(read) as Record<BookFileName, BookFile>;
}

async function listFolder(folder: string, log: FileLog): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const reasons: Readonly<Record<string, string>> = { ENOENT: 'missing', ENOTDIR: 'file' };
    const params = { path: excerptOfPath(resolve(folder)), reason: reasons[systemCode(error)] ?? 'system' };
    log.add('notAFolder', 'error', params);
    return undefined;
  }
}

/** The end of a path says more than its beginning. */
const excerptOfPath = (path: string): string => (path.length <= 60 ? path : `…${path.slice(-59)}`);

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A misspelt file would otherwise be a silently missing one. */
function noteUnknownFiles(listed: readonly string[], log: FileLog): void {
  for (const name of [...listed].sort()) {
    if (
      !/\.(?:csv|tsv|txt|xlsx?|parquet|json)$/i.test(name) ||
      (bookFileNames as readonly string[]).includes(name)
    )
      continue;
    const suggestion = bookFileNames.find((known) => stem(known) === stem(name)) ?? '';
    const fileLog = {
      code: 'fileUnknown',
      severity: 'note',
      file: excerpt(name),
      params: { suggestion },
    } as const;
    log.problems.push(fileLog);
  }
}

const stem = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z]|s$/g, '');

async function readBookFile(folder: string, name: BookFileName, isThere: boolean): Promise<BookFile> {
  const log = new FileLog(name);
  if (!isThere) {
    if (!mayBeAbsent.has(name)) log.add('fileMissing', compulsory.has(name) ? 'error' : 'note');
    return { log };
  }
  try {
    return await readText(join(folder, name), log);
  } catch (error) {
    log.add('fileUnreadable', 'error', { reason: 'system', detail: systemCode(error) });
    return { log };
  }
}

/** A file that belongs to no folder, by its path. */
export async function readFileAlone(path: string, log: FileLog): Promise<BookFile> {
  try {
    return await readText(path, log);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') log.add('fileMissing', 'error');
    else log.add('fileUnreadable', 'error', { reason: 'system', detail: systemCode(error) });
    return { log };
  }
}

async function readText(path: string, log: FileLog): Promise<BookFile> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('not a file');
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

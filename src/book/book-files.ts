import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BookFile, BookFileName, BookFiles, BookPart } from './book-file.ts';
import { bookFileNames, readBookFile, systemCode } from './book-file.ts';
import { excerpt, excerptOfPath, FileLog } from './problem-log.ts';

/** Reads, hashes and decodes all files of a book folder at once. */
export async function readBookFiles(
  folder: string,
  part: BookPart,
): Promise<
  { kind: 'read'; files: BookFiles; folderLog: FileLog } | { kind: 'noFolder'; folderLog: FileLog }
> {
  const folderLog = new FileLog(excerpt(folder));
  const listed = await listFolder(folder, folderLog);
  if (listed === undefined) return { kind: 'noFolder', folderLog };
  noteUnknownFiles(listed, folderLog);
  const present = new Set(listed);
  const read = await Promise.all(
    bookFileNames.map(
      async (name) => [name, await readBookFile(folder, name, { isThere: present.has(name), part })] as const,
    ),
  );
  return { kind: 'read', files: Object.fromEntries(read) as Record<BookFileName, BookFile>, folderLog };
}

/** The files of a book whose holdings are stated date by date; the folder has been looked at. */
export async function readMarketFiles(folder: string): Promise<BookFiles> {
  const present = new Set(await readdir(folder));
  const read = await Promise.all(
    bookFileNames.map(async (name) =>
      name === 'positions.csv'
        ? ([name, { log: positionsLog(present) }] as const)
        : ([name, await readBookFile(folder, name, { isThere: present.has(name), part: 'market' })] as const),
    ),
  );
  return Object.fromEntries(read) as Record<BookFileName, BookFile>;
}

/** What is held is in positions.parquet where there is one, whatever else is there. */
function positionsLog(present: ReadonlySet<string>): FileLog {
  const log = new FileLog('positions.csv');
  if (present.has('positions.parquet') && present.has('positions.csv'))
    log.add('positionsNotRead', 'warning');
  return log;
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

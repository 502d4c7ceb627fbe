import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../../core/market/dataset.ts';
import { excerpt, type FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { headerOf } from './holdings-header.ts';
import {
  csvFile,
  type HoldingsFile,
  type HoldingsFileName,
  parquetFile,
  required,
  unused,
} from './holdings-table.ts';
import { utf8Of } from './utf8-copy.ts';

/** Which file of a folder states its holdings by date: positions.parquet, or a positions.csv with a column `date`; else none. */
export async function findHoldings(folder: string): Promise<HoldingsFileName | undefined> {
  const listed = await readdir(folder).catch((): string[] => []);
  if (listed.includes('positions.parquet')) return 'positions.parquet';
  if (!listed.includes('positions.csv')) return undefined;
  const { names } = await headerOf(join(folder, 'positions.csv')).catch(() => ({ names: [''] }));
  return names.includes('date') ? 'positions.csv' : undefined;
}

/** Looks at a file's columns. @returns `undefined` when it cannot be used; the log says why */
export async function describeHoldings(
  engine: ColumnarEngine,
  folder: string,
  name: HoldingsFileName,
  log: FileLog,
): Promise<HoldingsFile | undefined> {
  const path = join(folder, name);
  try {
    const described = await (name === 'positions.parquet'
      ? parquetFile(engine, path)
      : textFile(engine, path, log));
    if (described === undefined || !checkColumns(described.names, log)) return undefined;
    return { path, name, ...described };
  } catch (error) {
    noteUnreadable(log, error);
    return undefined;
  }
}

async function textFile(engine: ColumnarEngine, path: string, log: FileLog) {
  const text = await utf8Of(engine, path, log);
  if (text === undefined) return undefined;
  const { path: read, ...how } = text;
  return { ...(await csvFile(read)), ...how };
}

function checkColumns(names: readonly string[], log: FileLog): boolean {
  let usable = true;
  names.forEach((name, at) => {
    if (name === '') return;
    const isRequired = (required as readonly string[]).includes(name);
    if (names.indexOf(name) < at) {
      log.add('columnRepeated', isRequired ? 'error' : 'note', { name: excerpt(name) });
      if (isRequired) usable = false;
    } else if (unused.has(name)) log.add('columnUnknown', 'note', { name });
    else if (!isRequired && name !== 'group' && name !== 'account')
      log.add('columnIsLevel', 'note', { name: excerpt(name) });
  });
  for (const name of required) {
    if (names.includes(name)) continue;
    log.add('columnMissing', 'error', { name });
    usable = false;
  }
  return usable;
}

/** The engine's own words say where a damaged file breaks off; the path in them is left out. */
export function noteUnreadable(log: FileLog, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const detail = message
    .split('\n')[0]!
    .replace(/(?:file )?(["'])[^"']*\1/g, '')
    .trim();
  log.add('fileUnreadable', 'error', { reason: 'columns', detail: excerpt(detail) });
}

/** What a report says of the file. */
export const proofOf = async (
  file: Pick<HoldingsFile, 'path' | 'encoding'>,
  log: FileLog,
  signal: AbortSignal | undefined,
): Promise<InputFile> => log.asInput(await hashOf(file, signal));

export async function hashOf(
  { path, encoding }: Pick<HoldingsFile, 'path' | 'encoding'>,
  signal: AbortSignal | undefined,
): Promise<Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  const options = { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) };
  for await (const block of createReadStream(path, options)) hash.update(block as Buffer);
  const { size } = await stat(path);
  return { sha256: hash.digest('hex'), bytes: size, encoding };
}

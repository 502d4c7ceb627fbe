import { isUtf8 } from 'node:buffer';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largestFile } from '../book-file.ts';
import { decodeText } from '../decode-text.ts';
import type { FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { firstBytes } from './holdings-header.ts';

/** Text beyond ASCII that only begins after so much of a file is left to the engine, which refuses rows that are not UTF-8. */
const lookedAt = 1024 * 1024;

/** Text that the engine reads: it takes UTF-8 alone. */
export interface EngineText {
  readonly path: string;
  readonly encoding: string;
  readonly isCopied: boolean;
}

/**
 * A file as the engine reads it: itself, or, where it begins in UTF-16 or CP949, a copy in UTF-8 that goes when the engine is closed. The
 * log says what it was read as.
 *
 * @returns `undefined` where the file is no text or too large to be copied; the log says so
 */
export async function utf8Of(
  { temporaryFolder }: ColumnarEngine,
  path: string,
  log: FileLog,
): Promise<EngineText | undefined> {
  const beginning = await firstBytes(path, lookedAt);
  if (isUtf8(beginning) && !beginning.includes(0)) return { path, encoding: 'UTF-8', isCopied: false };
  const { size } = await stat(path);
  if (size > largestFile) return refused(log, 'tooLarge', `${Math.round(size / 1024 / 1024)} MB`);
  const decoded = await decodeText(await readFile(path));
  if (decoded.kind === 'refused') return refused(log, decoded.reason, '');
  const { encoding, undecodable, text } = decoded;
  // a few broken characters in UTF-8: the rows they stand in are refused by the engine, and named
  if (encoding.startsWith('UTF-8')) return { path, encoding: 'UTF-8', isCopied: false };
  log.add('encodingGuessed', undecodable > 0 ? 'warning' : 'note', { encoding, undecodable });
  const copy = join(temporaryFolder(), 'positions.csv');
  await writeFile(copy, text);
  return { path: copy, encoding, isCopied: true };
}

function refused(log: FileLog, reason: string, detail: string): undefined {
  log.add('fileUnreadable', 'error', { reason, detail });
  return undefined;
}

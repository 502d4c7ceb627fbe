import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refused } from './usage-error.ts';

/**
 * Whether a file can be written there, asked before the work is done and not after it.
 *
 * @throws UsageError for a folder, or inside one that does not exist; else the system's error
 */
export function checkOutput(path: string): void {
  if (path === '') throw refused(({ output }) => output.nameNeeded);
  const before = statusOf(path);
  if (before?.isDirectory()) throw refused(({ output }) => output.isFolder(path));
  if (before === undefined) checkFolder(dirname(path));
  else accessSync(path, constants.W_OK);
}

function checkFolder(folder: string): void {
  if (statusOf(folder)?.isDirectory() !== true) throw refused(({ output }) => output.noFolder(folder));
  accessSync(folder, constants.W_OK);
}

/**
 * Writes a file as a whole or not at all: into a temporary file of the same folder, to the disk, then under its name. A symbolic link
 * stays one, an existing file keeps its permissions; a device or a pipe is written to directly.
 *
 * @throws UsageError for a folder or one of `inputs` (whole paths), else the system's error
 */
export function writeFileWhole(path: string, text: string, inputs: readonly string[] = []): void {
  checkOutput(path);
  const before = statusOf(path);
  naming(path, () => {
    if (before === undefined) replaceFile(path, text);
    else if (before.isFile()) replaceExisting(path, text, before.mode, inputs);
    else writeFileSync(path, text);
  });
}

/** The system's errors name a temporary file, or none. */
function naming(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
  }
}

function replaceExisting(path: string, text: string, mode: number, inputs: readonly string[]): void {
  const target = realpathSync(path);
  if (inputs.includes(target)) throw refused(({ output }) => output.isInput(path));
  replaceFile(target, text, mode);
}

function replaceFile(target: string, text: string, mode?: number): void {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  const file = openSync(temporary, 'wx');
  try {
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
}

/** Makes the new name durable; some file systems and Windows cannot open a folder, and the file itself is already whole. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    return;
  }
}

/** `undefined` where there is nothing, also where part of the path is a file. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

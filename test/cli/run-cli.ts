import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const launcher = join(root, 'bin', 'ungear.cjs');
export const exampleBook = join(root, 'fixtures', 'korea-2026');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a process of its own, without a terminal and in English unless the arguments say otherwise. */
export function ungear(...args: readonly string[]): Finished {
  return finished(spawnSync(process.execPath, [launcher, ...args], options));
}

/** Runs a shell line in which `$UNGEAR` is the program; the exit code is that of the program, not of what reads its output. */
export function shell(line: string): Finished {
  const env = { ...options.env, UNGEAR: `${process.execPath} ${launcher}` };
  return finished(spawnSync('bash', ['-c', line], { ...options, env }));
}

const options = {
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
  env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' },
} as const;

const finished = ({ status, stdout, stderr }: ReturnType<typeof spawnSync>): Finished => ({
  code: status,
  out: String(stdout),
  err: String(stderr),
});

/** A temporary folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ungear-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the example book that a test may change. */
export function copyOfExample(): string {
  const folder = join(temporaryFolder(), 'book');
  cpSync(exampleBook, folder, { recursive: true });
  return folder;
}

/** Changes the rows of a file of a book; the header stays. */
export function changeRows(
  folder: string,
  file: string,
  change: (rows: readonly string[]) => readonly string[],
): void {
  const path = join(folder, file);
  const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, `${[header, ...change(rows)].join('\n')}\n`);
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';

export const root = join(import.meta.dirname, '..', '..');
export const launcher = join(root, 'bin', 'ungear.cjs');
export const exampleBook = join(root, 'fixtures', 'korea-2026');

// a width exported by the shell that runs the tests would be obeyed
delete process.env.COLUMNS;

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a process of its own, without a terminal and in English unless the arguments say otherwise. */
export function ungear(...args: readonly string[]): Finished {
  return finished(spawnSync(process.execPath, [launcher, ...args], options));
}

/**
 * Runs a command line inside the test, heard where it writes: what most tests ask of a command needs no process of its own. Streams,
 * signals and starting are asked of the built program, by `ungear` and `shell`.
 */
export async function inProcess(...args: readonly string[]): Promise<Finished> {
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  try {
    const code = await runCommandLine(args);
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.end();
    err.end();
  }
}

/** Keeps what is written to a stream instead of letting it through. */
function heard(stream: NodeJS.WriteStream): { readonly text: () => string; readonly end: () => void } {
  let text = '';
  const write = (written: unknown, done?: () => void): boolean => {
    text += String(written);
    done?.();
    return true;
  };
  const spy = vi.spyOn(stream, 'write').mockImplementation(write as typeof stream.write);
  return { text: () => text, end: () => spy.mockRestore() };
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

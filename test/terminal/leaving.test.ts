import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from './opened.ts';
import { program, TerminalScreen } from './screen.ts';

/** However the UI ends, the person is back at a terminal that works: normal screen, visible cursor, line mode, echo. */

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');
const folder = mkdtempSync(join(tmpdir(), 'ungear-leaving-'));
const misfit = join(folder, 'misfit.js');
afterAll(() => rmSync(folder, { recursive: true }));

// the same UI over books that misbehave as no files can make them
beforeAll(async () => {
  await build({
    input: { misfit: fileURLToPath(new URL('./misfit.ts', import.meta.url)) },
    platform: 'node',
    external: ['react-devtools-core', '@duckdb/node-api'],
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
    output: { dir: folder, format: 'esm' },
  });
});

/** Runs a program between two lines of a shell, which then says in what state it found the terminal. */
async function between(
  args: readonly string[],
  end: (screen: TerminalScreen) => void,
): Promise<TerminalScreen> {
  const line = 'echo before; "$@"; echo "code $?"; stty -a';
  const screen = new TerminalScreen({
    columns: 120,
    command: ['/bin/sh', '-c', line, 'sh', process.execPath, ...args],
  });
  try {
    await screen.until(({ output }) => output.includes('\x1b[?2004h'));
    await screen.shows(/SK hynix.*\[/);
    end(screen);
    await screen.exited;
    return screen;
  } finally {
    await screen.close();
  }
}

function expectAsBefore(screen: TerminalScreen): void {
  const { output } = screen;
  const history = screen.history();
  expect(screen.onAlternateScreen).toBe(false);
  expect(screen.cursorVisible).toBe(true);
  expect(history).toMatch(/^before\n/);
  expect(history).toMatch(/[^-]icanon/);
  expect(history).toMatch(/[^-]echo\b/);
  expect(output.lastIndexOf('\x1b[?2004l')).toBeGreaterThan(output.lastIndexOf('\x1b[?2004h'));
}

/** Signals the program itself, not the shell around it. */
function signal(screen: TerminalScreen, name: NodeJS.Signals): void {
  const { stdout } = spawnSync('pgrep', ['-P', String(screen.pid)], { encoding: 'utf8' });
  process.kill(Number(stdout.trim()), name);
}

test.concurrent('q leaves the day in words and the command that prints it again', async () => {
  const screen = await between([program], (one) => one.type('q'));
  expectAsBefore(screen);
  const history = screen.history();
  expect(history).toContain('Portfolio ▾ −11.11 %');
  expect(history).toContain('positions invented');
  expect(history).toContain('ungear report --date 2026-06-23 --scope hk --denominator day --seed 1');
  expect(history).toContain('code 0');
});

test.concurrent.each([
  ['Ctrl-C', 130, (screen: TerminalScreen) => screen.type('\x03')],
  ['SIGINT', 130, (screen: TerminalScreen) => signal(screen, 'SIGINT')],
  ['SIGTERM', 143, (screen: TerminalScreen) => signal(screen, 'SIGTERM')],
  ['SIGHUP', 129, (screen: TerminalScreen) => signal(screen, 'SIGHUP')],
  ['SIGQUIT', 131, (screen: TerminalScreen) => signal(screen, 'SIGQUIT')],
])('%s ends the program with code %i and restores the terminal', async (_, code, end) => {
  const screen = await between([program], end);
  expectAsBefore(screen);
  expect(screen.history()).toContain(`code ${code}`);
});

test.concurrent.each([
  ['while drawing', 'nextDay'],
  ['in a timer', 'timer'],
  ['in a promise', 'rejection'],
])('an error %s is shown on the normal screen, with code 1', async (_, fault) => {
  const screen = await between([misfit, example, fault], (one) => one.type(']'));
  expectAsBefore(screen);
  expect(screen.history()).toContain('ungear stopped because of an error of its own');
  expect(screen.history()).toContain('fault on purpose');
  expect(screen.history()).toContain('code 1');
});

test.concurrent('a book that cannot be opened gives the terminal back before the caller hears of it', async () => {
  const screen = new TerminalScreen({ command: [process.execPath, misfit, example, 'open'] });
  expect(await screen.exited).toEqual({ code: 9, signal: undefined });
  expect(screen.onAlternateScreen).toBe(false);
  expect(screen.cursorVisible).toBe(true);
  expect(screen.history()).toContain('caught: Error: the book has gone');
});

test.concurrent('a terminal that goes away takes the program with it', async () => {
  const screen = await opened();
  screen.hangUp();
  const { code, signal: by } = await screen.exited;
  // the kernel and the emulator each send a SIGHUP: the second one may come when the first has been dealt with
  expect([129, 1]).toContain(by ?? code);
});

test.concurrent('Ctrl-Z gives the shell its screen, fg brings the same frame back', async () => {
  const screen = new TerminalScreen({ command: ['/bin/sh', '-i'], env: { PS1: 'prompt> ' } });
  await screen.shows('prompt>');
  screen.type(`${process.execPath} ${program}\r`);
  await screen.until(({ output }) => output.includes('\x1b[?2004h'));
  await screen.shows(/SK hynix.*\[/);
  const first = screen.picture();
  screen.type('j');
  await screen.until((one) => one.lines().some((line) => line.startsWith('▸Samsung')));
  const before = screen.picture();
  expect(before).not.toEqual(first);
  screen.type('\x1a');
  await screen.until((one) => !one.onAlternateScreen && /prompt> $/.test(one.text().trimEnd().concat(' ')));
  expect(screen.cursorVisible).toBe(true);
  screen.type('fg\r');
  await screen.until(
    (one) => one.onAlternateScreen && one.lines().some((line) => line.startsWith('▸Samsung')),
  );
  expect(screen.picture()).toEqual(before);
  screen.type('k');
  await screen.until((one) => one.lines().some((line) => line.startsWith('▸SK')));
  expect(screen.picture()).toEqual(first);
  await screen.close();
});

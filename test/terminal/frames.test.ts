import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opened } from './opened.ts';
import type { TerminalScreen } from './screen.ts';

/** Frames are written as differences to the one before: the sum of them must be the frame itself. */

type Step = { readonly keys: string } | { readonly resize: readonly [columns: number, rows: number] };

const keys = [
  ...[
    '1',
    '2',
    '3',
    '4',
    'f',
    'j',
    'k',
    'jjjj',
    'kk',
    '\x1b[6~',
    '\x1b[5~',
    '(',
    ')',
    'o',
    'h',
    'l',
    'g',
    '-',
    '=',
  ],
  ...[
    '\r',
    '\x7f',
    '\x0f',
    '[',
    ']',
    '{',
    '}',
    's',
    'd',
    'n',
    'm',
    'b',
    '%',
    'i',
    'x',
    'a',
    '?',
    'y',
    'yy',
    't',
    'tl',
  ],
  ...['/hyn\r', '/', '삼', 'ㅓ', '\x1b[A', '\x1b[B'],
];
const sizes = [
  [80, 24],
  [60, 15],
  [120, 40],
  [50, 12],
  [36, 9],
  [200, 60],
  [97, 31],
] as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...keys).map((typed) => ({ keys: typed })) },
  { weight: 1, arbitrary: fc.constantFrom(...sizes).map((resize) => ({ resize })) },
);

async function take(screen: TerminalScreen, one: Step): Promise<void> {
  if ('keys' in one) screen.type(one.keys);
  else screen.resize(...one.resize);
  await screen.quiet(15);
}

/** Out of filters and menus, and through a screen that is surely another one: then nothing is still on its way. */
async function settle(screen: TerminalScreen): Promise<void> {
  screen.resize(80, 24);
  for (const _ of [1, 2]) {
    screen.type('\x1b');
    await screen.quiet();
  }
  screen.type('f');
  await screen.shows(/^ (Data|자료)/);
  screen.type('\x0f');
  await screen.until((one) => !/^ (Data|자료)/.test(one.text()));
  await screen.quiet();
}

test.concurrent('after any keys and sizes the screen is the one that is drawn from scratch', async () => {
  const screen = await opened();
  const walk = fc.array(step, { minLength: 10, maxLength: 10 });
  for (const steps of fc.sample(walk, { seed: 20260623, numRuns: 8 })) {
    for (const one of steps) await take(screen, one);
    await settle(screen);
    const grown = screen.picture();
    const before = screen.output.length;
    screen.type('\x0c');
    await screen.until(({ output }) => output.includes('\x1b[2J', before));
    await screen.quiet();
    expect(screen.picture(), JSON.stringify(steps)).toEqual(grown);
  }
  await screen.close();
});

test.concurrent('a cursor move writes at most 700 bytes, a scroll at most 2.5 kB', async () => {
  const screen = await opened();
  screen.type('2');
  await screen.shows('Positions');
  await screen.quiet();
  const bytesOf = async (typed: string): Promise<number> => {
    const before = screen.output.length;
    screen.type(typed);
    await screen.until(({ output }) => output.length > before);
    await screen.quiet();
    return Buffer.byteLength(screen.output.slice(before));
  };
  for (const key of ['j', 'j', 'k', 'j']) {
    const bytes = await bytesOf(key);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(700);
  }
  expect(await bytesOf(')')).toBeLessThanOrEqual(2_500);
  await screen.close();
});

test.concurrent('a key that changes nothing writes nothing', async () => {
  const screen = await opened();
  const before = screen.output.length;
  await screen.press('k');
  await screen.press('Z');
  expect(screen.output.length).toBe(before);
  await screen.close();
});

test.concurrent('a window that changes and changes back at once shows the same frame again', async () => {
  const screen = await opened();
  const before = screen.picture();
  const written = screen.output.length;
  screen.resize(60, 15);
  screen.resize(80, 24);
  await screen.until(({ output }) => output.includes('\x1b[2J', written));
  await screen.quiet();
  expect(screen.picture()).toEqual(before);
  await screen.close();
});

test.concurrent('what was painted before Ink was there leaves nothing behind', async () => {
  const screen = await opened({ columns: 160, rows: 50 });
  await screen.until((one) => !/computing/.test(one.text()));
  await screen.quiet();
  const [drawn, written] = [inked(screen), screen.output.length];
  screen.type('\x0c');
  await screen.until(({ output }) => output.includes('\x1b[2J', written));
  await screen.quiet();
  expect(drawn).toEqual(inked(screen));
  await screen.close();
});

const inked = (screen: TerminalScreen): readonly string[] => screen.lines().map((line) => line.trimEnd());

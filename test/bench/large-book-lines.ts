import { readFileSync } from 'node:fs';
import type { TerminalScreen } from '../terminal/screen.ts';
import { openUngear } from './start-up.ts';
import { type BenchLine, median } from './table.ts';

/** Rows of the large book on Positions: two lines of the table that begin with a code or a name of its accounts. */
const hasRows = (screen: TerminalScreen): boolean =>
  screen.lines().filter((line) => /\b(0193[TW]0|005930|000660|091160|069500|122630|7709|7347)\b/.test(line))
    .length >= 2;

interface Keystroke {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** From a key to the last byte of its frame, and the bytes of a move inside the window, on Positions of a 100,000-position book. */
export async function cursorMoves(book: string): Promise<readonly BenchLine[]> {
  const screen = openUngear(book);
  await screen.shows(/\[−\d/);
  await screen.press('2');
  await screen.until(hasRows);
  const moves: Keystroke[] = [];
  for (let move = 0; move < 60; move++) moves.push(await keystroke(screen, move % 20 < 10 ? 'j' : 'k'));
  await screen.close();
  const warm = moves.slice(10);
  const milliseconds = median(warm.map((move) => move.milliseconds));
  const bytes = median(warm.map((move) => move.bytes));
  return [
    { name: 'key to frame, 100,000 positions', ours: milliseconds, unit: 'ms', bound: 8 },
    { name: 'bytes of a cursor move', ours: bytes, unit: 'bytes', bound: 700 },
  ];
}

const quietMilliseconds = 40;

/** A frame is over when the program has written nothing for a while; the clock stops at its last byte. */
async function keystroke(screen: TerminalScreen, key: string): Promise<Keystroke> {
  const before = screen.output.length;
  const pressed = performance.now();
  screen.type(key);
  let seen = before;
  let last = pressed;
  while (seen === before || performance.now() - last < quietMilliseconds) {
    await new Promise((resolve) => setImmediate(resolve));
    if (screen.output.length === seen) continue;
    seen = screen.output.length;
    last = performance.now();
  }
  return { milliseconds: last - pressed, bytes: Buffer.byteLength(screen.output.slice(before)) };
}

/** From the start to the first frame that shows rows of a 100,000-row positions.csv, and the most memory until then. */
export async function largeFile(book: string): Promise<readonly BenchLine[]> {
  const times: number[] = [];
  const memory: number[] = [];
  for (let round = -1; round < 5; round++) {
    const start = performance.now();
    const screen = openUngear(book);
    screen.type('2');
    await screen.until(hasRows, 60_000);
    const milliseconds = performance.now() - start;
    const megabytes = peakMegabytes(screen.pid);
    await screen.close();
    if (round < 0) continue;
    times.push(milliseconds);
    memory.push(...megabytes);
  }
  const time: BenchLine = {
    name: 'a 100,000-row file to its rows',
    ours: median(times),
    unit: 'ms',
    bound: 500,
  };
  const peak: BenchLine = { name: 'peak memory of that', ours: Math.max(...memory), unit: 'MB', bound: 250 };
  return memory.length === 0 ? [time] : [time, peak];
}

/** Most physical memory the process has had so far; nothing where the system keeps no such figure (only Linux does). */
function peakMegabytes(pid: number): readonly number[] {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? [] : [Number(match[1]) / 1024];
  } catch {
    return [];
  }
}

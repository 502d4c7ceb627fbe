import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { TerminalScreen } from '../terminal/screen.ts';
import { type BenchLine, median } from './table.ts';

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'ungear.cjs');
const node = process.execPath;
const size = { columns: 120, rows: 40 } as const;
const rounds = 15;
const warmUps = 2;

/** The program by its launcher, as `npx ungear` starts it, in a terminal of 120x40. */
export const openUngear = (...args: readonly string[]): TerminalScreen =>
  new TerminalScreen({ ...size, command: [node, launcher, ...args] });

/** `ungear --help` against `node -e 0`, turn about. */
export function help(): BenchLine {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const [our, other] = [timedRun([launcher, '--help']), timedRun(['-e', '0'])];
    if (round < 0) continue;
    ours.push(our);
    bare.push(other);
  }
  const rival = { name: 'node -e 0', value: median(bare) };
  return { name: '--help', ours: median(ours), unit: 'ms', rival, bound: 3 };
}

function timedRun(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(node, args);
  return performance.now() - start;
}

/** First frame: the day, the book's name and a ruled line. Numbers: the bands of a stock and of the index, computed. */
const isFrame = ({ text }: Shown): boolean =>
  text.includes('2026-06-23') && text.includes('Korea 2026 example') && /[─-]{60}/.test(text);
const hasNumbers = ({ text }: Shown): boolean =>
  /SK hynix.*\[−\d+\.\d\d,−\d+\.\d\d\]/.test(text) && /KOSPI.*\[−\d+\.\d\d,−\d+\.\d\d\]/.test(text);
interface Shown {
  readonly text: string;
}

/** From the start in a pseudo-terminal to the first frame, and to the day's numbers with their bands, against bare Node.js in one. */
export async function firstFrame(): Promise<readonly BenchLine[]> {
  const samples = { bare: [] as number[], frame: [] as number[], numbers: [] as number[] };
  for (let round = -warmUps; round < rounds; round++) {
    const bare = await timedBareNode();
    const start = performance.now();
    const screen = openUngear();
    const [frame, numbers] = await Promise.all(
      [isFrame, hasNumbers].map(async (shows) => {
        await screen.until((now) => shows({ text: now.text() }));
        return performance.now() - start;
      }),
    );
    await screen.close();
    if (round < 0) continue;
    samples.bare.push(bare);
    samples.frame.push(frame!);
    samples.numbers.push(numbers!);
  }
  const rival = { name: 'bare node', value: median(samples.bare) };
  return [
    { name: 'first frame', ours: median(samples.frame), unit: 'ms', rival, bound: 6 },
    { name: "the day's numbers with bands", ours: median(samples.numbers), unit: 'ms', rival, bound: 10 },
  ];
}

async function timedBareNode(): Promise<number> {
  const start = performance.now();
  const screen = new TerminalScreen({ ...size, command: [node, '-e', '0'] });
  await screen.exited;
  return performance.now() - start;
}

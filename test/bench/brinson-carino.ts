import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/numeric/random.ts';
import { compiled } from './compiled.ts';
import { type BenchLine, largestDifference } from './table.ts';

type Effects = Readonly<Record<'allocation' | 'selection', readonly number[]>>;

interface Run {
  readonly milliseconds: number;
  readonly effects: Effects;
}

const rounds = 5;
const days = 200;
const securities = 500;
const sectors = 11;

/**
 * Allocation and selection by sector (Brinson–Fachler, linked by Carino) over 100,000 rows of securities by day: whole processes over one
 * file, from starting to the printed answer. A rival that is not installed is named as not run.
 */
export async function brinsonCarino(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ungear-brinson-'));
  const file = join(folder, 'securities.csv');
  try {
    writeFileSync(file, `${rowsOf().join('\n')}\n`);
    const python = ['python3', '/usr/bin/python3'].find((one) => answers(one, ['-c', 'import pandas']));
    const [ours, pandas, inR] = inTurn([
      [process.execPath, await compiled('brinson-sums.ts', folder), file],
      python === undefined ? undefined : [python, here('rivals/brinson_carino.py'), file],
      answers('Rscript', ['--version']) ? ['Rscript', here('rivals/brinson_carino.R'), file] : undefined,
    ]);
    return [...against('pandas', ours!, pandas, 0.5), ...against('base R', ours!, inR, 0.1)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const here = (name: string): string => join(import.meta.dirname, name);
const answers = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

function against(name: string, ours: Run, rival: Run | undefined, bound: number): readonly BenchLine[] {
  const line = {
    name: 'Brinson and Carino, 100,000 rows',
    ours: ours.milliseconds,
    unit: 'ms',
    bound,
  } as const;
  if (rival === undefined) return [{ ...line, notRun: name }];
  const difference = largestDifference(figuresOf(ours), figuresOf(rival));
  return [
    { ...line, rival: { name, value: rival.milliseconds } },
    {
      name: `the same effects as ${name}, largest difference`,
      ours: difference * 1e12,
      unit: '1e-12',
      bound: 1,
    },
  ];
}

const figuresOf = ({ effects }: Run): readonly number[] => [...effects.allocation, ...effects.selection];

type Command = readonly [string, ...string[]];

/** One run of each, then one more of each: a machine that others use changes its speed from one second to the next. The quickest of each counts. */
function inTurn(commands: readonly (Command | undefined)[]): readonly (Run | undefined)[] {
  const runs = Array.from({ length: rounds }, () => commands.map((command) => command && runOf(command)));
  return commands.map((_, at) => quickest(runs.flatMap((round) => round[at] ?? [])));
}

const quickest = (runs: readonly Run[]): Run | undefined =>
  runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0];

function runOf([command, ...args]: Command): Run {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  return { milliseconds: performance.now() - started, effects: JSON.parse(stdout) as Effects };
}

/** Weights of each side sum to 1 on every day. */
function rowsOf(): readonly string[] {
  const random = seededRandom(1);
  const lines = ['date,sector,portfolio_weight,benchmark_weight,portfolio_return,benchmark_return'];
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    const weights = [0, 1].map(() => shares(random));
    for (let s = 0; s < securities; s++) {
      const moved = (random.next() - 0.5) / 20;
      const traded = moved + (random.next() - 0.5) / 500;
      const cells = [weights[0]![s], weights[1]![s], traded.toFixed(8), moved.toFixed(8)];
      lines.push(`${date},Sector ${String(s % sectors).padStart(2, '0')},${cells.join()}`);
    }
  }
  return lines;
}

function shares(random: ReturnType<typeof seededRandom>): readonly number[] {
  const sizes = Array.from({ length: securities }, () => random.next());
  const sum = sizes.reduce((a, b) => a + b, 0);
  return sizes.map((size) => size / sum);
}

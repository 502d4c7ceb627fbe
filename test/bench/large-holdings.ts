/**
 * Books of 0.1, 1 and 12.5 million position-days against plain SQL and pandas over the same files; exit code 1 when a bound is missed.
 * A rival is given the answer for one unit of everything, and only has to multiply and add up: it has neither look-through nor linking.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import type { HoldingsTimes } from './holdings-sums.ts';
import { type BenchLine, benchTable, isMet, largestDifference } from './table.ts';
import { writeUnitFigures } from './unit-figures.ts';

type RivalTimes = Readonly<{ milliseconds: number; megabytes: number; totals: readonly number[] }>;

const market = { days: 1_250, instruments: 120, seed: 1 } as const;
const sizes = [80, 800, 10_000] as const;
/** as few as there can be, so that the sums are measured and not the bands; the whole report has all 4,000 */
const draws = 2;
const root = mkdtempSync(join(tmpdir(), 'ungear-large-holdings-'));

try {
  const books = sizes.map((positions) => ({ positions, folder: join(root, `parquet-${positions}`) }));
  for (const { positions, folder } of books)
    await makeLargeBook({ ...market, folder, positions, format: 'parquet' });
  const largest = books.at(-1)!.folder;
  await writeUnitFigures(largest, draws);
  const inTurn = runsInTurn(largest);
  const smaller = books.slice(0, -1).map(({ folder }) =>
    quickest(
      rounds(() => ours(folder)),
      sumsOf,
    ),
  );
  const sums = quickest(inTurn.ours, sumsOf);
  console.log(`${linearity([...smaller, sums])}\n`);
  const lines = [
    ...againstSql(sums, quickest(inTurn.sql, timeOf)),
    ...wholeReport(largest),
    ...(await againstPandas(largest)),
  ];
  console.log(benchTable(lines));
  process.exitCode = lines.every(isMet) ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

function rounds<T>(run: () => T): readonly T[] {
  return Array.from({ length: 5 }, run);
}

/** Of a few runs: whatever else the machine did only makes the others slower. */
function quickest<T>(runs: readonly T[], time: (one: T) => number): T {
  return runs.reduce((a, b) => (time(a) <= time(b) ? a : b));
}

function sumsOf({ sumsMs }: HoldingsTimes): number {
  return sumsMs;
}

function timeOf({ milliseconds }: RivalTimes): number {
  return milliseconds;
}

/** Ours and plain SQL turn about: a machine that others use changes its speed from one second to the next. */
function runsInTurn(folder: string): {
  readonly ours: readonly HoldingsTimes[];
  readonly sql: readonly RivalTimes[];
} {
  const files = [join(folder, 'positions.parquet'), join(folder, 'units.parquet')];
  const pairs = rounds(() => ({
    ours: ours(folder),
    sql: answerOf<RivalTimes>(process.execPath, [here('rivals/plain_sums.ts'), ...files]),
  }));
  return { ours: pairs.map((pair) => pair.ours), sql: pairs.map((pair) => pair.sql) };
}

function answerOf<T>(command: string, args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}

function here(name: string): string {
  return join(import.meta.dirname, name);
}

function ours(folder: string): HoldingsTimes {
  return answerOf(process.execPath, [here('holdings-sums.ts'), folder, String(draws)]);
}

function linearity(times: readonly HoldingsTimes[]): string {
  const cells = times.map(({ rows, marketMs, splitMs, readMs, sumsMs, megabytes }) => [
    `${rows / 1e6} million`,
    ...[marketMs, splitMs, readMs, sumsMs, sumsMs / (rows / 1e6), megabytes].map((figure) =>
      figure.toFixed(0),
    ),
  ]);
  const head = [
    'position-days',
    'market ms',
    'split ms',
    'read ms',
    'sums ms',
    'sums ms per million',
    'peak MB',
  ];
  return [head, ...cells].map((row) => row.map((cell) => cell.padStart(20)).join('')).join('\n');
}

/** Of totals over all sessions: profit and its four largest parts. */
function difference(name: string, a: readonly number[], b: readonly number[]): BenchLine {
  const largest = largestDifference(a.slice(1), b.slice(1));
  return { name: `${name}, largest relative difference`, ours: largest * 1e12, unit: '1e-12', bound: 1_000 };
}

function againstSql({ sumsMs, totals }: HoldingsTimes, sql: RivalTimes): readonly BenchLine[] {
  return [
    {
      name: '12.5 million position-days, look-through, sums, links',
      ours: sumsMs,
      unit: 'ms',
      rival: { name: 'plain SQL, sums', value: sql.milliseconds },
      bound: 1.5,
    },
    difference('totals against plain SQL', totals, sql.totals),
  ];
}

/** `ungear report` with every band, from the start of the process to the file written. */
function wholeReport(folder: string): readonly BenchLine[] {
  const launcher = here('../../bin/ungear.cjs');
  const memory = 'data:text/javascript,process.on("exit",()=>console.log(process.resourceUsage().maxRSS))';
  const args = ['--import', memory, launcher, 'report', folder, '--from', '2021-08-03', '--format', 'json'];
  const started = performance.now();
  const kilobytes = answerOf<number>(process.execPath, [...args, '-o', join(root, 'report.json')]);
  const milliseconds = performance.now() - started;
  return [
    { name: 'the whole report, 4,000 draws a session', ours: milliseconds, unit: 'ms', bound: 10_000 },
    { name: 'peak memory of that', ours: kilobytes / 1024, unit: 'MB', bound: 600 },
  ];
}

async function againstPandas(parquet: string): Promise<readonly BenchLine[]> {
  const folder = join(root, 'csv');
  await makeLargeBook({ ...market, folder, positions: sizes[2], format: 'csv' });
  renameSync(join(parquet, 'units.csv'), join(folder, 'units.csv'));
  const own = quickest(
    rounds(() => ours(folder)),
    sumsOf,
  );
  const time = { name: 'the same sums from CSV', ours: own.sumsMs, unit: 'ms', bound: 0.2 } as const;
  const memory = {
    name: 'the same from CSV, peak memory',
    ours: own.megabytes,
    unit: 'MB',
    bound: 0.5,
  } as const;
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import pandas']).status === 0,
  );
  if (python === undefined) return [time, memory].map((line) => ({ ...line, notRun: 'pandas' }));
  const files = [join(folder, 'positions.csv'), join(folder, 'units.csv')];
  const pandas = answerOf<RivalTimes>(python, [here('rivals/plain_sums.py'), ...files]);
  return [
    { ...time, rival: { name: 'pandas', value: pandas.milliseconds } },
    { ...memory, rival: { name: 'pandas', value: pandas.megabytes } },
    difference('totals against pandas', own.totals, pandas.totals),
  ];
}

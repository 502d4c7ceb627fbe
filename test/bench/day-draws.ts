import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadBook } from '../../src/book/load-book.ts';
import { attributeDay } from '../../src/core/attribution/attribute-day.ts';
import type { AttributionNode } from '../../src/core/attribution/node/node.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { dayIndexOf } from '../../src/core/market/lookup.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { type BenchLine, median } from './table.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');
const rival = join(import.meta.dirname, 'rivals', 'day_draws.py');
const rounds = 300;

/**
 * The day's 4,000 draws for both stocks, fifteen positions, their groups, the portfolio and the index, with all quantiles, warm,
 * against vectorised numpy doing the same; without Python and numpy there is no line.
 */
export async function dayDraws(): Promise<readonly BenchLine[]> {
  const timings = numpyTimings();
  if (timings === undefined) {
    console.log('python3 with numpy is not there: the day is not measured against it.\n');
    return [];
  }
  const ours = await ourMilliseconds();
  const line = (variant: NumpyVariant, what: string): BenchLine => ({
    name: `the day's draws, ${what}`,
    ours,
    unit: 'ms',
    rival: { name: 'numpy', value: timings[variant].medianMs },
    bound: 2,
  });
  return [
    line('predrawnAllParts', 'every part of every row'),
    line('predrawn', 'numpy without parts of positions'),
    line('predrawnDistinct', 'numpy also without repeated rows'),
  ];
}

async function ourMilliseconds(): Promise<number> {
  const loaded = await loadBook(example);
  if (loaded.kind === 'failed') throw new Error('the example book does not open');
  const { dataset } = loaded;
  const dayIndex = dayIndexOf(dataset, tradingDay('2026-06-23'))!;
  const times: number[] = [];
  for (let round = -rounds / 5; round < rounds; round++) {
    const start = performance.now();
    wholeDay(dataset, dayIndex);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Nothing is kept between calls but the draws of the parameters; figures of nodes are worked out when read, so all are read. */
function wholeDay(dataset: Dataset, dayIndex: number): number {
  const splitOn = (day: number) => splitDay(dataset, day, defaultAssumptions);
  const { portfolio, index } = attributeDay({ dataset, dayIndex, splitOn, by: ['group'] });
  return readAll(portfolio) + index.length;
}

function readAll(node: AttributionNode): number {
  const own = node.components?.mechanical.low90 ?? 0;
  return node.children.reduce(
    (sum, child) => sum + readAll(child),
    own + (node.components?.direct.high90 ?? 0),
  );
}

type NumpyVariant = 'predrawn' | 'predrawnAllParts' | 'predrawnDistinct';
type NumpyTimings = Readonly<Record<NumpyVariant, { readonly medianMs: number }>>;

function numpyTimings(): NumpyTimings | undefined {
  const { status, stdout } = spawnSync('python3', [rival, example, String(rounds)], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as NumpyTimings) : undefined;
}

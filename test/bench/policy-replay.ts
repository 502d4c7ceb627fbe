import { join } from 'node:path';
import { loadBook } from '../../src/book/load-book.ts';
import type { DaySplit } from '../../src/core/decomposition/day-split.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { replayPolicy } from '../../src/core/scenario/replay-policy.ts';
import type { BenchLine } from './table.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

/** A cap laid on every session of the example book, cold, 4,000 draws: stocks, groups, portfolio, linked. The splits are known. */
export async function policyReplay(): Promise<BenchLine> {
  const loaded = await loadBook(example);
  if (loaded.kind === 'failed') throw new Error('the example book does not open');
  const { dataset } = loaded;
  const splits: readonly DaySplit[] = dataset.days.map((_, t) => splitDay(dataset, t, defaultAssumptions));
  const start = performance.now();
  const { nodes } = replayPolicy({
    dataset,
    dayIndices: dataset.days.map((_, t) => t).slice(1),
    splitOn: (t) => splits[t]!,
    policy: { cap: { multiple: 1.5, at: 'equal-assets' } },
    by: ['group'],
    method: 'carino',
  });
  const ours = performance.now() - start;
  if (nodes.length === 0) throw new Error('the replay has no figures');
  return { name: 'a policy on every session of the example', ours, unit: 'ms', bound: 1000 };
}

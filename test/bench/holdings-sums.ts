/**
 * A large book from its files to linked groups, in a process of its own, as one line of JSON.
 *
 *     node holdings-sums.ts BOOK DRAWS
 */
import { readMarketFiles } from '../../src/book/book-files.ts';
import { openEngine } from '../../src/book/large-book/columnar-engine.ts';
import { describeHoldings, findHoldings } from '../../src/book/large-book/holdings-file.ts';
import { panelFrom, readSums, sumsQuestion } from '../../src/book/large-book/read-holdings.ts';
import { FileLog } from '../../src/book/problem-log.ts';
import { readMarketDataset } from '../../src/book/read-dataset.ts';
import { attributeExposures } from '../../src/core/attribution/attribute-exposures.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { recentlyUsed } from '../../src/session/recently-used.ts';

export interface HoldingsTimes {
  readonly rows: number;
  /** opening the market: prices, funds and weights from CSV, the same for every number of positions */
  readonly marketMs: number;
  /** the Monte Carlo split of the stocks' returns, the same for every number of positions */
  readonly splitMs: number;
  /** from position-days to linked groups with their bands, look-through included */
  readonly sumsMs: number;
  /** of that, reading and adding up the file */
  readonly readMs: number;
  readonly megabytes: number;
  /** value, profit, mechanical, residual, currency, tracking: won, over all sessions */
  readonly totals: readonly number[];
}

const figures = ['startValue', 'profit', 'mechanical', 'residual', 'currency', 'tracking'] as const;

async function timesOf(folder: string): Promise<HoldingsTimes> {
  const engine = await openEngine();
  const started = performance.now();
  const market = readMarketDataset(await readMarketFiles(folder), 'bench');
  if (market === undefined) throw new Error('the large book does not open');
  const dataset = { ...market.dataset, inputs: [] };
  const opened = performance.now();
  const log = new FileLog('positions');
  const file = (await describeHoldings(engine, folder, (await findHoldings(folder))!, log))!;
  const sums = (await readSums(await sumsQuestion(engine, file, ['group']), log))!;
  const panel = await panelFrom(sums, { engine, file, log }, { ...market, days: dataset.days });
  const read = performance.now();
  const clock = { splitMs: 0 };
  const dayIndices = dataset.days.map((_, t) => t).slice(1);
  const question = { dataset, panel, dayIndices, by: ['group'], method: 'carino' } as const;
  const totals = new Array<number>(6).fill(0);
  for (const session of attributeExposures({ ...question, splitOn: timedSplits(dataset, clock) })) {
    figures.forEach((figure, at) => {
      totals[at]! += session.krw(0, figure);
    });
  }
  const { splitMs } = clock;
  const sumsMs = performance.now() - opened - splitMs;
  engine.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    rows: panel.rows,
    marketMs: opened - started,
    splitMs,
    sumsMs,
    readMs: read - opened,
    totals,
    megabytes,
  };
}

function timedSplits(dataset: Parameters<typeof splitDay>[0], clock: { splitMs: number }) {
  const splits = recentlyUsed<ReturnType<typeof splitDay>>(12, () => 1);
  return (t: number) =>
    splits.get(String(t), () => {
      const before = performance.now();
      const split = splitDay(dataset, t, { ...defaultAssumptions, draws: Number(process.argv[3]) });
      clock.splitMs += performance.now() - before;
      return split;
    });
}

if (import.meta.main) console.log(JSON.stringify(await timesOf(process.argv[2]!)));

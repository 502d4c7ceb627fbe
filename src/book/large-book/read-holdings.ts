import type { ExposurePanel } from '../../core/attribution/exposure-panel.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import type { FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { nameFaults } from './holdings-faults.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import { panelOf, type ReadPlace } from './holdings-panel.ts';
import type { HoldingsFile } from './holdings-table.ts';
import { datesInParts, type HoldingSums, sumHoldings } from './sum-holdings.ts';
import { SumsByPlace } from './sums-by-place.ts';

/** Most cells (places × dates) of a panel: 256 MB. */
const largestPanel = 32 * 1024 * 1024;

/** What the engine says of a file before anything is known of the market. */
export interface RawSums {
  readonly sums: readonly HoldingSums[];
  readonly levels: readonly string[];
}

/** Parts by date in which a file is added up when all of it at once does not fit into the engine's memory. */
const parts = 32;

/** Adds up; to be started before the market is read. @returns `undefined` when the sums would not fit into memory; the log says so */
export async function readSums(
  engine: ColumnarEngine,
  file: HoldingsFile,
  asked: readonly string[],
  log: FileLog,
): Promise<RawSums | undefined> {
  const levels = asked.filter((level) => file.levels.includes(level));
  try {
    return { levels, sums: await collected(sumHoldings(engine, file, { levels })) };
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
  }
  const merged = new SumsByPlace();
  for (const part of await datesInParts(engine, file, parts)) {
    for (const one of await collected(sumHoldings(engine, file, { levels, part }))) merged.add(one);
    if (merged.cells <= largestPanel) continue;
    log.add('fileUnreadable', 'error', { reason: 'tooLarge', detail: '' });
    return undefined;
  }
  return { levels, sums: merged.sums() };
}

async function collected(sums: AsyncGenerator<HoldingSums>): Promise<readonly HoldingSums[]> {
  const all: HoldingSums[] = [];
  for await (const one of sums) all.push(one);
  return all;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Out of Memory');

/** Holdings by session, and everything that is wrong with the file. Rows that cannot be used are left out, named and counted. */
export async function panelFrom(
  { sums, levels }: RawSums,
  {
    engine,
    file,
    log,
  }: { readonly engine: ColumnarEngine; readonly file: HoldingsFile; readonly log: FileLog },
  market: HoldingsMarket,
): Promise<ExposurePanel> {
  const places = sums.flatMap((one): readonly ReadPlace[] => {
    const code = codeIn(market.codes.read(one.code));
    if (code === undefined) return [];
    const names = one.names.map((name) => sanitiseText(name));
    return [{ code, names, days: one.days, quantities: one.quantities }];
  });
  const { panel, offSession, first, last } = panelOf(places, levels, market.days);
  log.from = first;
  log.to = last;
  await nameFaults({ engine, file, log, sums, offSession }, market);
  return { ...panel, rows: log.rows - log.leftOut };
}

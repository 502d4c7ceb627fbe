import type { ExposurePanel } from '../../core/attribution/holdings/exposure-panel.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import type { FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { nameFaults } from './holdings-faults.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import { panelOf, type ReadPlace } from './holdings-panel.ts';
import type { HoldingsFile } from './holdings-table.ts';
import { cellsIn, copied, type DatePart, datesInParts, sumHoldings } from './sum-holdings.ts';
import { UnitsByDate } from './units-by-date.ts';

/** Most numbers (places × dates) of a panel: 256 MB. */
const largestPanel = 32 * 1024 * 1024;

/** What the engine says of a file before anything is known of the market. */
export interface RawSums {
  readonly units: UnitsByDate;
  readonly levels: readonly string[];
}

/** Sums that fit into the engine's memory beside everything else. */
const mostAtOnce = 2_000_000;

/** Where there are more, so many at a time: the panel they go into is large as well. */
const cellsAtOnce = 500_000;

/** Parts by date of a file whose sums turn out not to fit. */
const fineParts = 64;

/** What is asked of a file of holdings, in one part or in several. */
export interface SumsQuestion extends Question {
  readonly parts: readonly (DatePart | undefined)[];
}

/** Looks at the file, to see in how many parts it is to be read. @param asked levels that sums are kept apart by; those the file lacks are left out */
export async function sumsQuestion(
  engine: ColumnarEngine,
  file: HoldingsFile,
  asked: readonly string[],
): Promise<SumsQuestion> {
  const levels = asked.filter((level) => file.levels.includes(level));
  // a text file is read from its beginning for every question: it is only taken apart when it has to be
  const parts = isText(file) ? [undefined] : await partsOf({ engine, file, levels });
  return { engine, file, levels, parts };
}

const isText = ({ name }: HoldingsFile): boolean => name !== 'positions.parquet';

/** Adds up, on the engine's own threads. @returns `undefined` when the sums would not fit into memory; the log says so */
export async function readSums(
  { engine, file, levels, parts }: SumsQuestion,
  log: FileLog,
): Promise<RawSums | undefined> {
  try {
    return await added({ engine, file, levels }, parts, log);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
  }
  const source = isText(file) ? await copied(engine, file, levels) : file;
  return added({ engine, file: source, levels }, await datesInParts(engine, source, fineParts), log);
}

/** The same of few rows, such as those of one date. */
export const readFewSums = (
  engine: ColumnarEngine,
  file: HoldingsFile,
  log: FileLog,
): Promise<RawSums | undefined> => added({ engine, file, levels: file.levels }, [undefined], log);

interface Question {
  readonly engine: ColumnarEngine;
  readonly file: HoldingsFile;
  readonly levels: readonly string[];
}

async function added(
  { engine, file, levels }: Question,
  parts: readonly (DatePart | undefined)[],
  log: FileLog,
): Promise<RawSums | undefined> {
  const units = new UnitsByDate();
  for (const part of parts) {
    for await (const block of sumHoldings(engine, file, { levels, part })) {
      units.add(block);
      if (units.cells <= largestPanel) continue;
      log.add('fileUnreadable', 'error', { reason: 'tooLarge', detail: '' });
      return undefined;
    }
  }
  return { levels, units };
}

/** All dates at once where their sums are few; else in parts by date. */
async function partsOf({ engine, file, levels }: Question): Promise<readonly (DatePart | undefined)[]> {
  const cells = await cellsIn(engine, file, levels);
  return cells <= mostAtOnce ? [undefined] : datesInParts(engine, file, Math.ceil(cells / cellsAtOnce));
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Out of Memory');

/** Holdings by session, and everything that is wrong with the file. Rows that cannot be used are left out, named and counted. */
export async function panelFrom(
  { units, levels }: RawSums,
  {
    engine,
    file,
    log,
  }: { readonly engine: ColumnarEngine; readonly file: HoldingsFile; readonly log: FileLog },
  market: HoldingsMarket,
): Promise<ExposurePanel> {
  const read = units.places.flatMap((place, at): readonly ReadPlace[] => {
    const code = codeIn(market.codes.read(place.code));
    if (code === undefined) return [];
    return [{ code, names: place.names.map((name) => sanitiseText(name)), at }];
  });
  const { panel, offSession, first, last } = panelOf({ units, places: read, levels }, market.days);
  log.from = first;
  log.to = last;
  await nameFaults({ engine, file, log, places: units.places, offSession }, market);
  return { ...panel, rows: log.rows - log.leftOut };
}

import { basename, resolve } from 'node:path';
import type { Position } from '../../core/market/book-holdings.ts';
import type { Dataset, InputFile } from '../../core/market/dataset.ts';
import type { Problem } from '../../core/market/problem.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { readMarketFiles } from '../book-files.ts';
import { inputsOf } from '../load-book.ts';
import { FileLog, inOrder } from '../problem-log.ts';
import { readMarketDataset } from '../read-dataset.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { nameDuplicates } from './holding-duplicates.ts';
import { dateInForce, rowsOfDate, statedDates } from './holdings-dates.ts';
import { describeHoldings, hashOf, noteUnreadable } from './holdings-file.ts';
import type { HoldingsMarket } from './holdings-market.ts';
import { positionsFrom } from './holdings-positions.ts';
import type { HoldingsFile, HoldingsFileName } from './holdings-table.ts';
import { noteFlows, startedEngine } from './open-large-book.ts';
import { panelFrom, readSums } from './read-holdings.ts';

/** What is held when a session begins. */
export interface HoldingsOfSession {
  /** as an ordinary book has them, but right for the session alone */
  readonly positions: readonly Position[];
  /** what is wrong with these rows */
  readonly problems: readonly Problem[];
  /** the file, as far as it was read */
  readonly input: InputFile;
}

/** A book with a file of dated holdings, of which a session's are read when they are asked for. */
export type BookByDate =
  | {
      readonly kind: 'opened';
      /** without positions, and without the file of holdings among its inputs */
      readonly dataset: Dataset;
      /** of the files beside the holdings */
      readonly problems: readonly Problem[];
      /**
       * @param dayIndex that of the session; the number of sessions for the one after the last
       * @throws the engine's error when the file cannot be read any more
       */
      readonly holdingsOn: (dayIndex: number) => Promise<HoldingsOfSession>;
      readonly close: () => void;
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly inputs: readonly InputFile[] };

/** Opens a book with a file of dated holdings (`findHoldings`), for one session at a time. Never throws for what the user's files say. */
export async function openBookByDate(folder: string, name: HoldingsFileName): Promise<BookByDate> {
  const log = new FileLog(name);
  const engine = await startedEngine(log);
  if (engine === undefined) return { kind: 'failed', problems: log.problems, inputs: [] };
  const book = await opened(folder, { engine, log, name });
  if (book.kind === 'failed') engine.close();
  return book;
}

interface Opening {
  readonly engine: ColumnarEngine;
  readonly log: FileLog;
  readonly name: HoldingsFileName;
}

async function opened(folder: string, { engine, log, name }: Opening): Promise<BookByDate> {
  const file = await describeHoldings(engine, folder, name, log);
  const [found, files] = await Promise.all([
    file && looked(engine, file).catch((error: unknown) => noteUnreadable(log, error)),
    readMarketFiles(folder),
  ]);
  const market = readMarketDataset(files, sanitiseText(basename(resolve(folder))) || 'book');
  noteFlows(files);
  const failed = (): BookByDate => ({
    kind: 'failed',
    problems: inOrder([...Object.values(files).map((one) => one.log), log]),
    inputs: inputsOf(files),
  });
  if (file === undefined || !found || market === undefined) return failed();
  const { dataset, codes, known } = market;
  if (dateInForce(found.dates, dataset.days, dataset.days.length) === undefined) {
    log.add('noPositions', 'error');
    return failed();
  }
  const source = { engine, file, name, market: { days: dataset.days, codes, known }, ...found };
  const inputs = inputsOf(files);
  return {
    kind: 'opened',
    dataset: { ...dataset, levels: file.levels, inputs },
    problems: inOrder([...Object.values(files).map((one) => one.log), log]),
    holdingsOn: (dayIndex) => readSession(source, dayIndex),
    close: engine.close,
  };
}

type Proof = Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>;

/** The file is hashed while the engine looks at its dates. */
async function looked(
  engine: ColumnarEngine,
  file: HoldingsFile,
): Promise<{ readonly dates: readonly string[]; readonly proof: Proof }> {
  const [dates, proof] = await Promise.all([statedDates(engine, file), hashOf(file, undefined)]);
  return { dates, proof };
}

interface Source {
  readonly engine: ColumnarEngine;
  readonly file: HoldingsFile;
  readonly name: HoldingsFileName;
  readonly market: HoldingsMarket;
  readonly dates: readonly string[];
  readonly proof: Proof;
}

async function readSession(
  { engine, file, name, market, dates, proof }: Source,
  dayIndex: number,
): Promise<HoldingsOfSession> {
  const log = new FileLog(name);
  const rows = rowsOfDate(file, dateInForce(dates, market.days, dayIndex)!);
  const sums = await readSums(engine, rows, file.levels, log);
  if (sums === undefined) return { positions: [], problems: log.problems, input: log.asInput(proof) };
  const panel = await panelFrom(sums, { engine, file: rows, log }, market);
  await nameDuplicates(engine, rows, log);
  return {
    positions: positionsFrom(panel, market.days),
    problems: inOrder([log]),
    input: log.asInput(proof),
  };
}

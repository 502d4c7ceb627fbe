import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Position } from '../../core/market/book-holdings.ts';
import type { Dataset, InputFile } from '../../core/market/dataset.ts';
import type { Problem } from '../../core/market/problem.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { readMarketFiles } from '../book-files.ts';
import { inputsOf } from '../load-book.ts';
import { FileLog, inOrder } from '../problem-log.ts';
import { readMarketDataset } from '../read-dataset.ts';
import { type ColumnarEngine, openEngine } from './columnar-engine.ts';
import { nameDuplicates } from './holding-duplicates.ts';
import { dateInForce, rowsOfDate, type StatedDates, statedDates } from './holdings-dates.ts';
import { describeHoldings, hashOf, noteUnreadable } from './holdings-file.ts';
import type { HoldingsMarket } from './holdings-market.ts';
import { positionsFrom } from './holdings-positions.ts';
import type { HoldingsFile, HoldingsFileName } from './holdings-table.ts';
import { startedEngine } from './open-large-book.ts';
import { panelFrom, readFewSums } from './read-holdings.ts';
import { flowsInto, statedCash } from './stated-cash.ts';

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
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly inputs: readonly InputFile[] };

/** Opens a book with a file of dated holdings (`findHoldings`), for one session at a time. Never throws for what the user's files say. */
export async function openBookByDate(folder: string, name: HoldingsFileName): Promise<BookByDate> {
  const log = new FileLog(name);
  const [found, files] = await Promise.all([looked(folder, name, log), readMarketFiles(folder)]);
  const market = readMarketDataset(files, sanitiseText(basename(resolve(folder))) || 'book');
  const said = {
    inputs: inputsOf(files),
    problems: () => inOrder([...Object.values(files).map((one) => one.log), log]),
  };
  if (found === undefined || market === undefined)
    return { kind: 'failed', problems: said.problems(), inputs: said.inputs };
  const { dataset, codes, known } = market;
  const source = { ...found, market: { days: dataset.days, codes, known } };
  const cashFlows = flowsInto(found.cash, files, source.market);
  if (dateInForce(found.dates, dataset.days, dataset.days.length) === undefined) {
    await nameUndated(source, log);
    log.add('noPositions', 'error');
    return { kind: 'failed', problems: said.problems(), inputs: said.inputs };
  }
  return {
    kind: 'opened',
    dataset: { ...dataset, cashFlows, levels: found.file.levels, inputs: inputsOf(files) },
    problems: said.problems(),
    holdingsOn: (dayIndex) => readSession(source, dayIndex),
  };
}

type Proof = Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>;

interface Looked extends StatedDates {
  readonly file: HoldingsFile;
  /** looked for where flows.csv may enter it */
  readonly cash: Awaited<ReturnType<typeof statedCash>>;
  readonly proof: Proof;
}

/** The file is hashed while the engine looks at its dates. @returns `undefined` when it cannot be used; the log says why */
async function looked(folder: string, name: HoldingsFileName, log: FileLog): Promise<Looked | undefined> {
  const engine = await startedEngine(log);
  if (engine === undefined) return undefined;
  try {
    const file = await describeHoldings(engine, folder, name, log);
    if (file === undefined) return undefined;
    const hasFlows = (await readdir(folder)).includes('flows.csv');
    const [stated, proof] = await Promise.all([statedDates(engine, file), hashOf(file, undefined)]);
    return { ...stated, file, proof, cash: hasFlows ? await statedCash(engine, file) : [] };
  } catch (error) {
    noteUnreadable(log, error);
    return undefined;
  } finally {
    engine.close();
  }
}

interface Source extends Looked {
  readonly market: HoldingsMarket;
}

/** What is wrong with rows of which none has a date that can be used. */
async function nameUndated(source: Source, log: FileLog): Promise<void> {
  const { market } = source;
  const engine = await openEngine();
  try {
    const file = await inEngine(engine, source.file);
    const sums = await readFewSums(engine, file, log);
    if (sums !== undefined) await panelFrom(sums, { engine, file, log }, market);
  } finally {
    engine.close();
  }
}

/** An engine of its own for each reading: starting one takes hundredths of a second, keeping one takes memory. */
async function readSession(source: Source, dayIndex: number): Promise<HoldingsOfSession> {
  const engine = await openEngine();
  try {
    return await sessionIn(engine, source, dayIndex);
  } finally {
    engine.close();
  }
}

/** The file for an engine of its own: what was copied for another is gone with it. */
async function inEngine(engine: ColumnarEngine, file: HoldingsFile): Promise<HoldingsFile> {
  if (!file.isCopied) return file;
  const found = await describeHoldings(engine, dirname(file.path), file.name, new FileLog(file.name));
  if (found === undefined) throw new Error(`${file.name} cannot be read any more`);
  return found;
}

async function sessionIn(
  engine: ColumnarEngine,
  source: Source,
  dayIndex: number,
): Promise<HoldingsOfSession> {
  const { market, proof } = source;
  const log = new FileLog(source.file.name);
  const whole = await inEngine(engine, source.file);
  const file = rowsOfDate(whole, dateInForce(source.dates, market.days, dayIndex)!, source);
  const sums = await readFewSums(engine, file, log);
  if (sums === undefined) return { positions: [], problems: log.problems, input: log.asInput(proof) };
  const panel = await panelFrom(sums, { engine, file, log }, market);
  if (sums.units.rows > sums.units.stated) await nameDuplicates(engine, file, log);
  return {
    positions: positionsFrom(panel, market.days),
    problems: inOrder([log]),
    input: log.asInput(proof),
  };
}

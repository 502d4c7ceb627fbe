import { basename, resolve } from 'node:path';
import type { ExposurePanel } from '../../core/attribution/holdings/exposure-panel.ts';
import type { Dataset, InputFile } from '../../core/market/dataset.ts';
import type { Problem } from '../../core/market/problem.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { readMarketFiles } from '../book-files.ts';
import { inputsOf } from '../load-book.ts';
import { FileLog, inOrder } from '../problem-log.ts';
import { readMarketDataset } from '../read-dataset.ts';
import { type ColumnarEngine, openEngine } from './columnar-engine.ts';
import { nameDuplicates } from './holding-duplicates.ts';
import { describeHoldings, noteUnreadable, proofOf } from './holdings-file.ts';
import type { HoldingsFile, HoldingsFileName } from './holdings-table.ts';
import { panelFrom, type RawSums, readSums, sumsQuestion } from './read-holdings.ts';
import { addedUpBy, flowsInto, statedCash } from './stated-cash.ts';

/** A book whose holdings are stated date by date, in a file that may be too large to be held: only their sums are. */
export type LargeBook =
  | {
      readonly kind: 'opened';
      /** without positions */
      readonly dataset: Dataset;
      readonly panel: ExposurePanel;
      /** columns of the holdings that can be grouped by */
      readonly levels: readonly string[];
      readonly problems: readonly Problem[];
      readonly inputs: readonly InputFile[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly inputs: readonly InputFile[] }
  | { readonly kind: 'cancelled' };

export interface LargeBookOptions {
  /** columns that sums are kept apart by; those that the file does not have are left out */
  readonly levels: readonly string[] | 'all';
  /** looks for rows said twice in a file of any size; else only where there are at most two million rows */
  readonly thorough?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** told the columns that can be grouped by before any row is added up; what it throws ends the opening */
  readonly onLevels?: (levels: readonly string[]) => void;
  /** how much of the holdings has been read, 0 to 1, a few times a second */
  readonly onRead?: ((share: number) => void) | undefined;
}

/**
 * Opens a book with a file of dated holdings (`findHoldings`): one row per date, code and further columns, the holding at the close of
 * the date. A date's rows are all that is held until the next date that has any.
 *
 * Never throws for what the user's files say.
 */
export async function openLargeBook(
  folder: string,
  name: HoldingsFileName,
  options: LargeBookOptions,
): Promise<LargeBook> {
  const log = new FileLog(name);
  const engine = await startedEngine(log);
  if (engine === undefined) return { kind: 'failed', problems: log.problems, inputs: [] };
  const interrupt = () => engine.connection.interrupt();
  options.signal?.addEventListener('abort', interrupt);
  let share = 0;
  const watch = setInterval(() => {
    share = Math.max(share, shareOf(engine));
    options.onRead?.(share);
  }, 200);
  try {
    return await read({ folder, name, log, engine, options });
  } catch (error) {
    if (options.signal?.aborted === true) return { kind: 'cancelled' };
    throw error;
  } finally {
    clearInterval(watch);
    options.signal?.removeEventListener('abort', interrupt);
    engine.close();
  }
}

/** @returns `undefined` when the engine does not start; the log says why */
export async function startedEngine(log: FileLog): Promise<ColumnarEngine | undefined> {
  try {
    return await openEngine();
  } catch (error) {
    noteUnreadable(log, error);
    return undefined;
  }
}

interface Opening {
  readonly folder: string;
  readonly name: HoldingsFileName;
  readonly log: FileLog;
  readonly engine: ColumnarEngine;
  readonly options: LargeBookOptions;
}

/** Of the query at work; the engine says −1 before it knows how long that will take. */
const shareOf = ({ connection }: ColumnarEngine): number =>
  Math.min(1, Math.max(0, connection.progress.percentage / 100));

/** Rows that can be compared with each other in less than half a second. */
const quicklyCompared = 3_000_000;

/** Sums over every column that tells holdings apart: as many as there are rows, where none says one of them again. */
const areAllApart = ({ units, levels }: RawSums, file: HoldingsFile): boolean =>
  levels.length === file.levels.length && units.stated === units.rows;

/** The engine adds up, on threads of its own, while the market is read. */
async function read(opening: Opening): Promise<LargeBook> {
  const { folder, name, log, engine, options } = opening;
  const { signal } = options;
  const unread = (error: unknown) => {
    if (signal?.aborted !== true) noteUnreadable(log, error);
    return undefined;
  };
  const file = await describeHoldings(engine, folder, name, log);
  if (file !== undefined) options.onLevels?.(file.levels);
  const levels = options.levels === 'all' ? file?.levels : options.levels;
  const question = file && (await sumsQuestion(engine, file, levels ?? []).catch(unread));
  const summing = question && readSums(question, log).catch(unread);
  const files = await readMarketFiles(folder);
  const market = readMarketDataset(files, sanitiseText(basename(resolve(folder))) || 'book');
  const sums = await summing;
  if (signal?.aborted === true) return { kind: 'cancelled' };
  const problems = () => inOrder([...Object.values(files).map((one) => one.log), log]);
  if (file === undefined || sums === undefined || market === undefined)
    return { kind: 'failed', problems: problems(), inputs: inputsOf(files) };
  const { dataset, codes, known } = market;
  const cash = files['flows.csv'].text === undefined ? [] : await statedCash(engine, file);
  const cashFlows = addedUpBy(flowsInto(cash, files, { codes, days: dataset.days }), sums.levels);
  const panel = await panelFrom(sums, { engine, file, log }, { days: dataset.days, codes, known });
  if (panel.positions.length === 0 || panel.quantities.every((units) => units === undefined)) {
    log.add('noPositions', 'error');
    return { kind: 'failed', problems: problems(), inputs: inputsOf(files) };
  }
  if (!areAllApart(sums, file))
    if (options.thorough === true || log.rows <= quicklyCompared) await nameDuplicates(engine, file, log);
    else log.add('duplicatesNotSought', 'note', { rows: log.rows });
  const inputs = [...inputsOf(files), await proofOf(file, log, signal)];
  return {
    kind: 'opened',
    dataset: { ...dataset, cashFlows, inputs },
    panel,
    levels: file.levels,
    problems: problems(),
    inputs,
  };
}

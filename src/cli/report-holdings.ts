import type { HoldingsFileName } from '../book/large-book/holdings-table.ts';
import { openLargeBook } from '../book/large-book/open-large-book.ts';
import { contributorsIn, largestPlaces } from '../core/attribution/exposures/exposure-contributors.ts';
import type { ExposurePanel } from '../core/attribution/holdings/exposure-panel.ts';
import type { PeriodNode, PeriodResult } from '../core/attribution/period/period-result.ts';
import type { LinkedSpan } from '../core/attribution/period/session-spans.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { attributeHoldings } from '../session/attribute-holdings.ts';
import { spansIn } from '../session/linked-spans.ts';
import { grouped } from '../view/format/decimal.ts';
import { holdingsWords } from '../view/language/input-files/holdings-words.ts';
import type { Language } from '../view/screen.ts';
import type { ReportOptions } from './commands/report.ts';
import { lawCompiler } from './custom-law.ts';
import { reported } from './day-command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { dayAsked, dayOf, levelsAsked, type OpenDay } from './open-day.ts';
import { languageOf } from './option-values.ts';
import { putOut } from './output.ts';
import { sessionsAsked } from './period-options.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';

type Compose = (
  result: PeriodResult,
  answers: OpenDay['answers'],
  language: Language,
  options: ReportOptions,
  besides: {
    readonly top: Contributors<PeriodNode> | undefined;
    readonly spans: readonly LinkedSpan[] | undefined;
  },
) => string;

/**
 * Reports a book whose holdings are stated date by date over a period, its sessions linked. ctrl-c stops it at any point, with nothing
 * written.
 */
export async function reportHoldings(
  folder: string,
  name: HoldingsFileName,
  options: ReportOptions,
  compose: Compose,
): Promise<ExitCode> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const progress = progressLine(process.stderr);
  try {
    return await answered({ folder, name, options, compose, progress, signal: stop.signal });
  } finally {
    progress.clear();
    process.removeListener('SIGINT', interrupt);
  }
}

interface Question {
  readonly folder: string;
  readonly name: HoldingsFileName;
  readonly options: ReportOptions;
  readonly compose: Compose;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

async function answered({ folder, name, options, compose, progress, signal }: Question): Promise<ExitCode> {
  const language = languageOf(options);
  const said = holdingsWords[language];
  const onRead = (share: number) => progress.show(said.reading(name, grouped(share * 100, 0)));
  const levels = options.top === undefined ? (options.by ?? ['group']) : 'all';
  const book = await openLargeBook(folder, name, {
    ...{ levels, signal, onRead },
    onLevels: (known) => levelsAsked(options, { positions: [], levels: known }),
  });
  if (book.kind === 'cancelled') return exitCode.interrupted;
  if (book.kind === 'failed') return reported(book.problems, language);
  const dataset = { ...book.dataset, levels: book.levels };
  const day = await dayOf({ ...book, dataset }, dayAsked(book, options), options);
  const dayIndices = sessionsAsked(day, options);
  const source = { ...book, dayIndices, options, signal };
  const onDone = (done: number) =>
    progress.show(said.attributing(grouped(done, 0), grouped(dayIndices.length, 0)));
  const result = await attributed(day, source, onDone);
  const found = result === undefined ? undefined : await contributors(day, source, onDone);
  const linked = found === undefined ? undefined : await spans(day, source, onDone);
  if (result === undefined || found === undefined || linked === undefined) return exitCode.interrupted;
  progress.clear();
  const text = compose(result, day.answers, language, options, { ...found, ...linked });
  await putOut(text, options, { folder, inputs: book.inputs });
  return reported(day.answers.problems, language);
}

interface Source extends Pick<Question, 'options' | 'signal'> {
  readonly dataset: Dataset;
  readonly panel: ExposurePanel;
  readonly dayIndices: readonly number[];
}

/** Only so many are told apart, each with bands of its own: all of them would need the draws of each. @returns `undefined` when cancelled */
async function contributors(
  day: OpenDay,
  source: Source,
  onDone: (sessions: number) => void,
): Promise<{ readonly top: Contributors<PeriodNode> | undefined } | undefined> {
  const { options, dataset, panel, dayIndices } = source;
  if (options.top === undefined) return { top: undefined };
  const method = options.link ?? 'carino';
  const chosen = largestPlaces({ dataset, panel, dayIndices, by: day.by, method }, options.top);
  const { panel: toldApart, by } = chosen;
  const result = await attributed({ ...day, by }, { ...source, panel: toldApart }, onDone);
  return result === undefined ? undefined : { top: contributorsIn(result, chosen) };
}

/** Weeks or months, each added up and linked by itself. @returns `undefined` when cancelled */
async function spans(
  day: OpenDay,
  source: Source,
  onDone: (sessions: number) => void,
): Promise<{ readonly spans: readonly LinkedSpan[] | undefined } | undefined> {
  const { every } = source.options;
  if (every === undefined) return { spans: undefined };
  const linked: LinkedSpan[] = [];
  let before = 0;
  for (const { dayIndices, ...span } of spansIn(day.answers, source.dayIndices, every)) {
    const start = before;
    const result = await attributed(day, { ...source, dayIndices }, (done) => onDone(start + done));
    if (result === undefined) return undefined;
    linked.push({ ...span, result });
    before += dayIndices.length;
  }
  return { spans: linked };
}

async function attributed(
  { answers, assumptions, by }: OpenDay,
  { dataset, panel, dayIndices, options, signal }: Source,
  onDone: (sessions: number) => void,
): Promise<PeriodResult | undefined> {
  const compileLaw = await lawCompiler(assumptions);
  const { law, customLaw } = assumptions;
  const custom = law === 'custom' && customLaw !== undefined ? compileLaw?.(customLaw) : undefined;
  return attributeHoldings({
    ...{ dataset, panel, dayIndices, by, assumptions, custom, signal },
    calibration: answers.calibration(assumptions),
    method: options.link ?? 'carino',
    onSession: (_, done) => onDone(done),
  });
}

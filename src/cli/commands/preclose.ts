import { loadBars } from '../../book/bars.ts';
import { assumedClosingShare, type ClosingShare } from '../../core/scenario/closing-share.ts';
import { jsonText } from '../../report/json-figures.ts';
import { precloseCsv } from '../../report/preclose-csv.ts';
import { precloseJson } from '../../report/preclose-json.ts';
import { precloseText } from '../../report/preclose-text.ts';
import type { PrecloseReport } from '../../view/preclose/preclose-lines.ts';
import type { Language } from '../../view/screen.ts';
import { bundledBook } from '../bundled-book.ts';
import { reported } from '../day-command.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type OpenDay, openDay } from '../open-day.ts';
import { languageOf } from '../option-values.ts';
import { putOut } from '../output.ts';
import { clockText, type PrecloseOptions } from '../preclose-options.ts';
import { soFarAsked } from '../so-far.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';
import { explainedShock } from '../written-explanation.ts';

/** What funds still have to trade at the close of a running session. */
export async function preclose(book: string | undefined, options: PrecloseOptions): Promise<ExitCode> {
  const folder = book ?? bundledBook();
  const language = languageOf(options);
  check(options);
  const day = await openDay(folder, options, {
    part: 'market',
    without: 'last',
    positions: options.date === undefined ? 'next' : 'own',
  });
  if (day.kind === 'failed') return reported(day.problems, language);
  const { dataset, problems } = day.answers;
  const asOfIndex = eveningOf(day, options);
  const bars = options.bars === undefined ? undefined : await loadBars(options.bars, dataset);
  if (bars?.bars.length === 0 && bars.problems.length > 0) {
    await reported([...problems, ...bars.problems], language);
    return exitCode.problems;
  }
  const { soFar, times } = soFarAsked(options, { dataset, asOfIndex, bars });
  const closingShare = closingShareOf(options);
  const { assumptions, by } = day;
  const result = day.answers.preclose({ asOfIndex, assumptions, by, soFar, closingShare });
  if (options.explain !== undefined) {
    const question = { asOfIndex, assumptions, by, shock: soFar };
    await putOut(explainedShock(day.answers, question, options, language), options, {
      folder,
      inputs: dataset.inputs,
    });
    return reported([...problems, ...(bars?.problems ?? [])], language);
  }
  const at = options.at === undefined ? {} : { at: clockText(options.at) };
  const inputs = [...dataset.inputs, ...(bars?.inputs ?? [])];
  const report = { dataset, result, times, inputs, ...at };
  await putOut(written(report, language, options), options, { folder, inputs: dataset.inputs });
  return reported([...problems, ...(bars?.problems ?? [])], language);
}

function check({ bars, at }: PrecloseOptions): void {
  if (bars !== undefined && at === undefined) throw refused(({ preclose }) => preclose.at);
}

/** `--date` is the session that is being traded; without it that is the one after the book's last. */
function eveningOf({ answers, dayIndex }: OpenDay, { date }: PrecloseOptions): number {
  if (date === undefined) return answers.dataset.days.length - 1;
  if (dayIndex === 0) throw refused(({ preclose }) => preclose.noEvening(date));
  return dayIndex - 1;
}

const closingShareOf = ({ closingShare }: PrecloseOptions): ClosingShare =>
  closingShare === undefined ? assumedClosingShare : { kind: 'given', value: closingShare };

function written(report: PrecloseReport, language: Language, { format, width }: PrecloseOptions): string {
  if (format === 'csv') return precloseCsv(report);
  if (format === 'json') return jsonText(precloseJson(report, { version, language }));
  return precloseText(report, { version, language, width: width ?? terminalColumns() ?? 120 });
}

import { findHoldings } from '../../book/large-book/holdings-file.ts';
import { type LoadedBook, loadBook } from '../../book/load-book.ts';
import type { InputFile } from '../../core/market/dataset.ts';
import type { Problem } from '../../core/market/problem.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { csvText } from '../../report/csv-text.ts';
import { type JsonObject, jsonText } from '../../report/json-figures.ts';
import { inputsOfDay } from '../../view/input-files/input-ages.ts';
import { fileLines } from '../../view/input-files/input-file-table.ts';
import { checkWords, type ProblemCounts } from '../../view/language/input-files/check-words.ts';
import { problemLine, problemPlace, problemText } from '../../view/language/problems/problem-text.ts';
import { textOf } from '../../view/layout/lines.ts';
import type { Language } from '../../view/screen.ts';
import { bundledBook } from '../bundled-book.ts';
import { codeFor } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { openDay } from '../open-day.ts';
import { languageOf } from '../option-values.ts';
import { putOut } from '../output.ts';
import { settingProblems } from '../setting-problems.ts';
import { terminalColumns } from '../standard-streams.ts';

/** With `--date` also what that session rests on. */
interface CheckOptions extends Pick<DayOptions, 'date' | 'scope'> {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
  readonly output?: string;
  readonly lang?: Language;
}

interface Findings {
  readonly folder: string;
  readonly inputs: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with a book's files; here the problems are the answer, so they go to standard output. */
export async function check(book: string | undefined, options: CheckOptions): Promise<ExitCode> {
  const folder = book ?? bundledBook();
  const findings = await examined(folder);
  await putOut(composed(findings, options, await ofDay(folder, options)), options, findings);
  return codeFor(findings.problems);
}

/** Whether the session can be computed, what is weak in it, and how old its values are. */
async function ofDay(folder: string, options: CheckOptions): Promise<readonly string[]> {
  const { date, scope } = options;
  if (date === undefined) return [];
  const day = await openDay(folder, { date, ...(scope === undefined ? {} : { scope }) }, { part: 'market' });
  if (day.kind === 'failed') return [];
  const { answers, dayIndex, assumptions } = day;
  const result = answers.day(dayIndex, assumptions);
  return inputsOfDay(answers, result, { language: languageOf(options), width: widthOf(options) }).map(textOf);
}

const widthOf = ({ width }: CheckOptions): number => width ?? terminalColumns() ?? 100;

function composed(findings: Findings, options: CheckOptions, day: readonly string[]): string {
  const language = languageOf(options);
  if (options.format === 'csv') return checkCsv(findings, language);
  if (options.format === 'json') return checkJson(findings, language);
  return checkText(findings, { language, width: widthOf(options), day });
}

async function examined(folder: string): Promise<Findings> {
  const loaded = await opened(folder);
  const { problems, inputs } = loaded;
  const settings = loaded.kind === 'opened' ? settingProblems(loaded.dataset.settings) : [];
  return { folder, inputs, problems: [...problems, ...settings] };
}

/** A book of either kind. Interrupted by ctrl-c, the process simply ends. */
async function opened(folder: string): Promise<LoadedBook> {
  const holdings = await findHoldings(folder);
  if (holdings === undefined) return loadBook(folder);
  const { openLargeBook } = await import('../../book/large-book/open-large-book.ts');
  const found = await openLargeBook(folder, holdings, { levels: [], thorough: true });
  if (found.kind === 'cancelled')
    throw new RangeError('check requires a book that is read, got one cancelled');
  return found;
}

/** What is wrong, a problem a line; the files; and how many of each. */
function checkText(
  { problems, inputs }: Findings,
  {
    language,
    width,
    day,
  }: { readonly language: Language; readonly width: number; readonly day: readonly string[] },
): string {
  const said = checkWords[language];
  const lines = problems.map(
    (problem) => `${said.severity[problem.severity]} ${problemLine(problem, language)}`,
  );
  const rows = inputs.reduce((sum, file) => sum + file.rows, 0);
  const files = fileLines(inputs, { language, width }).map(textOf);
  return `${[...lines, ...files, ...day, said.summary(inputs.length, rows, counts(problems))].join('\n')}\n`;
}

const csvHeader: readonly string[] = ['severity', 'code', 'file', 'row', 'column', 'message', 'fix'];

/** A problem a row. */
function checkCsv({ problems }: Findings, language: Language): string {
  return csvText(
    csvHeader,
    problems.map((problem) => {
      const { what, fix } = problemText(problem, language);
      const { severity, code, file, row, column } = problem;
      return [severity, code, file, row, column === undefined ? undefined : String(column), what, fix];
    }),
  );
}

function checkJson({ folder, inputs, problems }: Findings, language: Language): string {
  return jsonText({
    book: sanitiseText(folder),
    counts: { ...counts(problems) },
    problems: problems.map((problem) => problemJson(problem, language)),
    inputs: inputs.map(inputJson),
  });
}

function problemJson(problem: Problem, language: Language): JsonObject {
  const { code, severity, file, row, column, params } = problem;
  const { what, fix } = problemText(problem, language);
  const harmless = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? sanitiseText(value) : value,
  ]);
  return {
    code,
    severity,
    place: problemPlace(problem),
    file: sanitiseText(file),
    row,
    column,
    params: Object.fromEntries(harmless),
    message: what,
    fix,
  };
}

function inputJson({ file, sha256, bytes, rows, from, to, encoding, quality }: InputFile): JsonObject {
  return { file: sanitiseText(file), sha256, bytes, rows, from, to, encoding, quality: { ...quality } };
}

function counts(problems: readonly Problem[]): ProblemCounts {
  const of = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}

import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { InputFile } from '../../core/market/dataset.ts';
import type { Problem } from '../../core/market/problem.ts';
import { qualities } from '../../core/market/quality.ts';
import { shortDay } from '../format/dates.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { reportFrame, wholeTable } from '../frame/report-layout.ts';
import { inputFileWords } from '../language/input-files/input-file-words.ts';
import { problemPlace, problemText } from '../language/problems/problem-text.ts';
import { words } from '../language/words.ts';
import { line, span, trimEnd } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language, ScreenInput } from '../screen.ts';

/** A row of Data: a file of the book, a head between, or a problem in a file. */
type Row =
  | { readonly kind: 'file'; readonly file: InputFile }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const targetOf = (row: Row | undefined): Target =>
  row === undefined ? { kind: 'none' } : { kind: 'file', file: fileOf(row) };

const fileOf = (row: Row): string => (row.kind === 'file' ? row.file.file : row.problem.file);

export const sortable: readonly string[] = ['file', 'rows', 'from', 'to'];
const severities: readonly Problem['severity'][] = ['error', 'warning', 'note'];

/** Problems that matter first, then the files, then mere notes; filtered by what is printed of them. */
export function rowsOf({ answers, table, frame }: ScreenInput): readonly Row[] {
  const problems = severities.map((severity) =>
    answers.problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => ({ kind: 'problem', problem }) as const),
  );
  const [errors = [], warnings = [], remarks = []] = problems;
  const files = sortedFiles(answers.dataset.inputs, table.sort).map(
    (file) => ({ kind: 'file', file }) as const,
  );
  const wanted = table.filter.toLowerCase();
  const all: readonly Row[] = [...errors, ...warnings, ...files, ...remarks];
  return wanted === ''
    ? all
    : all.filter((row) => rowText(row, frame.language).toLowerCase().includes(wanted));
}

function sortedFiles(files: readonly InputFile[], sort: ScreenInput['table']['sort']): readonly InputFile[] {
  if (sort === undefined) return files;
  const direction = sort.descending ? -1 : 1;
  const key = ({ file, rows, from, to }: InputFile): string | number =>
    sort.column === 'rows'
      ? rows
      : sort.column === 'from'
        ? (from ?? '')
        : sort.column === 'to'
          ? (to ?? '')
          : file;
  return [...files].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -direction : x > y ? direction : 0;
  });
}

function rowText(row: Row, language: Language): string {
  if (row.kind === 'file') return row.file.file;
  const { what, fix } = problemText(row.problem, language);
  return `${problemPlace(row.problem)} ${what} ${fix}`;
}

export function fileTable(rows: readonly Row[], frame: Frame): TableView<Row> {
  const { columns } = inputFileWords[frame.language];
  const ofFile =
    (get: (file: InputFile) => string) =>
    (row: Row): string =>
      row.kind === 'file' ? get(row.file) : '';
  const day = (text: string | undefined): string => (text === undefined ? '' : shortDay(text));
  const list: readonly Column<Row>[] = [
    {
      id: 'file',
      title: columns.file,
      align: 'left',
      min: 18,
      ideal: 24,
      cell: ofFile(({ file }) => plainText(file)),
    },
    {
      id: 'rows',
      title: columns.rows,
      align: 'right',
      min: 7,
      cell: ofFile(({ rows: count }) => grouped(count, 0)),
    },
    {
      id: 'from',
      title: columns.from,
      align: 'right',
      min: 6,
      drop: 1,
      cell: ofFile(({ from }) => day(from)),
    },
    { id: 'to', title: columns.to, align: 'right', min: 6, drop: 2, cell: ofFile(({ to }) => day(to)) },
    {
      id: 'state',
      title: columns.state,
      align: 'left',
      min: 12,
      ideal: 90,
      drop: 3,
      cell: ofFile((file) => stateText(file, frame.language)),
    },
  ];
  return {
    columns: list,
    rowCount: rows.length,
    row: (index) => rows[index]!,
    across: (row) => (row.kind === 'problem' ? problemAcross(row.problem, frame.language) : undefined),
  };
}

/** The files as text, without a cursor. */
export function fileLines(
  inputs: readonly InputFile[],
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const rows = inputs.map((file) => ({ kind: 'file', file }) as const);
  const table = fileTable(rows, reportFrame({ language, width }));
  return wholeTable(table, reportFrame({ language, width })).map(trimEnd);
}

/** How good the rows are: `official 819, derived 70`; what was left out, and an encoding that had to be guessed. */
function stateText({ quality, rowsLeftOut = 0, encoding }: InputFile, language: Language): string {
  const names = words(language).quality;
  const counts = qualities.flatMap((one) => {
    const count = quality[one] ?? 0;
    return count === 0 ? [] : [`${names[one]} ${grouped(count, 0)}`];
  });
  return [
    ...(rowsLeftOut === 0 ? [] : [inputFileWords[language].rowsLeftOut(grouped(rowsLeftOut, 0))]),
    ...counts,
    ...(encoding === 'UTF-8' ? [] : [encoding]),
  ].join(', ');
}

/** `positions.csv:2:2  quantity "12O0" is not a number. Write …`: place, what, how to mend it. */
function problemAcross(problem: Problem, language: Language): Line {
  const { what, fix } = problemText(problem, language);
  const tone = problem.severity === 'note' ? 'dim' : 'warning';
  return line(span(problemPlace(problem), tone), `  ${what}${fix === '' ? '' : ` ${fix}`}`);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NamedShock, restOfMarket } from '../core/market/book-settings.ts';
import { decodeText } from './decode-text.ts';
import { type Delimiter, eachRecord, guessDelimiter } from './delimited-text.ts';
import { headerName } from './sheet.ts';
import { scenarioLayout } from './sheets/scenarios.ts';
import { replaceWhole } from './whole-file.ts';

export type SavedScenario =
  | { readonly kind: 'saved'; readonly replaced: boolean }
  /**
   * encoding: the file is not UTF-8, writing would change every row · header: it lacks a column that a scenario needs · quotes: a
   * quotation mark is not closed, so rows cannot be told apart · unreadable: a web page or no text
   */
  | { readonly kind: 'refused'; readonly reason: 'encoding' | 'header' | 'quotes' | 'unreadable' };

/**
 * Adds a named scenario to scenarios.csv of a book, or puts it in the place of the one of that name. Every other row stays byte for byte,
 * further columns and blank lines with it, unless the file has no column yet for a cap or a factor that is saved: then the header and every
 * other row get it, empty. The file is written whole or not at all.
 *
 * @throws RangeError for a scenario without a name; the system's error when the folder cannot be written
 */
export async function saveScenario(folder: string, shock: NamedShock): Promise<SavedScenario> {
  if (shock.name.trim() === '') throw new RangeError('saveScenario requires a name, got an empty one');
  const path = join(folder, 'scenarios.csv');
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.from(`${Object.keys(scenarioLayout).join(',')}\n`);
    throw error;
  });
  const found = await readFileOf(bytes);
  if (typeof found === 'string') return { kind: 'refused', reason: found };
  const file = withColumns(found, Object.keys(supposedIn(shock)));
  const kept = file.records.filter(({ name }) => name !== shock.name.trim());
  const at = file.records.findIndex(({ name }) => name === shock.name.trim());
  const place = at < 0 ? kept.length : at;
  const texts = [
    ...kept.slice(0, place).map(({ text }) => text),
    ...rowsOf(shock, file),
    ...kept.slice(place).map(({ text }) => text),
  ];
  const whole = [file.header, ...texts].map((text) => withLineEnd(text, file.lineEnd)).join('');
  await replaceWhole(path, Buffer.from(file.mark + whole, 'utf8'));
  return { kind: 'saved', replaced: at >= 0 };
}

interface ScenarioFile {
  /** byte-order mark, where the file has one */
  readonly mark: string;
  readonly header: string;
  readonly columns: readonly string[];
  readonly delimiter: Delimiter;
  readonly lineEnd: string;
  /** as they stand in the file, line ends included; blank lines have no name */
  readonly records: readonly { readonly name: string | undefined; readonly text: string }[];
}

async function readFileOf(
  bytes: Buffer,
): Promise<ScenarioFile | Extract<SavedScenario, { readonly kind: 'refused' }>['reason']> {
  const decoded = await decodeText(bytes);
  if (decoded.kind === 'refused') return 'unreadable';
  if (!decoded.encoding.startsWith('UTF-8') || decoded.undecodable > 0) return 'encoding';
  const { text } = decoded;
  const delimiter = guessDelimiter(text.trimStart());
  const found: { cells: readonly string[]; line: number }[] = [];
  const unclosed = eachRecord(text, delimiter, (cells, line) => {
    found.push({ cells: [...cells], line });
  });
  if (unclosed !== undefined) return 'quotes';
  const headerAt = found.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = found[headerAt];
  if (header === undefined) return 'header';
  const columns = header.cells.map(headerName);
  if (!['name', 'code', 'fundamental'].every((name) => columns.includes(name))) return 'header';
  const lines = linesOf(text);
  const textBetween = (from: number, to: number | undefined): string =>
    lines.slice(from - 1, to === undefined ? undefined : to - 1).join('');
  const nameAt = columns.indexOf('name');
  return {
    mark: decoded.encoding === 'UTF-8 with BOM' ? '\ufeff' : '',
    header: textBetween(1, found[headerAt + 1]?.line),
    columns,
    delimiter,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    records: found.slice(headerAt + 1).map(({ cells, line }, at) => ({
      name: cells[nameAt]?.trim() || undefined,
      text: textBetween(line, found[headerAt + at + 2]?.line),
    })),
  };
}

/** Lines with their ends. */
const linesOf = (text: string): readonly string[] =>
  text.match(text.includes('\n') ? /[^\n]*\n|[^\n]+$/g : /[^\r]*\r|[^\r]+$/g) ?? [];

const withLineEnd = (text: string, end: string): string => (/[\r\n]$/.test(text) ? text : text + end);

/** The file with these columns at its end, where it does not have them. */
function withColumns(file: ScenarioFile, wanted: readonly string[]): ScenarioFile {
  const { columns, delimiter, header, records } = file;
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length === 0) return file;
  const widened = (text: string, cells: readonly string[]): string =>
    text.replace(
      /(\r\n|\n|\r)?((?:[ \t]*(?:\r\n|\n|\r))*)$/,
      (ends) => `${delimiter}${cells.join(delimiter)}${ends}`,
    );
  const empty = missing.map(() => '');
  return {
    ...file,
    columns: [...columns, ...missing],
    header: widened(header, missing),
    records: records.map(({ name, text }) => ({
      name,
      text: text.trim() === '' ? text : widened(text, empty),
    })),
  };
}

/** What is supposed besides the shocks, by column. */
function supposedIn({ cap, turnoverFactor, assetsFactor }: NamedShock): Readonly<Record<string, string>> {
  return {
    ...(cap === undefined ? {} : { cap: String(cap.multiple), cap_at: cap.at }),
    ...(turnoverFactor === undefined ? {} : { times_turnover: String(turnoverFactor) }),
    ...(assetsFactor === undefined ? {} : { times_assets: String(assetsFactor) }),
  };
}

/** One row a stock in the columns of the file; the note and what is supposed besides stand in the first. */
function rowsOf(shock: NamedShock, file: ScenarioFile): readonly string[] {
  const { name, fundamental, rest, note } = shock;
  const parts: [string, number][] = Object.entries(fundamental);
  if (rest !== undefined && rest !== 0) parts.push([restOfMarket, rest]);
  return parts.map(([code, value], at) => {
    const cells: Readonly<Record<string, string>> = {
      name: name.trim(),
      code,
      fundamental: String(value),
      ...(at === 0 ? { note: note ?? '', ...supposedIn(shock) } : {}),
    };
    const text = file.columns.map((column) => quoted(cells[column] ?? '', file.delimiter));
    return text.join(file.delimiter) + file.lineEnd;
  });
}

const quoted = (cell: string, delimiter: Delimiter): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

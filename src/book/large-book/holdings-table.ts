import type { Delimiter } from '../delimited-text.ts';
import { headerName } from '../sheet.ts';
import { type ColumnarEngine, identifier, quoted } from './columnar-engine.ts';
import { type DateForm, dateFormOf, isoDates, isStrict } from './date-form.ts';
import { headerOf } from './holdings-header.ts';

/** Files that state holdings by date, the preferred one first. */
export type HoldingsFileName = 'positions.parquet' | 'positions.csv';

/** Columns without which no holding can be read. */
export const required = ['date', 'code', 'quantity'] as const;

/** Known columns that are not read here: what a holding is worth is in its code's prices. */
export const unused: ReadonlySet<string> = new Set(['currency', 'name', 'note', 'effective_from']);

/** A file of holdings whose columns are known. */
export interface HoldingsFile {
  readonly path: string;
  readonly name: HoldingsFileName;
  readonly encoding: string;
  /** whether the tables are those of a copy, which goes with the engine */
  readonly isCopied: boolean;
  /** the table as the query language names it, cells of its typed columns refused where they cannot be read */
  readonly table: string;
  /** the same in the order of its rows, with all cells of a CSV file as texts */
  readonly rows: string;
  /** a column as the query language names it, by its name in lower case */
  readonly columns: ReadonlyMap<string, string>;
  /** type of the quantities: whole numbers, floating-point numbers, anything else */
  readonly quantities: 'whole' | 'number' | 'text';
  /** whether every row has a date and a whole quantity, so small that no sum of them passes 2^53 */
  readonly complete: boolean;
  /** how dates are written, where not as ISO dates; the tables have them as such */
  readonly dates?: DateForm | undefined;
  readonly delimiter: Delimiter;
  /** number of columns */
  readonly width: number;
  /** columns to group by */
  readonly levels: readonly string[];
}

type Described = Omit<HoldingsFile, 'path' | 'name'> & { readonly names: readonly string[] };

/** A Parquet file as a table with typed columns. */
export async function parquetFile({ connection }: ColumnarEngine, path: string): Promise<Described> {
  const stored = `read_parquet(${quoted(path)})`;
  const answer = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${stored}`);
  const written = answer.getRows().map(([column]) => String(column));
  const types = answer.getRows().map(([, type]) => String(type));
  const names = written.map(headerName);
  const quantities = quantityType(types[names.indexOf('quantity')] ?? '');
  const places = columnsOf(names, written);
  const type = types[names.indexOf('date')] ?? '';
  const dated = type === 'DATE';
  const date = places.columns.get('date');
  const dates = date !== undefined && isText(type) ? await datesIn(connection, stored, date) : undefined;
  const all = columnsWith(dates, date);
  const table = dates === undefined ? stored : `(SELECT ${all} FROM ${stored})`;
  const rows = `(SELECT ${all}, file_row_number + 1 AS line FROM read_parquet(${quoted(path)}, file_row_number = true))`;
  const complete = dated && quantities === 'whole' && (await isComplete(connection, table, places.columns));
  return {
    ...{ table, rows, names, quantities, complete, dates },
    ...{ encoding: 'Parquet', isCopied: false },
    delimiter: ',',
    width: names.length,
    ...places,
  };
}

/** Dates that are written, as texts or as numbers: 20260623. */
const isText = (type: string): boolean => type === 'VARCHAR' || quantityType(type) === 'whole';

async function datesIn(
  connection: ColumnarEngine['connection'],
  table: string,
  date: string,
): Promise<DateForm | undefined> {
  const answer = await connection.runAndReadAll(
    `SELECT CAST(${date} AS VARCHAR) FROM ${table} WHERE ${date} IS NOT NULL LIMIT 1`,
  );
  return dateFormOf(String(answer.getRows()[0]?.[0] ?? ''));
}

/** All columns, the dates as ISO dates. */
const columnsWith = (dates: DateForm | undefined, date: string | undefined): string =>
  dates === undefined || date === undefined ? '*' : `* REPLACE (${isoDates(date, dates)} AS ${date})`;

/** Whether the general care for cells can be left out. Answered from the notes that a Parquet file keeps on its blocks, without reading them. */
async function isComplete(
  connection: ColumnarEngine['connection'],
  table: string,
  columns: HoldingsFile['columns'],
): Promise<boolean> {
  const [date, quantity] = [columns.get('date')!, columns.get('quantity')!];
  const answer = await connection.runAndReadAll(
    `SELECT count(*), count(${date}), count(${quantity}), min(${quantity})::DOUBLE, max(${quantity})::DOUBLE,
      (year(min(${date})) BETWEEN 1 AND 9999 AND year(max(${date})) BETWEEN 1 AND 9999)::INT FROM ${table}`,
  );
  const [rows = 0, dated, quantified, least = 0, most = 0, inCalendar] = answer.getRows()[0]!.map(Number);
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const isFilled = dated === rows && quantified === rows && inCalendar === 1;
  return isFilled && rows * largest <= Number.MAX_SAFE_INTEGER;
}

function quantityType(type: string): HoldingsFile['quantities'] {
  if (/^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/.test(type)) return 'whole';
  return type === 'DOUBLE' ? 'number' : 'text';
}

/** A CSV file as a table; rows that do not fit its types are refused. */
export async function csvFile(path: string): Promise<Omit<Described, 'encoding' | 'isCopied'>> {
  const { delimiter, names, firstDate } = await headerOf(path);
  const dates = dateFormOf(firstDate);
  const unique = names.map((name, at) =>
    name === '' || names.indexOf(name) < at ? `column ${at + 1}` : name,
  );
  const typed = unique.map((name) => `${quoted(name)}: ${typeOf(name)}`);
  const texts = unique.map((name) => `${quoted(name)}: 'VARCHAR'`);
  const options = `auto_detect = false, header = true, delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = ''`;
  const form = dates?.pattern ?? (isStrict(firstDate) ? '%Y-%m-%d' : undefined);
  const dateformat = form === undefined ? '' : `dateformat = ${quoted(form)}, `;
  const places = columnsOf(names, unique);
  const all = columnsWith(dates, places.columns.get('date'));
  const read = (columns: readonly string[], refused: string) =>
    `read_csv(${quoted(path)}, ${options}, columns = {${columns.join()}}, ${refused})`;
  return {
    table: read(typed, `${dateformat}store_rejects = true, rejects_limit = ${mostRefused}`),
    rows: `(SELECT ${all}, row_number() OVER () + 1 AS line FROM ${read(texts, 'ignore_errors = true')})`,
    names,
    dates,
    quantities: 'number',
    complete: false,
    delimiter,
    width: names.length,
    ...places,
  };
}

/** Rows that are refused by the reader are counted up to this. */
const mostRefused = 100_000;

function typeOf(name: string): string {
  if (name === 'date') return "'DATE'";
  return name === 'quantity' ? "'DOUBLE'" : "'VARCHAR'";
}

function columnsOf(
  names: readonly string[],
  written: readonly string[],
): Pick<HoldingsFile, 'columns' | 'levels'> {
  const columns = new Map<string, string>();
  names.forEach((name, at) => {
    if (name !== '' && !columns.has(name)) columns.set(name, identifier(written[at]!));
  });
  const levels = [...columns.keys()].filter(
    (name) => !(required as readonly string[]).includes(name) && !unused.has(name),
  );
  return { columns, levels };
}

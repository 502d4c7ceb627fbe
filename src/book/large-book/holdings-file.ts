import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../../core/market/dataset.ts';
import { type Delimiter, eachRecord, guessDelimiter } from '../delimited-text.ts';
import { excerpt, type FileLog } from '../problem-log.ts';
import { headerName } from '../sheet.ts';
import { type ColumnarEngine, identifier, quoted } from './columnar-engine.ts';

/** Files that state holdings by date, the preferred one first. */
export type HoldingsFileName = 'positions.parquet' | 'positions.csv';

/** Which file of a folder states its holdings by date: positions.parquet, or a positions.csv with a column `date`; else none. */
export async function findHoldings(folder: string): Promise<HoldingsFileName | undefined> {
  const listed = await readdir(folder).catch((): string[] => []);
  if (listed.includes('positions.parquet')) return 'positions.parquet';
  if (!listed.includes('positions.csv')) return undefined;
  const { names } = await headerOf(join(folder, 'positions.csv')).catch(() => ({ names: [''] }));
  return names.includes('date') ? 'positions.csv' : undefined;
}

interface Header {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

async function headerOf(path: string): Promise<Header> {
  const text = await beginningOf(path);
  const delimiter = guessDelimiter(text);
  let names: readonly string[] = [];
  eachRecord(text.split(/\r?\n/, 1)[0]!, delimiter, (cells) => {
    names = cells.map(headerName);
  });
  return { delimiter, names };
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(16_384) });
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}

const required = ['date', 'code', 'quantity'] as const;
/** Known columns that are not read here: what a holding is worth is in its code's prices. */
const unused: ReadonlySet<string> = new Set(['currency', 'name', 'note', 'effective_from']);

/** A file of holdings whose columns are known. */
export interface HoldingsFile {
  readonly path: string;
  readonly name: HoldingsFileName;
  /** the table as the query language names it, cells of its typed columns refused where they cannot be read */
  readonly table: string;
  /** the same in the order of its rows, with all cells of a CSV file as texts */
  readonly rows: string;
  /** a column as the query language names it, by its name in lower case */
  readonly columns: ReadonlyMap<string, string>;
  /** type of the quantities: whole numbers, floating-point numbers, anything else */
  readonly quantities: 'whole' | 'number' | 'text';
  readonly delimiter: Delimiter;
  /** number of columns */
  readonly width: number;
  /** columns to group by */
  readonly levels: readonly string[];
}

/** Looks at a file's columns. @returns `undefined` when it cannot be used; the log says why */
export async function describeHoldings(
  engine: ColumnarEngine,
  folder: string,
  name: HoldingsFileName,
  log: FileLog,
): Promise<HoldingsFile | undefined> {
  const path = join(folder, name);
  try {
    const described = name === 'positions.parquet' ? await parquetFile(engine, path) : await csvFile(path);
    return checkColumns(described.names, log) ? { path, name, ...described } : undefined;
  } catch (error) {
    noteUnreadable(log, error);
    return undefined;
  }
}

type Described = Omit<HoldingsFile, 'path' | 'name'> & { readonly names: readonly string[] };

async function parquetFile({ connection }: ColumnarEngine, path: string): Promise<Described> {
  const table = `read_parquet(${quoted(path)})`;
  const answer = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`);
  const written = answer.getRows().map(([column]) => String(column));
  const types = answer.getRows().map(([, type]) => String(type));
  const names = written.map(headerName);
  const rows = `(SELECT *, file_row_number + 1 AS line FROM read_parquet(${quoted(path)}, file_row_number = true))`;
  const quantities = quantityType(types[names.indexOf('quantity')] ?? '');
  return {
    table,
    rows,
    names,
    quantities,
    delimiter: ',',
    width: names.length,
    ...columnsOf(names, written),
  };
}

function quantityType(type: string): HoldingsFile['quantities'] {
  if (/^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/.test(type)) return 'whole';
  return type === 'DOUBLE' ? 'number' : 'text';
}

async function csvFile(path: string): Promise<Described> {
  const { delimiter, names } = await headerOf(path);
  const unique = names.map((name, at) =>
    name === '' || names.indexOf(name) < at ? `column ${at + 1}` : name,
  );
  const typed = unique.map((name) => `${quoted(name)}: ${typeOf(name)}`);
  const texts = unique.map((name) => `${quoted(name)}: 'VARCHAR'`);
  const options = `auto_detect = false, header = true, delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = ''`;
  const read = (columns: readonly string[], refused: string) =>
    `read_csv(${quoted(path)}, ${options}, columns = {${columns.join()}}, ${refused})`;
  return {
    table: read(typed, `store_rejects = true, rejects_limit = ${mostRefused}`),
    rows: `(SELECT *, row_number() OVER () + 1 AS line FROM ${read(texts, 'ignore_errors = true')})`,
    names,
    quantities: 'number',
    delimiter,
    width: names.length,
    ...columnsOf(names, unique),
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

function checkColumns(names: readonly string[], log: FileLog): boolean {
  let usable = true;
  names.forEach((name, at) => {
    if (name === '') return;
    const isRequired = (required as readonly string[]).includes(name);
    if (names.indexOf(name) < at) {
      log.add('columnRepeated', isRequired ? 'error' : 'note', { name: excerpt(name) });
      if (isRequired) usable = false;
    } else if (unused.has(name)) log.add('columnUnknown', 'note', { name });
    else if (!isRequired && name !== 'group' && name !== 'account')
      log.add('columnIsLevel', 'note', { name: excerpt(name) });
  });
  for (const name of required) {
    if (names.includes(name)) continue;
    log.add('columnMissing', 'error', { name });
    usable = false;
  }
  return usable;
}

/** The engine's own words say where a damaged file breaks off; the path in them is left out. */
export function noteUnreadable(log: FileLog, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const detail = message
    .split('\n')[0]!
    .replace(/(?:file )?(["'])[^"']*\1/g, '')
    .trim();
  log.add('fileUnreadable', 'error', { reason: 'columns', detail: excerpt(detail) });
}

/** What a report says of the file. */
export async function proofOf(
  { path, name }: Pick<HoldingsFile, 'path' | 'name'>,
  log: FileLog,
  signal: AbortSignal | undefined,
): Promise<InputFile> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  const options = { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) };
  for await (const block of createReadStream(path, options)) hash.update(block as Buffer);
  const { size } = await stat(path);
  const encoding = name === 'positions.parquet' ? 'Parquet' : 'UTF-8';
  return log.asInput({ sha256: hash.digest('hex'), bytes: size, encoding });
}

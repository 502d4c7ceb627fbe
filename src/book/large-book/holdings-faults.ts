import { excerpt } from '../problem-log.ts';
import { type CellFault, type CodeFault, cellFaults, codeFaults } from './cell-faults.ts';
import { quoted } from './columnar-engine.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import { type FaultSource, raggedLines, refusedRows, withRagged } from './refused-rows.ts';
import type { Place } from './units-by-date.ts';

/** Names what is wrong in a file of holdings, each kind with its first line; the lines are only looked for where something is wrong. */
export async function nameFaults(source: FaultSource, market: HoldingsMarket): Promise<void> {
  const { places, log, file } = source;
  const refused = file.name === 'positions.csv' ? await refusedRows(source) : 0;
  const ragged = await raggedLines(source.engine.connection, file);
  await nameCodes(source, codeFaults(places, market), ragged);
  for (const fault of cellFaults(source)) await nameCells(source, fault, ragged);
  log.rows = places.reduce((sum, { rows }) => sum + rows, 0) + refused;
  log.leftOut = leftOut(places, market) + refused;
  nameOffSession(source);
  nameDates(source);
}

function nameDates({ file: { dates }, log, places }: FaultSource): void {
  if (dates === undefined) return;
  const rows = places.reduce((sum, one) => sum + one.rows - one.undated, 0);
  const { text, day } = dates;
  if (rows > 0) log.add('dateNormalised', 'note', { name: 'date', text: excerpt(text), day, rows });
}

function leftOut(places: readonly Place[], market: HoldingsMarket): number {
  return places.reduce((sum, { code, rows, undated, unquantified }) => {
    const isRead = codeIn(market.codes.read(code)) !== undefined;
    return sum + (isRead ? Math.min(rows, undated + unquantified) : rows);
  }, 0);
}

/** All of them with one look at the file, however many they are: a firm's book may hold hundreds that no price is known of. */
async function nameCodes(
  { engine: { connection }, file, log }: FaultSource,
  faults: readonly CodeFault[],
  ragged: readonly number[],
): Promise<void> {
  if (faults.length === 0) return;
  const cell = `coalesce(CAST(${file.columns.get('code')!} AS VARCHAR), '')`;
  const texts = faults.flatMap((fault) => fault.texts.map(quoted));
  const answer = await connection.runAndReadAll(
    `SELECT ${cell} AS text, min(line)::DOUBLE FROM ${file.rows} WHERE ${cell} IN (${texts.join()}) GROUP BY text`,
  );
  const lines = new Map(answer.getRows().map(([text, line]) => [String(text), Number(line)]));
  for (const fault of faults) {
    const first = Math.min(...fault.texts.map((text) => lines.get(text) ?? Number.POSITIVE_INFINITY));
    const place = Number.isFinite(first) ? { row: withRagged(first, ragged) } : {};
    log.add(fault.code, fault.severity, { ...fault.params, rows: fault.rows }, place);
  }
}

/** The first row on which a fault holds, and what its cell says. */
async function nameCells(
  { engine: { connection }, file, log }: FaultSource,
  { code, severity, params, rows, condition, cell }: CellFault,
  ragged: readonly number[],
): Promise<void> {
  await connection.run('SET preserve_insertion_order = true');
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, CAST(${cell} AS VARCHAR) FROM ${file.rows} WHERE ${condition} ORDER BY line LIMIT 1`,
  );
  const [line, said] = answer.getRows()[0] ?? [];
  const text = excerpt(String(said ?? ''));
  const place = line === undefined ? {} : { row: withRagged(Number(line), ragged) };
  if (text === '') log.add('cellEmpty', severity, { name: params.name!, rows }, place);
  else log.add(code, severity, { ...params, text, rows }, place);
}

function nameOffSession({ offSession, log }: FaultSource): void {
  const moved = offSession.filter(({ session }) => session !== undefined);
  const [first] = moved;
  if (first !== undefined)
    log.add('holdingsOffSession', 'warning', { text: first.date, used: first.session!, dates: moved.length });
  const after = offSession.filter(({ session }) => session === undefined).map(({ date }) => date);
  if (after.length > 0)
    log.add('outsideCalendar', 'note', { rows: after.length, first: after[0]!, last: after.at(-1)! });
}

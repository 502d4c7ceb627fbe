import { excerpt } from '../problem-log.ts';
import { cellFaults, codeFaults, type Fault } from './cell-faults.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import { type FaultSource, type RefusedRow, refusedRows } from './refused-rows.ts';
import type { Place } from './units-by-date.ts';

/** Names what is wrong in a file of holdings, each kind with its first line; the lines are only looked for where something is wrong. */
export async function nameFaults(source: FaultSource, market: HoldingsMarket): Promise<void> {
  const { places, log, file } = source;
  const refused = file.name === 'positions.csv' ? await refusedRows(source) : [];
  const faults = [...codeFaults(source, market), ...cellFaults(source)];
  for (const fault of faults) {
    const first = await firstRow(source, fault, refused);
    const text = fault.params['text'] === '' ? { text: first?.text ?? '' } : {};
    const params = { ...fault.params, ...text, rows: fault.rows };
    log.add(fault.code, fault.severity, params, first === undefined ? {} : { row: first.row });
  }
  log.rows = places.reduce((sum, { rows }) => sum + rows, 0) + refused.length;
  log.leftOut = leftOut(places, market) + refused.length;
  nameOffSession(source);
}

function leftOut(places: readonly Place[], market: HoldingsMarket): number {
  return places.reduce((sum, { code, rows, undated, unquantified }) => {
    const isRead = codeIn(market.codes.read(code)) !== undefined;
    return sum + (isRead ? Math.min(rows, undated + unquantified) : rows);
  }, 0);
}

interface FirstRow {
  readonly row: number;
  readonly text: string;
}

/** First row of the file on which something holds, and its cell. Ragged rows are not among the numbered ones. */
async function firstRow(
  { engine: { connection }, file }: FaultSource,
  { condition, cell }: Fault,
  refused: readonly RefusedRow[],
): Promise<FirstRow | undefined> {
  await connection.run('SET preserve_insertion_order = true');
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, CAST(${cell} AS VARCHAR) FROM ${file.rows} WHERE ${condition} ORDER BY line LIMIT 1`,
  );
  const [found] = answer.getRows();
  if (found === undefined) return undefined;
  let row = Number(found[0]);
  for (const { line, isRagged } of refused) if (isRagged && line <= row) row++;
  return { row, text: excerpt(String(found[1] ?? '')) };
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

import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { cardNotes, cardSentence, cardTitle, moveCards } from '../day/day-cards.ts';
import { furtherLines } from '../day/day-further.ts';
import { dayNotes, headLines } from '../day/day-notes.ts';
import { type DayRow, movesThatFit, sectionsThatFit, targetOf } from '../day/day-rows.ts';
import { stockTable } from '../day/stock-table.ts';
import { bodyRows, framed, isSmall, noTable, wideColumns } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { remembered } from '../frame/remembered.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { type MoveRow, moveRows } from '../move/move-row.ts';
import { groupTable } from '../positions/group-table.ts';
import type { Screen, ScreenInput, ScreenView } from '../screen.ts';
import { dayComputing } from './day-computing.ts';

/** How much of today was machinery, and how sure are we? The sentence, the bar, the stocks and indices, the groups. */
export const dayScreen: Screen = (input) => {
  const { result, frame } = input;
  if (result === undefined) return dayComputing(input);
  return isSmall(frame) ? cards(input, result) : tables(input, result);
};

function cards(input: ScreenInput, result: DayResult): ScreenView {
  const { frame, table } = input;
  const rows = moveRows(result);
  const cursor = clampCursor(table.cursor, rows.length);
  const sentence = cardSentence(result, frame);
  const notes = cardNotes(input);
  const page = Math.max(1, Math.floor((bodyRows(frame) - sentence.length - notes.length) / 2));
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = moveCards(rows.slice(top, top + page), { result, frame, cursor: cursor - top });
  const spare = bodyRows(frame) - sentence.length - notes.length - shown.length;
  const lines = framed(input, {
    body: [...sentence, ...(spare > 0 ? [emptyLine] : []), ...shown],
    notes,
    smallTitle: cardTitle(result),
  });
  return viewOf({ input, result, rows, cursor, top, pageRows: page, lines });
}

function tables(input: ScreenInput, result: DayResult): ScreenView {
  const { frame, table } = input;
  const groups = result.portfolio.children;
  const notes = remembered(result, frame, 'day notes', () => dayNotes(input, result));
  const head = remembered(result, frame, 'day head', () => headLines(input, result));
  const room = bodyRows(frame) - notes.length - head.length;
  const moves = movesThatFit(moveRows(result), room, groups.length);
  const rows: readonly DayRow[] = [...moves, ...groups.map((node) => ({ kind: 'group', node }) as const)];
  const cursor = clampCursor(table.cursor, rows.length);
  const sections = sectionsThatFit({ room, moves: moves.length, groups: groups.length, cursor });
  const page = sections.groups;
  const top = windowTop({
    cursor: Math.max(0, cursor - moves.length),
    top: table.top,
    page,
    rowCount: groups.length,
  });
  const window = { first: top, count: page, cursor: cursor - moves.length };
  const body = [
    ...head,
    ...(sections.moves > 0 ? moveLines(result, moves, { input, cursor, count: sections.moves }) : []),
    ...(sections.moves > 0 && page > 0 ? [emptyLine] : []),
    ...(page > 0 ? groupLines(result, input, window) : []),
  ];
  const more = bodyRows(frame) - notes.length - body.length;
  const further = remembered(result, frame, `day further ${more} ${input.hurried}`, () =>
    furtherLines(input, result, more),
  );
  const lines = framed(input, { body: [...body, ...further], notes });
  return viewOf({ input, result, rows, cursor, top, pageRows: Math.max(1, page), lines });
}

function moveLines(
  result: DayResult,
  moves: readonly MoveRow[],
  { input, cursor, count }: { readonly input: ScreenInput; readonly cursor: number; readonly count: number },
): readonly Line[] {
  const first = windowTop({ cursor, top: 0, page: count, rowCount: moves.length });
  return tableLines(stockTable(result, moves, input.frame), input.frame.columns, { first, count, cursor });
}

function groupLines(
  result: DayResult,
  { frame }: ScreenInput,
  window: { readonly first: number; readonly count: number; readonly cursor: number },
): readonly Line[] {
  const groups = result.portfolio.children;
  const withTotal = frame.columns >= wideColumns && window.count >= groups.length;
  const nodes = withTotal ? [...groups, result.portfolio] : groups;
  const table = groupTable(result, nodes, frame);
  const { header, rows } = layoutTable(table, frame.columns, {
    ...window,
    count: window.count + (withTotal ? 1 : 0),
  });
  return [header, ...rows];
}

function viewOf(options: {
  readonly input: ScreenInput;
  readonly result: DayResult;
  readonly rows: readonly DayRow[];
  readonly cursor: number;
  readonly top: number;
  readonly pageRows: number;
  readonly lines: readonly Line[];
}): ScreenView {
  const { input, result, rows, cursor, top, pageRows, lines } = options;
  const { frame } = input;
  const moves = rows.filter((row): row is MoveRow => row.kind !== 'group');
  const stocks = stockTable(result, moves, frame);
  const groups = groupTable(result, result.portfolio.children, frame);
  return {
    ...noTable,
    lines,
    rowCount: rows.length,
    cursor,
    top,
    pageRows,
    selected: targetOf(rows[cursor]),
    rowText: cursor < moves.length ? plainRow(stocks, cursor) : plainRow(groups, cursor - moves.length),
    tableText: () => [...plainTable(stocks), [], ...plainTable(groups)],
  };
}

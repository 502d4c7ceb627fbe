import type { DayResult } from '../../core/attribution/day-result.ts';
import type { Target } from '../../core/attribution/explanation.ts';
import type { AttributionNode } from '../../core/attribution/node.ts';
import { contributionScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { figuresOf } from '../node-figures.ts';
import { remembered } from '../remembered.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { portfolioSentences } from '../sentence.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin, wideColumns } from './chrome.ts';
import { cardNotes, cardSentence, cardTitle, moveCards } from './day-cards.ts';
import { dayComputing } from './day-computing.ts';
import { groupTable, zonesOfNode } from './group-table.ts';
import { moveBar } from './move-bar.ts';
import { type MoveRow, moveRows } from './move-row.ts';
import { clampCursor } from './panes.ts';
import { isSmallBook, settingsGrid } from './settings-grid.ts';
import { stockTable } from './stock-table.ts';
import { stressDayLines } from './stress-days.ts';
import { coverageText, differenceText, profitText, sumText } from './sum-line.ts';

/** How much of today was machinery, and how sure are we? The sentence, the bar, the stocks and indices, the groups. */
export const dayScreen: Screen = (input) => {
  const { result, frame } = input;
  if (result === undefined) return dayComputing(input);
  return isSmall(frame) ? cards(input, result) : tables(input, result);
};

type DayRow = MoveRow | { readonly kind: 'group'; readonly node: AttributionNode };

function targetOf(row: DayRow | undefined): Target {
  if (row === undefined) return { kind: 'none' };
  if (row.kind === 'stock') return { kind: 'stock', code: row.stock.code };
  if (row.kind === 'index') return { kind: 'index', code: row.index.index };
  return { kind: 'node', key: row.node.key };
}

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

/**
 * How many rows of each table are drawn. Where both do not fit (with three groups at least) only the one with the cursor is: a row
 * that is selected is always on the screen.
 */
function sectionsThatFit(options: {
  readonly room: number;
  readonly moves: number;
  readonly groups: number;
  readonly cursor: number;
}): { readonly moves: number; readonly groups: number } {
  const { room, moves, groups, cursor } = options;
  const left = room - (moves + 1) - 2;
  if (left >= Math.min(groups, 3)) return { moves, groups: Math.min(groups, Math.max(0, left)) };
  if (cursor < moves) return { moves: Math.max(1, Math.min(moves, room - 1)), groups: 0 };
  return { moves: 0, groups: Math.max(1, Math.min(groups, room - 1)) };
}

function moveLines(
  result: DayResult,
  moves: readonly MoveRow[],
  { input, cursor, count }: { readonly input: ScreenInput; readonly cursor: number; readonly count: number },
): readonly Line[] {
  const first = windowTop({ cursor, top: 0, page: count, rowCount: moves.length });
  return tableLines(stockTable(result, moves, input.frame), input.frame.columns, { first, count, cursor });
}

/** Stocks always stay; indices give way to the groups, KOSPI last. */
function movesThatFit(rows: readonly MoveRow[], room: number, groups: number): readonly MoveRow[] {
  const stocks = rows.filter(({ kind }) => kind === 'stock');
  const indices = rows.filter(({ kind }) => kind === 'index');
  const spare = room - stocks.length - 3 - Math.min(groups, 6);
  return [...stocks, ...indices.slice(0, Math.max(1, spare))];
}

function headLines({ frame }: ScreenInput, result: DayResult): readonly Line[] {
  const tall = frame.rows >= 20;
  const sentences = sentencesWithin(portfolioSentences(result, frame.language), frame, tall ? 4 : 3);
  if (!tall) return sentences;
  const { contribution } = figuresOf(result.portfolio);
  if (contribution === undefined) return [...sentences, emptyLine];
  const scale = contributionScale(frame, result);
  const bar = moveBar(zonesOfNode(result.portfolio), contribution, { frame, scale });
  return [...sentences, emptyLine, ...bar, emptyLine];
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
  const [name, ...figures] = table.columns;
  const hidden = groups.length > window.count;
  const place = hidden ? ` ${window.first + 1}-${window.first + window.count} / ${groups.length}` : '';
  const titled = { ...table, columns: [{ ...name!, title: name!.title + place }, ...figures] };
  const { header, rows } = layoutTable(titled, frame.columns, {
    ...window,
    count: window.count + (withTotal ? 1 : 0),
  });
  return [header, ...rows];
}

/** Why a limit leaves no answer; on large screens the same under every setting, and other stress days. */
function furtherLines(input: ScreenInput, result: DayResult, room: number): readonly Line[] {
  const why = limitLines(result, input.frame);
  if (why.length > 0 && why.length <= room) return [...why, ...furtherDays(input, room - why.length)];
  return furtherDays(input, room);
}

function limitLines({ split }: DayResult, frame: Frame): readonly Line[] {
  const locked = split.stocks.some((stock) => stock.kind === 'unsplit' && stock.reason === 'limitLocked');
  return locked ? [emptyLine, ...notesWithin([words(frame.language).day.whyLimit.join(' ')], frame)] : [];
}

function furtherDays(input: ScreenInput, room: number): readonly Line[] {
  if (input.frame.columns < wideColumns || !isSmallBook(input) || room < 6) return [];
  const grid = [emptyLine, ...settingsGrid(input)];
  const days = room - grid.length - 3;
  return days < 1 ? grid : [...grid, emptyLine, ...stressDayLines(input, Math.min(days, 8))];
}

function dayNotes({ frame }: ScreenInput, result: DayResult): readonly Line[] {
  const { notes } = words(frame.language);
  const wide = frame.columns >= wideColumns;
  const differs = result.reconciliation.profitDifferenceKrw !== 0;
  const sums = [
    sumText(result, frame),
    wide ? profitText(result, frame) : differs ? `! ${differenceText(result, frame)}` : '',
    coverageText(result, frame),
  ];
  if (wide) {
    return [
      ...notesWithin(sums, frame),
      ...notesWithin([notes.marksWithObserved, notes.notFundamentalsLong], frame),
    ];
  }
  const reading = frame.rows < 20 ? [] : [notes.marks];
  const settings = frame.rows < 20 ? [] : [notes.allSettings];
  return notesWithin([...sums, ...reading, notes.notFundamentals, ...settings], frame);
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

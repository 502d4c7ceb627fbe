import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { groupingLevels } from '../../core/attribution/day/grouping.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { nodeWithKey } from '../../core/attribution/node/node-with-key.ts';
import { othersIn } from '../../core/attribution/period/top-contributors.ts';
import { grouped } from '../format/decimal.ts';
import {
  bodyRows,
  framed,
  isSmall,
  noTable,
  note,
  rule,
  sentenceLines,
  sentencesWithin,
} from '../frame/chrome.ts';
import { remembered } from '../frame/remembered.ts';
import { words } from '../language/words.ts';
import { cellWidth } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable, type TableView } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import { magnitudes } from '../move/sentence.ts';
import { inTheSums } from '../move/sum-line.ts';
import { positionDetail } from '../positions/position-detail.ts';
import { positionNotes } from '../positions/position-notes.ts';
import { sortColumns } from '../positions/position-order.ts';
import { positionRows } from '../positions/position-rows.ts';
import { positionSentences } from '../positions/position-sentences.ts';
import { positionTable } from '../positions/position-table.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';

/** Which positions carry the loss and the machinery? A windowed table of any length, sorted, filtered, grouped or flat. */
export const positionsScreen: Screen = (input) => {
  const { result, frame } = input;
  if (result === undefined) return computing(input);
  const place = placeOf(input, result);
  const rows = positionRows(place, input.table);
  const table = positionTable(result, rows, input);
  const cursor = Math.max(0, Math.min(rows.count - 1, input.table.cursor));
  const selected = rows.count === 0 ? undefined : rows.row(cursor);
  const head = remembered(result, frame, `positions ${place.key}`, () => headLines(result, place, frame));
  const detail = hasDetail(frame) && selected !== undefined ? positionDetail(selected, result, frame) : [];
  const notes = positionNotes({ input, result, place, rows });
  const fixed = head.length + detail.length + notes.length + (isSmall(frame) ? 2 : 3);
  const page = Math.max(1, bodyRows(frame) - fixed);
  const top = windowTop({ cursor, top: input.table.top, page, rowCount: rows.count });
  const list = listLines({ table, frame, place, result, first: top, count: page, cursor });
  return {
    ...noTable,
    lines: framed(input, { body: [...head, ...list, ...detail], notes }),
    rowCount: rows.count,
    cursor,
    top,
    pageRows: page,
    selected:
      selected === undefined || othersIn(selected) !== undefined
        ? { kind: 'none' }
        : { kind: 'node', key: selected.key },
    groupings: groupingLevels(input.answers.dataset),
    sortColumns: sortColumns.filter((column) => !input.table.hidden.includes(column)),
    rowText: selected === undefined ? [] : plainRow(table, cursor),
    tableText: () => plainTable(table),
  };
};

/** The group that the reader drilled into; the whole book when it is not there on this day. */
function placeOf({ focus }: ScreenInput, result: DayResult): AttributionNode {
  const node = focus.kind === 'node' ? nodeWithKey<AttributionNode>(result.portfolio, focus.key) : undefined;
  return node === undefined || node.level === 'position' ? result.portfolio : node;
}

const hasDetail = ({ columns, rows }: Frame): boolean => rows >= 34 && columns >= 80;

function headLines(result: DayResult, place: AttributionNode, frame: Frame): readonly Line[] {
  const short = cardLines(place, frame);
  if (short.length > 0) return short;
  const most = frame.rows < 20 ? 2 : 3;
  return sentencesWithin(positionSentences(result, place, frame), frame, most);
}

/** On a card the sentence would be cut before it says that its range is assumed. */
function cardLines(place: AttributionNode, frame: Frame): readonly Line[] {
  const { components } = figuresOf(place);
  if (!isSmall(frame) || components === undefined || isWhollyUnsplit(figuresOf(place))) return [];
  const { notes } = words(frame.language);
  const { low90: low, high90: high } = components.mechanical;
  if (low < 0 && high > 0) return [];
  return [notes.cardRange(magnitudes({ low, high }), high > 0), notes.cardAssumed].map((text) =>
    line(' ', span(text, 'strong')),
  );
}

/** Header, visible rows, and the place's total below a rule, under the same columns as the rows. */
function listLines(options: {
  readonly table: TableView<AttributionNode>;
  readonly frame: Frame;
  readonly place: AttributionNode;
  readonly result: DayResult;
  readonly first: number;
  readonly count: number;
  readonly cursor: number;
}): readonly Line[] {
  const { table, frame, place, first, count, cursor } = options;
  const shown = Math.min(count, table.rowCount - first);
  // the total is laid out with the rows, as a row behind the last visible one, so that its figures stand under theirs
  const withTotal: TableView<AttributionNode> = {
    ...table,
    columns: table.columns.map((column) =>
      column.id === 'name'
        ? { ...column, cell: (node) => (node === place ? totalName(options) : column.cell(node)) }
        : column,
    ),
    rowCount: first + shown + 1,
    row: (index) => (index === first + shown ? place : table.row(index)),
  };
  const { header, rows } = layoutTable(withTotal, frame.columns, { first, count: shown + 1, cursor });
  const gap = Array.from({ length: count - shown }, (): Line => []);
  const body = [header, ...rows.slice(0, -1), ...gap];
  const window = `${grouped(first + 1, 0)}-${grouped(first + shown, 0)} / ${grouped(table.rowCount, 0)}`;
  const below = ruleWith(table.rowCount > count ? window : '', frame);
  return isSmall(frame) ? [...body, ...rows.slice(-1)] : [...body, below, ...rows.slice(-1)];
}

/** A rule with a word near its right end. */
function ruleWith(text: string, frame: Frame): Line {
  if (text === '') return rule(frame);
  const left = '─'.repeat(Math.max(0, frame.columns - cellWidth(text) - 4));
  return [span(`${left} ${text} ──`, 'dim')];
}

function totalName({
  result,
  place,
  frame,
}: {
  readonly result: DayResult;
  readonly place: AttributionNode;
  readonly frame: Frame;
}): Line {
  const { positions, day } = words(frame.language);
  const { coverage } = result;
  const counted = positions.total(grouped(inTheSums(coverage), 0), grouped(coverage.positions, 0));
  const fits = place.level === 'portfolio' && cellWidth(counted) <= 14;
  return [span(fits ? counted : day.total, 'strong')];
}

function computing(input: ScreenInput): ScreenView {
  const { frame, assumptions } = input;
  const { sentence } = words(frame.language);
  const sentences = [sentence.computing(String(assumptions.draws)), sentence.nothingLeaks];
  return { ...noTable, lines: framed(input, { body: sentenceLines(sentences, frame), notes: [note('')] }) };
}

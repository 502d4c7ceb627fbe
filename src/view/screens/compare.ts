import type { ComparedNode, Comparison } from '../../core/attribution/comparison/comparison.ts';
import { bookNames } from '../comparison/compare-names.ts';
import { type Pair, pairOf } from '../comparison/compare-pairs.ts';
import { type CompareRow, nodeRow, stockRows } from '../comparison/compare-rows.ts';
import { compareSentences } from '../comparison/compare-sentences.ts';
import { compareTable, differenceCell } from '../comparison/compare-table.ts';
import { bandSentences } from '../day/day-notes.ts';
import { plainText } from '../format/plain-text.ts';
import { contributionScale } from '../format/scale.ts';
import { bodyRows, framed, isSmall, noTable, note, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { compareWords } from '../language/compare-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, fitLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { dayComputing } from './day-computing.ts';

/** What of the difference between two sessions, or two books on a session, may be machinery? Stocks, groups, then positions: both sides, and the second less the first. */
export const compareScreen: Screen = (input) => {
  const { result, frame, table } = input;
  if (result === undefined) return dayComputing(input);
  const pair = pairOf(input, result);
  if (pair.kind !== 'compared') return withoutSecond(input, pair);
  const { comparison } = pair;
  const rows = rowsOf(comparison, frame);
  const cursor = clampCursor(table.cursor, rows.count);
  const drawn = lazyTable(comparison, rows, frame);
  return {
    ...noTable,
    ...listed(input, { comparison, rows, cursor, drawn }),
    rowCount: rows.count,
    cursor,
    selected: rows.row(cursor).target,
    sentences: compareSentences(comparison, frame.language),
    paneStarts: rows.paneStarts,
    rowText: plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
};

interface Rows {
  readonly count: number;
  readonly paneStarts: readonly number[];
  /** made when it is drawn: a book may have 100,000 positions */
  row(at: number): CompareRow;
}

function rowsOf(comparison: Comparison, frame: Frame): Rows {
  const { portfolio } = comparison;
  const stocks = stockRows(comparison, frame);
  const groups = portfolio.children.filter(({ level }) => level === 'group');
  const nodes = [...groups, portfolio, ...positionsOf(portfolio)];
  const start = stocks.length + groups.length + 1;
  return {
    count: stocks.length + nodes.length,
    paneStarts: start < stocks.length + nodes.length ? [0, start] : [0],
    row: (at) => stocks[at] ?? nodeRow(nodes[at - stocks.length]!, frame),
  };
}

const positions = new WeakMap<ComparedNode, readonly ComparedNode[]>();

function positionsOf(portfolio: ComparedNode): readonly ComparedNode[] {
  const known = positions.get(portfolio) ?? leaves(portfolio);
  positions.set(portfolio, known);
  return known;
}

const leaves = (node: ComparedNode): readonly ComparedNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(leaves);

const lazyTable = (comparison: Comparison, rows: Rows, frame: Frame): TableView<CompareRow> => ({
  ...compareTable(comparison, [], frame),
  rowCount: rows.count,
  row: rows.row,
});

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

interface Listed {
  readonly comparison: Comparison;
  readonly rows: Rows;
  readonly cursor: number;
  readonly drawn: TableView<CompareRow>;
}

function listed(input: ScreenInput, { comparison, rows, cursor, drawn }: Listed): Drawn {
  const { frame, table } = input;
  const small = isSmall(frame);
  const said = [...compareSentences(comparison, frame.language), ...bandSentences(frame)];
  const assumed = small ? [line(' ', span(words(frame.language).notes.cardAssumed, 'strong'))] : [];
  const head = [...sentencesWithin(said, frame, frame.rows < 12 ? 2 : 7), ...assumed];
  const notes = notesOf(input, comparison);
  const room = bodyRows(frame) - head.length - notes.length;
  const gap = room > 8 && !small ? [emptyLine] : [];
  const page = Math.max(1, small ? Math.floor(room / 2) : room - gap.length - 1);
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.count });
  const body = small
    ? cards(rows, { top, page, cursor }, frame)
    : tableLines(drawn, frame.columns, { first: top, count: page, cursor });
  return { lines: framed(input, { body: [...head, ...gap, ...body], notes }), top, pageRows: page };
}

/** Two lines a row: the difference, and its assumed range. */
function cards(
  rows: Rows,
  { top, page, cursor }: { readonly top: number; readonly page: number; readonly cursor: number },
  frame: Frame,
): readonly Line[] {
  const { parts } = words(frame.language);
  const scale = contributionScale({ ...frame, unit: 'percent' }, undefined);
  return Array.from({ length: Math.min(page, rows.count - top) }, (_, at) => {
    const { name, difference } = rows.row(top + at);
    const whole = difference === undefined ? '' : `${scale.text(difference.whole)} ${scale.unit}`;
    return [
      line(
        cursorMark(top + at === cursor),
        fitLine(toned(name, 'plain'), Math.max(8, frame.columns - 14)),
        fitLine(toned(whole, 'plain'), 11, 'right'),
      ),
      line(`   ${parts.mechanical} `, differenceCell(difference, scale, frame)),
    ];
  }).flat();
}

function notesOf(input: ScreenInput, comparison: Comparison): readonly Line[] {
  const { frame } = input;
  const said = compareWords[frame.language];
  const { notes } = words(frame.language);
  const sides = notesWithin(sidesOf(comparison, input), frame);
  if (frame.rows < 20) return [...sides.slice(0, 1), note(notes.notFundamentals)];
  const shared = [said.sharedDraws, ...(frame.rows < 28 ? [] : [said.absentIsNothing])];
  return [
    ...sides,
    ...notesWithin([said.whatStands, ...shared], frame),
    ...notesWithin([notes.notFundamentals], frame),
  ];
}

/** Which book is which, where there are two. */
function sidesOf({ first, second }: Comparison, { frame, otherBook }: ScreenInput): readonly string[] {
  if (otherBook === undefined) return [];
  const [one, other] = bookNames({ first: first.dataset, second: second.dataset, folder: otherBook.folder });
  const { book, sides } = compareWords[frame.language];
  return [sides(`${book('1')}: ${one}`, `${book('2')}: ${other}`)];
}

/** Why nothing stands beside the day. */
const withoutSecond = (input: ScreenInput, pair: Exclude<Pair, { kind: 'compared' }>): ScreenView => ({
  ...noTable,
  lines: framed(input, { body: sentencesWithin(whyNoSecond(input, pair), input.frame, 6), notes: [] }),
});

function whyNoSecond(
  { frame, result }: ScreenInput,
  pair: Exclude<Pair, { kind: 'compared' }>,
): readonly string[] {
  const said = compareWords[frame.language];
  if (pair.kind === 'alone') return [said.firstSession];
  const folder = plainText(pair.other.folder);
  if (pair.kind === 'noLevel') return [said.noLevel(folder, plainText(pair.level))];
  const { days } = pair.other.answers.dataset;
  return [said.noSessionThere(folder, result?.day ?? '', days[0] ?? '', days.at(-1) ?? '')];
}

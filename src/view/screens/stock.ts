import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { closeReturnOn } from '../../core/market/lookup.ts';
import { fraction } from '../format/figure.ts';
import { stockWords } from '../language/stock-words.ts';
import { words } from '../language/words.ts';
import { clipLine, line, span, textOf } from '../layout/lines.ts';
import { cursorMark } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';
import { magnitudes, moveOfStock, moveSentences, stockName } from '../sentence.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from './chrome.ts';
import { clampCursor, gapRow, type PaneRow, rowsInSight, sideBySide } from './panes.ts';
import { otherDayRows } from './stock-days.ts';
import { lawRows, partRows, tornadoRows } from './stock-parts.ts';
import { sellerRows } from './stock-sellers.ts';

/** From these widths on: two panes; wide panes. */
const twoPanes = 80;
const widePanes = 110;

/** Is this stock's move machinery, and who traded? Parts and bands on the left, the funds on the right. */
export function stockScreen(input: ScreenInput): ScreenView {
  const { result, frame } = input;
  const stock = stockOf(input);
  if (stock === undefined || result === undefined) return waiting(input);
  const notes = isSmall(frame) || frame.rows < 18 ? [] : notesOf(input);
  const top = topLines(input, stock);
  const room = bodyRows(frame) - top.length - notes.length;
  const lists = frame.columns >= twoPanes ? panes(input, stock, room) : stacked(input, stock);
  const rows = lists.flat().filter(({ target }) => target !== undefined);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const drawn =
    lists.length === 2 ? twoColumns(input, lists, cursor, room) : oneColumn(input, lists[0]!, cursor, room);
  return {
    ...noTable,
    lines: framed(input, { body: [...top, ...drawn.lines], notes }),
    rowCount: rows.length,
    cursor,
    top: drawn.top,
    pageRows: Math.max(1, room),
    selected: rows[cursor]?.target ?? { kind: 'none' },
    rowText: cellsOf(rows[cursor]),
    tableText: () =>
      lists
        .flat()
        .map(cellsOf)
        .filter((cells) => cells.length > 0),
  };
}

/** The stock asked for, else the first modelled one. */
function stockOf({ focus, result }: ScreenInput): StockSplit | undefined {
  const stocks = result?.split.stocks ?? [];
  return focus.kind === 'stock' ? stocks.find(({ code }) => code === focus.code) : stocks[0];
}

/** While the day is computed, or for a stock that no fund trades: what was observed, and why there is no more. */
function waiting(input: ScreenInput): ScreenView {
  const { frame, focus, answers, dayIndex, assumptions } = input;
  const { sentence } = words(frame.language);
  const computing = [sentence.computing(String(assumptions.draws)), sentence.nothingLeaks];
  const said = [
    ...(focus.kind === 'stock' ? observedSentence(input, focus.code) : []),
    ...(input.result === undefined ? computing : [stockWords[frame.language].noModel]),
  ];
  const selected =
    focus.kind === 'stock' && closeReturnOn(answers.dataset, focus.code, dayIndex) !== undefined;
  return {
    ...noTable,
    lines: framed(input, { body: sentencesWithin(said, frame, 4), notes: [] }),
    selected: selected ? focus : { kind: 'none' },
  };
}

function observedSentence({ answers, dayIndex, frame }: ScreenInput, code: string): readonly string[] {
  const move = closeReturnOn(answers.dataset, code, dayIndex);
  if (move === undefined) return [];
  const name = stockName({ dataset: answers.dataset }, code, frame.language);
  return [words(frame.language).sentence.observed(name, fraction(move, 'percent', 'always'), undefined)];
}

/** The sentence; on a card, where it would take half of the room, its range and that it is assumed. */
function topLines(input: ScreenInput, stock: StockSplit): readonly Line[] {
  const { frame } = input;
  if (!isSmall(frame)) return sentencesWithin(sentencesOf(input, stock), frame, frame.rows < 20 ? 3 : 4);
  if (stock.kind === 'unsplit') return sentencesWithin(sentencesOf(input, stock), frame, 3);
  const { notes } = words(frame.language);
  const { low90: low, high90: high } = stock.mechanical;
  if (low < 0 && high > 0) return [];
  return [notes.cardRange(magnitudes({ low, high }), high > 0), notes.cardAssumed].map((text) =>
    line(' ', span(text, 'strong')),
  );
}

/** What happened and what may be machinery; then how the session itself went against the prediction. */
function sentencesOf(input: ScreenInput, stock: StockSplit): readonly string[] {
  const { result, frame } = input;
  const move = moveOfStock(stock, result!, frame.language);
  const { sentence, states } = words(frame.language);
  if (move === undefined) {
    const name = stockName(result!, stock.code, frame.language);
    return [stock.kind === 'unsplit' ? sentence.reason(name, stock.reason, undefined) : states.unknown];
  }
  return [...moveSentences(move, result!, frame.language), ...sessionSentence(stock, frame.language)];
}

function sessionSentence(stock: StockSplit, language: ScreenInput['frame']['language']): readonly string[] {
  const said = stockWords[language];
  const { openGap, intradayReturn } = stock;
  if (openGap === undefined || intradayReturn === undefined) return [];
  const text = (value: number): string => fraction(value, 'percent', 'always');
  const session = said.session(text(openGap), text(intradayReturn));
  if (stock.kind === 'unsplit') return [session];
  if (stock.flags.includes('againstPrediction')) return [`${session} ${said.against}`];
  return [intradayReturn * stock.mechanical.point > 0 ? `${session} ${said.fits}` : session];
}

function notesOf({ frame }: ScreenInput): readonly Line[] {
  const { notes } = words(frame.language);
  if (frame.rows < 30) return notesWithin([notes.notFundamentals, notes.marks], frame);
  return notesWithin(
    [stockWords[frame.language].valuedAtClose, notes.notFundamentals, notes.marksWithObserved],
    frame,
  );
}

const leftWidth = (columns: number): number => (columns >= widePanes ? 58 : 40);

function panes(input: ScreenInput, stock: StockSplit, room: number): readonly (readonly PaneRow[])[] {
  const { columns } = input.frame;
  const left = leftWidth(columns);
  const sellers = sellerRows(input, stock, columns - left - 3);
  const free = columns >= widePanes && input.hurried !== true ? room - sellers.length - 2 : 0;
  return [
    leftRows(input, stock, left - 1),
    [...sellers, ...(free > 2 ? otherDayRows(input, stock, Math.min(6, free)) : [])],
  ];
}

const leftRows = (input: ScreenInput, stock: StockSplit, width: number): readonly PaneRow[] => [
  ...partRows(stock, input.frame, width),
  ...furtherRows(input, stock, width),
];

/** Each law alone and the tornado: a dozen more splits, left for the next drawing when this one is in a hurry. */
function furtherRows(input: ScreenInput, { code }: StockSplit, width: number): readonly PaneRow[] {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true) return [];
  return [
    ...lawRows(answers.byLaw(dayIndex, assumptions, code), frame),
    ...tornadoRows(answers.tornado(dayIndex, assumptions, code), frame, width),
  ];
}

/** Everything in one list, for narrow terminals. */
function stacked(input: ScreenInput, stock: StockSplit): readonly (readonly PaneRow[])[] {
  const width = Math.min(55, input.frame.columns - 2);
  return [
    [
      ...partRows(stock, input.frame, width),
      gapRow,
      ...sellerRows(input, stock, Math.min(53, width)),
      ...furtherRows(input, stock, width),
    ],
  ];
}

interface Drawn {
  readonly lines: readonly Line[];
  readonly top: number;
}

function oneColumn(input: ScreenInput, rows: readonly PaneRow[], cursor: number, room: number): Drawn {
  const seen = rowsInSight(rows, { cursor, top: input.table.top, page: room });
  return { lines: marked(seen.rows, selectedRow(rows, cursor)), top: seen.top };
}

/** The cursor runs down the left pane and on into the right one; the pane it is in scrolls with it. */
function twoColumns(
  input: ScreenInput,
  [left, right]: readonly (readonly PaneRow[])[],
  cursor: number,
  room: number,
): Drawn {
  const onLeft = left!.filter(({ target }) => target !== undefined).length;
  const inLeft = cursor < onLeft;
  const { top } = input.table;
  const first = rowsInSight(left!, { cursor: inLeft ? cursor : 0, top: inLeft ? top : 0, page: room });
  const second = rowsInSight(right!, {
    cursor: inLeft ? 0 : cursor - onLeft,
    top: inLeft ? 0 : top,
    page: room,
  });
  const leftSelected = inLeft ? selectedRow(left!, cursor) : undefined;
  const rightSelected = inLeft ? undefined : selectedRow(right!, cursor - onLeft);
  const width = leftWidth(input.frame.columns);
  const cut = (one: Line): Line => clipLine(one, width - 1);
  return {
    lines: sideBySide(marked(first.rows, leftSelected).map(cut), marked(second.rows, rightSelected), {
      leftWidth: width,
      rows: room,
    }),
    top: inLeft ? first.top : second.top,
  };
}

const selectedRow = (rows: readonly PaneRow[], cursor: number): PaneRow | undefined =>
  rows.filter(({ target }) => target !== undefined)[cursor];

const marked = (rows: readonly PaneRow[], selected: PaneRow | undefined): readonly Line[] =>
  rows.map((one) => line(cursorMark(one === selected), one.line));

/** A row as cells for copying: runs of two blanks part them. */
function cellsOf(row: PaneRow | undefined): readonly string[] {
  if (row === undefined) return [];
  return textOf([...row.line, span('')])
    .trim()
    .split(/\s{2,}/)
    .filter((cell) => cell !== '');
}

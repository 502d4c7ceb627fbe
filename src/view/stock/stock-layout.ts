import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { gapRow, type PaneRow, rowsInSight, sideBySide } from '../frame/panes.ts';
import { clipLine, line } from '../layout/lines.ts';
import { cursorMark } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';
import { otherDayRows } from './stock-days.ts';
import { lawRows, tornadoRows } from './stock-laws.ts';
import { partRows } from './stock-parts.ts';
import { receiptRows } from './stock-receipts.ts';
import { computingRows, residualRows } from './stock-residual.ts';
import { sellerRows } from './stock-sellers.ts';

/** From these widths on: two panes; wide panes. */
const twoPanes = 80;
const widePanes = 110;

/** Lists of rows: one, or one for each pane. */
export const stockLists = (
  input: ScreenInput,
  stock: StockSplit,
  room: number,
): readonly (readonly PaneRow[])[] =>
  input.frame.columns >= twoPanes ? panes(input, stock, room) : stacked(input, stock);

/** The lists drawn in `room` rows, with the cursor's mark. */
export const drawLists = (
  input: ScreenInput,
  lists: readonly (readonly PaneRow[])[],
  cursor: number,
  room: number,
): Drawn =>
  lists.length === 2 ? twoColumns(input, lists, cursor, room) : oneColumn(input, lists[0]!, cursor, room);

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
  ...receiptRows(input, stock, width),
  ...furtherRows(input, stock, width),
];

/**
 * Each law alone, the tornado, and what the residual goes with, which comes first while the cursor is on the residual: a dozen splits
 * more and one for every session of the window, left for the next drawing when this one is in a hurry.
 */
function furtherRows(input: ScreenInput, stock: StockSplit, width: number): readonly PaneRow[] {
  const model = modelRows(input, stock, width);
  const residual = goesWithRows(input, stock, width);
  return onResidual(input) ? [...residual, ...model] : [...model, ...residual];
}

function modelRows(input: ScreenInput, { code }: StockSplit, width: number): readonly PaneRow[] {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true) return [];
  return [
    ...lawRows(answers.byLaw(dayIndex, assumptions, code), frame),
    ...tornadoRows(answers.tornado(dayIndex, assumptions, code), frame, width),
  ];
}

function goesWithRows(input: ScreenInput, { kind, code }: StockSplit, width: number): readonly PaneRow[] {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true || kind !== 'split') return [];
  if (!areResidualsReady(input)) return computingRows(frame);
  return residualRows(answers.residualParts(dayIndex, assumptions, code), frame, width);
}

/** Whether the sessions of the window are split by now; some more are, as many as keys can wait for. */
export const areResidualsReady = ({ answers, dayIndex, assumptions, sessionLimit }: ScreenInput): boolean =>
  sessionLimit === undefined || answers.prepareResiduals(dayIndex, assumptions, sessionLimit);

/** Rows of the parts that can be chosen: return, mechanical, direct, feedback, residual. */
const onResidual = ({ table }: ScreenInput): boolean => table.cursor === 4;

/** Everything in one list, for narrow terminals. */
function stacked(input: ScreenInput, stock: StockSplit): readonly (readonly PaneRow[])[] {
  const width = Math.min(55, input.frame.columns - 2);
  const residual = goesWithRows(input, stock, width);
  const near = onResidual(input);
  return [
    [
      ...partRows(stock, input.frame, width),
      ...receiptRows(input, stock, width),
      ...(near ? residual : []),
      gapRow,
      ...sellerRows(input, stock, Math.min(53, width)),
      ...modelRows(input, stock, width),
      ...(near ? [] : residual),
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

import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { closeReturnOn } from '../../core/market/lookup.ts';
import { fraction } from '../format/figure.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor, type PaneRow } from '../frame/panes.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { span, textOf } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';
import { areResidualsReady, drawLists, stockLists } from '../stock/stock-layout.ts';
import { topLines } from '../stock/stock-sentences.ts';

/** Is this stock's move machinery, and who traded? Parts and bands on the left, the funds on the right. */
export function stockScreen(input: ScreenInput): ScreenView {
  const { result, frame } = input;
  const stock = stockOf(input);
  if (stock === undefined || result === undefined) return waiting(input);
  const notes = isSmall(frame) || frame.rows < 18 ? [] : notesOf(input);
  const top = topLines(input, stock);
  const room = bodyRows(frame) - top.length - notes.length;
  const lists = stockLists(input, stock, room);
  const rows = lists.flat().filter(({ target }) => target !== undefined);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const drawn = drawLists(input, lists, cursor, room);
  return {
    ...noTable,
    lines: framed(input, { body: [...top, ...drawn.lines], notes }),
    rowCount: rows.length,
    cursor,
    top: drawn.top,
    pageRows: Math.max(1, room),
    selected: rows[cursor]?.target ?? { kind: 'none' },
    ...(isUnfinished(input, stock) ? { unfinished: true } : {}),
    rowText: cellsOf(rows[cursor]),
    tableText: () =>
      lists
        .flat()
        .map(cellsOf)
        .filter((cells) => cells.length > 0),
  };
}

const isUnfinished = (input: ScreenInput, { kind }: StockSplit): boolean =>
  input.hurried !== true && kind === 'split' && !areResidualsReady(input);

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

function notesOf({ frame }: ScreenInput): readonly Line[] {
  const { notes } = words(frame.language);
  if (frame.rows < 30) return notesWithin([notes.notFundamentals, notes.marks], frame);
  return notesWithin(
    [stockWords[frame.language].valuedAtClose, notes.notFundamentals, notes.marksWithObserved],
    frame,
  );
}

/** A row as cells for copying: runs of two blanks part them. */
function cellsOf(row: PaneRow | undefined): readonly string[] {
  if (row === undefined) return [];
  return textOf([...row.line, span('')])
    .trim()
    .split(/\s{2,}/)
    .filter((cell) => cell !== '');
}

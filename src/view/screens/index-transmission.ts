import type { DayResult, IndexTransmission } from '../../core/attribution/day-result.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { weightsText } from '../index-lines.ts';
import { type IndexRow, indexTable } from '../index-table.ts';
import { indexWords } from '../language/index-words.ts';
import { words } from '../language/words.ts';
import { zonesOf } from '../layout/bars.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { isWhollyUnsplit } from '../node-figures.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, isSmall, noTable, note, notesWithin, sentencesWithin } from './chrome.ts';
import { dayComputing } from './day-computing.ts';
import { bandSentences } from './day-notes.ts';
import { returnCell } from './direction.ts';
import { indexCards } from './index-cards.ts';
import { indexSentences, modelledWeightsText } from './index-sentences.ts';
import { indexThroughTime } from './index-through-time.ts';
import { moveBar } from './move-bar.ts';
import { indexName } from './move-row.ts';
import { clampCursor } from './panes.ts';

/** How many index points may be machinery? One table an index; the one with the cursor is drawn whole, the others where there is room. */
export const indexScreen: Screen = (input) => {
  const { result, frame, table } = input;
  if (result === undefined) return dayComputing(input);
  const panes = panesOf(result, frame);
  if (panes.length === 0) return withoutIndex(input);
  const last = panes.at(-1)!;
  const rowCount = last.start + last.table.rowCount;
  const cursor = clampCursor(table.cursor, rowCount);
  const pane = panes.findLast(({ start }) => start <= cursor)!;
  const within = { result, panes, pane, cursor: cursor - pane.start };
  return {
    ...noTable,
    ...(isSmall(frame) ? cards(input, within) : tables(input, within)),
    rowCount,
    cursor,
    selected: pane.table.row(cursor - pane.start).target,
    paneStarts: panes.map(({ start }) => start),
    rowText: plainRow(pane.table, cursor - pane.start),
    tableText: () => panes.flatMap((one, at) => [...(at === 0 ? [] : [[]]), ...plainTable(one.table)]),
  };
};

/** An index with its table; `start` counts the rows of those above it. */
interface Pane {
  readonly index: IndexTransmission;
  readonly table: TableView<IndexRow>;
  readonly start: number;
}

function panesOf(result: DayResult, frame: Frame): readonly Pane[] {
  let start = 0;
  return result.index.map((index) => {
    const pane = { index, table: indexTable(result, index, frame, { parts: !isSmall(frame) }), start };
    start += pane.table.rowCount;
    return pane;
  });
}

interface Within {
  readonly result: DayResult;
  readonly panes: readonly Pane[];
  /** the one with the cursor */
  readonly pane: Pane;
  /** row of it */
  readonly cursor: number;
}

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows' | 'unfinished'>;

function tables(input: ScreenInput, within: Within): Drawn {
  const { frame } = input;
  const { result, pane } = within;
  const said = [...indexSentences(result, pane.index, frame.language), ...bandSentences(frame)];
  const head = sentencesWithin(said, frame, frame.rows < 20 ? 3 : 5);
  const notes = notesOf(result, pane.index, frame);
  const room = bodyRows(frame) - head.length - notes.length;
  const gap = room > 8 ? [emptyLine] : [];
  const all = within.panes.flatMap((one) => [...gap, ...wholePane(one, within, frame)]);
  if (all.length <= room) {
    const pageRows = Math.max(1, pane.table.rowCount);
    const time = indexThroughTime(input, pane.index.index, room - all.length);
    const lines = framed(input, { body: [...head, ...all, ...time.lines], notes });
    return { lines, top: 0, pageRows, ...(time.unfinished ? { unfinished: true } : {}) };
  }
  const page = Math.max(1, Math.min(pane.table.rowCount, room - gap.length - 1));
  const { own, top } = windowOf(input, within, page);
  const body = [...head, ...gap, ...own];
  const further = furtherLines(within, frame, bodyRows(frame) - notes.length - body.length);
  return { lines: framed(input, { body: [...body, ...further], notes }), top, pageRows: page };
}

/** The rows of the table with the cursor that there is room for. */
function windowOf({ frame, table }: ScreenInput, { pane, cursor }: Within, page: number) {
  const top = windowTop({ cursor, top: table.top, page, rowCount: pane.table.rowCount });
  return { top, own: tableLines(pane.table, frame.columns, { first: top, count: page, cursor }) };
}

/** A table with all its rows, and the bar under it. */
function wholePane(one: Pane, { pane, cursor }: Within, frame: Frame): readonly Line[] {
  const window = { first: 0, count: one.table.rowCount, cursor: one === pane ? cursor : -1 };
  return [...tableLines(one.table, frame.columns, window), ...barOf(one.index, frame)];
}

/** Under the table as much as there is room for: the bar, then the other indices in one line each. */
function furtherLines({ panes, pane }: Within, frame: Frame, room: number): readonly Line[] {
  const bar = barOf(pane.index, frame);
  const others = panes.filter((one) => one !== pane).map(({ index }) => summaryLine(index, frame));
  return [...(bar.length <= room ? bar : []), ...others].slice(0, Math.max(0, room));
}

/** `KOSPI 200~ ▾−10.53 %   mechanical [−1.99,−0.21] pp   Tab`. */
function summaryLine(index: IndexTransmission, frame: Frame): Line {
  const { parts, states, columns } = words(frame.language);
  const unknown = index.components === undefined || isWhollyUnsplit(index);
  const scale = returnScale({ ...frame, unit: 'percent' });
  const band = unknown
    ? toned(index.return === undefined ? states.unknown : states.unsplit, 'warning')
    : line(
        span(scale.band(endsOf(index.components.mechanical, frame.band)), 'mechanical'),
        ` ${columns.unit.points}`,
      );
  const name = indexName(index, frame) + (index.weightsEstimated ? '~' : '');
  return line(
    ` ${name} `,
    returnCell(index.return, { ...frame, unit: 'percent' }),
    `   ${parts.mechanical} `,
    band,
    '   ',
    span('Tab', 'key'),
  );
}

function barOf({ return: move, components }: IndexTransmission, frame: Frame): readonly Line[] {
  if (move === undefined || components === undefined) return [];
  const zones = zonesOf({
    move,
    mechanical: endsOf(components.mechanical, 90),
    residual: endsOf(components.residual, 90),
    unsplit: components.unsplit.point,
  });
  return moveBar(zones, move, { frame, scale: returnScale(frame) });
}

function notesOf(result: DayResult, index: IndexTransmission, frame: Frame): readonly Line[] {
  const { notes } = words(frame.language);
  const weights = weightsText(result, frame);
  const reading = notesWithin([notes.marks, notes.notFundamentals], frame);
  if (frame.rows < 20) return notesWithin([weights, notes.notFundamentals], frame);
  const modelled = weights === '' ? '' : modelledWeightsText(result, index, frame.language);
  const sums = frame.rows < 28 ? [] : [indexWords[frame.language].notSum];
  return [...notesWithin([weights, modelled, ...sums], frame), ...reading];
}

/** Below 60x15: two lines a row. */
function cards(input: ScreenInput, { result, pane, cursor }: Within): Drawn {
  const { frame, table } = input;
  const head = sentencesWithin(indexSentences(result, pane.index, frame.language), frame, 4);
  const notes = [note(words(frame.language).notes.notFundamentals)];
  const room = bodyRows(frame) - head.length - notes.length;
  const pageRows = Math.max(1, Math.floor(room / 2));
  const top = windowTop({ cursor, top: table.top, page: pageRows, rowCount: pane.table.rowCount });
  const shown = indexCards(pane, frame, { first: top, count: pageRows, cursor });
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows };
}

function withoutIndex(input: ScreenInput): ScreenView {
  const { language } = input.frame;
  const said = input.dayIndex === 0 ? words(language).sentence.firstSession : indexWords[language].noIndex;
  return { ...noTable, lines: framed(input, { body: sentencesWithin([said], input.frame, 3), notes: [] }) };
}

import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { bandSentences } from '../day/day-notes.ts';
import { bodyRows, framed, isSmall, noTable, note, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { windowOf } from '../frame/pane-window.ts';
import { clampCursor } from '../frame/panes.ts';
import { indexCards } from '../index-points/index-cards.ts';
import { weightsText } from '../index-points/index-lines.ts';
import { furtherLines, panesOf, type Within, wholePane } from '../index-points/index-panes.ts';
import { indexSentences, modelledWeightsText } from '../index-points/index-sentences.ts';
import { indexThroughTime } from '../index-points/index-through-time.ts';
import { indexWords } from '../language/index-points/index-words.ts';
import { words } from '../language/words.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { dayComputing } from './day-computing.ts';

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
    sentences: indexSentences(result, pane.index, frame.language),
    paneStarts: panes.map(({ start }) => start),
    rowText: plainRow(pane.table, cursor - pane.start),
    tableText: () => panes.flatMap((one, at) => [...(at === 0 ? [] : [[]]), ...plainTable(one.table)]),
  };
};

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

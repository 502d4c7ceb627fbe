import { bandSentences } from '../day/day-notes.ts';
import { shortDay } from '../format/dates.ts';
import { grouped } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { plainText } from '../format/plain-text.ts';
import { returnScale } from '../format/scale.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { returnCell } from '../frame/direction.ts';
import { clampCursor } from '../frame/panes.ts';
import { calendarLines, calendarWidth } from '../history/history-calendar.ts';
import { historyChart } from '../history/history-chart.ts';
import { historySortColumns, sortedRows } from '../history/history-order.ts';
import { filteredRows, type HistoryRow, historyRows } from '../history/history-rows.ts';
import { historySentences } from '../history/history-sentences.ts';
import { spanRows } from '../history/history-spans.ts';
import { historyTable } from '../history/history-table.ts';
import { nearestFirst } from '../history/session-facts.ts';
import { canLink } from '../history/whole-period.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import { padEnd } from '../layout/cells.ts';
import { emptyLine, fitLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';

/** Is this day special? Bad days counted, a row a session, newest last; on tall screens a calendar, on wide ones the sums over time. */
export const historyScreen: Screen = (input) => {
  const { frame, table } = input;
  if (isTooLargeToRead(input)) return onlyBySums(input);
  const all = historyRows(input);
  const spans = canLink(input);
  const listed = table.span === undefined || !spans ? all : spanRows(input, all, table.span);
  const rows = sortedRows(filteredRows(listed, table.filter, frame), table);
  const cursor = clampCursor(table.cursor, rows.length);
  const within = { all, rows, cursor };
  const selected = rows[cursor];
  const drawn = historyTable(rows, frame, table);
  return {
    ...noTable,
    ...(isSmall(frame) ? cards(input, within) : tables(input, within)),
    rowCount: rows.length,
    cursor,
    ...(spans ? { groupings: 'sessions' as const } : {}),
    sortColumns: historySortColumns,
    ...(selected === undefined ? {} : { selectedDay: selected.dayIndex }),
    ...(all.some(({ facts }) => facts === undefined) ? { unfinished: true, ...unreadOf(input, all) } : {}),
    rowText: rows.length === 0 ? [] : plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
};

/** Positions times sessions that are read one session after the other; of more it would take minutes. */
const mostRead = 500_000;

const isTooLargeToRead = ({ answers: { holdings, wholeSessions }, result }: ScreenInput): boolean =>
  holdings !== undefined &&
  result !== undefined &&
  result.dataset.positions.length * wholeSessions.length > mostRead;

/** The command line adds all of them up in one go, and links them. */
const onlyBySums = (input: ScreenInput): ScreenView => {
  const { frame, answers } = input;
  const said = historyWords[frame.language];
  const count = grouped(answers.wholeSessions.length, 0);
  return {
    ...noTable,
    lines: framed(input, { body: sentencesWithin([said.onlyBySums(count)], frame, 4), notes: [] }),
  };
};

/** Sessions that would be worked out now, were their holdings read. */
function unreadOf(
  { answers: { holdings, wholeSessions }, dayIndex, sessionLimit, result }: ScreenInput,
  rows: readonly HistoryRow[],
): Pick<ScreenView, 'unread'> {
  if (holdings === undefined || result === undefined) return {};
  const known = new Set(rows.flatMap((row) => (row.facts === undefined ? [] : [row.dayIndex])));
  const wanted = nearestFirst(wholeSessions, dayIndex).slice(0, sessionLimit);
  const unread = wanted.filter((t) => !known.has(t) && !holdings.isRead(t));
  return unread.length === 0 ? {} : { unread };
}

interface Within {
  /** every session, and those that the filter leaves */
  readonly all: readonly HistoryRow[];
  readonly rows: readonly HistoryRow[];
  readonly cursor: number;
}

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

/** From this size on the calendar is drawn; from this width on the chart beside it. */
const calendarRows = 30;
const chartColumns = 100;

function headLines(input: ScreenInput, { all }: Within, rows: number): readonly Line[] {
  const { frame } = input;
  if (all.length === 0) return sentencesWithin([historyWords[frame.language].noSession], frame, rows);
  return sentencesWithin([...historySentences(input, all), ...bandSentences(frame)], frame, rows);
}

function tables(input: ScreenInput, within: Within): Drawn {
  const { frame, table } = input;
  const { rows, cursor } = within;
  const head = headLines(input, within, frame.rows < 20 ? 3 : 4);
  const notes = notesLines(input, within);
  const room = bodyRows(frame) - head.length - notes.length;
  const gap = room > 8 ? [emptyLine] : [];
  const above = overview(input, within, Math.min(16, room >> 1));
  const page = Math.max(1, room - gap.length - above.length - 1);
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const listed = tableLines(historyTable(rows, frame, table), frame.columns, {
    first: top,
    count: page,
    cursor,
  });
  const none =
    rows.length === 0 && within.all.length > 0
      ? [line(' ', span(words(frame.language).notes.noMatch, 'dim'))]
      : [];
  const lines = framed(input, { body: [...head, ...gap, ...above, ...listed, ...none], notes });
  return { lines, top, pageRows: page };
}

const hasCalendar = ({ columns, rows }: Frame): boolean => rows >= calendarRows && columns >= calendarWidth;

/** Calendar and chart side by side, what the chart says, a blank line; nothing where there is no room for them. */
function overview(input: ScreenInput, { all, rows, cursor }: Within, room: number): readonly Line[] {
  const { frame } = input;
  if (!hasCalendar(frame) || all.length === 0 || room < 6) return [];
  const calendar = calendarLines(all, rows[cursor], { frame, count: room - 2 });
  const columns = Math.min(100, frame.columns - calendarWidth - 3);
  const chart =
    frame.columns < chartColumns ? undefined : historyChart(input, all, { columns, count: room - 1 });
  const lines = chart?.lines ?? [];
  const beside = Array.from({ length: Math.max(calendar.length, lines.length) }, (_, at) =>
    line(fitLine(calendar[at] ?? emptyLine, calendarWidth + 2), lines[at] ?? emptyLine),
  );
  return [...beside, ...(chart?.legend ?? []), emptyLine];
}

function notesLines({ frame, table, typing }: ScreenInput, { all, rows }: Within): readonly Line[] {
  const { notes } = words(frame.language);
  const typed = plainText(table.filter) + (typing ? '_' : '');
  const filter = typed === '' ? [] : [notes.filter(typed, grouped(rows.length, 0), grouped(all.length, 0))];
  if (frame.rows < 20) return notesWithin([...filter, notes.notFundamentals], frame);
  const cells = hasCalendar(frame) ? [historyWords[frame.language].cells] : [];
  return notesWithin([...filter, ...cells, notes.marks, notes.notFundamentals], frame);
}

/** Below 60x15: date, return and band on one line, or on two where it is narrow. */
function cards(input: ScreenInput, within: Within): Drawn {
  const { frame, table } = input;
  const { rows, cursor } = within;
  const head = [...headLines(input, within, 2), ...assumedLine(within, frame)];
  const notes = notesLines(input, within);
  const page = Math.max(1, bodyRows(frame) - head.length - notes.length);
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = rows.slice(top, top + page).map((row, at) => card(row, top + at === cursor, frame));
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows: page };
}

/** Where the sentence that says so may not fit, that the ranges below are assumed. */
const assumedLine = ({ rows }: Within, { language }: Frame): readonly Line[] =>
  rows.length === 0 ? [] : [line(' ', span(words(language).notes.cardAssumed, 'strong'))];

function card({ day, facts, span: several }: HistoryRow, selected: boolean, frame: Frame): Line {
  const { states } = words(frame.language);
  const mark = cursorMark(selected);
  const date = `${padEnd(several === undefined ? shortDay(day) : several.title.slice(5), 6)} `;
  if (facts === undefined) return line(mark, date, span(states.computing, 'dim'));
  const band =
    facts.components === undefined || facts.whollyUnsplit
      ? toned(facts.components === undefined ? '' : states.unsplit, 'warning')
      : toned(returnScale(frame).band(endsOf(facts.components.mechanical, frame.band)), 'mechanical');
  return line(mark, date, fitLine(returnCell(facts.return, frame), 9, 'right'), '  ', band);
}

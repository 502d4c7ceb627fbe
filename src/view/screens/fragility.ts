import { bandSentences } from '../day/day-notes.ts';
import { longDay } from '../format/dates.ts';
import { grouped } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { plainText } from '../format/plain-text.ts';
import { type FragilityRow, fragilityRows } from '../fragility/fragility-rows.ts';
import { fragilitySentences } from '../fragility/fragility-sentences.ts';
import { fragilityTable } from '../fragility/fragility-table.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { fragilityWords } from '../language/fragility-words.ts';
import { words } from '../language/words.ts';
import { padEnd } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';

/** How near to running away does the loop of return, forced trade and impact stand, close by close? A row a session, newest last. */
export const fragilityScreen: Screen = (input) => {
  const { frame, table, answers, assumptions, dayIndex, result, sessionLimit } = input;
  const sessions = answers.wholeSessions;
  const limit = result === undefined ? 0 : (sessionLimit ?? sessions.length);
  const all = fragilityRows({ answers, assumptions }, sessions, { limit, dayIndex });
  const rows = filtered(all, table.filter, frame);
  const cursor = clampCursor(table.cursor, rows.length);
  const selected = rows[cursor];
  const drawn = fragilityTable(rows, answers.dataset, frame);
  return {
    ...noTable,
    ...draw(input, { all, rows, cursor }),
    rowCount: rows.length,
    cursor,
    ...(selected === undefined ? {} : { selectedDay: selected.dayIndex }),
    ...(all.some(({ figures }) => figures === undefined) ? { unfinished: true } : {}),
    rowText: rows.length === 0 ? [] : plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
};

interface Within {
  readonly all: readonly FragilityRow[];
  readonly rows: readonly FragilityRow[];
  readonly cursor: number;
}

function draw(
  input: ScreenInput,
  { all, rows, cursor }: Within,
): Pick<ScreenView, 'lines' | 'top' | 'pageRows'> {
  const { frame, table, answers } = input;
  const small = isSmall(frame);
  const said = [...fragilitySentences(all, rows[cursor], frame), ...bandSentences(frame)];
  const head = sentencesWithin(said, frame, small ? 4 : frame.rows < 20 ? 3 : 5);
  const notes = notesOf(input, { shown: rows.length, all: all.length });
  const gap = small ? [] : [emptyLine];
  const page = Math.max(1, bodyRows(frame) - head.length - gap.length - notes.length - (small ? 0 : 1));
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = small
    ? rows.slice(top, top + page).map((row, at) => card(row, top + at === cursor, frame))
    : tableLines(fragilityTable(rows, answers.dataset, frame), frame.columns, {
        first: top,
        count: page,
        cursor,
      });
  return { lines: framed(input, { body: [...head, ...gap, ...shown], notes }), top, pageRows: page };
}

/** Sessions whose date, or the word for a stress day, contains the filter. */
function filtered(
  rows: readonly FragilityRow[],
  filter: string,
  { language }: Frame,
): readonly FragilityRow[] {
  const wanted = filter.toLowerCase();
  if (wanted === '') return rows;
  const said = fragilityWords[language];
  return rows.filter(({ day, stress }) =>
    `${longDay(day, language)} ${stress ? said.stress : said.calm}`.toLowerCase().includes(wanted),
  );
}

function notesOf(
  { frame, table, typing }: ScreenInput,
  { shown, all }: { readonly shown: number; readonly all: number },
): readonly Line[] {
  const said = fragilityWords[frame.language];
  const typed = plainText(table.filter) + (typing ? '_' : '');
  const filter = typed === '' ? [] : [said.filtered(typed, grouped(shown, 0), grouped(all, 0))];
  return notesWithin([...filter, said.basis], frame).slice(0, isSmall(frame) ? 1 : 3);
}

/** Below 60x15: date and gain on one line. */
function card({ day, stress, figures }: FragilityRow, selected: boolean, { language, band }: Frame): Line {
  const { states } = words(language);
  const gain = figures?.fragility.joint?.atZero;
  return line(
    cursorMark(selected),
    span(padEnd(day, 12), stress ? 'strong' : 'plain'),
    figures === undefined
      ? span(states.computing, 'dim')
      : gain === undefined
        ? span(states.unknown, 'dim')
        : toned(plainBand(endsOf(gain, band), 2), 'mechanical'),
  );
}

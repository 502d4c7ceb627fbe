import type { TradingDay } from '../../core/units/trading-day.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { directionTone } from '../frame/direction.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import { padEnd, padStart } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { type HistoryRow, hasUnsplit } from './history-rows.ts';

const weekCells = 6;
const dayCells = 13;
/** Cells that the calendar takes. */
export const calendarWidth: number = weekCells + 1 + 5 * dayCells;

/** Weeks from Monday to Friday: our return and the middle mechanical part of each session. At most `count` weeks around the selected one. */
export function calendarLines(
  rows: readonly HistoryRow[],
  selected: HistoryRow | undefined,
  { frame, count }: { readonly frame: Frame; readonly count: number },
): readonly Line[] {
  const weeks = weeksOf(rows);
  const cursor = selected === undefined ? weeks.length - 1 : weeks.indexOf(mondayOf(selected.day));
  const top = windowTop({
    cursor,
    top: Math.max(0, cursor - (count >> 1)),
    page: count,
    rowCount: weeks.length,
  });
  const byDay = new Map(rows.map((row) => [row.day as string, row]));
  const bounds = { first: rows[0]?.day ?? '', last: rows.at(-1)?.day ?? '' };
  return [
    headLine(frame),
    ...weeks.slice(top, top + count).map((week) => weekLine(week, { byDay, selected, frame, ...bounds })),
  ];
}

function headLine({ language }: Frame): Line {
  const { week, weekdays } = historyWords[language];
  return toned(
    ` ${padEnd(week, weekCells)}${weekdays.map((name) => `${padStart(name, dayCells - 1)} `).join('')}`,
    'header',
  );
}

interface Days {
  readonly byDay: ReadonlyMap<string, HistoryRow>;
  readonly selected: HistoryRow | undefined;
  readonly frame: Frame;
  readonly first: string;
  readonly last: string;
}

function weekLine(monday: string, days: Days): Line {
  const cells = [0, 1, 2, 3, 4].map((after) => dayCell(laterBy(monday, after), days));
  return line(' ', span(padEnd(shortDay(monday), weekCells), 'dim'), ...cells);
}

/** `▸ −9.7 −0.8!`: return in percent, middle in points, a mark where a part has no answer. */
function dayCell(day: string, { byDay, selected, frame, first, last }: Days): Line {
  const { closed } = historyWords[frame.language];
  const row = byDay.get(day);
  if (row === undefined) {
    const text = day > first && day < last ? closed : '';
    return line(span(`${padStart(text, dayCells - 1)} `, 'dim'));
  }
  const { facts } = row;
  const mark = row === selected ? '▸' : ' ';
  if (facts === undefined)
    return line(mark, span(`${padStart(words(frame.language).states.computing, dayCells - 2)} `, 'dim'));
  const { return: move, components } = facts;
  const middle = components === undefined || facts.whollyUnsplit ? undefined : components.mechanical.point;
  const figure = (value: number | undefined): string => (value === undefined ? '' : decimal(value * 100, 1));
  return line(
    mark,
    span(padStart(figure(move), 6), row.stress ? 'strong' : directionTone(move)),
    span(padStart(figure(middle), 5), 'mechanical'),
    span(hasUnsplit(facts) ? '!' : ' ', 'warning'),
  );
}

/** Mondays of all weeks from the first session to the last. */
function weeksOf(rows: readonly HistoryRow[]): readonly string[] {
  return [...new Set(rows.map(({ day }) => mondayOf(day)))];
}

const mondayOf = (day: TradingDay | string): string =>
  laterBy(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

function laterBy(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

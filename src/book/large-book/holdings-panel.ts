import type { ExposurePanel } from '../../core/attribution/holdings/exposure-panel.ts';
import type { Position } from '../../core/market/book-holdings.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { compareTexts } from '../numbered.ts';
import { noDate } from './sum-holdings.ts';
import type { UnitsByDate } from './units-by-date.ts';

/** A place whose code could be read. */
export interface ReadPlace {
  readonly code: Ticker;
  readonly names: readonly string[];
  /** where its units are */
  readonly at: number;
}

/** A date of the file that is no session. */
export interface OffSession {
  readonly date: string;
  /** the session at whose close its holdings count; absent after the last session */
  readonly session?: TradingDay;
}

/** Holdings by session, and the dates that they are stated for. */
interface HoldingsByDate {
  readonly panel: Omit<ExposurePanel, 'rows'>;
  readonly offSession: readonly OffSession[];
  readonly first: TradingDay | undefined;
  readonly last: TradingDay | undefined;
}

const millisecondsADay = 86_400_000;
const dateOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);

/**
 * Holdings by session. A date without a session counts at the close of the last session before it, and replaces what is stated there:
 * nothing is traded in between. What is stated before the first session counts at its close, later dates than the last session not at all.
 */
export function panelOf(
  {
    units,
    places,
    levels,
  }: {
    readonly units: UnitsByDate;
    readonly places: readonly ReadPlace[];
    readonly levels: readonly string[];
  },
  sessions: readonly TradingDay[],
): HoldingsByDate {
  const ordered = sorted(places, levels);
  const dates = units.dates().filter((day) => day !== noDate);
  const { sessionOf, offSession } = sessionsByDay(dates, sessions);
  const quantities = sessions.map((): Float64Array | undefined => undefined);
  const order = Int32Array.from(ordered, ({ at }) => at);
  const statedOn = sessions.map((): TradingDay | undefined => undefined);
  for (const [day, session] of sessionOf) {
    quantities[session] = units.take(day, order);
    const date = dateOf(day) as TradingDay;
    if (date > sessions[session]!) statedOn[session] = date;
  }
  const positions = ordered.map((place) => positionOf(place, levels));
  const dateAt = (at: number) => (dates.length === 0 ? undefined : (dateOf(dates.at(at)!) as TradingDay));
  return { panel: { positions, quantities, statedOn }, offSession, first: dateAt(0), last: dateAt(-1) };
}

/** By code, then by group and account: the order in which books are read, whatever order the engine answers in. */
function sorted(places: readonly ReadPlace[], levels: readonly string[]): readonly ReadPlace[] {
  const keys = [levels.indexOf('group'), levels.indexOf('account')].filter((at) => at >= 0);
  return [...places].sort(
    (a, b) =>
      compareTexts(a.code, b.code) ||
      keys.reduce((order, at) => order || compareTexts(a.names[at]!, b.names[at]!), 0),
  );
}

/** Sessions at whose close holdings of a date count, and the dates that are no sessions. */
function sessionsByDay(dates: readonly number[], sessions: readonly TradingDay[]) {
  const latest = new Map<number, number>();
  const offSession: OffSession[] = [];
  for (const day of dates) {
    const date = dateOf(day);
    const session = lastAtOrBefore(sessions, date);
    if (sessions[session] !== date) {
      const after = session === sessions.length - 1;
      offSession.push({ date, ...(after ? {} : { session: sessions[Math.max(session, 0)]! }) });
      if (after) continue;
    }
    latest.set(Math.max(session, 0), day);
  }
  return { sessionOf: new Map([...latest].map(([session, day]) => [day, session])), offSession };
}

function lastAtOrBefore(sessions: readonly TradingDay[], date: string): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function positionOf({ code, names }: ReadPlace, levels: readonly string[]): Position {
  const named = (level: string) => names[levels.indexOf(level)] ?? '';
  const tags = levels.flatMap((level, at) =>
    level === 'group' || level === 'account' || names[at] === '' ? [] : [[level, names[at]!] as const],
  );
  return {
    ...{ code, quantity: 0, group: named('group'), account: named('account'), row: 0 },
    ...(tags.length === 0 ? {} : { tags: Object.fromEntries(tags) }),
  };
}

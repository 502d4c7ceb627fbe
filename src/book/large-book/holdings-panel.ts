import type { ExposurePanel } from '../../core/attribution/exposure-panel.ts';
import type { Position } from '../../core/market/book-holdings.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { noDate } from './sum-holdings.ts';

/** Sums of a place whose code could be read. */
export interface ReadPlace {
  readonly code: Ticker;
  readonly names: readonly string[];
  readonly days: Int32Array;
  readonly quantities: Float64Array;
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
  places: readonly ReadPlace[],
  levels: readonly string[],
  sessions: readonly TradingDay[],
): HoldingsByDate {
  const stated = sessionsByDay(places, sessions);
  const quantities = sessions.map((): Float64Array | undefined => undefined);
  const used = new Map<number, Float64Array>();
  for (const [day, session] of stated.used) {
    const units = new Float64Array(places.length);
    quantities[session] = units;
    used.set(day, units);
  }
  places.forEach(({ days, quantities: sums }, place) => {
    for (let i = 0; i < days.length; i++) {
      const units = used.get(days[i]!);
      if (units !== undefined) units[place] = sums[i]!;
    }
  });
  const positions = places.map((place) => positionOf(place, levels));
  const { offSession, first, last } = stated;
  return { panel: { positions, quantities }, offSession, first, last };
}

function sessionsByDay(places: readonly ReadPlace[], sessions: readonly TradingDay[]) {
  const days = new Set<number>();
  for (const place of places) for (const day of place.days) if (day !== noDate) days.add(day);
  const latest = new Map<number, number>();
  const offSession: OffSession[] = [];
  const dates = [...days].sort((a, b) => a - b);
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
  const dateAt = (at: number) => (dates.length === 0 ? undefined : (dateOf(dates.at(at)!) as TradingDay));
  const used = new Map([...latest].map(([session, day]) => [day, session]));
  return { used, offSession, first: dateAt(0), last: dateAt(-1) };
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

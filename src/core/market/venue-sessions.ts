import type { Dataset } from './dataset.ts';
import { maps } from './dataset-maps.ts';

/**
 * Whether the venue traded on a Korean session. KRX always does; any other venue does when one of its securities has a row that day
 * (a Hong Kong product has no NAV row when HKEX is closed).
 */
export function venueTradesOn(dataset: Dataset, venue: string, dayIndex: number): boolean {
  if (venue === 'KRX') return true;
  const sessions = maps(dataset).venueSessions;
  let marks = sessions.get(venue);
  if (marks === undefined) {
    marks = venueMarks(dataset, venue);
    sessions.set(venue, marks);
  }
  return marks[dayIndex] === 1;
}

function venueMarks(dataset: Dataset, venue: string): Uint8Array {
  const width = dataset.days.length;
  const marks = new Uint8Array(width);
  dataset.securities.forEach((security, row) => {
    if (security.market !== venue) return;
    for (let t = 0; t < width; t++) if (dataset.panels.quality[row * width + t] !== 0) marks[t] = 1;
  });
  return marks;
}

/** Latest session before `dayIndex` on which the venue traded. */
export function lastVenueSessionBefore(
  dataset: Dataset,
  venue: string,
  dayIndex: number,
): number | undefined {
  for (let t = dayIndex - 1; t >= 0; t--) if (venueTradesOn(dataset, venue, t)) return t;
  return undefined;
}

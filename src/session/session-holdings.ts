import type { ExposurePanel } from '../core/attribution/holdings/exposure-panel.ts';
import type { HoldingsBySession } from '../core/attribution/holdings/holdings-by-session.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';

/** The holdings of a book that states them date by date, as ordinary books of one session each. */
export interface SessionHoldings extends HoldingsBySession {
  /** The book with the positions of a session. @throws RangeError when they have not been read */
  on(dayIndex: number): Dataset;
  /** what was wrong with the rows read so far */
  readonly problems: readonly Problem[];
  /** the book with every position that is ever held; absent, as the panel, where only single sessions are read */
  readonly whole?: Dataset;
  /** holdings of every session, added up */
  readonly panel?: ExposurePanel;
}

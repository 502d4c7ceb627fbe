import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { comparedTo, type UiState } from '../session/ui-state.ts';
import type { CommandFacts } from '../session/ui-state-command.ts';
import type { Opening } from './draw.ts';

/** A book as it was given on the command line, where it is, and what is shown while it is being opened. */
export type BookOpening = Opening & Pick<CommandFacts, 'book' | 'folder'>;

interface Shown {
  readonly opening: BookOpening;
  /** sessions that History lists */
  readonly wholeSessions: readonly number[];
  /** what is under the cursor; asked for only where there is a day */
  readonly selected: () => Target;
}

/** What a command line that prints the screen needs to know beside the state; undefined for a session that the book does not have. */
export function commandFacts(
  state: UiState,
  { days, settings }: Dataset,
  { opening: { book, folder }, wholeSessions, selected }: Shown,
): CommandFacts | undefined {
  const day = days[state.dayIndex];
  if (day === undefined) return undefined;
  const other = comparedTo(state, days.length);
  const [from, to] = [wholeSessions[0], wholeSessions.at(-1)];
  return {
    day,
    selected: selected(),
    ...(other === undefined ? {} : { compared: days[other]! }),
    bookSettings: settings,
    ...(book === undefined ? {} : { book }),
    ...(folder === undefined ? {} : { folder }),
    ...(from === undefined || to === undefined ? {} : { sessions: { from: days[from]!, to: days[to]! } }),
  };
}

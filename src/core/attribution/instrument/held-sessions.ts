import { securityOf } from '../../market/lookup.ts';
import { underlyingReturnOn } from '../../mechanics/underlying.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { LookThrough } from './look-through.ts';
import { lookThrough } from './look-through.ts';
import type { InstrumentContext } from './own-return.ts';
import type { ReturnSession } from './return-model.ts';
import { listsMembers } from './stocks-inside.ts';

/** What is inside a fund over the sessions since its previous own one, and whose returns it has grown by in between. */
export interface HeldSessions {
  readonly inside: readonly LookThrough[];
  readonly sessions: readonly ReturnSession[];
  readonly grownBy?: Ticker;
}

/**
 * A fund of a venue that was closed for a session has the moves of all of Seoul's sessions since its previous own one in its return: each
 * counts at the weights of the evening before it, grown since by the return of the index it tracks, or of what is inside it. Where that
 * is not known the growth is left out: an error of second order, where leaving out the session would be one of the first.
 *
 * @param localReturn of the fund, over all of them
 */
export function heldSessions(context: InstrumentContext, localReturn: number): HeldSessions {
  const { before, dayIndex } = context;
  const days = Array.from({ length: dayIndex - before.dayIndex }, (_, i) => before.dayIndex + 1 + i);
  const inside = days.map((t) => lookThrough({ ...context, dayIndex: t }, context.code));
  const grownBy = standInFor(context, days.slice(0, -1));
  let growth = 1;
  const sessions = days.map((t, at): ReturnSession => {
    const moved = t === dayIndex || grownBy === undefined ? localReturn : returnOn(context, grownBy, t)!;
    const { stocksInside, rest } = inside[at]!;
    const session = { dayIndex: t, growth, return: moved, stocksInside, rest };
    if (grownBy !== undefined) growth *= 1 + moved;
    return session;
  });
  return { inside, sessions, ...(grownBy === undefined ? {} : { grownBy }) };
}

const returnOn = ({ dataset }: InstrumentContext, code: Ticker, t: number): number | undefined =>
  underlyingReturnOn(dataset, code, t)?.value;

/** The index that the fund tracks, or the fund itself by its members, when its return is known on every one of the sessions. */
function standInFor(context: InstrumentContext, closed: readonly number[]): Ticker | undefined {
  const { dataset, code, dayIndex } = context;
  if (closed.length === 0) return undefined;
  const own = listsMembers(dataset, code, dayIndex) ? (code as Ticker) : undefined;
  const candidate = securityOf(dataset, code)?.tracks ?? own;
  if (candidate === undefined) return undefined;
  return closed.every((t) => returnOn(context, candidate, t) !== undefined) ? candidate : undefined;
}

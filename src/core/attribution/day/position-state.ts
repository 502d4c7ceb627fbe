import { hasOldRate } from '../instrument/quote.ts';
import type { PositionState } from '../node/node.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow, instrumentOfRow, quantityInRow } from './day-book.ts';

/** Named state of a row: in the day's sums, carried over a holiday, or why it is in none. */
export function stateOfRow(day: DayBook, at: number): PositionState {
  const position = day.book.positions[day.rows[at]!]!;
  if (day.ahead[at] === 1) return { kind: 'notHeld', from: position.effectiveFrom! };
  const quantity = quantityInRow(day, at);
  if (quantity === undefined) return { kind: 'unpriced' };
  const { valuation } = instrumentOfRow(day, at);
  switch (valuation.kind) {
    case 'valued':
      return hasOldRate(valuation.now) ? { kind: 'oldRate', since: valuation.now.fxDay } : { kind: 'priced' };
    case 'carried':
      return { kind: 'stale', since: valuation.before.day };
    case 'notListed':
      return valuation;
    case 'unpriced': {
      const { lastKnown } = valuation;
      if (lastKnown === undefined) return { kind: 'unpriced' };
      const valueKrw = quantity * lastKnown.price * lastKnown.fx;
      return { kind: 'unpriced', lastKnown: { day: lastKnown.day, valueKrw } };
    }
  }
}

const strongest: readonly PositionState['kind'][] = [
  'priced',
  'oldRate',
  'stale',
  'unpriced',
  'notListed',
  'notHeld',
];

/** State of several rows: that of the row most alive; a group with one priced row is priced. */
export function stateOfRows(day: DayBook, rows: Int32Array): PositionState {
  let best = strongest.length;
  let found: PositionState = { kind: 'unpriced' };
  for (const at of rows) {
    const rank = strongest.indexOf(kindAt(day, at));
    if (rank >= best) continue;
    best = rank;
    found = stateOfRow(day, at);
    if (best === 0) break;
  }
  return found.kind === 'unpriced' ? { kind: 'unpriced' } : found;
}

function kindAt(day: DayBook, at: number): PositionState['kind'] {
  if (day.ahead[at] === 1) return 'notHeld';
  if (heldInRow(day, at) === undefined) return stateOfRow(day, at).kind;
  const { valuation } = instrumentOfRow(day, at);
  if (valuation.kind === 'carried') return 'stale';
  return valuation.kind === 'valued' && hasOldRate(valuation.now) ? 'oldRate' : 'priced';
}

import type { Profit } from '../day/booked-profit.ts';
import { BookedProfit } from '../day/booked-profit.ts';
import type { DayBook } from '../day/day-book.ts';
import type { WonLedger } from '../day/won-ledger.ts';
import { bookProfit } from '../day/won-ledger.ts';
import { componentNames } from '../node/node.ts';

/** Booked won of several days: the days' whole won, added up, so that a table of days adds up to the table of the period. */
export interface PeriodLedger {
  readonly total: number;
  /** booked profit of each day */
  readonly days: readonly number[];
  /** booked profit of each day's rows */
  readonly byDay: readonly Float64Array[];
  /** per place in the book */
  readonly profits: Float64Array;
  /** booked profit of some places together */
  readonly sumOf: (places: Int32Array) => Profit;
}

/**
 * Books every day and adds up.
 *
 * @param places number of places in the book
 * @returns `undefined` when a day cannot be booked, or the amounts together reach 2^53 won
 */
export function bookPeriod(days: readonly DayBook[], places: number): PeriodLedger | undefined {
  const ledgers: WonLedger[] = [];
  for (const day of days) {
    const ledger = bookProfit(day);
    if (ledger === undefined) return undefined;
    ledgers.push(ledger);
  }
  const booked = addComponents(days, ledgers, places);
  if (booked === undefined) return undefined;
  const profits = addProfits(days, ledgers, places);
  return {
    total: ledgers.reduce((sum, ledger) => sum + ledger.total, 0),
    days: ledgers.map((ledger) => ledger.total),
    byDay: ledgers.map((ledger) => ledger.profits),
    profits,
    sumOf: (wanted) => {
      const total = wanted.reduce((sum, place) => sum + profits[place]!, 0);
      return new BookedProfit(wanted, total, () => booked);
    },
  };
}

function addProfits(days: readonly DayBook[], ledgers: readonly WonLedger[], places: number): Float64Array {
  const sums = new Float64Array(places);
  days.forEach(({ rows }, t) => {
    for (let at = 0; at < rows.length; at++) sums[rows[at]!]! += ledgers[t]!.profits[at]!;
  });
  return sums;
}

/** Components of every place side by side. `undefined` when, signs left out, they reach 2^53: sums might then not be exact. */
function addComponents(
  days: readonly DayBook[],
  ledgers: readonly WonLedger[],
  places: number,
): Float64Array | undefined {
  const width = componentNames.length;
  const sums = new Float64Array(places * width);
  let size = 0;
  days.forEach(({ rows }, t) => {
    const booked = ledgers[t]!.components();
    for (let at = 0; at < rows.length; at++) {
      for (let c = 0; c < width; c++) {
        const won = booked[at * width + c]!;
        sums[rows[at]! * width + c]! += won;
        size += Math.abs(won);
      }
    }
  });
  return size >= Number.MAX_SAFE_INTEGER ? undefined : sums;
}

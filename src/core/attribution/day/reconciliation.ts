import { compensatedSum } from '../../numeric/sum.ts';
import { countingUp } from '../holdings/holdings.ts';
import type { AttributionNode, ComponentOrPart } from '../node/node.ts';
import { componentNames, mechanicalParts } from '../node/node.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow } from './day-book.ts';
import type { Reconciliation } from './day-result.ts';
import { groupTotals } from './group-totals.ts';
import type { WonLedger } from './won-ledger.ts';
import { rowProfits } from './won-ledger.ts';

/** Adds up the rows one by one and sets them against the portfolio's own figures. Zero where nothing has a weight. */
export function reconcile(
  day: DayBook,
  portfolio: AttributionNode,
  ledger: WonLedger | undefined,
): Reconciliation {
  const returnSum = Object.fromEntries(
    [...componentNames, ...mechanicalParts].map((name) => [name, sumOverRows(day, name)]),
  ) as Record<ComponentOrPart, number>;
  const parts = compensatedSum(componentNames.map((name) => returnSum[name]));
  return {
    returnSum,
    returnDifference: parts - (portfolio.contribution ?? 0),
    profitDifferenceKrw:
      ledger === undefined ? unbookedDifference(day) : compensatedSum(ledger.profits) - ledger.total,
  };
}

/** Without booked won: rows against instruments, in doubles. */
function unbookedDifference(day: DayBook): number {
  return compensatedSum(rowProfits(day)) - groupTotals(day, countingUp(day.rows.length)).profit;
}

function sumOverRows(day: DayBook, name: ComponentOrPart): number {
  const parts = new Float64Array(day.rows.length);
  if (!day.hasWeights) return 0;
  for (let at = 0; at < parts.length; at++) {
    const held = heldInRow(day, at);
    if (held !== undefined) parts[at] = (day.startValues[at]! / day.netEquityKrw!) * held.parts[name];
  }
  return compensatedSum(parts);
}

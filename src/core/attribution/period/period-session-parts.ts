import { compensatedSum } from '../../numeric/sum.ts';
import { heldInRow } from '../day/day-book.ts';
import type { ComponentOrPart } from '../node/node.ts';
import { componentNames, mechanicalParts } from '../node/node.ts';
import type { LinkedDay } from './linked-book.ts';
import { rowsByPlace } from './linked-book.ts';
import type { PeriodTreeNode } from './period-node.ts';
import type { SessionParts } from './period-result.ts';

const names: readonly ComponentOrPart[] = [...componentNames, ...mechanicalParts];

/** A linked node's sessions: Σ over its positions of weight × part, and the day's booked won. */
export function sessionParts({ source, places }: PeriodTreeNode): readonly SessionParts[] {
  const { days, linking } = source.linked;
  const booked = source.ledger()?.byDay;
  return days.map((linked, t) => ({
    day: linked.book.dataset.days[linked.book.dayIndex]!,
    coefficient: linking!.coefficients[t]!,
    ...partsOn(linked, places),
    profitKrw: booked === undefined ? 0 : wonOn(linked, places, booked[t]!),
  }));
}

function rowsOf({ book }: LinkedDay, places: Int32Array): readonly number[] {
  const rowAt = rowsByPlace(book);
  return [...places].map(rowAt).filter((at) => at >= 0 && heldInRow(book, at) !== undefined);
}

function partsOn(linked: LinkedDay, places: Int32Array) {
  const { book } = linked;
  const rows = rowsOf(linked, places);
  const sum = (read: (held: NonNullable<ReturnType<typeof heldInRow>>) => number): number =>
    compensatedSum(
      Float64Array.from(
        rows,
        (at) => (book.startValues[at]! / book.netEquityKrw!) * read(heldInRow(book, at)!),
      ),
    ) + 0;
  const parts = Object.fromEntries(names.map((name) => [name, sum(({ parts: own }) => own[name])]));
  return {
    contribution: sum((held) => held.return),
    parts: parts as Record<ComponentOrPart, number>,
  };
}

const wonOn = (linked: LinkedDay, places: Int32Array, profits: Float64Array): number =>
  rowsOf(linked, places).reduce((total, at) => total + profits[at]!, 0);

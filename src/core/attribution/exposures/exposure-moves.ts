import type { HeldInstrument } from '../instrument/instrument-day.ts';
import { unitEndValue, unitProfit } from '../instrument/unit-change.ts';
import { valuationKinds } from '../instrument/unit-valuations.ts';
import type { ExposureDay } from './exposure-day.ts';
import type { ValuedExposures } from './exposure-values.ts';

/** Dividends that went ex over the session, by group: in its profit, and no longer in its value. */
export function paidOut(
  { tree, firstPlace }: ValuedExposures,
  { instruments, units }: ExposureDay,
): ReadonlyMap<number, number> {
  const paid = new Map<number, number>();
  instruments.forEach((instrument, code) => {
    const held = instrument?.held;
    if (held === undefined || held.change.dividends.length === 0) return;
    const onUnit = dividendOn(held);
    for (let at = firstPlace[code]!; at < firstPlace[code + 1]!; at++) {
      if (units[at] === 0 || Number.isNaN(units[at])) continue;
      const leaf = tree.leafOf[at]!;
      paid.set(leaf, (paid.get(leaf) ?? 0) + units[at]! * onUnit);
    }
  });
  return paid;
}

const dividendOn = (held: HeldInstrument): number =>
  unitProfit(held) - (unitEndValue(held) - held.before.price * held.before.fx);

/**
 * What came into the sums or left them between two sessions because a price did, by group: of the units held on both. A code that ever
 * splits is not looked at: its units may be counted in others on the far side of the gap.
 *
 * @param before the session before `day`
 */
export function priceMoves(
  exposures: ValuedExposures,
  before: ExposureDay,
  day: ExposureDay,
): ReadonlyMap<number, number> {
  const moves = new Map<number, number>();
  const moved = exposures.book.codes.flatMap((_, code) => {
    const won = unitMove(exposures, code, before, day);
    return won === 0 ? nothing : { code, won };
  });
  if (moved.length === 0) return moves;
  const [unitsBefore, units] = [before.units, day.units];
  for (const { code, won } of moved) {
    for (let at = exposures.firstPlace[code]!; at < exposures.firstPlace[code + 1]!; at++) {
      if (units[at] === 0 || unitsBefore[at] === 0) continue;
      const leaf = exposures.tree.leafOf[at]!;
      moves.set(leaf, (moves.get(leaf) ?? 0) + unitsBefore[at]! * won);
    }
  }
  return moves;
}

const nothing: readonly never[] = [];

/** Value of one unit that came (+) or went (−) with its price; 0 where it has one on both sessions, or on neither. */
function unitMove(
  { valuations }: ValuedExposures,
  code: number,
  before: ExposureDay,
  day: ExposureDay,
): number {
  const [then, now] = [before.dayIndex, day.dayIndex];
  if (!(valuations.isKnown(code, then) && valuations.isKnown(code, now))) return 0;
  const wasIn = valuations.kindOf(code, then) <= carried;
  const isIn = valuations.kindOf(code, now) <= carried;
  if (wasIn === isIn || valuations.splitting.includes(code)) return 0;
  if (isIn) return valuations.valueOf(code, now);
  const held = before.instruments[code]?.held;
  const paid = held === undefined ? 0 : dividendOn(held);
  return paid - valuations.valueOf(code, then) * (1 + valuations.returnOf(code, then));
}

/** The last kind of valuation that is in the sums. */
const carried = valuationKinds.indexOf('carried');

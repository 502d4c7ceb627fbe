import type { HeldInstrument } from '../instrument/instrument-day.ts';
import { unitEndValue, unitProfit } from '../instrument/unit-change.ts';
import type { UnitValuations } from '../instrument/unit-valuations.ts';
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
 * What came into the sums or left them between two sessions because a price did, by group: of the units held on both. Where a split without
 * a known factor hides how many were held before, all that came in came with its price, as `pricedAnew` says of positions one by one.
 *
 * @param before the session before `day`
 */
export function priceMoves(
  exposures: ValuedExposures,
  before: ExposureDay,
  day: ExposureDay,
): ReadonlyMap<number, number> {
  const moves = new Map<number, number>();
  const moved = exposures.book.codes.flatMap((_, code) => unitMove(exposures, code, before, day) ?? nothing);
  if (moved.length === 0) return moves;
  const [unitsBefore, units] = [before.units, day.units];
  for (const move of moved) {
    for (let at = exposures.firstPlace[move.code]!; at < exposures.firstPlace[move.code + 1]!; at++) {
      if (units[at] === 0 || unitsBefore[at] === 0) continue;
      const leaf = exposures.tree.leafOf[at]!;
      moves.set(leaf, (moves.get(leaf) ?? 0) + placeMove(move, unitsBefore[at]!, units[at]!));
    }
  }
  return moves;
}

const nothing: readonly never[] = [];

/** Values of one unit on both sides of a gap, won; 0 on a side on which it is in no sum. */
interface UnitMove {
  readonly code: number;
  readonly end: number;
  readonly start: number;
  /** what a unit of the session before is in units of the session; NaN without a known factor */
  readonly became: number;
}

/** A place whose units are not known is in no sum, whatever one unit is worth. */
function placeMove({ end, start, became }: UnitMove, before: number, now: number): number {
  const wasIn = end !== 0 && !Number.isNaN(before);
  const isIn = start !== 0 && !Number.isNaN(now);
  if (wasIn === isIn) return 0;
  if (wasIn) return -before * end;
  return start * (Number.isNaN(before * became) ? now : before * became);
}

/** `undefined` where it is in the sums on both sessions, or on neither, whatever its units. */
function unitMove(
  { valuations }: ValuedExposures,
  code: number,
  before: ExposureDay,
  day: ExposureDay,
): UnitMove | undefined {
  const [then, now] = [before.dayIndex, day.dayIndex];
  if (!(valuations.isKnown(code, then) && valuations.isKnown(code, now))) return undefined;
  const wasIn = valuations.kindOf(code, then) <= carried;
  const isIn = valuations.kindOf(code, now) <= carried;
  const splits = valuations.splitting.includes(code);
  if (wasIn === isIn && !(wasIn && splits)) return undefined;
  const end = wasIn ? endValue(valuations, { code, t: then, held: before.instruments[code]?.held }) : 0;
  const start = isIn ? valuations.valueOf(code, now) : 0;
  const became = splits
    ? valuations.carried(code, now, { units: 1, since: valuations.dayOfUnits(code, then) })
    : 1;
  return { code, end, start, became };
}

/** Of one unit after the session, without its dividends. */
function endValue(
  valuations: UnitValuations,
  { code, t, held }: { readonly code: number; readonly t: number; readonly held: HeldInstrument | undefined },
): number {
  const paid = held === undefined ? 0 : dividendOn(held);
  return valuations.valueOf(code, t) * (1 + valuations.returnOf(code, t)) - paid;
}

/** The last kind of valuation that is in the sums. */
const carried = valuationKinds.indexOf('carried');

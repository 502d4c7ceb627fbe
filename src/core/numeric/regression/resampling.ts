import type { Random } from '../random.ts';

/**
 * How whole units (rows, or all rows of a day) are drawn again, with replacement, until there are as many as before.
 *
 * independent: one by one (with days as units, the cluster bootstrap). moving: runs of `length` units in their order, Künsch (1989).
 * stationary: runs of random length with mean `meanLength`, the last unit followed by the first, Politis and Romano (1994).
 */
export type Resampling =
  | { readonly kind: 'independent' }
  | { readonly kind: 'moving'; readonly length: number }
  | { readonly kind: 'stationary'; readonly meanLength: number };

/**
 * Fills `times` with how often each unit is drawn; its sum is the number of units.
 *
 * @throws RangeError when there are no units, or a length is not a whole number of units (a mean length: not a number) from 1 to all of them
 */
export function resampleUnits(resampling: Resampling, random: Random, times: Int32Array): void {
  requireLength(resampling, times.length);
  times.fill(0);
  if (resampling.kind === 'stationary') drawStationary(resampling.meanLength, random, times);
  else drawRuns(resampling.kind === 'moving' ? resampling.length : 1, random, times);
}

function drawRuns(length: number, random: Random, times: Int32Array): void {
  const starts = times.length - length + 1;
  for (let drawn = 0; drawn < times.length; ) {
    const start = Math.floor(random.next() * starts);
    const end = Math.min(start + length, start + times.length - drawn);
    for (let unit = start; unit < end; unit++) times[unit] = times[unit]! + 1;
    drawn += end - start;
  }
}

function drawStationary(meanLength: number, random: Random, times: Int32Array): void {
  const end = 1 / meanLength;
  let unit = Math.floor(random.next() * times.length);
  for (let drawn = 0; drawn < times.length; drawn++) {
    times[unit] = times[unit]! + 1;
    unit = random.next() < end ? Math.floor(random.next() * times.length) : (unit + 1) % times.length;
  }
}

function requireLength(resampling: Resampling, units: number): void {
  const length =
    resampling.kind === 'moving'
      ? resampling.length
      : resampling.kind === 'stationary'
        ? resampling.meanLength
        : 1;
  const whole = resampling.kind === 'stationary' || Number.isSafeInteger(length);
  if (!(units > 0 && whole && length >= 1 && length <= units))
    throw new RangeError(`resampleUnits requires a length from 1 to ${units} units, got ${length}`);
}

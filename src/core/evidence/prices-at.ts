import type { Dataset } from '../market/dataset.ts';
import { closeOn, openOn, previousCloseOn } from '../market/lookup.ts';
import { type Moment, seoulClock } from './moment.ts';

/** Price of a security at a moment, in units of its session; `undefined` where it is not known. */
export function priceAt(dataset: Dataset, code: string, { dayIndex, minute }: Moment): number | undefined {
  if (minute === seoulClock.open) return openOn(dataset, code, dayIndex);
  if (minute === seoulClock.close) return closeOn(dataset, code, dayIndex);
  return barPrice(dataset, code, { dayIndex, minute });
}

/** A last price older than this says little of the minute. */
const oldestBar = 15 * 60;
const secondsOfDay = 86_400;

/** Last price by the minute, at most 15 minutes old and of the session itself. */
function barPrice({ bars }: Dataset, code: string, { dayIndex, minute }: Moment): number | undefined {
  const series = bars?.find((one) => one.code === code);
  if (series === undefined) return undefined;
  const start = dayIndex * secondsOfDay;
  const wanted = start + minute * 60;
  const at = lastAtOrBefore(series.at, wanted);
  const found = series.at[at];
  const oldest = Math.max(wanted - oldestBar, start + seoulClock.open * 60);
  return found === undefined || found < oldest ? undefined : series.price[at];
}

function lastAtOrBefore(times: Int32Array, wanted: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Return from the close of the session before to a moment of the session, splits taken out; a fraction. */
export function returnUpTo(dataset: Dataset, code: string, moment: Moment): number | undefined {
  const price = priceAt(dataset, code, moment);
  const before = previousCloseOn(dataset, code, moment.dayIndex);
  return price === undefined || before === undefined || before === 0 ? undefined : price / before - 1;
}

/** Return from one moment to a later one of the same session, or of the next session; a fraction. */
export function returnBetween(dataset: Dataset, code: string, from: Moment, to: Moment): number | undefined {
  if (from.dayIndex === to.dayIndex) {
    const [start, end] = [priceAt(dataset, code, from), priceAt(dataset, code, to)];
    return start === undefined || end === undefined || start === 0 ? undefined : end / start - 1;
  }
  if (to.dayIndex !== from.dayIndex + 1 || from.minute !== seoulClock.close)
    throw new RangeError('returnBetween requires one session, or the close of one and a moment of the next');
  return returnUpTo(dataset, code, to);
}

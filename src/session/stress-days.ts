import type { Dataset } from '../core/market/dataset.ts';
import { closeReturnOn, dayIndexOf } from '../core/market/lookup.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';

/** A modelled stock that moves this much makes a stress day; a judgement. */
const stressMove = 0.08;

/**
 * Sessions worth a look first: a modelled stock moved 8 % or more close to close, or the book's events tell of a circuit breaker.
 *
 * @returns indices of sessions, ascending
 */
export function stressDaysOf(dataset: Dataset): readonly number[] {
  const days = new Set(circuitBreakerDays(dataset));
  for (const code of modelledStocks(dataset)) {
    for (let t = 1; t < dataset.days.length; t++) {
      if (Math.abs(closeReturnOn(dataset, code, t) ?? 0) >= stressMove) days.add(t);
    }
  }
  return [...days].sort((a, b) => a - b);
}

function circuitBreakerDays(dataset: Dataset): readonly number[] {
  return dataset.events
    .filter(({ kind, title }) => kind === 'market' && /circuit breaker/i.test(title))
    .flatMap(({ day }) => dayIndexOf(dataset, day) ?? []);
}

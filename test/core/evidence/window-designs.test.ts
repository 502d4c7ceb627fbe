import { expect, test } from 'vitest';
import { stockDaysOf } from '../../../src/core/evidence/stock-days.ts';
import { windowDesigns } from '../../../src/core/evidence/window-designs.ts';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import type { BarSeries } from '../../../src/core/market/dated-series.ts';
import { closeOn, previousCloseOn } from '../../../src/core/market/lookup.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { example } from '../example-day.ts';

const { rows } = stockDaysOf(example, 'hk');
const slope = 0.04;

/** Prices of 15:00 and 15:20 from which the rest of the session follows the flow due by then with a known slope, plus a small wave. */
function barsOf(code: string): BarSeries {
  const own = rows.filter((row) => row.code === code);
  const at: number[] = [];
  const price: number[] = [];
  for (const { dayIndex, response } of own) {
    const before = previousCloseOn(example, code, dayIndex)!;
    const close = closeOn(example, code, dayIndex)!;
    for (const minute of [900, 920]) {
      at.push(dayIndex * 86_400 + minute * 60);
      price.push(startingPrice({ before, close, response, wave: 1e-4 * Math.sin(7 * dayIndex + minute) }));
    }
  }
  return { code: ticker(code), at: Int32Array.from(at), price: Float64Array.from(price) };
}

/** p with close/p − 1 = slope · (carried + k · (p/before − 1)) + wave, by bisection. */
function startingPrice({
  before,
  close,
  response,
  wave,
}: {
  readonly before: number;
  readonly close: number;
  readonly response: { readonly carried: number; readonly k: number };
  readonly wave: number;
}): number {
  const off = (p: number): number =>
    close / p - 1 - slope * (response.carried + response.k * (p / before - 1)) - wave;
  let [low, high] = [close / 2, close * 2];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (off(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

test('a known slope of the end of the session on the flow due by then is found again', () => {
  const dataset: Dataset = { ...example, bars: [barsOf('000660'), barsOf('005930')] };
  for (const design of windowDesigns(dataset, rows)) {
    if (design.kind !== 'estimated') throw new RangeError(design.reason);
    expect(design.n).toBe(rows.length);
    expect(Math.abs(design.estimate - slope)).toBeLessThan(4 * design.standardError);
    expect(design.standardError).toBeLessThan(0.002);
  }
});

test('without bars the windows are not run, and say so', () => {
  expect(
    windowDesigns(example, rows).map((design) => design.kind === 'unavailable' && design.reason),
  ).toEqual(['noBars', 'noBars']);
});

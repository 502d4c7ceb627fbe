import { expect, test } from 'vitest';
import { SumsByPlace } from '../../src/book/large-book/sums-by-place.ts';

test('sums that came in parts by date are one holding again, and rows are counted once', () => {
  const sums = new SumsByPlace();
  const part = (code: string, names: readonly string[], days: readonly number[]) =>
    sums.add({
      ...{ code, names, rows: days.length, undated: 0, unquantified: 1 },
      days: Int32Array.from(days),
      quantities: Float64Array.from(days, (day) => day * 10),
    });
  part('005930', ['A'], [1, 2]);
  part('005930', ['B'], [1]);
  part('005930', ['A'], [3]);
  expect(sums.cells).toBe(4);
  expect(sums.sums()).toEqual([
    {
      ...{ code: '005930', names: ['A'], rows: 3, undated: 0, unquantified: 2 },
      ...{ days: Int32Array.of(1, 2, 3), quantities: Float64Array.of(10, 20, 30) },
    },
    {
      ...{ code: '005930', names: ['B'], rows: 1, undated: 0, unquantified: 1 },
      ...{ days: Int32Array.of(1), quantities: Float64Array.of(10) },
    },
  ]);
});

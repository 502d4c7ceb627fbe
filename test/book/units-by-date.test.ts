import { expect, test } from 'vitest';
import { UnitsByDate } from '../../src/book/large-book/units-by-date.ts';

test('sums that come in parts by date are one holding again, rows are counted once, and nothing is held where nothing is stated', () => {
  const units = new UnitsByDate();
  const part = (code: string, names: readonly string[], days: readonly number[]) => ({
    ...{ code, names, rows: days.length, undated: 0, unquantified: 1 },
    days: Int32Array.from(days),
    quantities: Float64Array.from(days, (day) => day * 10),
  });
  units.add({ sums: [part('005930', ['A'], [2, 1]), part('005930', ['B'], [1])], places: 2 });
  units.add({ sums: [part('005930', ['A'], [3]), part('000660', ['A'], [1, 3])], places: 2 });
  expect(units.places).toEqual([
    { code: '005930', names: ['A'], rows: 3, undated: 0, unquantified: 2 },
    { code: '005930', names: ['B'], rows: 1, undated: 0, unquantified: 1 },
    { code: '000660', names: ['A'], rows: 2, undated: 0, unquantified: 1 },
  ]);
  expect(units.dates()).toEqual([1, 2, 3]);
  const order = Int32Array.of(2, 0, 1);
  expect([1, 2, 3].map((day) => [...units.take(day, order)])).toEqual([
    [10, 10, 10],
    [0, 20, 0],
    [30, 30, 0],
  ]);
});

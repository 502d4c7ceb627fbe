import { expect, test } from 'vitest';
import { lineChart } from '../../../src/view/layout/line-chart.ts';
import { textOf } from '../../../src/view/layout/lines.ts';

const frame = { columns: 4, rows: 2, low: 0, high: 7, glyphs: 'unicode' } as const;
const solid = { tone: 'residual', dotted: false, letter: '#' } as const;
const dotted = { tone: 'mechanical', dotted: true, letter: '=' } as const;

test('a line from the lower left to the upper right goes through the dots between', () => {
  const chart = lineChart([{ ...solid, values: [0, 7] }], frame).map(textOf);
  expect(chart).toEqual(['  ⡠⠊', '⡠⠊──']);
});

test('a level line stays on its row; every other dot of a dotted one is left out', () => {
  expect(lineChart([{ ...solid, values: [7, 7, 7] }], frame).map(textOf)[0]).toBe('⠉⠉⠉⠉');
  expect(lineChart([{ ...dotted, values: [7, 7, 7] }], frame).map(textOf)[0]).toBe('⠁⠁⠁⠁');
});

test('in ASCII the letters tell the lines apart, the later one on top', () => {
  const both = [
    { ...solid, values: [0, 7] },
    { ...dotted, values: [0, 0] },
  ];
  expect(lineChart(both, { ...frame, glyphs: 'ascii' }).map(textOf)).toEqual(['  ##', '====']);
});

test('every row has exactly the cells asked for, whatever the values', () => {
  for (const values of [[3], [0, 7, 0, 7], Array.from({ length: 500 }, (_, at) => at % 8)])
    for (const row of lineChart([{ ...solid, values }], { ...frame, columns: 9, rows: 5 }))
      expect(textOf(row)).toHaveLength(9);
});

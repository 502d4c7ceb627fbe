import { expect, test } from 'vitest';
import { nodeWithKey } from '../../../src/core/attribution/node/node-with-key.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import { positionRows } from '../../../src/view/positions/position-rows.ts';
import type { TableState } from '../../../src/view/screen.ts';
import { positionsScreen } from '../../../src/view/screens/positions.ts';
import { answers, freshTable, inputOn, resultOn } from '../example-input.ts';

const day = '2026-06-23';
const table = (change: Partial<TableState>): TableState => ({ ...freshTable, ...change });
const listed = (change: Partial<TableState>, key = 'portfolio') => {
  const rows = positionRows(nodeWithKey(resultOn(day).portfolio, key)!, table(change));
  return Array.from({ length: rows.count }, (_, at) => rows.row(at));
};
const codes = (change: Partial<TableState>, key?: string): readonly string[] =>
  listed(change, key).map(({ code }) => code);

test('the largest loss stands first, what has no price last, and every position is named', () => {
  const nodes = listed({});
  const contributions = nodes.map(({ contribution }) => contribution);
  const priced = contributions.filter((one) => one !== undefined);
  expect(nodes).toHaveLength(answers.dataset.positions.length);
  expect(priced).toEqual([...priced].sort((one, other) => one - other));
  expect(contributions.slice(priced.length)).toEqual([undefined, undefined, undefined]);
});

test.for(['weight', 'return', 'mechanical', 'residual', 'contribution'])(
  'sorted by %s, the greatest first, then turned round',
  (column) => {
    const value = (node: ReturnType<typeof listed>[number]): number | undefined => {
      if (node.weight === undefined) return undefined;
      if (column === 'mechanical' || column === 'residual')
        return node.components![column].point / node.weight;
      return node[column as 'weight' | 'return' | 'contribution'];
    };
    const down = listed({ sort: { column, descending: true } })
      .map(value)
      .filter((one) => one !== undefined);
    const up = listed({ sort: { column, descending: false } })
      .map(value)
      .filter((one) => one !== undefined);
    expect(down).toEqual([...down].sort((one, other) => other - one));
    expect(up).toEqual([...up].sort((one, other) => one - other));
  },
);

test('a filter finds codes, Korean and English names, groups and accounts, in any case and of several words', () => {
  expect(codes({ filter: '0193t0' })).toEqual(['0193T0']);
  expect(codes({ filter: '반도체' })).toEqual(['091160']);
  expect(codes({ filter: '반도체'.normalize('NFD') })).toEqual(['091160']);
  expect(codes({ filter: 'samsung elec' })).toContain('005930');
  expect([...codes({ filter: 'hedge' })].sort()).toEqual(['000660', '252670']);
  expect([...codes({ filter: 'offshore lev' })].sort()).toEqual(['7347', '7709']);
  expect(codes({ filter: 'no such thing' })).toEqual([]);
});

test('grouped: a row for each group that has rows left, its positions below it', () => {
  const rows = listed({ grouped: true, filter: 'hedge' });
  expect(rows.map(({ level }) => level)).toEqual(['group', 'position', 'position']);
  expect(rows[0]!.key).toBe('portfolio/Hedge');
  const all = listed({ grouped: true });
  expect(all.filter(({ level }) => level === 'position')).toHaveLength(answers.dataset.positions.length);
});

test('drilled into a group, its positions only', () => {
  expect([...codes({}, 'portfolio/Leveraged')].sort()).toEqual([
    '0193T0',
    '0193W0',
    '520101',
    '7347',
    '7709',
  ]);
});

const screen = (frame: Parameters<typeof inputOn>[1], change: Parameters<typeof inputOn>[2] = {}) =>
  positionsScreen(inputOn(day, frame, change));
const textsOf = (view: ReturnType<typeof screen>): readonly string[] => view.lines.map(textOf);

test('an unpriced position says so and prints no zero', () => {
  const row = textsOf(screen({ rows: 50, columns: 120 })).find((text) => text.includes('252670'))!;
  expect(row).toContain('unpriced');
  expect(row.replace('252670', '').replace('200', '')).not.toMatch(/\d\.\d/);
});

test('the total counts what is priced and is the portfolio’s', () => {
  const { portfolio } = resultOn(day);
  const total = textsOf(screen({ rows: 40 })).find((text) => text.includes('Total 13/16'))!;
  expect(total).toContain(`▾−${Math.abs(portfolio.return! * 100).toFixed(2)}`);
  expect(total).toContain('100.00');
});

test('under a filter a group row carries no figures, and the sum says what it is a sum of', () => {
  const view = screen({ columns: 120 }, { table: { grouped: true, filter: 'core' } });
  expect(textsOf(view).find((text) => /^[ ▸]+Chips/.test(text))).toMatch(/^[ ▸]+Chips$/);
  expect(textsOf(view).find((text) => text.includes('/ core'))).toMatch(/of 16 {3}their contributions −/);
});

test('return and band cannot be hidden; other columns can', () => {
  const hidden = ['return', 'mechanical', 'weight'];
  const view = screen({ columns: 120 }, { table: { hidden } });
  const header = textsOf(view).find((text) => text.includes('NAME'))!;
  expect(header).toContain('RETURN');
  expect(header).toContain('MECHANICAL');
  expect(header).not.toContain('WEIGHT');
});

test('copying gives the row and the table as cells, figures as they are shown', () => {
  const view = screen({ columns: 80 }, { table: { cursor: 0 } });
  expect(view.rowText.slice(0, 3)).toEqual(['SK hynix', '29.16', '▾−12.47']);
  const cells = view.tableText();
  expect(cells).toHaveLength(1 + answers.dataset.positions.length);
  expect(cells[1]).toEqual(view.rowText);
});

test('a group that was drilled into names its own total', () => {
  const view = screen({ rows: 40 }, { focus: { kind: 'node', key: 'portfolio/Leveraged' } });
  expect(view.rowCount).toBe(5);
  expect(view.selected).toEqual({ kind: 'node', key: expect.stringMatching(/^portfolio\/Leveraged\//) });
});

test('the largest contributions and the others in one row are the whole place, and a filter shows every position again', () => {
  const rows = listed({ largest: 3 });
  expect(rows.map(({ code }) => code)).toEqual(['000660', '005930', '069500', '']);
  const sum = rows.reduce((total, { contribution }) => total + contribution!, 0);
  expect(sum).toBeCloseTo(resultOn(day).portfolio.contribution!, 12);
  const view = positionsScreen(
    inputOn(day, { columns: 110, rows: 34 }, { table: { largest: 3, cursor: 3 } }),
  );
  const shown = view.lines.map(textOf).join('\n');
  expect(shown).toContain('other (13)');
  expect(shown).toContain(':top all shows them');
  expect(view.selected).toEqual({ kind: 'none' });
  expect(codes({ largest: 3, filter: '0193t0' })).toEqual(['0193T0']);
});

test('positions that are made up are said to be so at small sizes too', () => {
  const small = positionsScreen(inputOn('2026-06-23', { columns: 60, rows: 15 }));
  expect(small.lines.map(textOf).join('\n')).toContain('invented');
});

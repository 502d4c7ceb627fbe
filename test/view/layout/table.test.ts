import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineWidth, span, textOf } from '../../../src/view/layout/lines.ts';
import { type Column, layoutTable, type TableView } from '../../../src/view/layout/table.ts';
import { windowTop } from '../../../src/view/layout/window.ts';

interface Row {
  readonly name: string;
  readonly move: string;
  readonly band: string;
  readonly won: string;
}

const column = (id: keyof Row, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id.toUpperCase(),
  align: id === 'name' ? 'left' : 'right',
  min: 8,
  cell: (row) => row[id],
  ...more,
});

const table = (rows: readonly Row[]): TableView<Row> => ({
  columns: [column('name', { ideal: 20 }), column('move'), column('band'), column('won', { drop: 1 })],
  rowCount: rows.length,
  row: (index) => rows[index]!,
});

const hynix: Row = { name: 'SK하이닉스', move: '▾−12.47', band: '[−4.37,−0.46]', won: '−1,529,300,000' };
const whole = { first: 0, count: 10, cursor: -1 };

test('a column without room is dropped, in the order given, and the others stay', () => {
  expect(layoutTable(table([hynix]), 60, whole).shown).toEqual(['name', 'move', 'band', 'won']);
  expect(layoutTable(table([hynix]), 40, whole).shown).toEqual(['name', 'move', 'band']);
});

test('a name is cut off, a figure never: it is whole or not there', () => {
  const figures = fc.constantFrom('−1.2', '▾−12.47', '[−4.37,−0.46]', '−5,561,287,130', '+98,765,432,101.25');
  const row = fc.record({ name: fc.string({ maxLength: 30 }), move: figures, band: figures, won: figures });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 12, max: 90 }), (rows, width) => {
      const { rows: lines, shown } = layoutTable(table(rows), width, whole);
      lines.forEach((line, at) => {
        const figuresShown = textOf(line)
          .slice(1)
          .match(/[▾[−+][^ ›]*$/)?.[0];
        if (figuresShown !== undefined) expect(Object.values(rows[at]!)).toContain(figuresShown);
      });
      expect(shown).toEqual(expect.arrayContaining(['name', 'move', 'band']));
    }),
  );
});

test('no row is wider than the table as long as its figures leave four cells for the name', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 30, max: 120 }), (name, width) => {
      const { header, rows } = layoutTable(table([{ ...hynix, name }]), width, whole);
      for (const line of [header, ...rows]) expect(lineWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a name cut off keeps its marks of provenance', () => {
  const marked = {
    ...table([hynix]),
    columns: [column('name', { cell: () => [span('KODEX반도체'), span('~*')] })],
  };
  expect(textOf(layoutTable(marked, 9, whole).rows[0]!)).toBe(' KODEX›~*');
});

test('only the visible rows are asked for', () => {
  const asked: number[] = [];
  const long: TableView<Row> = {
    ...table([]),
    rowCount: 1_000_000,
    row: (index) => {
      asked.push(index);
      return hynix;
    },
  };
  layoutTable(long, 80, { first: 500_000, count: 20, cursor: 500_003 });
  expect(asked).toEqual(Array.from({ length: 20 }, (_, at) => 500_000 + at));
});

test('the cursor stands before its row and before no other', () => {
  const { rows } = layoutTable(table([hynix, hynix, hynix]), 60, { ...whole, cursor: 1 });
  expect(rows.map((line) => textOf(line)[0])).toEqual([' ', '▸', ' ']);
});

test('the window moves no more than it must to show the cursor', () => {
  const window = fc.record({
    cursor: fc.integer({ min: 0, max: 999 }),
    top: fc.integer({ min: 0, max: 999 }),
    page: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(window, ({ cursor, top, page }) => {
      const moved = windowTop({ cursor, top, page, rowCount: 1000 });
      expect(cursor).toBeGreaterThanOrEqual(moved);
      expect(cursor).toBeLessThan(moved + page);
      const inSight = cursor >= top && cursor < top + page && top + page <= 1000;
      if (inSight) expect(moved).toBe(top);
    }),
  );
});

test('rows out of sight are told in the head, where there is room for it', () => {
  const headOf = (rowCount: number, width: number): string =>
    textOf(
      layoutTable(table(Array(rowCount).fill(hynix)), width, { first: 4, count: 10, cursor: -1 }).header,
    );
  expect(headOf(24, 60)).toMatch(/^ NAME 5-14 \/ 24 +MOVE/);
  expect(headOf(10, 60)).toMatch(/^ NAME +MOVE/);
  expect(headOf(24, 36)).toMatch(/^ NAME +MOVE/);
});

import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenView, TableState } from '../../../src/view/screen.ts';
import { compareScreen } from '../../../src/view/screens/compare.ts';
import { answers, dayOf, inputOn, resultOn } from '../example-input.ts';

const draw = (
  day: string,
  other: string | undefined,
  frame: Partial<Frame> = {},
  table: Partial<TableState> = {},
): ScreenView =>
  compareScreen(inputOn(day, frame, { table, ...(other === undefined ? {} : { comparedTo: dayOf(other) }) }));
const text = (view: ScreenView): string => view.lines.map(textOf).join('\n');
const flat = (view: ScreenView): string => text(view).replace(/\s+/g, ' ');

test('the earlier session stands first, whichever of the two is looked at; the range is of the difference', () => {
  for (const [day, other] of [
    ['2026-06-23', '2026-06-08'],
    ['2026-06-08', '2026-06-23'],
  ] as const) {
    const said = flat(draw(day, other));
    expect(said).toContain(
      'Portfolio 06-23 ▾ −11.11 % against 06-08 ▾ −8.10 %: a difference of −3.02 points.',
    );
    expect(said).toMatch(/may be −1\.\d\d to −0\.\d\d points of that difference: an ASSUMED range/);
  }
});

test('stocks and groups are one pane, positions the other; every row is the difference of what it opens', () => {
  const view = draw('2026-06-23', '2026-06-08', { columns: 160, rows: 60 });
  expect(view.paneStarts).toEqual([0, 8]);
  expect(view.rowCount).toBe(8 + resultOn('2026-06-23').dataset.positions.length);
  expect(view.selected).toEqual({ kind: 'difference', of: { kind: 'stock', code: '000660' } });
  expect(draw('2026-06-23', '2026-06-08', {}, { cursor: 7 }).selected).toEqual({
    kind: 'difference',
    of: { kind: 'node', key: 'portfolio' },
  });
});

test('a side at its limit has no answer, and its difference none; a lone session says so', () => {
  const rows = draw('2026-07-31', '2026-06-23', { columns: 160 }).tableText();
  expect(rows.find(([name]) => name === 'SK hynix')?.slice(4)).toContain('unsplit');
  expect(flat(draw('2026-06-23', undefined))).toContain('no other to compare it with');
});

test('of two books the second is named when it has no such session, or no such column to group by', () => {
  const days = answers.dataset.days.slice(0, 20);
  const short = { answers: { ...answers, dataset: { ...answers.dataset, days } }, folder: '../other' };
  expect(flat(compareScreen(inputOn('2026-06-23', {}, { otherBook: short })))).toContain(
    `The book ../other has no session on 2026-06-23; it runs from ${days[0]} to ${days[19]}.`,
  );
  const whole = { answers, folder: '../other' };
  expect(flat(compareScreen(inputOn('2026-06-23', {}, { otherBook: whole, by: ['desk'] })))).toContain(
    'The book ../other cannot be grouped by desk',
  );
});

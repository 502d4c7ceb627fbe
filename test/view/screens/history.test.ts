import { expect, test } from 'vitest';
import type { Assumptions } from '../../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';
import { openAnswers } from '../../../src/session/answers.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView, TableState } from '../../../src/view/screen.ts';
import { historyScreen } from '../../../src/view/screens/history.ts';
import { answers, dayOf, inputOn, resultOn } from '../example-input.ts';

const draw = (
  frame: Partial<Frame> = {},
  table: Partial<TableState> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> = {},
): ScreenView => historyScreen(inputOn('2026-06-23', frame, { table, ...change }));
const text = (view: ScreenView): string => view.lines.map(textOf).join('\n');
const flat = (view: ScreenView): string => text(view).replace(/\s+/g, ' ');
const rows = (view: ScreenView): readonly (readonly string[])[] => view.tableText().slice(1);
const rowOf = (day: string): readonly string[] => rows(draw()).find(([date]) => date?.startsWith(day))!;

test('every whole session is a row, the newest last', () => {
  const days = rows(draw()).map(([date = '']) => date.slice(0, 10));
  expect(days).toHaveLength(45);
  expect([days[0], days.at(-1)]).toEqual(['2026-05-28', '2026-07-31']);
  expect([...days].sort()).toEqual(days);
});

test('a row repeats the day: return, band, middle', () => {
  const { contribution, components } = resultOn('2026-06-23').portfolio;
  const [, move, band, middle] = rowOf('2026-06-23');
  const printed = (value: number): string => Math.abs(value * 100).toFixed(2);
  expect(move).toBe(`▾−${printed(contribution!)}`);
  expect(band).toBe(`[−${printed(components!.mechanical.low90)},−${printed(components!.mechanical.high90)}]`);
  expect(middle).toBe(`−${printed(components!.mechanical.point)}`);
});

test('the first lines count the bad days and say how far the assumed ranges on them reach', () => {
  const bad = answers.wholeSessions
    .map((t) => answers.day(t, answers.defaults).portfolio)
    .filter(({ contribution }) => contribution! < -0.05);
  const low = Math.min(...bad.map(({ components }) => components!.mechanical.low90)) * 100;
  const high = Math.max(...bad.map(({ components }) => components!.mechanical.high90)) * 100;
  const said = flat(draw());
  expect(said).toContain(`On ${bad.length} of 45 sessions the book lost more than 5 %.`);
  expect(said).toContain(`from −${(-low).toFixed(2)} to −${(-high).toFixed(2)} points: ASSUMED`);
});

test('what speaks against the model, a limit and old assets stand in the row', () => {
  expect(rowOf('2026-06-08').at(-1)).toBe('against, stress');
  expect(rowOf('2026-07-31').at(-1)).toMatch(/^unsplit \+8\.15: SK hynix closed at its limit/);
  expect(rowOf('2026-07-02').at(-1)).toContain('assets one session old');
});

test('the selected row opens its own day, not the one looked at', () => {
  const view = draw({}, { cursor: 0 });
  expect(view.selectedDay).toBe(dayOf('2026-05-28'));
  expect(draw({}, { cursor: 99 }).selectedDay).toBe(dayOf('2026-07-31'));
});

test('a filter finds dates and notes', () => {
  const months = rows(draw({}, { filter: '2026-07' }));
  expect(months.every(([date]) => date?.startsWith('2026-07'))).toBe(true);
  expect(rows(draw({}, { filter: 'AGAINST' })).every((row) => row.at(-1)?.includes('against'))).toBe(true);
  const nothing = draw({}, { filter: 'zzz' });
  expect(nothing.rowCount).toBe(0);
  expect(nothing.selectedDay).toBeUndefined();
});

test('while sessions are missing nothing is counted, no range is said, and no row holds half of its figures', () => {
  for (const sessionLimit of [0, 1, 20, 44]) {
    const view = draw({ columns: 120, rows: 60 }, {}, { sessionLimit });
    expect(view.unfinished).toBe(true);
    expect(flat(view)).toContain(`${sessionLimit} of 45 sessions are computed.`);
    expect(flat(view)).not.toMatch(/On \d+ of|reach from|CUMULATIVE/);
    const waiting = rows(view).filter(([, move]) => move === 'computing');
    expect(waiting).toHaveLength(45 - sessionLimit);
    for (const [, , band, ...figures] of waiting) {
      expect(band).toBe('computing');
      expect(figures.slice(0, 2)).toEqual(['computing', 'computing'].map(() => ''));
    }
  }
  expect(draw({}, {}, { sessionLimit: 45 }).unfinished).toBeUndefined();
});

test('sessions near the day looked at come first', () => {
  const known = rows(draw({}, {}, { sessionLimit: 3 })).filter(([, move]) => move !== 'computing');
  expect(known.map(([date = '']) => date.slice(5, 10))).toEqual(['06-22', '06-23', '06-24']);
});

test('the calendar has each session in its week, holidays as closed, and marks what has no answer', () => {
  const lines = draw({ columns: 80, rows: 60 }).lines.map(textOf);
  const week = (monday: string): string => lines.find((line) => line.startsWith(` ${monday} `)) ?? '';
  expect(week('06-01')).toMatch(/5\.2 +0\.2 +1\.1 +0\.1 +closed +−2\.1 −0\.2 +−6\.5 −0\.6/);
  expect(week('05-25').replace('▸', ' ').trim().split(/ +/)).toHaveLength(5);
  expect(week('07-27')).toContain('20.7  0.2!');
  expect(draw({ columns: 80, rows: 29 }).lines.map(textOf).join()).not.toContain('WEEK');
});

const periodUnder = (assumptions: Assumptions) =>
  answers.period({ dayIndices: answers.wholeSessions, assumptions, method: 'carino' });

test('what of the cumulated part is temporary is said under the law that knows', () => {
  const assumptions = { ...answers.defaults, law: 'almgren' as const };
  const { expectedToRevert } = periodUnder(assumptions).portfolio;
  const low = Math.abs(expectedToRevert!.low90 * 100).toFixed(2);
  expect(flat(draw({ columns: 160, rows: 60 }, {}, { assumptions }))).toContain(
    `of it reverts later: [−${low},`,
  );
});

test('the sums over time end where the linked period ends', () => {
  const { components } = periodUnder(answers.defaults).portfolio;
  const printed = (value: number): string => `−${Math.abs(value * 100).toFixed(2)}`;
  const said = flat(draw({ columns: 160, rows: 60 }));
  const { mechanical, residual } = components!;
  expect(said).toContain(
    `dotted: mechanical mid ${printed(mechanical.point)} [${printed(mechanical.low90)},${printed(mechanical.high90)}]`,
  );
  expect(said).toContain('of it reverts later: not separable under this law');
  expect(said).toContain(`solid: residual ${printed(residual.point)}`);
  expect(said).toContain('no answer +6.69: in neither');
});

test('a book without whole sessions says so, and a session without an answer shows no zero for it', () => {
  const none = draw({}, {}, { answers: { ...answers, wholeSessions: [] } });
  expect(none.rowCount).toBe(0);
  expect(flat(none)).toContain('The book has no session with a return.');
  expect(flat(none)).not.toContain('Nothing matches');
  const unknown = draw({}, {}, { answers: { ...answers, wholeSessions: [dayOf('2026-05-20')] } });
  const [row] = rows(unknown);
  expect(row?.[2]).toBe('unsplit');
  expect(row?.[3]).toBe('');
});

test('weeks and months are linked sessions, and open the one with the largest move', () => {
  const weeks = draw({}, { span: 'week', cursor: 4 });
  const [title, move, band] = weeks.tableText()[5]!;
  expect(title).toBe('2026-06-22–06-26');
  const period = answers.period({
    dayIndices: [22, 23, 24, 25, 26].map((day) => dayOf(`2026-06-${day}`)),
    assumptions: answers.defaults,
    method: 'carino',
  });
  const printed = (value: number): string => Math.abs(value * 100).toFixed(2);
  expect(move).toBe(`▾−${printed(period.linking!.portfolioReturn)}`);
  const { low90, high90 } = period.portfolio.components!.mechanical;
  expect(band).toBe(`[−${printed(low90)},−${printed(high90)}]`);
  expect(weeks.tableText()[5]!.at(-1)).toMatch(/^5 sessions, 4 stress, largest 06-23/);
  expect(weeks.selectedDay).toBe(dayOf('2026-06-23'));
  const months = rows(draw({}, { span: 'month' }));
  expect(months.map(([name]) => name)).toEqual(['2026-05', '2026-06', '2026-07']);
});

test('sessions are sorted by any figure, what does not know it last, and the sorted column is marked', () => {
  const byReturn = draw({}, { sort: { column: 'return', descending: false } });
  expect(byReturn.sortColumns).toContain('forced');
  expect(rows(byReturn)[0]![0]).toContain('2026-06-23');
  expect(byReturn.tableText()[0]![1]).toMatch(/▴$/);
  const largest = draw({}, { sort: { column: 'mechanical', descending: true } });
  const middles = rows(largest).map((row) => Number(row[3]!.replace('−', '-') || Number.NaN));
  const known = middles.filter((value) => !Number.isNaN(value));
  expect(known).toEqual([...known].sort((a, b) => b - a));
});

test('sessions that cannot be linked by Carino are said to be linked by Frongello, below the lines', () => {
  const [hynix] = answers.dataset.positions.filter(({ code }) => code === '000660');
  const short = { ...hynix!, quantity: -1000, effectiveFrom: tradingDay('2026-07-30') };
  const cash = { ...answers.dataset.positions.find(({ code }) => code === 'KRW')!, quantity: 1.6e9 };
  const dataset = { ...answers.dataset, positions: [{ ...hynix!, quantity: 10 }, short, cash] };
  const few = { ...answers.defaults, draws: 100 };
  const ruined = openAnswers({ dataset, problems: [], defaults: few });
  const result = ruined.day(dayOf('2026-07-31'), few);
  const of = { answers: ruined, assumptions: few, result };
  expect(flat(draw({ columns: 140, rows: 50 }, {}, of))).toContain(
    'Carino (logarithmic coefficients) is not defined where a session loses everything',
  );
  expect(flat(draw({ columns: 140, rows: 50 }))).not.toContain('not defined');
});

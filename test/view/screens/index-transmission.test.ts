import { expect, test } from 'vitest';
import type { IndexTransmission } from '../../../src/core/attribution/day/day-result.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView, TableState } from '../../../src/view/screen.ts';
import { indexScreen } from '../../../src/view/screens/index-transmission.ts';
import { answers, inputOn, resultOn } from '../example-input.ts';

const draw = (
  day: string,
  frame: Partial<Frame> = {},
  table: Partial<TableState> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> = {},
): ScreenView => indexScreen(inputOn(day, frame, { table, ...change }));
const text = (view: ScreenView): string => view.lines.map(textOf).join('\n');
const flat = (view: ScreenView): string => text(view).replace(/\s+/g, ' ');
const figure = (cell: string): number => Number(cell.replace('−', '-').replace(/[▾▴+]/g, ''));

/** The rows of one index, without its head. */
function rowsOf(view: ScreenView, at: number): readonly (readonly string[])[] {
  const table = view.tableText();
  const start = view.paneStarts![at]!;
  const end = view.paneStarts![at + 1] ?? view.rowCount;
  const heads = (at + 1) * 2 - 1;
  return table.slice(start + heads, end + heads);
}

test('the first lines say points and percent, the assumed range in both, and what the stocks add as such', () => {
  const said = flat(draw('2026-06-23'));
  expect(said).toContain('KOSPI ▾ −9.99 % (−910.7 index points).');
  expect(said).toMatch(/may be 0\.2 to 1\.9 points of that: an ASSUMED range/);
  expect(said).toMatch(/In index points \[−1[67]\d\.\d,−1[78]\.\d\], ASSUMED\./);
  expect(said).toContain('The 2 modelled stocks as such: −628.6 index points, 69.0 % of it.');
  expect(said).toContain('Weights of the close of 06-22');
  expect(said).toContain('Modelled stocks: 55.67 % (close of 06-23: 54.17 %, not used).');
});

test('points of the members and of all others add up to the index, in each index and on each day', () => {
  for (const day of ['2026-06-08', '2026-06-23', '2026-07-02', '2026-07-31']) {
    const view = draw(day);
    resultOn(day).index.forEach((index, at) => {
      const rows = rowsOf(view, at).filter(([name = '']) => !/^(direct|feedback)$/.test(name));
      const points = rows.map(([, , , cell = '']) => figure(cell));
      const members = points.slice(0, -1).reduce((sum, one) => sum + one, 0);
      expect(points.at(-1)).toBeCloseTo(index.pointsChange!, 1);
      // each figure is rounded by itself: half a tenth a row
      expect(Math.abs(members - points.at(-1)!)).toBeLessThan(0.05 * points.length + 1e-9);
    });
  }
});

test('mids of direct and feedback are those of the mechanical part', () => {
  const rows = rowsOf(draw('2026-06-23'), 0).map((row) => figure(row[5] ?? ''));
  expect(rows[1]! + rows[2]!).toBeCloseTo(rows[0]!, 0);
});

test('a member that no fund trades is not counted, and the others have no funds known', () => {
  const rows = rowsOf(draw('2026-06-23'), 0);
  expect(rows.find(([name]) => name === 'Samsung Elec pref')?.[4]).toBe('not counted');
  expect(rows.find(([name]) => name === 'all other members')?.[4]).toBe('no funds known');
});

test('a stock at its limit is unsplit in its index, never a band', () => {
  const view = draw('2026-07-31');
  for (const at of [0, 1])
    expect(rowsOf(view, at).find(([name]) => name === 'SK hynix')?.[4]).toBe('unsplit');
  expect(flat(view)).toContain('have NO answer: SK hynix closed at its limit');
});

test('without net assets nothing mechanical is shown for any row', () => {
  const shown = draw('2026-05-20')
    .tableText()
    .map((row) => row[4] ?? '');
  expect(shown.filter((cell) => cell.startsWith('['))).toEqual([]);
  expect(shown.filter((cell) => cell === 'unsplit')).toHaveLength(6);
});

test('rows open the stock, the index explains itself, the others open nothing', () => {
  const { rowCount } = draw('2026-06-23');
  const targets = Array.from(
    { length: rowCount },
    (_, cursor) => draw('2026-06-23', {}, { cursor }).selected,
  );
  expect(targets[0]).toEqual({ kind: 'stock', code: '000660' });
  expect(targets.filter(({ kind }) => kind === 'index')).toEqual([
    { kind: 'index', code: 'KOSPI' },
    { kind: 'index', code: 'KOSPI200' },
  ]);
  expect(targets.filter(({ kind }) => kind === 'none').length).toBe(3);
});

test('the sentence follows the cursor from index to index, and the other one stays in sight', () => {
  const [first, second] = draw('2026-06-23').paneStarts!;
  const kospi = flat(draw('2026-06-23', {}, { cursor: first! }));
  const kospi200 = flat(draw('2026-06-23', {}, { cursor: second! }));
  expect(kospi).toMatch(/KOSPI 200~ ▾−10\.53 mechanical \[/);
  expect(kospi200).toMatch(/─ KOSPI 200 ▾ −10\.53 %/);
  expect(kospi200).toMatch(/KOSPI ▾−9\.99 mechanical \[/);
});

test('on a tall terminal both indices stand in their order, whichever has the cursor', () => {
  const at = (cursor: number): readonly string[] =>
    draw('2026-06-23', { columns: 120, rows: 48 }, { cursor })
      .lines.map(textOf)
      .filter((line) => /^.KOSPI( 200~)? +100/.test(line))
      .map((line) => line.slice(1, 11).trim())
      // what follows is the index through time
      .slice(0, 2);
  expect(at(0)).toEqual(['KOSPI', 'KOSPI 200~']);
  expect(at(16)).toEqual(at(0));
});

test('the 50 % band is narrower in the table, and the sentence keeps 90 %', () => {
  const [wide, narrow] = [draw('2026-06-23'), draw('2026-06-23', { band: 50 })];
  expect(text(narrow)).toContain('MECH points 50%');
  expect(flat(narrow)).toContain('In index points [−16');
  expect(narrow.rowText[4]).not.toBe(wide.rowText[4]);
});

test('a book without indices says so', () => {
  const result = { ...resultOn('2026-06-23'), index: [] as readonly IndexTransmission[] };
  const view = draw('2026-06-23', {}, {}, { result });
  expect(flat(view)).toContain('The book has no index');
  expect(view.rowCount).toBe(0);
  expect(answers.dataset.indexWeights.length).toBeGreaterThan(0);
});

test('where there is room the index through the sessions of History stands below the day, as linked', () => {
  const tall = indexScreen(inputOn('2026-06-23', { columns: 120, rows: 60 }));
  const shown = tall.lines.map(textOf).join('\n');
  const period = answers.indexPeriod({
    index: ticker('KOSPI'),
    dayIndices: answers.wholeSessions,
    assumptions: answers.defaults,
    method: 'carino',
  });
  expect(shown).toContain(`${answers.wholeSessions.length} sessions, Carino`);
  expect(shown).toContain(Math.abs(period.rows.at(-1)!.points).toFixed(1));
  const waiting = indexScreen({ ...inputOn('2026-06-23', { columns: 120, rows: 60 }), sessionLimit: 3 });
  expect(waiting.unfinished).toBe(true);
  const small = indexScreen(inputOn('2026-06-23', { columns: 80, rows: 24 }));
  expect(small.lines.map(textOf).join('\n')).not.toContain('sessions, Carino');
});

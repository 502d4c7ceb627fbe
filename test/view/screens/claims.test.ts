import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenView } from '../../../src/view/screen.ts';
import { claimsScreen } from '../../../src/view/screens/claims.ts';
import { computing, frameOf, inputOn } from '../example-input.ts';
import { expectFit } from '../lines-fit.ts';

const sizes = [
  [40, 10],
  [59, 14],
  [60, 15],
  [80, 24],
  [99, 30],
  [120, 40],
  [200, 60],
] as const;

const flat = (view: ScreenView): string => view.lines.map(textOf).join('\n').replace(/\s+/g, ' ');
const draw = (frame: Partial<Frame> = {}, change: Parameters<typeof inputOn>[2] = {}): ScreenView =>
  claimsScreen(inputOn('2026-06-23', frame, change));

test('the first thing said is that two of the quoted numbers contradict each other', () => {
  const said = flat(draw({ columns: 120 }));
  expect(said).toContain('C01 + C02: $6bn and 14 % cannot both hold on one-sided KRX turnover');
  expect(said).toContain('1.84 times the KRX value');
  expect(flat(draw({ columns: 120, language: 'ko' }))).toContain('KRX 값의 1.84배');
});

test('every trade of the day stands beside its band', () => {
  const rows = draw({ columns: 120, rows: 40 })
    .lines.map(textOf)
    .filter((text) => /^ \S.*, t-1 assets/.test(text) && !/^ C/.test(text));
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const row of rows) expect(row).toMatch(/−\d+\.\d{3}~? +\[−\d+\.\d{3},−\d+\.\d{3}\]/);
});

test('an opened claim lists all its readings with ratios, the nearest first, and says that nearest is not proof', () => {
  const view = draw({ columns: 100, rows: 30 }, { focus: { kind: 'claim', id: 'C01' } });
  expect(view.rowCount).toBe(12);
  expect(flat(view)).toContain('nearest is not proof');
  const ratios = view
    .tableText()
    .slice(1)
    .map((cells) => Number(cells.at(-2)));
  const far = ratios.map((ratio) => Math.abs(Math.log(ratio)));
  expect(far).toEqual(far.toSorted((a, b) => a - b));
});

test('a fact that fits is not called luck', () => {
  const said = flat(draw({ columns: 100, rows: 30 }, { focus: { kind: 'claim', id: 'C04' } }));
  expect(said).toContain('3 of 4 readings fit at the digits quoted.');
  expect(said).not.toContain('by chance');
});

test('a claim that cannot be recomputed says why', () => {
  const said = flat(draw({ columns: 200, rows: 60 }));
  expect(said).toContain('turnover of some funds unknown (known of 2 of 14)');
  expect(said).toContain('no file of a book holds it');
});

test('the filter finds claims by who said them and by what came of them', () => {
  const by = (filter: string): number => draw({}, { table: { filter } }).rowCount;
  expect(by('bloomberg')).toBe(2);
  expect(by('no file of a book')).toBeGreaterThan(0);
  expect(by('nothing of the kind')).toBe(0);
});

test('the list, an opened claim and a filter without hits fit every size, in both languages and all glyph sets', () => {
  for (const [columns, rows] of sizes)
    for (const language of ['en', 'ko'] as const)
      for (const glyphs of ['unicode', 'safe', 'ascii'] as const) {
        const frame = frameOf({ columns, rows, language, glyphs });
        expectFit(draw(frame).lines, frame);
        expectFit(draw(frame, { focus: { kind: 'claim', id: 'C02' }, table: { cursor: 30 } }).lines, frame);
        expectFit(draw(frame, { table: { filter: 'xyz' } }).lines, frame);
        expectFit(claimsScreen(computing(inputOn('2026-04-15', frame))).lines, frame);
        expectFit(claimsScreen(inputOn('2026-04-15', frame)).lines, frame);
      }
});

test('the selected row stays on the screen', () => {
  for (const [columns, rows] of sizes) {
    const { rowCount } = draw({ columns, rows });
    for (let cursor = 0; cursor < rowCount; cursor++) {
      const view = draw({ columns, rows }, { table: { cursor } });
      expect(
        view.lines.filter((line) => line.some(({ tone, text }) => tone === 'cursor' && text === '▸')),
      ).toHaveLength(1);
    }
  }
});

test.each([...sizes, [60, 20], [72, 18]] as const)(
  'at %sx%s the selected claim is on the screen',
  (columns, rows) => {
    for (const cursor of [0, 7, 23]) {
      const view = draw({ columns, rows }, { table: { ...inputOn('2026-06-23').table, cursor } });
      expect(view.lines.map(textOf).filter((text) => text.startsWith('▸C'))).toHaveLength(1);
    }
  },
);

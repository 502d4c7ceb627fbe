import { expect, test } from 'vitest';
import { fragilityRows } from '../../../src/view/fragility/fragility-rows.ts';
import { fragilitySentences } from '../../../src/view/fragility/fragility-sentences.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenView } from '../../../src/view/screen.ts';
import { fragilityScreen } from '../../../src/view/screens/fragility.ts';
import { answers, computing, dayOf, frameOf, inputOn } from '../example-input.ts';
import { expectFit } from '../lines-fit.ts';

const sizes = [
  [40, 10],
  [59, 14],
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

const cursorOn = (day: string): number => answers.wholeSessions.indexOf(dayOf(day));
const draw = (frame: Partial<Frame> = {}, change: Parameters<typeof inputOn>[2] = {}): ScreenView =>
  fragilityScreen(inputOn('2026-06-23', frame, { table: { cursor: cursorOn('2026-06-22') }, ...change }));
const flat = (view: ScreenView): string => view.lines.map(textOf).join('\n').replace(/\s+/g, ' ');

test('the selected close is said as an assumed range, then calm days against stress days', () => {
  const said = flat(draw({ columns: 120, rows: 40 }));
  expect(said).toMatch(/Close of 06-22: a small fall may add 0\.0\d to 1\.\d\d times itself/);
  expect(said).toMatch(/In \d\.\d % of the draws the gain is 1 or more/);
  expect(said).toMatch(/on calm days, \[\d+\.\d,\d+\.\d\] % on stress days/);
});

test('what all rounds add is kappa / (1 - kappa), not the gain, and has no upper end where the gain reaches 1', () => {
  expect(flat(draw({ columns: 120, rows: 40 }))).toMatch(/in all rounds 0\.0\d or more\./);
  const cursor = { table: { cursor: cursorOn('2026-07-08') } };
  for (const language of ['en', 'ko'] as const) {
    const said = flat(draw({ columns: 120, rows: 40, language }, cursor));
    const [low, high, all, most] = (said.match(/\d\.\d\d/g) ?? []).map(Number);
    expect(all).toBeCloseTo(low! / (1 - low!), 1);
    expect(Math.abs(most! - high! / (1 - high!))).toBeLessThan(0.03);
  }
});

test('a stock whose value is not known keeps its place among what funds hold of the stocks', () => {
  const frame = { language: 'en', band: 90 } as const;
  const rows = fragilityRows({ answers, assumptions: answers.defaults }, answers.wholeSessions, {
    limit: 1,
    dayIndex: dayOf('2026-06-23'),
  });
  const { figures, ...row } = rows.find((one) => one.figures !== undefined)!;
  const [first, second] = figures!.fragility.stocks;
  const { assetsOverMarketValue: _, ...unknown } = first!;
  const without = { ...figures!, fragility: { ...figures!.fragility, stocks: [unknown, second!] } };
  const said = fragilitySentences(rows, { ...row, figures: without }, frame).join(' ');
  expect(said).toMatch(/Funds on the stocks hold - \/ \d\.\d\d % of their value/);
});

test('every gain stands as a band, a row a session', () => {
  const view = draw({ columns: 200, rows: 60 });
  expect(view.rowCount).toBe(answers.wholeSessions.length);
  for (const row of view.tableText().slice(1)) expect(row[1]).toMatch(/^\[\d\.\d\d,\d\.\d\d\]$/);
});

test('it fills while keys still work, and shows no half of a summary', () => {
  const view = draw({}, { sessionLimit: 2 });
  expect(view.unfinished).toBe(true);
  expect(flat(view)).toContain('Computing: 2 of 45 sessions');
  expect(flat(view)).not.toContain('on stress days');
});

test('it fits every size, in both languages and all glyph sets', () => {
  for (const [columns, rows] of sizes)
    for (const language of ['en', 'ko'] as const)
      for (const glyphs of ['unicode', 'safe', 'ascii'] as const) {
        const frame = frameOf({ columns, rows, language, glyphs });
        expectFit(draw(frame).lines, frame);
        expectFit(draw(frame, { table: { filter: 'xyz' } }).lines, frame);
        expectFit(fragilityScreen(computing(inputOn('2026-06-23', frame))).lines, frame);
      }
});

test('the selected row stays on the screen', () => {
  for (const [columns, rows] of sizes)
    for (const cursor of [0, 7, 22, 44]) {
      const { lines } = draw({ columns, rows }, { table: { cursor } });
      expect(
        lines.filter((line) => line.some(({ tone, text }) => tone === 'cursor' && text === '▸')),
      ).toHaveLength(1);
    }
});

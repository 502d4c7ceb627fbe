import { expect, test } from 'vitest';
import type { Target } from '../../../src/core/attribution/explanation/explanation.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { HelpEntry, Screen, ScreenInput } from '../../../src/view/screen.ts';
import { allSettingsScreen } from '../../../src/view/screens/all-settings.ts';
import { assumptionsScreen } from '../../../src/view/screens/assumptions.ts';
import { benchmarkScreen } from '../../../src/view/screens/benchmark.ts';
import { compareScreen } from '../../../src/view/screens/compare.ts';
import { compoundingScreen } from '../../../src/view/screens/compounding.ts';
import { evidenceScreen } from '../../../src/view/screens/evidence.ts';
import { fundsScreen } from '../../../src/view/screens/funds.ts';
import { helpScreen } from '../../../src/view/screens/help.ts';
import { historyScreen } from '../../../src/view/screens/history.ts';
import { indexScreen } from '../../../src/view/screens/index-transmission.ts';
import { dataScreen } from '../../../src/view/screens/input-files.ts';
import { reversalScreen } from '../../../src/view/screens/reversal.ts';
import { stockScreen } from '../../../src/view/screens/stock.ts';
import { whyScreen } from '../../../src/view/screens/why.ts';
import { computing, dayOf, frameOf, inputOn } from '../example-input.ts';
import { expectFit } from '../lines-fit.ts';

const help: readonly HelpEntry[] = Array.from({ length: 40 }, (_, at) => ({
  section: at < 15 ? 'here' : 'everywhere',
  keys: at % 2 === 0 ? 'Ctrl-d PgDn' : 'j',
  label: at % 3 === 0 ? '한 페이지 아래로 내려감' : 'page down, and the cursor with it',
}));

const why =
  (focus: Target): Screen =>
  (input) =>
    whyScreen({ ...input, focus });
const stock =
  (code: string): Screen =>
  (input) =>
    stockScreen({ ...input, focus: { kind: 'stock', code } });

const screens: Readonly<Record<string, Screen>> = {
  'Stock 000660': stock('000660'),
  'Stock 005930': stock('005930'),
  'Stock without funds': stock('005935'),
  Funds: fundsScreen,
  Index: indexScreen,
  History: historyScreen,
  Benchmark: benchmarkScreen,
  Compounding: compoundingScreen,
  Compare: (input) => compareScreen({ ...input, comparedTo: dayOf('2026-06-08') }),
  Evidence: evidenceScreen,
  Reversal: reversalScreen,
  Data: dataScreen,
  'All settings': allSettingsScreen,
  Assumptions: assumptionsScreen,
  Help: (input) => helpScreen({ ...input, help }),
  'Why a stock': why({ kind: 'stock', code: '000660' }),
  'Why a position': why({ kind: 'node', key: 'portfolio/Leveraged/Offshore/7709' }),
  'Why the portfolio': why({ kind: 'node', key: 'portfolio' }),
  'Why an index': why({ kind: 'index', code: 'KOSPI' }),
  'Why a fund': why({ kind: 'fund', code: '7709' }),
  'Why a fund left out': why({ kind: 'fund', code: '122630' }),
  'Why a file': why({ kind: 'file', file: 'prices.csv' }),
};
const names = Object.keys(screens);

const sizes = [
  [40, 10],
  [59, 14],
  [60, 15],
  [79, 20],
  [80, 24],
  [109, 30],
  [120, 40],
  [200, 60],
] as const;
const languages = ['en', 'ko'] as const;
const days = ['2026-06-23', '2026-07-01', '2026-07-31', '2026-05-20', '2026-04-15'] as const;
const cases = names.flatMap((name) => days.map((day) => ({ name, day })));

const draw = (name: string, input: ScreenInput) => screens[name]!(input);

test.for(cases)('$name on $day fills every terminal exactly, in both languages', ({ name, day }) => {
  for (const [columns, rows] of sizes)
    for (const language of languages) {
      const frame = frameOf({ columns, rows, language });
      expectFit(draw(name, inputOn(day, frame)).lines, frame);
    }
});

test.for(names)('%s fits in every glyph set, unit and band', (name) => {
  for (const glyphs of ['unicode', 'safe', 'ascii'] as const)
    for (const unit of ['percent', 'bp', 'won'] as const)
      for (const band of [90, 50] as const) {
        const frame = frameOf({ columns: 80, rows: 24, language: 'ko', glyphs, unit, band });
        expectFit(draw(name, inputOn('2026-06-23', frame)).lines, frame);
      }
});

test.for(names)('%s shows no modelled figure while the day is being computed', (name) => {
  if (name === 'All settings' || name === 'Assumptions') return; // these need no result of the day
  for (const language of languages) {
    const frame = frameOf({ language });
    const { lines } = draw(name, computing(inputOn('2026-06-23', frame)));
    expectFit(lines, frame);
    expect(lines.map(textOf).join('\n')).not.toMatch(/\[[−+]/);
  }
});

test.for(names)('%s keeps the verdict on the screen at every size', (name) => {
  for (const [columns, rows] of sizes) {
    const [header] = draw(name, inputOn('2026-06-23', frameOf({ columns, rows }))).lines;
    expect(header!.at(-1)).toEqual({ text: 'PRIOR ONLY', tone: 'badge' });
  }
});

const tables = ['Stock 000660', 'Stock 005930', 'Funds', 'Data', 'All settings'];

test.for(tables)('%s keeps the selected row in sight, wherever the window was', (name) => {
  for (const [columns, rows] of sizes) {
    const frame = frameOf({ columns, rows });
    const { rowCount } = draw(name, inputOn('2026-06-23', frame));
    expect(rowCount).toBeGreaterThan(0);
    let top = 0;
    for (const cursor of [...Array(rowCount).keys(), 0]) {
      const view = draw(name, inputOn('2026-06-23', frame, { table: { cursor, top } }));
      const marks = view.lines.filter((line) =>
        line.some(({ tone, text }) => tone === 'cursor' && text === '▸'),
      );
      expect(marks, `${columns}x${rows} row ${cursor}`).toHaveLength(1);
      expect(view.selected.kind).not.toBe('none');
      top = view.top;
    }
  }
});

const texts = names.filter((name) => name.startsWith('Why') || name === 'Assumptions' || name === 'Help');

test.for(texts)('%s can be read to its last line', (name) => {
  const frame = frameOf({ columns: 80, rows: 16 });
  const whole = draw(name, inputOn('2026-06-23', { ...frame, rows: 400 }));
  const wanted = whole.lines
    .slice(2, -1)
    .map(textOf)
    .filter((text) => text !== '');
  const { rowCount, pageRows } = draw(name, inputOn('2026-06-23', frame));
  const seen = new Set<string>();
  for (let cursor = 0; cursor < rowCount + pageRows; cursor += pageRows) {
    const view = draw(name, inputOn('2026-06-23', frame, { table: { cursor } }));
    for (const line of view.lines) seen.add(textOf(line));
  }
  expect(wanted.filter((text) => !seen.has(text))).toEqual([]);
});

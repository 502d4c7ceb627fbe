import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, Screen } from '../../../src/view/screen.ts';
import { dayScreen } from '../../../src/view/screens/day.ts';
import { positionsScreen } from '../../../src/view/screens/positions.ts';
import { computing, frameOf, inputOn } from '../example-input.ts';
import { expectFit } from '../lines-fit.ts';

const screens: Readonly<Record<string, Screen>> = { Day: dayScreen, Positions: positionsScreen };
const names = Object.keys(screens);

const sizes = [
  [40, 10],
  [44, 12],
  [59, 14],
  [60, 15],
  [72, 18],
  [80, 24],
  [99, 30],
  [110, 34],
  [120, 40],
  [160, 50],
  [200, 60],
] as const;
const languages = ['en', 'ko'] as const;
const glyphSets = ['unicode', 'safe', 'ascii'] as const;

/** A whole day, a holiday in Hong Kong, a stock at its limit, net assets unknown, and the first session without any return. */
const days = ['2026-06-23', '2026-07-02', '2026-07-31', '2026-05-20', '2026-04-15'] as const;

const cases = names.flatMap((name) => days.map((day) => ({ name, day })));

test.for(cases)(
  '$name on $day fills every terminal exactly, in both languages and all glyph sets',
  ({ name, day }) => {
    for (const [columns, rows] of sizes)
      for (const language of languages)
        for (const glyphs of glyphSets) {
          const frame = frameOf({ columns, rows, language, glyphs });
          expectFit(screens[name]!(inputOn(day, frame)).lines, frame);
        }
  },
);

test.for(cases)('$name on $day fits in every unit and band', ({ name, day }) => {
  for (const unit of ['percent', 'bp', 'won'] as const)
    for (const band of [90, 50] as const)
      for (const columns of [60, 80, 120]) {
        const frame = frameOf({ columns, rows: 24, unit, band });
        expectFit(screens[name]!(inputOn(day, frame)).lines, frame);
      }
});

test.for(names)('%s fits while the day is being computed, and shows no modelled figure', (name) => {
  for (const [columns, rows] of sizes)
    for (const language of languages) {
      const frame = frameOf({ columns, rows, language });
      const { lines } = screens[name]!(computing(inputOn('2026-06-23', frame)));
      expectFit(lines, frame);
      expect(lines.map(textOf).join('\n')).not.toMatch(/\[[−+]/);
    }
});

test.for(names)(
  '%s says that the terminal is too small, in both languages, at every smaller size',
  (name) => {
    for (const [columns, rows] of [
      [36, 9],
      [39, 24],
      [80, 9],
      [20, 4],
      [12, 1],
    ] as const) {
      const frame = frameOf({ columns, rows });
      const { lines } = screens[name]!(inputOn('2026-06-23', frame));
      expectFit(lines, frame);
      if (columns >= 36 && rows >= 4)
        expect(lines.map(textOf)).toContain(`ungear needs 40x10, this is ${columns}x${rows}`);
    }
  },
);

test.for(names)('%s keeps the verdict on the screen at every size', (name) => {
  for (const [columns, rows] of sizes) {
    const frame: Frame = frameOf({ columns, rows });
    const [header] = screens[name]!(inputOn('2026-06-23', frame)).lines;
    expect(header!.at(-1)).toEqual({ text: 'PRIOR ONLY', tone: 'badge' });
  }
});

test.for(names)('%s keeps the selected row on the screen at every size', (name) => {
  for (const [columns, rows] of sizes) {
    const frame = frameOf({ columns, rows });
    const { rowCount } = screens[name]!(inputOn('2026-06-23', frame));
    for (let cursor = 0; cursor < rowCount; cursor++) {
      const view = screens[name]!(inputOn('2026-06-23', frame, { table: { cursor } }));
      expect(
        view.lines.filter((line) => line.some(({ tone, text }) => tone === 'cursor' && text === '▸')),
      ).toHaveLength(1);
    }
  }
});

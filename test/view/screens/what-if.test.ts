import { expect, test } from 'vitest';
import type { WhatIfSettings } from '../../../src/core/scenario/what-if-settings.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import type { Supposed } from '../../../src/view/scenario/supposed.ts';
import type { ScreenInput } from '../../../src/view/screen.ts';
import { whatIfScreen } from '../../../src/view/screens/what-if.ts';
import { answers, dayOf, inputOn } from '../example-input.ts';
import { expectFit } from '../lines-fit.ts';

const settings: WhatIfSettings = {
  shocks: [
    { code: ticker('000660'), shock: -0.08 },
    { code: ticker('005930'), shock: -0.08 },
  ],
  rest: 0,
  linked: true,
  turnoverFactor: 1,
  assetsFactor: 1,
};

const supposing = (
  change: Partial<WhatIfSettings> = {},
  frame: Partial<ScreenInput['frame']> = {},
  further: Partial<Supposed> = {},
) =>
  inputOn('2026-06-23', frame, {
    supposed: { settings: { ...settings, ...change }, unsaved: false, ...further },
  });

const textOf = (input: ScreenInput): string =>
  whatIfScreen(input)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n');

test('the figures on the screen are those of the same question put to the book', () => {
  const asked = { fundamental: { '000660': -0.08, '005930': -0.08 } };
  const { assumptions } = inputOn('2026-06-23');
  const { total } = answers.scenario({ asOfIndex: dayOf('2026-06-23'), assumptions, shock: asked });
  const trillions = (won: number): string => `−${(-won / 1e12).toFixed(2)}`;
  const { point, low90, high90 } = total!.netFlowKrw;
  expect(textOf(supposing())).toContain(trillions(point));
  expect(textOf(supposing())).toContain(`[${trillions(low90)},${trillions(high90)}]`);
});

test('a cap is compared with none, and none with a cap of 1.5 at equal assets', () => {
  expect(textOf(supposing())).toMatch(/RESULT.*CAPPED AT 1\.5x/);
  expect(textOf(supposing({ cap: { multiple: 1.25, at: 'equal-exposure' } }))).toMatch(
    /RESULT.*WITHOUT A CAP/,
  );
});

test('a baseline that is the same says so, one that is not shows its own range', () => {
  expect(textOf(supposing({}, { columns: 120 }, { baseline: settings }))).toMatch(/forced trade.*same/);
  const other = { ...settings, assetsFactor: 0.5 };
  expect(textOf(supposing({}, { columns: 120 }, { baseline: other }))).not.toMatch(/forced trade.*same/);
});

test('what takes longer is left out while keys are pressed, and nothing half computed is shown', () => {
  const hurried = textOf({ ...supposing({}, { columns: 120, rows: 50 }), hurried: true });
  expect(hurried).toMatch(/forced trade tn +−\d\.\d\d +\[−\d\.\d\d,−\d\.\d\d\] *$/m);
  expect(hurried).not.toContain('dotted:');
  expect(textOf(supposing({}, { columns: 120, rows: 50 }))).toContain('dotted: ends of the assumed range');
});

test.each([
  ['no funds at all', { assetsFactor: 0 }, /no fund in scope would have to\s+trade/],
  ['a rise', { shocks: settings.shocks.map(({ code }) => ({ code, shock: 0.08 })) }, /would have to buy/],
] as const)('under %s the first line says what follows', (_, change, said) => {
  expect(textOf(supposing(change))).toMatch(said);
});

test('a day without assets has no answer, and no figure in its place', () => {
  const text = textOf({ ...supposing(), dayIndex: dayOf('2026-04-20') });
  expect(text).not.toMatch(/NaN|Infinity/);
});

test.each([
  [40, 10],
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
])('everything fits %i columns and %i rows, in both languages', (columns, rows) => {
  for (const language of ['en', 'ko'] as const) {
    const input = supposing({}, { columns, rows, language }, { baseline: settings });
    expectFit(whatIfScreen(input).lines, input.frame);
  }
});

test.for([
  [60, 15],
  [40, 10],
] as const)(
  'at %s x %s the bands of the result stand under what is supposed, and are said to be assumed',
  ([columns, rows]) => {
    for (const cursor of [0, 3, 5]) {
      const text = textOf({
        ...supposing({}, { columns, rows }),
        table: { ...inputOn('2026-06-23').table, cursor },
      });
      expect(text).toContain('ASSUMED');
      expect(text).toMatch(/forced trade tn .*\[−7\.\d\d,−3\.\d\d\]/);
      expect(text).toMatch(/our profit, extra bn .*\[−1\.\d\d,−0\.\d\d\]/);
      expect(text).toMatch(/^▸/m);
    }
  },
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComponentName, componentNames } from '../../../src/core/attribution/node/node.ts';
import { contributionScale } from '../../../src/view/format/scale.ts';
import { sumOfParts, sumText } from '../../../src/view/move/sum-line.ts';
import type { UnitChoice } from '../../../src/view/screen.ts';
import { frameOf, resultOn } from '../example-input.ts';

/** Figures of a printed sum, as decimals without a point: exact. */
const figuresIn = (text: string): readonly bigint[] =>
  [...text.replaceAll(',', '').matchAll(/[−+]?\d+(?:\.\d+)?/g)].map(([figure]) =>
    BigInt(figure.replace('−', '-').replace('+', '').replace('.', '')),
  );

const lacking = (text: string): bigint => {
  const figures = figuresIn(text);
  return figures.at(-1)! - figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0n);
};

const units: readonly UnitChoice[] = ['percent', 'bp', 'won'];
const result = resultOn('2026-06-25', { draws: 200 });
const part = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const parts = fc.record(
  Object.fromEntries(componentNames.map((name) => [name, part])) as Record<ComponentName, typeof part>,
);

test('whatever the parts, in every unit and language, what is printed adds up to what is printed', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom(...units), fc.constantFrom('en', 'ko'), (drawn, unit, language) => {
      const whole = componentNames.reduce((sum, name) => sum + drawn[name], 0);
      const scale = contributionScale({ unit, language }, result);
      const text = sumOfParts(drawn, { whole, unanswered: false, scale, language });
      expect(lacking(text), text).toBe(0n);
    }),
  );
});

test('each figure reads as it does in the tables; what rounding leaves is named, and nothing where it leaves nothing', () => {
  const sumOn = (day: string, language: 'en' | 'ko') =>
    sumText(resultOn(day), frameOf({ language, unit: 'percent' }));
  expect(sumOn('2026-06-25', 'en')).toMatch(/tracking \+0\.03 rounding \+0\.01 = \+7\.62$/);
  expect(sumOn('2026-06-25', 'ko')).toMatch(/추적 \+0\.03 반올림 \+0\.01 = \+7\.62$/);
  expect(sumOn('2026-06-23', 'en')).toMatch(/tracking −0\.04 = −11\.11$/);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import type { WhatIfField } from '../../src/core/scenario/what-if-settings.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import { openAnswers } from '../../src/session/answers.ts';
import { shockNamed, withShocksOf } from '../../src/session/supposed-shocks.ts';
import {
  firstWhatIf,
  updateWhatIf,
  type WhatIf,
  type WhatIfAction,
  whatIfFields,
} from '../../src/session/what-if.ts';
import { example } from '../core/example-day.ts';

const start = firstWhatIf([ticker('005930'), ticker('000660')]);
const samsung: WhatIfField = { kind: 'shock', code: ticker('005930') };
const hynix: WhatIfField = { kind: 'shock', code: ticker('000660') };

const after = (
  steps: readonly (readonly [WhatIfAction | 'undo' | 'redo' | 'nextCap' | 'toggleLink', WhatIfField?])[],
  from = start,
): WhatIf =>
  steps.reduce<WhatIf>((now, [action, field = samsung]) => {
    const whole: WhatIfAction = typeof action === 'string' ? { kind: action } : action;
    return updateWhatIf(now, whole, field) ?? now;
  }, from);

const shocks = ({ settings }: WhatIf) => settings.shocks.map(({ shock }) => shock);

test('shocks move together until they are unlinked, and meet at the first again when linked', () => {
  expect(shocks(after([[{ kind: 'adjust', steps: -1 }, hynix]]))).toEqual([-0.085, -0.085]);
  const apart = after([['toggleLink'], [{ kind: 'adjust', steps: 10 }, hynix]]);
  expect(shocks(apart)).toEqual([-0.08, -0.03]);
  expect(shocks(after([['toggleLink']], apart))).toEqual([-0.08, -0.08]);
});

test.each([
  ['-8', -0.08],
  ['−12.5 %', -0.125],
  ['+3', 0.03],
  ['30', 0.3],
])('a typed shock of %s per cent is taken', (text, shock) => {
  expect(shocks(after([[{ kind: 'enter', text }]]))).toEqual([shock, shock]);
});

test.each(['', 'eight', '31', '-30.5', '1e9', '8,5', '--3'])('a typed shock of %j is refused', (text) => {
  expect(updateWhatIf(start, { kind: 'enter', text }, samsung)).toBeUndefined();
});

test('the cap goes round: at equal assets, at equal exposure, lower, none', () => {
  const seen = Array.from({ length: 6 }, (_, presses) => {
    const { cap } = after(Array.from({ length: presses }, () => ['nextCap'] as const)).settings;
    return cap === undefined ? 'none' : `${cap.multiple} ${cap.at}`;
  });
  expect(seen).toEqual([
    'none',
    '1.5 equal-assets',
    '1.5 equal-exposure',
    '1.25 equal-assets',
    '1.25 equal-exposure',
    'none',
  ]);
});

const anyAction: fc.Arbitrary<WhatIfAction> = fc.oneof(
  fc.record({ kind: fc.constant('adjust' as const), steps: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ kind: fc.constant('enter' as const), text: fc.constantFrom('-8', '5', '1.5', 'x', '999') }),
  fc.record({ kind: fc.constantFrom('nextCap' as const, 'toggleLink' as const) }),
);

test('whatever was done is taken back step by step, and done again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAction, fc.nat(4)), { maxLength: 30 }), (steps) => {
      const fields = whatIfFields(start.settings);
      const done = after(steps.map(([action, at]) => [action, fields[at]!] as const));
      const count = done.past.length;
      const back = after(
        Array.from({ length: count }, () => ['undo'] as const),
        done,
      );
      expect(back.settings).toEqual(start.settings);
      expect(
        after(
          Array.from({ length: count }, () => ['redo'] as const),
          back,
        ).settings,
      ).toEqual(done.settings);
    }),
  );
});

test('no step leaves what a market or a fund can do', () => {
  const far = after([
    [{ kind: 'adjust', steps: -1000 }],
    [{ kind: 'adjust', steps: -1000 }, { kind: 'turnoverFactor' }],
    [{ kind: 'adjust', steps: -1000 }, { kind: 'assetsFactor' }],
  ]);
  expect(far.settings).toMatchObject({ turnoverFactor: 0.1, assetsFactor: 0 });
  expect(shocks(far)).toEqual([-0.3, -0.3]);
});

test('a scenario is taken as it was saved, cap and factors with it; one saved without a cap takes the cap away', () => {
  const answers = openAnswers({ dataset: example, problems: [], defaults: defaultAssumptions });
  const capped = {
    ...start.settings,
    rest: -0.01,
    cap: { multiple: 1.5, at: 'equal-exposure' },
    turnoverFactor: 0.8,
    assetsFactor: 1.1,
  } as const;
  const taken = (name: string, whatIf: WhatIf) =>
    withShocksOf({ kind: 'named', name }, { answers, assumptions: defaultAssumptions, whatIf });
  const named = [shockNamed('capped', capped), shockNamed('plain', start.settings)];
  const { shocks: _, linked, ...supposed } = taken('capped', { ...start, named })!;
  expect(supposed).toEqual({
    rest: -0.01,
    cap: { multiple: 1.5, at: 'equal-exposure' },
    turnoverFactor: 0.8,
    assetsFactor: 1.1,
  });
  expect(linked).toBe(false);
  const plain = taken('plain', { ...start, settings: capped, named })!;
  expect([plain.cap, plain.turnoverFactor, plain.assetsFactor]).toEqual([undefined, 1, 1]);
});

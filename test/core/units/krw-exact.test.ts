import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type KrwExact,
  krwExact,
  minus,
  plus,
  sumExact,
  times,
  toNumber,
  toWholeWon,
} from '../../../src/core/units/krw-exact.ts';

const Oracle = Decimal.clone({ precision: 3000 });
const same = (amount: KrwExact, oracle: Decimal): boolean => oracle.eq(amount);

const finite = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100),
);

test('sums, differences and products are exact, small or huge, whole or not', () => {
  fc.assert(
    fc.property(finite, finite, finite, (a, b, c) => {
      const exact = [krwExact(a), krwExact(b)] as const;
      expect(same(plus(...exact), new Oracle(a).plus(b))).toBe(true);
      expect(same(minus(...exact), new Oracle(a).minus(b))).toBe(true);
      expect(same(times(times(exact[0], b), c), new Oracle(a).times(b).times(c))).toBe(true);
    }),
  );
});

test('an amount has one form only, however it was reached', () => {
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      expect(minus(plus(krwExact(a), krwExact(b)), krwExact(b))).toEqual(krwExact(a));
    }),
  );
  expect(Object.is(times(krwExact(-1), 0), krwExact(0))).toBe(true);
  expect(Object.is(krwExact('-0.0'), krwExact(0))).toBe(true);
});

test('a sum does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(fc.array(finite), (amounts) => {
      const forward = sumExact(amounts.map(krwExact));
      expect(sumExact(amounts.toReversed().map(krwExact))).toEqual(forward);
      expect(
        same(
          forward,
          amounts.reduce((sum, amount) => sum.plus(amount), new Oracle(0)),
        ),
      ).toBe(true);
    }),
  );
});

test('decimal text means what it says, also beyond the digits of a double', () => {
  expect(String(krwExact('12345678901234567890.01'))).toBe('12345678901234567890.01');
  expect(toNumber(krwExact('+1.50'))).toBe(1.5);
  expect(krwExact('1e3')).toEqual(krwExact(1000));
});

test('text that is not a plain decimal number is refused', () => {
  for (const text of ['', ' 1', '1,000', '0x1f', 'Infinity', 'NaN', '1.', '.5', '1e9999', '１２'])
    expect(() => krwExact(text)).toThrow(RangeError);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => krwExact(bad)).toThrow(RangeError);
    expect(() => times(krwExact(1), bad)).toThrow(RangeError);
  }
});

test('half a won is rounded away from zero, so that a loss mirrors its gain', () => {
  const rounded: readonly [string, number][] = [
    ['0.5', 1],
    ['-0.5', -1],
    ['1.5', 2],
    ['2.5', 3],
    ['-2.5', -3],
    ['2.4999999999999999999999', 2],
    ['-0.3', 0],
    ['9007199254740990.5', 9007199254740991],
  ];
  for (const [text, won] of rounded) expect(Object.is(toWholeWon(krwExact(text)), won)).toBe(true);
  expect(() => toWholeWon(krwExact('9007199254740991.5'))).toThrow(RangeError);
});

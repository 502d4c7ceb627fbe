import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/book/cells/number-cell.ts';

const outcome = (text: string, semicolons = false): unknown => {
  const found = readNumber(text, semicolons);
  if (typeof found === 'number') return found;
  if (found.kind === 'normalised') return found.value;
  return found.kind === 'empty' ? 'empty' : found.reason;
};

const written: readonly (readonly [text: string, value: unknown])[] = [
  ['1165000', 1165000],
  ['-0.1247', -0.1247],
  ['1,234', 1234],
  ['12,345,678.5', 12345678.5],
  ['(1,234)', -1234],
  ['−700', -700],
  ['▼1.5', -1.5],
  ['+1.23 %', 0.0123],
  ['27.7%', 0.277],
  ['１２３', 123],
  ['1.5억', 150_000_000],
  ['15.54조원', 15_540_000_000_000],
  ['1,234천원', 1_234_000],
  ['3백만원', 3_000_000],
  ['240,500원', 240_500],
  ['1,000주', 1000],
  ['0.1억', 10_000_000],
  ['1.2e13', 1.2e13],
  ['1.2E+13', 1.2e13],
  ['.5', 0.5],
  ['', 'empty'],
  ['-', 'empty'],
  ['N/A', 'empty'],
  ['#N/A N/A', 'empty'],
  ['NaN', 'empty'],
  ['null', 'empty'],
  ['△1,234', 'arrow'],
  ['▲1,234', 'arrow'],
  ['12O0', 'text'],
  ['1,23', 'text'],
  ['1,2345', 'text'],
  ['1.234.567', 'text'],
  ['(5', 'text'],
  ['(-5)', 'text'],
  ['--5', 'text'],
  ['5-', 'text'],
  ['0x10', 'text'],
  ['Infinity', 'text'],
  ['5 000', 'text'],
  ['1 234 567', 'text'],
  ['5 USD', 'text'],
  ['5천만억', 'text'],
  [',', 'text'],
  ['.', 'text'],
];

test.each(written)('%j is read as %j', (text, value) => {
  expect(outcome(text)).toEqual(value);
});

test.each([
  ['1,234', 'decimalComma'],
  ['1,5', 'decimalComma'],
  ['1.234', 'decimalComma'],
  ['12.345.678', 'text'],
  ['0.279', 0.279],
  ['12.5', 12.5],
  ['1234', 1234],
])('between semicolons %j is read as %j', (text, value) => {
  expect(outcome(text, true)).toEqual(value);
});

test('every number that a program writes in full comes back unchanged', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(outcome(String(value))).toBe(Object.is(value, -0) ? 0 : value);
    }),
  );
});

test('separators of thousands never change a whole number', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(outcome(value.toLocaleString('en-US'))).toBe(value);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketedRoot } from '../../../src/core/numeric/root.ts';

test('a square-root impact is solved to the last digit (SK Hynix, Y 1, sigma 5.8 %, k 3.5, f −8 %)', () => {
  const c = 0.058 * Math.sqrt(3.5);
  const f = (r: number): number => r + 0.08 - c * Math.sign(r) * Math.sqrt(Math.abs(r));
  expect(bracketedRoot({ f, low: -0.3, high: -0.05, tolerance: 1e-12 })).toBeCloseTo(-0.11713723, 8);
});

test('the answer lies within the tolerance of the root, wherever and however steep it is', () => {
  const curve = fc.constantFrom<(x: number) => number>(
    (x) => x,
    (x) => x ** 3,
    (x) => Math.cbrt(x),
    (x) => Math.tanh(50 * x),
    (x) => Math.expm1(5 * x),
    (x) => Math.sign(x),
    (x) => x ** 9,
  );
  fc.assert(
    fc.property(
      curve,
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(1e-3, 1e-9, 1e-14),
      fc.boolean(),
      (shape, root, tolerance, falling) => {
        let calls = 0;
        const f = (x: number): number => {
          calls++;
          return (falling ? -1 : 1) * shape(x - root);
        };
        const found = bracketedRoot({ f, low: -1.5, high: 2, tolerance });
        const flat = Math.abs(shape(found - root)) === 0;
        expect(flat || Math.abs(found - root) <= tolerance + 2 ** -51).toBe(true);
        expect(calls).toBeLessThanOrEqual(160);
      },
    ),
  );
});

test('smooth curves need few looks', () => {
  let calls = 0;
  const f = (x: number): number => {
    calls++;
    return Math.exp(x) - 2;
  };
  expect(bracketedRoot({ f, low: 0, high: 2, tolerance: 0 })).toBeCloseTo(Math.LN2, 15);
  expect(calls).toBeLessThanOrEqual(12);
});

test('a root at an end is found, also with both ends the same', () => {
  const f = (x: number): number => x - 1;
  expect(bracketedRoot({ f, low: 1, high: 2, tolerance: 0 })).toBe(1);
  expect(bracketedRoot({ f, low: 0, high: 1, tolerance: 0 })).toBe(1);
  expect(bracketedRoot({ f, low: 1, high: 1, tolerance: 0 })).toBe(1);
});

test('a function that is infinite at an end can still be solved', () => {
  const root = bracketedRoot({ f: (x) => Math.log(x) + 1, low: 0, high: 5, tolerance: 1e-14 });
  expect(root).toBeCloseTo(Math.exp(-1), 13);
});

test('ends without a change of sign, in the wrong order or not numbers are refused', () => {
  const f = (x: number): number => x;
  expect(() => bracketedRoot({ f, low: 1, high: 2, tolerance: 0 })).toThrow('change of sign');
  expect(() => bracketedRoot({ f, low: 2, high: -1, tolerance: 0 })).toThrow(RangeError);
  expect(() => bracketedRoot({ f, low: Number.NaN, high: 1, tolerance: 0 })).toThrow(RangeError);
  expect(() => bracketedRoot({ f: Math.sqrt, low: -1, high: 1, tolerance: 0 })).toThrow('NaN');
});

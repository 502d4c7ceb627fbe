import { expect, test } from 'vitest';
import { recentlyUsed } from '../../src/session/recently-used.ts';

const numbers = (budget: number) => recentlyUsed<readonly number[]>(budget, (value) => value.length);

test('an answer asked for again is the same object, and is not computed again', () => {
  const kept = numbers(10);
  const first = kept.get('a', () => [1, 2]);
  expect(kept.get('a', () => [9])).toBe(first);
});

test('the answer not asked for the longest time goes first when the budget is full', () => {
  const kept = numbers(4);
  kept.get('a', () => [1, 2]);
  kept.get('b', () => [3, 4]);
  kept.get('a', () => []); // a is the newer one now
  kept.get('c', () => [5, 6]);
  expect(kept.get('a', () => [0])).toEqual([1, 2]);
  expect(kept.get('b', () => [7])).toEqual([7]);
});

test('an answer larger than the whole budget is kept alone', () => {
  const kept = numbers(3);
  kept.get('a', () => [1]);
  const large = kept.get('large', () => [1, 2, 3, 4, 5]);
  expect(kept.size).toBe(1);
  expect(kept.get('large', () => [])).toBe(large);
});

test('a budget of nothing is a mistake', () => {
  expect(() => numbers(0)).toThrow(RangeError);
});

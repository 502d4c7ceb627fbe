import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/market/problem.ts';
import { problemWords } from '../../../../src/view/language/problems/all-problem-words.ts';
import {
  problemLine,
  problemPlace,
  problemText,
} from '../../../../src/view/language/problems/problem-text.ts';

const codes = Object.keys(problemWords.en) as Problem['code'][];
const languages = ['en', 'ko'] as const;

const problem = (code: Problem['code'], params: Problem['params'] = {}): Problem => ({
  code,
  severity: 'error',
  file: 'positions.csv',
  row: 2,
  column: 2,
  params,
});

const twelveHundred = problem('notANumber', { name: 'quantity', text: '12O0', reason: 'text' });

test('a message says where, what, and how to mend it', () => {
  expect(problemLine(twelveHundred, 'en')).toBe(
    'positions.csv:2:2: quantity "12O0" is not a number. Write the shares in digits: 1200.',
  );
  expect(problemLine(twelveHundred, 'ko')).toBe(
    'positions.csv:2:2: quantity "12O0": 숫자가 아님. 수량을 숫자로 쓸 것: 1200.',
  );
});

test('a problem of a whole file has no line', () => {
  expect(problemPlace({ code: 'fileEmpty', severity: 'error', file: 'prices.csv', params: {} })).toBe(
    'prices.csv',
  );
});

test.for(codes)('%s reads as a sentence in both languages, whatever params it has', (code) => {
  for (const language of languages) {
    const { what, fix } = problemText(problem(code), language);
    expect(what).toMatch(/\.$/);
    if (fix !== '') expect(fix).toMatch(/\.$/);
    expect(`${what} ${fix}`).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('both languages know the same problems', () => {
  expect(Object.keys(problemWords.ko).sort()).toEqual([...codes].sort());
});

test('what the file says cannot move the cursor, hide itself or run over the screen', () => {
  const hostile = problem('notATicker', {
    name: 'code',
    text: '\u001b[2J\u202e005930\r\n'.repeat(200),
    reason: 'text',
    suggestion: '',
  });
  const line = problemLine(hostile, 'en');
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(line.length).toBeLessThan(400);
});

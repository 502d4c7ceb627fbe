import { expect, test } from 'vitest';
import { glyphsForCells, glyphsForLocale, probedCells } from '../../src/tui/glyph-probe.ts';

test('the answer is found among keys that were pressed meanwhile, and taken out', () => {
  expect(probedCells('jj\x1b[1;2Rq')).toEqual({ cells: 1, rest: 'jjq' });
  expect(probedCells('\x1b[1;3R')).toEqual({ cells: 2, rest: '' });
  expect(probedCells('\x1b[1;')).toBeUndefined();
  expect(probedCells('\x1b[A')).toBeUndefined();
});

test('one cell, two cells, bytes instead of a character', () => {
  expect([1, 2, 3].map(glyphsForCells)).toEqual(['unicode', 'safe', 'ascii']);
});

test('a terminal that does not answer is judged by its locale', () => {
  expect(glyphsForLocale({ LANG: 'ko_KR.UTF-8' })).toBe('safe');
  expect(glyphsForLocale({ LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('unicode');
  expect(glyphsForLocale({})).toBe('unicode');
});

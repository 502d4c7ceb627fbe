import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinKeys } from '../../src/tui/korean-keys.ts';

// 2-set layout (KS X 5002): what each key prints on a Korean keyboard
test.each([
  ['ㅓ', ['j']],
  ['ㅏ', ['k']],
  ['ㅂ', ['q']],
  ['ㅛ', ['y']],
  ['ㅘ', ['h', 'k']],
  ['ㄳ', ['r', 't']],
  ['너', ['s', 'j']],
  ['한', ['g', 'k', 's']],
  ['값', ['r', 'k', 'q', 't']],
  ['왜', ['d', 'h', 'o']],
  ['ㅃ', ['Q']],
])('%s is typed with %j', (character, keys) => {
  expect(latinKeys(character)).toEqual(keys);
});

test.each(['j', '1', '[', '−', '漢', ''])('%j is not Korean', (character) => {
  expect(latinKeys(character)).toBeUndefined();
});

test('every one of the 11,172 syllables is two to five keys', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
      const keys = latinKeys(String.fromCharCode(code)) ?? [];
      expect(keys.length).toBeGreaterThanOrEqual(2);
      expect(keys.length).toBeLessThanOrEqual(5);
      expect(keys.join('')).toMatch(/^[a-zA-Z]+$/);
    }),
  );
});

test('a decomposed syllable, as macOS writes it, is the same keys', () => {
  expect(latinKeys('너'.normalize('NFD'))).toEqual(['s', 'j']);
});

import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { keysOf, typedBy } from '../../src/tui/keys.ts';

const none = {} as Key;
const only = (name: keyof Key): Key => ({ [name]: true }) as unknown as Key;

test('keys that arrive in one chunk count one by one', () => {
  expect(keysOf('jjjj', none)).toEqual(['j', 'j', 'j', 'j']);
  expect(keysOf('jj\rk', none)).toEqual(['j', 'j', 'Enter', 'k']);
  expect(keysOf('\x04\x04', none)).toEqual(['Ctrl-d', 'Ctrl-d']);
});

test('a Hangul syllable is one key, however it is encoded', () => {
  expect(keysOf('너한', none)).toEqual(['너', '한']);
  expect(keysOf('너'.normalize('NFD'), none)).toHaveLength(1);
});

test.each([
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['pageDown', 'PgDn'],
  ['return', 'Enter'],
  ['escape', 'Esc'],
  ['delete', 'Backspace'],
  ['tab', 'Tab'],
] as const)('%s is %s', (name, key) => {
  expect(keysOf('', only(name))).toEqual([key]);
});

test('Ctrl and a letter is one key; Esc and a letter in one chunk are two', () => {
  expect(keysOf('d', only('ctrl'))).toEqual(['Ctrl-d']);
  expect(keysOf('j', only('meta'))).toEqual(['Esc', 'j']);
  expect(keysOf('', only('meta')), 'Alt and a function key').toEqual([]);
});

test('a key that types a character types it, the others type nothing', () => {
  expect(['a', '성', 'Space', '/', 'Enter', 'Ctrl-u', 'Down'].map(typedBy)).toEqual([
    'a',
    '성',
    ' ',
    '/',
    undefined,
    undefined,
    undefined,
  ]);
});

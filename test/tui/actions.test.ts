import { expect, test } from 'vitest';
import type { Action } from '../../src/tui/action.ts';
import { actions } from '../../src/tui/actions.ts';
import { actionFor, type Context, inherits } from '../../src/tui/key-contexts.ts';
import { latinKeys } from '../../src/tui/korean-keys.ts';

const contexts = Object.keys(inherits) as Context[];

/** Keys that a terminal cannot tell apart. */
const twins: Readonly<Record<string, string>> = {
  'Ctrl-i': 'Tab',
  'Ctrl-m': 'Enter',
  'Ctrl-j': 'Enter',
  'Ctrl-h': 'Backspace',
  'Ctrl-[': 'Esc',
};

const activeIn = (context: Context): readonly Action[] =>
  actions.filter(({ when }) => when.some((place) => inherits[context].includes(place)));

test.each(contexts)(
  'in %s no key does two things, not even one that a terminal cannot tell apart',
  (context) => {
    const keys = activeIn(context).flatMap((action) => action.keys.map((key) => twins[key] ?? key));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  },
);

test('no key is a capital letter, which a Korean input method turns into the small letter', () => {
  expect(actions.flatMap(({ keys }) => keys).filter((key) => /^[A-Z]$/.test(key))).toEqual([]);
});

test('a letter never changes its meaning between a table and an overlay over it', () => {
  for (const action of activeIn('overlay')) {
    for (const key of action.keys) expect(actionFor(key, 'table')).toBe(action);
  }
});

test('every letter that does something also does it under a Korean input method', () => {
  const letters = new Set(actions.flatMap(({ keys }) => keys).filter((key) => /^[a-z]$/.test(key)));
  const jamo = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ';
  const reached = new Set(Array.from(jamo).flatMap((one) => latinKeys(one) ?? []));
  expect([...letters].filter((letter) => !reached.has(letter))).toEqual([]);
});

test('every action is named once and has words in both languages', () => {
  const ids = actions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(actions.filter(({ label }) => label.en === '' || label.ko === '')).toEqual([]);
});

test('the way through a meeting needs no letters: digits, brackets, arrows, Enter, Esc, question mark', () => {
  const keys = ['1', '2', '3', '4', '[', ']', '{', '}', 'Down', 'Up', 'Left', 'Right', 'Enter', 'Esc', '?'];
  expect(keys.filter((key) => actionFor(key, 'table') === undefined)).toEqual([]);
});

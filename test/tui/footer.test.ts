import { expect, test } from 'vitest';
import { firstState, type UiState } from '../../src/session/ui-state.ts';
import { update } from '../../src/session/ui-state-update.ts';
import { actions } from '../../src/tui/actions.ts';
import { footerKeys, helpEntries } from '../../src/tui/footer.ts';
import { actionFor } from '../../src/tui/key-contexts.ts';

const start: UiState = firstState({
  by: ['group'],
  display: { language: 'en', glyphs: 'unicode', colours: 'kr', unit: 'percent', band: 90 },
});

const shown = (state: UiState) => footerKeys(state).map(({ key, label }) => `${key} ${label}`);

test('the foot of the Day screen begins with what a reader needs first', () => {
  expect(shown(start).slice(0, 6)).toEqual([
    expect.stringMatching(/^1-[\d,-]+,?0 screens$/),
    '⏎ open',
    'i why',
    'x all settings',
    '[ ] day',
    '? help',
  ]);
});

test('every key in the foot of a table does something there', () => {
  const keys = footerKeys(start).flatMap(({ key }) =>
    /^\d[\d,-]+$/.test(key) ? key.split(/[,-]/) : key.split(' '),
  );
  const real = keys.map((key) => (key === '⏎' ? 'Enter' : key));
  expect(real.filter((key) => actionFor(key, 'table') === undefined)).toEqual([]);
});

test('the display menu says what is chosen now', () => {
  const menu = update(start, { type: 'openMenu', menu: 'display' }, undefined);
  expect(shown(menu)).toEqual([
    'l language: English',
    'c colours: red up, blue down',
    'g glyphs: unicode',
    'Esc close',
  ]);
  const korean = update(menu, { type: 'choose', choice: 'language' }, undefined);
  expect(shown(korean)[0]).toBe('l 언어: 한국어');
});

test('the copy menu and the filter show their own keys only', () => {
  expect(shown(update(start, { type: 'openMenu', menu: 'copy' }, undefined))).toEqual([
    'y row',
    't table (TSV)',
    'c command line',
    'Esc close',
  ]);
  expect(shown(update(start, { type: 'startFilter' }, undefined)).slice(0, 2)).toEqual([
    '⏎ take it',
    'Esc cancel',
  ]);
});

test('the help names every key of the screens and tables, once', () => {
  const listed = helpEntries(start).flatMap(({ keys }) => keys.split(' '));
  const first = actions
    .filter(({ when }) => when.includes('anywhere') || when.includes('table'))
    .map(({ keys }) => (keys[0] === 'Enter' ? '⏎' : keys[0]!));
  expect([...listed].sort()).toEqual([...first].sort());
});

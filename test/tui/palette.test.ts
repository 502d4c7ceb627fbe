import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDay } from '../../src/cli/open-day.ts';
import { firstState, placeOf, type UiState } from '../../src/session/ui-state.ts';
import { Desk } from '../../src/tui/desk.ts';
import type { Effects } from '../../src/tui/effects.ts';
import type { Language } from '../../src/view/screen.ts';
import { silentEffects } from './silent-effects.ts';

const book = await openDay(join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026'), {});
if (book.kind === 'failed') throw new Error('the example book does not open');

const copied: string[] = [];
const effects: Effects = { ...silentEffects, copy: (text) => copied.push(text) };

function deskIn(language: Language): Desk {
  const display = { language, glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 } as const;
  const desk = new Desk(
    firstState({ by: ['group'], display }),
    { columns: 80, rows: 24 },
    { bookName: 'Korea' },
    effects,
  );
  if (book.kind !== 'failed') desk.opened(book);
  return desk;
}

const typed = (text: string): readonly string[] =>
  Array.from(text, (character) => (character === ' ' ? 'Space' : character));

/** The state after a command was typed and entered. */
function after(command: string, language: Language = 'en'): { state: UiState; screen: string } {
  const desk = deskIn(language);
  desk.press([':', ...typed(command), 'Enter']);
  return { state: desk.state, screen: desk.lines().join('\n') };
}

const rowsFor = (text: string, language: Language = 'en'): string => {
  const desk = deskIn(language);
  desk.press([':', ...typed(text)]);
  return desk.lines().join('\n');
};

test('a command by its name does what it says and leaves nothing open', () => {
  expect(after('scope single').state).toMatchObject({ assumptions: { scope: 'single' }, overlays: [] });
  expect(after('turnover adv20').state.assumptions.denominator).toBe('adv20');
  expect(after('law square-root').state.assumptions.law).toBe('squareRoot');
  expect(after('lang ko').screen).toContain('일간');
  expect(placeOf(after('funds').state).screen).toBe('funds');
  expect(placeOf(after('stock 000660').state)).toMatchObject({ screen: 'stock', focus: { code: '000660' } });
});

test('a date goes to its session, one that is none to the session before, and says so', () => {
  expect(after('date 2026-07-28').screen).toContain('2026-07-28');
  const holiday = after('date 2026-07-17');
  expect(holiday.screen).toContain('No session on 2026-07-17: this is 2026-07-16.');
});

test('the key of an action found by name is shown beside it', () => {
  expect(rowsFor('all set')).toMatch(/▸all settings +:all-settings +x/);
});

test('words of the other language and first sounds find a command too', () => {
  expect(rowsFor('홍콩')).toContain(':scope hk');
  expect(rowsFor('ㅈㄱ', 'ko')).toMatch(/집계 대상/);
});

test('a name without its value is completed, not done', () => {
  const desk = deskIn('en');
  desk.press([':', ...typed('go to a session'), 'Enter']);
  expect(desk.lines().join('\n')).toContain(': date _');
  desk.press([...typed('06-23'), 'Enter']);
  expect(desk.lines()[0]).toContain('2026-06-23');
});

test('positions are grouped by any level of the book', () => {
  const { state } = after('group account');
  expect(placeOf(state)).toMatchObject({ screen: 'positions', table: { grouped: true } });
  expect(state.by).toEqual(['account']);
});

test('a command that does not exist does nothing and the palette stays open', () => {
  const { state, screen } = after('no such thing');
  expect(state.overlays).toHaveLength(1);
  expect(screen).toContain('No command matches');
});

test('letters typed into the palette are never commands', () => {
  const desk = deskIn('en');
  desk.press([':', 'q', 's', '1']);
  expect(desk.state.ended).toBeUndefined();
  expect(desk.lines().join('\n')).toContain(': qs1_');
  desk.press(['Esc']);
  expect(desk.state.overlays).toEqual([]);
});

test('the command that prints the screen under the palette is copied', () => {
  after('cli');
  expect(copied.at(-1)).toMatch(/^ungear report --date /);
});

test('two sessions are set beside each other: one named, or one marked on History, and the command line prints them', () => {
  const named = after('compare 2026-06-08');
  expect(placeOf(named.state).screen).toBe('compare');
  expect(named.screen).toContain('Portfolio 06-23 ▾ −11.11 % against 06-08 ▾ −8.10 %');
  const desk = deskIn('en');
  desk.press([']', 'Space', '[', ':', ...typed('compare '), 'Enter']);
  expect(desk.lines().join('\n')).toContain('Portfolio 06-24');
  expect(desk.commandLine()).toMatch(/^ungear compare --day 2026-06-23 --day 2026-06-24 --scope hk /);
});

test('the largest positions alone are asked for by their number, and the command line says so', () => {
  const { state, screen } = after('top 3');
  expect(placeOf(state)).toMatchObject({ screen: 'positions', table: { largest: 3 } });
  expect(screen).toContain('other (13)');
  const desk = deskIn('en');
  desk.press([':', ...typed('top 7'), 'Enter']);
  expect(desk.commandLine()).toContain('--top 7');
  desk.press([':', ...typed('top all'), 'Enter']);
  expect(desk.commandLine()).not.toContain('--top');
});

test('the benchmark is one command, or Tab on Index, away', () => {
  const { state, screen } = after('benchmark');
  expect(placeOf(state).screen).toBe('benchmark');
  expect(screen).toContain('against KOSPI');
  const desk = deskIn('en');
  desk.press(['0', 'Tab', 'Tab']);
  expect(placeOf(desk.state).screen).toBe('benchmark');
  expect(desk.commandLine()).toMatch(/^ungear benchmark --date 2026-06-23 /);
});

test('benchmark, method and linking are one command or key away, and the command line prints the pane with the cursor', () => {
  const desk = deskIn('en');
  desk.press([':', ...typed('benchmark KOSPI200'), 'Enter']);
  expect(desk.lines().join('\n')).toContain('against KOSPI200 (2 of 2)');
  expect(desk.commandLine()).toMatch(/^ungear benchmark --date 2026-06-23 .* --against KOSPI200$/);
  desk.press([
    ':',
    ...typed('method brinson-hood-beebower'),
    'Enter',
    ':',
    ...typed('link menchero'),
    'Enter',
  ]);
  const ofDay = desk.commandLine();
  expect(ofDay).toContain(' --against KOSPI200 --variant brinson-hood-beebower');
  expect(ofDay).not.toContain('--link');
  desk.press(['Tab']);
  expect(desk.commandLine()).toMatch(
    /^ungear benchmark --from 2026-05-28 --to 2026-07-31 .* --variant brinson-hood-beebower --link menchero$/,
  );
  desk.press(['r']);
  expect(desk.lines().join('\n')).toContain('geometric');
  expect(desk.commandLine()).toMatch(/--to 2026-07-31 .* --against KOSPI200 --link geometric$/);
  desk.press(['Shift-Tab']);
  expect(desk.commandLine()).toMatch(/--date 2026-06-23 .* --against KOSPI200 --link geometric$/);
  desk.press(['r', 'v']);
  expect(desk.commandLine()).toMatch(/--date 2026-06-23 .* --against KOSPI$/);
});

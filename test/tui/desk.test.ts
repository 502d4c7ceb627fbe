import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type OpenDay, openDay } from '../../src/cli/open-day.ts';
import type { BookAnswers } from '../../src/core/attribution/book-answers.ts';
import { openAnswers } from '../../src/session/answers.ts';
import { firstState } from '../../src/session/ui-state.ts';
import { Desk } from '../../src/tui/desk.ts';
import type { Effects } from '../../src/tui/effects.ts';
import { silentEffects } from './silent-effects.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');
let book: OpenDay;
beforeAll(async () => {
  const opened = await openDay(example, {});
  if (opened.kind === 'failed') throw new Error('the example book does not open');
  book = opened;
});

function deskWith(effects: Partial<Effects> = {}, answers: BookAnswers = book.answers): Desk {
  const state = firstState({
    by: ['group'],
    display: { language: 'en', glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 },
  });
  const desk = new Desk(
    state,
    { columns: 80, rows: 24 },
    { bookName: 'Korea' },
    { ...silentEffects, ...effects },
  );
  desk.opened({ ...book, answers });
  return desk;
}

const text = (desk: Desk): string => desk.lines().join('\n');

/** Answers for a book so large that a day takes a while. */
const slow = (answers: BookAnswers): BookAnswers => ({
  ...answers,
  day(...question) {
    const until = performance.now() + 150;
    while (performance.now() < until);
    return answers.day(...question);
  },
});

/** Lets everything happen that was put off until a frame is on the screen. */
function finishAll(waiting: (() => void)[]): void {
  for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
}

test('a day that is slow to compute is announced without any modelled figure, then shown whole', () => {
  const waiting: (() => void)[] = [];
  const desk = deskWith({ later: (work) => waiting.push(work) }, slow(book.answers));
  expect(text(desk)).toMatch(/\[−4\.\d\d,−0\.\d\d\]/);
  finishAll(waiting);
  desk.press([']']);
  desk.lines();
  finishAll(waiting);
  desk.press([']']);
  expect(text(desk)).toContain('2026-06-25');
  expect(text(desk)).toContain('is being computed');
  expect(text(desk)).not.toMatch(/\[[−+]/);
  expect(waiting).toHaveLength(1);
  finishAll(waiting);
  expect(text(desk)).not.toContain('is being computed');
  expect(text(desk)).toMatch(/\[[−+]\d/);
});

test('the figures of a day are drawn before the panes that need every setting and other days', () => {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  const allSettings: BookAnswers['allSettings'] = (...question) => {
    asked.push('allSettings');
    return book.answers.allSettings(...question);
  };
  const desk = deskWith({ later: (work) => waiting.push(work) }, { ...book.answers, allSettings });
  desk.resize({ columns: 120, rows: 40 });
  const first = text(desk);
  expect(first).toMatch(/SK hynix.*\[−4\.\d\d,−0\.\d\d\]/);
  expect(asked).toEqual([]);
  finishAll(waiting);
  const whole = text(desk);
  expect(asked).not.toEqual([]);
  expect(whole).not.toBe(first);
  desk.press(['j', 'k']);
  expect(text(desk)).toBe(whole);
});

test('while the book is being opened no figure is shown and the keys are few', () => {
  const state = firstState({
    by: ['group'],
    display: { language: 'ko', glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 },
  });
  const desk = new Desk(
    state,
    { columns: 80, rows: 24 },
    { bookName: 'Korea', day: '2026-06-23' },
    silentEffects,
  );
  desk.press(['j', ']', 'x', 'y', 'y']);
  expect(text(desk)).toContain('2026-06-23 (화)');
  expect(text(desk)).toContain('Korea');
  expect(text(desk)).not.toMatch(/\d\.\d/);
  expect(desk.lines()).toHaveLength(24);
  expect(desk.commandLine()).toBeUndefined();
});

test('the lines are the same array as long as nothing changes, so that nothing is drawn for nothing', () => {
  const desk = deskWith();
  expect(desk.lines()).toBe(desk.lines());
  const before = desk.lines();
  desk.press(['j']);
  expect(desk.lines()).not.toBe(before);
});

test('a Korean syllable is the two keys that type it', () => {
  const [typed, pressed] = [deskWith(), deskWith()];
  typed.press(['너']);
  pressed.press(['s', 'j']);
  expect(typed.state.assumptions).toEqual(pressed.state.assumptions);
  expect(typed.lines().slice(0, -1)).toEqual(pressed.lines().slice(0, -1));
  expect(typed.lines().at(-1)).toContain('한/영');
});

test('while a filter is typed Korean is text, and pasted text joins it', () => {
  const desk = deskWith();
  desk.press(['2', '/', '삼']);
  desk.paste('성\n전자');
  expect(text(desk)).toContain('삼성 전자');
  desk.press(['Esc']);
  desk.paste('q');
  expect(desk.state.ended).toBeUndefined();
});

test('the command line is copied from any place', () => {
  const copied: string[] = [];
  const desk = deskWith({ copy: (what) => copied.push(what) });
  desk.press(['4', 's', 'n', 'y', 'c']);
  expect(copied).toEqual([
    'ungear flows --date 2026-06-23 --scope all --denominator day --netting gross --seed 1',
  ]);
});

test('History shows its frame before any session is computed, then more each time, and takes keys in between', () => {
  const waiting: (() => void)[] = [];
  const desk = deskWith({ later: (work) => waiting.push(work) });
  const known = (): number => Number(/(\d+) of 45 sessions are computed/.exec(text(desk))?.[1] ?? 45);
  desk.press(['9']);
  expect(known()).toBe(0);
  const seen: number[] = [];
  for (let tick = 0; tick < 60 && !text(desk).includes('On 13 of 45'); tick++) {
    for (const work of waiting.splice(0)) work();
    desk.press(tick % 2 === 0 ? ['j'] : ['k']);
    seen.push(known());
  }
  expect(text(desk)).toContain('On 13 of 45 sessions');
  expect(seen.length).toBeGreaterThan(2);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  desk.press(['1', '9']);
  expect(text(desk)).toContain('On 13 of 45 sessions');
});

test('on History the days are stepped from the selected row, and the command line prints all of them', () => {
  const copied: string[] = [];
  const desk = deskWith({ copy: (what) => copied.push(what) });
  desk.press(['9', '(', ']']);
  expect(book.answers.dataset.days[desk.state.dayIndex]).toBe('2026-05-29');
  desk.press(['j', 'Enter']);
  expect(text(desk)).toContain('History › Day › 06-01');
  desk.press(['Esc', 'j', 'i']);
  expect(text(desk)).toContain('06-02');
  desk.press(['Esc', 'y', 'c']);
  expect(copied[0]).toMatch(/^ungear report --from 2026-05-28 --to 2026-07-31 --scope hk/);
});

/** The example book without the preferred shares, all else in one account of another name. */
function otherBook(): BookAnswers {
  const { dataset, problems, defaults } = book.answers;
  const positions = dataset.positions
    .filter(({ code }) => code !== '005935')
    .map((position) => ({ ...position, account: 'Elsewhere' }));
  return openAnswers({
    dataset: { ...dataset, positions, settings: { ...dataset.settings, title: 'Other' } },
    problems,
    defaults,
  });
}

const type = (desk: Desk, words: string): void =>
  desk.press([':', ...Array.from(words, (key) => (key === ' ' ? 'Space' : key)), 'Enter']);

test('a second book is opened from the palette and stands beside the first on every session; the command line names both', async () => {
  const copied: string[] = [];
  const asked: string[] = [];
  const desk = deskWith({
    copy: (what) => copied.push(what),
    openOther: async (folder, { draws, seed }) => {
      asked.push(`${folder} ${draws} ${seed}`);
      return { kind: 'opened', folder, answers: otherBook() };
    },
  });
  desk.resize({ columns: 120, rows: 40 });
  type(desk, 'against ../my other');
  await Promise.resolve();
  expect(asked).toEqual(['../my other 4000 1']);
  expect(text(desk)).toContain('book 1: Korea 2026 example   book 2: Other');
  expect(text(desk)).toMatch(/Samsung Elec pref +▾−0\.34 .* not held/);
  expect(text(desk)).toMatch(/^ KODEX 200 +▾−1\.40 .*▾−1\.4\d /m);
  desk.press(['y', 'c', ']', ']']);
  expect(copied[0]).toMatch(/^ungear compare '..\/my other' --date 2026-06-23 --scope hk /);
  expect(text(desk)).toContain('Compare › 2026-06-25');
  type(desk, 'compare 2026-06-08');
  expect(text(desk)).toContain('Portfolio 06-25');
});

test('a book that cannot be opened is said in the foot of the screen, and nothing else changes', async () => {
  const desk = deskWith({ openOther: async () => ({ kind: 'failed', reason: 'There is no folder "x".' }) });
  const before = desk.lines();
  type(desk, 'against x');
  await Promise.resolve();
  expect(desk.lines().at(-1)).toContain('Not compared: There is no folder "x".');
  expect(desk.lines().slice(0, -1)).toEqual(before.slice(0, -1));
});

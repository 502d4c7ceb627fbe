import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import { openDay } from '../../src/cli/open-day.ts';
import { openOtherBook } from '../../src/cli/other-book.ts';
import { firstState } from '../../src/session/ui-state.ts';
import { Desk } from '../../src/tui/desk.ts';
import type { Effects } from '../../src/tui/effects.ts';
import { silentEffects } from './silent-effects.ts';

/** The same holdings twice: stated on every session, and as positions that go on. */
const byDate = mkdtempSync(join(tmpdir(), 'ungear-by-date-'));
const goingOn = mkdtempSync(join(tmpdir(), 'ungear-going-on-'));
afterAll(() => {
  for (const folder of [byDate, goingOn]) rmSync(folder, { recursive: true, force: true });
});
await makeLargeBook({ folder: byDate, positions: 70, days: 30, instruments: 71, seed: 9, format: 'csv' });
for (const name of readdirSync(byDate)) copyFileSync(join(byDate, name), join(goingOn, name));
const positions = readFileSync(join(byDate, 'positions.csv'), 'utf8');
writeFileSync(join(goingOn, 'positions.csv'), positions.replace('date,', 'effective_from,'));
for (const folder of [byDate, goingOn]) writeFileSync(join(folder, 'ungear.json'), '{ "title": "Twice" }\n');

const effects: Effects = { ...silentEffects, later: (work) => void setImmediate(work) };

async function deskOf(
  folder: string,
  { language = 'en', beside }: { readonly language?: 'en' | 'ko'; readonly beside?: string } = {},
): Promise<Desk> {
  const book = await openDay(folder, { draws: 100 });
  if (book.kind === 'failed') throw new Error(`the book does not open: ${JSON.stringify(book.problems)}`);
  const display = { language, glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 } as const;
  const desk = new Desk(
    firstState({ by: ['group'], display }),
    { columns: 100, rows: 44 },
    { bookName: '' },
    effects,
  );
  const other = beside === undefined ? undefined : await openOtherBook(beside, book.assumptions);
  if (other?.kind === 'failed') throw new Error(`the book does not open: ${JSON.stringify(other.problems)}`);
  // told apart by their folders, which are not what is compared here
  desk.opened(other === undefined ? book : { ...book, other: { ...other, folder: 'other' } });
  return desk;
}

const text = (desk: Desk): string => desk.lines().join('\n');

/** The screen once everything has been read and computed. */
async function settled(desk: Desk): Promise<string> {
  await vi.waitFor(() => expect(text(desk)).not.toMatch(/being read|comput|읽는 중|계산/), {
    timeout: 20_000,
    interval: 4,
  });
  return text(desk);
}

test('every screen of a day shows the same whether holdings are stated on every session or go on', async () => {
  const [dated, ordinary] = [await deskOf(byDate), await deskOf(goingOn)];
  for (const key of [
    '1',
    '[',
    '2',
    'Enter',
    '3',
    '{',
    '1',
    '4',
    '5',
    '8',
    '[',
    '9',
    '0',
    'Tab',
    'Tab',
    '1',
    ']',
  ]) {
    for (const desk of [dated, ordinary]) desk.press([key]);
    expect(await settled(dated), key).toBe(await settled(ordinary));
  }
});

test('while the holdings of a day are read the screen says so, without any modelled figure', async () => {
  for (const language of ['en', 'ko'] as const) {
    const desk = await deskOf(byDate, { language });
    await settled(desk);
    desk.press(['[']);
    expect(text(desk)).toContain(
      language === 'en'
        ? 'The holdings of 2021-09-09 (Thu) are being read.'
        : '2021-09-09 (목)의 보유를 읽는 중.',
    );
    expect(text(desk)).not.toMatch(/\[[−+]\d/);
    expect(await settled(desk)).toMatch(/\[[−+]\d/);
  }
});

test('a book of dated holdings is the second on Compare as an ordinary one is, day after day', async () => {
  const desks = [
    await deskOf(goingOn, { beside: goingOn }),
    await deskOf(goingOn, { beside: byDate }),
    await deskOf(byDate, { beside: byDate }),
  ];
  for (const key of ['', '[', '[', 'j']) {
    for (const desk of desks) desk.press([key]);
    const [ordinary, ...others] = await Promise.all(desks.map(settled));
    expect(ordinary).toMatch(/book 2 .*a difference of/);
    for (const other of others) expect(other, key).toBe(ordinary);
  }
});

test('two sessions of a book of dated holdings are called by their dates', async () => {
  const [dated, ordinary] = [await deskOf(byDate), await deskOf(goingOn)];
  for (const desk of [dated, ordinary]) desk.press([':', ...'compare 2021-09-09', 'Enter']);
  expect(await settled(dated)).toBe(await settled(ordinary));
  expect(text(dated)).toMatch(/09-09 .*09-10/);
  dated.press(['i']);
  expect(await settled(dated)).toContain('000660 › 2021-09-10 (_2) less 2021-09-09 (_1)');
  expect(text(dated)).toContain('r_difference = r_2 - r_1');
  expect(dated.commandLine()).toMatch(/compare --day 2021-09-09 --day 2021-09-10 .*--explain 000660/);
  dated.press(['Esc', 'Enter']);
  expect(await settled(dated)).toMatch(/Stock|000660/);
});

test('the index through time needs no holdings', async () => {
  const [dated, ordinary] = [await deskOf(byDate), await deskOf(goingOn)];
  for (const desk of [dated, ordinary]) {
    desk.resize({ columns: 120, rows: 60 });
    desk.press(['0']);
  }
  await vi.waitFor(() => expect(text(dated)).toMatch(/29 sessions, Carino/), { timeout: 20_000 });
  await vi.waitFor(() => expect(text(ordinary)).toBe(text(dated)), { timeout: 20_000 });
});

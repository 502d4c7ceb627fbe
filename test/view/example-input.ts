import { join } from 'node:path';
import { loadBook } from '../../src/book/load-book.ts';
import type { BookAnswers } from '../../src/core/attribution/book-answers.ts';
import type { DayResult } from '../../src/core/attribution/day/day-result.ts';
import { dayIndexOf } from '../../src/core/market/lookup.ts';
import { type Assumptions, defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { openAnswers } from '../../src/session/answers.ts';
import type { Frame, ScreenInput, TableState } from '../../src/view/screen.ts';

const loaded = await loadBook(join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026'));
if (loaded.kind === 'failed') throw new Error('the example book does not open');

/** The example book, opened once for all screens under test. */
export const answers: BookAnswers = openAnswers({ ...loaded, defaults: defaultAssumptions });

export const resultOn = (day: string, change: Partial<Assumptions> = {}): DayResult =>
  answers.day(dayOf(day), { ...defaultAssumptions, ...change });

export const dayOf = (day: string): number => dayIndexOf(answers.dataset, tradingDay(day))!;

export const frameOf = (change: Partial<Frame> = {}): Frame => ({
  columns: 80,
  rows: 24,
  language: 'en',
  glyphs: 'unicode',
  unit: 'percent',
  band: 90,
  ...change,
});

export const freshTable: TableState = { cursor: 0, top: 0, filter: '', hidden: [], grouped: false };

/** What a screen is drawn from on a day of the example book, in a frame, with the table where it is. */
export function inputOn(
  day: string,
  frame: Partial<Frame> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> & { readonly table?: Partial<TableState> } = {},
): ScreenInput {
  const assumptions = change.assumptions ?? defaultAssumptions;
  return {
    answers,
    dayIndex: dayOf(day),
    by: ['group'],
    result: answers.day(dayOf(day), assumptions),
    focus: { kind: 'none' },
    breadcrumbs: ['Day', day],
    footer: [
      { key: '1-9,0', label: 'screens' },
      { key: '⏎', label: 'open' },
      { key: 'i', label: 'why' },
      { key: '?', label: 'help' },
      { key: 'q', label: 'quit' },
    ],
    typing: false,
    ...change,
    assumptions,
    frame: frameOf(frame),
    table: { ...freshTable, ...change.table },
  };
}

/** The same input while the day is still being computed. */
export function computing({ result, ...input }: ScreenInput): ScreenInput {
  return input;
}

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDay } from '../../src/cli/open-day.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { firstState } from '../../src/session/ui-state.ts';
import { Desk } from '../../src/tui/desk.ts';
import { farewell } from '../../src/tui/summary.ts';
import { cellWidth } from '../../src/view/layout/cells.ts';
import { silentEffects } from './silent-effects.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

async function leftOn(day: string, language: 'en' | 'ko', columns = 80): Promise<readonly string[]> {
  const book = await openDay(example, { date: tradingDay(day) });
  if (book.kind === 'failed') throw new Error('the example book does not open');
  const result = book.answers.day(book.dayIndex, book.assumptions);
  const shared = { bookName: 'Korea\x1b[2J 2026', commandLine: 'ungear report', glyphs: 'unicode' } as const;
  return farewell({ result, language, columns, ...shared });
}

test('what stays on the screen says day, range, settings, coverage, that positions are invented, and the status', async () => {
  const lines = (await leftOn('2026-06-23', 'en')).join(' ');
  expect(lines).toContain('2026-06-23 (Tue)');
  expect(lines).toMatch(/SK hynix ▾−12\.47 %, mechanical 90 % \[−4\.\d\d,−0\.\d\d\]/);
  expect(lines).toContain('KRX+HK | day | net');
  expect(lines).toContain('priced 13/16, positions invented | prior only: not calibrated on data');
  expect(lines).toMatch(/To reproduce: ungear report$/);
});

test('of a screen that is not about the day alone stays what it said, from under its reasons too', async () => {
  const book = await openDay(example, { date: tradingDay('2026-06-23'), draws: 200 });
  if (book.kind === 'failed') throw new Error('the example book does not open');
  const display = { language: 'en', glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 } as const;
  const size = { columns: 100, rows: 30 };
  const desk = new Desk(firstState({ by: ['group'], display }), size, { bookName: 'Korea' }, silentEffects);
  desk.opened(book);
  const left = (...keys: readonly string[]): string => {
    desk.press(keys);
    const result = desk.lastResult()!;
    const sentences = desk.lastSentences();
    const commandLine = desk.commandLine()!;
    return farewell({
      ...{ result, sentences, commandLine },
      ...{ bookName: 'Korea', language: 'en', glyphs: 'unicode', columns: 200 },
    }).join('\n');
  };
  expect(left('1')).toMatch(/Portfolio ▾ −11\.11 %/);
  for (const under of [[], ['i']]) {
    const lines = left('5', ...under);
    expect(lines).toMatch(/^ungear: Korea.*\n.*would have to/);
    expect(lines).toMatch(/positions invented \| prior only.*\nTo reproduce: ungear scenario/s);
    expect(lines).not.toContain('Portfolio ▾');
  }
});

test('a stock without an answer has a reason instead of a band', async () => {
  const lines = (await leftOn('2026-07-31', 'en')).join('\n');
  expect(lines).toContain('SK hynix ▴+29.95 %, at the price limit');
  expect(lines).toMatch(/Samsung Elec ▴\+26\.81 %, mechanical 90 % \[\+/);
});

test('no line is wider than the terminal, in Korean either, and no name acts on it', async () => {
  for (const columns of [60, 80, 200]) {
    const lines = await leftOn('2026-06-23', 'ko', columns);
    expect(lines.slice(0, -1).filter((line) => cellWidth(line) >= columns)).toEqual([]);
    expect(lines.join('')).not.toContain('\x1b');
    expect(lines.length).toBeLessThanOrEqual(12);
  }
});

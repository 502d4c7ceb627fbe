import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBook } from '../../src/book/load-book.ts';
import { priceAt } from '../../src/core/evidence/prices-at.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { inTemporaryBook } from './trap-book.ts';

const minute = (hours: number, minutes: number): number => hours * 60 + minutes;

async function priceBy(at: number, ...rows: readonly string[]): Promise<number | undefined> {
  return inTemporaryBook(async (folder) => {
    await writeFile(join(folder, 'bars.csv'), 'code,time,price\n');
    await appendFile(join(folder, 'bars.csv'), rows.map((row) => `005930,${row}\n`).join(''));
    const loaded = await loadBook(folder);
    if (loaded.kind === 'failed') throw new Error('the book does not open');
    const dayIndex = loaded.dataset.days.indexOf(tradingDay('2026-06-23'));
    return priceAt(loaded.dataset, '005930', { dayIndex, minute: at });
  });
}

test('the last price by the minute counts, whatever the order of the rows', async () => {
  const rows = ['2026-06-23T15:01,313000', '2026-06-23 14:58:30,311000', '2026-06-23T14:50,310000'];
  expect(await priceBy(minute(15, 0), ...rows)).toBe(311000);
});

test('a price half a second after the minute is not known at it', async () => {
  expect(await priceBy(minute(15, 0), '2026-06-23T15:00:00.500,311000')).toBeUndefined();
});

test('an instant with an offset is a Korean time', async () => {
  expect(await priceBy(minute(15, 20), '2026-06-23T06:20:00Z,311000')).toBe(311000);
  expect(await priceBy(minute(9, 10), '2026-06-22T20:10:00-04:00,311000')).toBe(311000);
});

test('a price older than a quarter of an hour is no price of the minute, nor is one of the day before', async () => {
  expect(await priceBy(minute(15, 20), '2026-06-23T15:04:59,311000')).toBeUndefined();
  expect(await priceBy(minute(9, 5), '2026-06-22T15:30,311000')).toBeUndefined();
});

test('at the open and the close the prices of prices.csv rule', async () => {
  expect(await priceBy(minute(15, 30), '2026-06-23T15:30,1')).toBe(310000);
  expect(await priceBy(minute(9, 0), '2026-06-23T09:00,1')).toBe(352000);
});

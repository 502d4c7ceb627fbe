import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '../../../src/book/cells/day-cell.ts';

function outcome(text: string): string {
  const found = readDay(text);
  if (typeof found === 'string') return found;
  if (found.kind === 'empty') return 'empty';
  return found.kind === 'refused' ? found.reason : `${found.kind} ${found.day}`;
}

test.each([
  ['2026-06-23', '2026-06-23'],
  ['20260623', 'normalised 2026-06-23'],
  ['2026/06/23', 'normalised 2026-06-23'],
  ['2026.06.23', 'normalised 2026-06-23'],
  ['2026.06.23.', 'normalised 2026-06-23'],
  ['2026. 6. 23.', 'normalised 2026-06-23'],
  ['2026-6-3', 'normalised 2026-06-03'],
  ['2026년 6월 23일', 'normalised 2026-06-23'],
  ['２０２６-０６-２３', 'normalised 2026-06-23'],
  ['2026-06-23T00:00', 'normalised 2026-06-23'],
  ['2026-06-23 15:30:00', 'normalised 2026-06-23'],
  ['20230403;095853', 'normalised 2023-04-03'],
  ['46196', 'serial 2026-06-23'],
  ['46196.645833', 'serial 2026-06-23'],
  ['', 'empty'],
  ['-', 'empty'],
  ['26.09.10', 'twoDigitYear'],
  ['260910', 'twoDigitYear'],
  ['06/07/2026', 'dayFirst'],
  ['23.06.2026', 'dayFirst'],
  ['2026-06-22T15:30:00Z', 'timeZone'],
  ['2026-06-22T15:30:00+09:00', 'timeZone'],
  ['2026-02-30', 'noSuchDay'],
  ['20261301', 'noSuchDay'],
  ['1899-12-31', 'outOfRange'],
  ['2206-06-23', 'outOfRange'],
  ['Q2 2026', 'text'],
  ['23 June 2026', 'text'],
])('%j gives %s', (text, expected) => {
  expect(outcome(text)).toBe(expected);
});

test.each([
  ['6/19/2026', '2026-06-19'],
  ['23.06.2026', '2026-06-23'],
  ['06/07/2026', ''],
  ['31/31/2026', ''],
])('%j has the year last, and %j is suggested', (text, suggestion) => {
  expect(readDay(text)).toMatchObject({ kind: 'refused', reason: 'dayFirst', suggestion });
});

test('a day survives every spelling that is read, and the spreadsheet number of it', () => {
  const days = fc.date({ min: new Date('1981-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
      for (const text of [day.replaceAll('-', ''), day.replaceAll('-', '/'), day.replaceAll('-', '. ')])
        expect(outcome(text)).toBe(`normalised ${day}`);
      expect(outcome(`${serial}`)).toBe(`serial ${day}`);
    }),
  );
});

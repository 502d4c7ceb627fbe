import { expect, test } from 'vitest';
import { readTime } from '../../src/book/cells/time-cell.ts';
import { CodeReader } from '../../src/book/code-reader.ts';
import { FileLog } from '../../src/book/problem-log.ts';
import { barRows } from '../../src/book/sheets/bars.ts';
import { barAt } from '../../src/core/market/bar.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';

function barsOf(text: string) {
  const log = new FileLog('bars.csv');
  const codes = new CodeReader();
  codes.learn([ticker('005930'), ticker('000660')]);
  return { bars: barRows({ text, log, codes }, true).map(({ value }) => value), problems: log.problems };
}

test.for([
  ['1430', { second: 52_200 }],
  ['9:05:30', { second: 32_730 }],
  ['2026-07-31 14:30', { day: '2026-07-31', second: 52_200 }],
  ['20260731 143000', { day: '2026-07-31', second: 52_200 }],
  ['2026-07-31T14:30:00+09:00', { day: '2026-07-31', second: 52_200 }],
  ['2026-07-31T05:30:00Z', { day: '2026-07-31', second: 52_200 }],
  ['2026-07-31 20:30:00.25-09', { day: '2026-08-01', second: 52_201 }],
  ['05:30Z', undefined],
  ['24:00', undefined],
  ['2:30 pm', undefined],
  ['', undefined],
] as const)('the time %j', ([text, wanted]) => {
  expect(readTime(text)).toEqual(wanted);
});

test('the last price up to the time counts, of the session asked about, whatever the order of the rows', () => {
  const { bars, problems } = barsOf(
    'code,time,price\n005930,2026-07-31 14:31,3\nA005930,2026-07-31 14:29,2\n005930,2026-07-31 09:00,1\n005930,2026-07-30 14:30,9\n',
  );
  const day = tradingDay('2026-07-31');
  expect(barAt(bars, '005930', { day, minute: 870 })?.price).toBe(2);
  expect(barAt(bars, '005930', { day, minute: 539 })).toBeUndefined();
  expect(barAt(bars, '000660', { day, minute: 870 })).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['tickerNormalised']);
});

test('a bad row is named by row and column and left out, the others count', () => {
  const { bars, problems } = barsOf(
    'code,date,time,price\n005930,2026-07-31,25:10,100\n005930,2026-07-31,14:30,0\n005930,2026-07-31,14:30,7x\n005930,2026-07-31,14:29,71000\n',
  );
  expect(bars).toEqual([{ code: '005930', day: '2026-07-31', second: 52_140, price: 71000 }]);
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['notATime', 2, 3],
    ['notPositive', 3, 4],
    ['notANumber', 4, 4],
  ]);
});

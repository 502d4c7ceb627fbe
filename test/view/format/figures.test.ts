import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, grouped } from '../../../src/view/format/decimal.ts';
import { bandOf, fraction, observed, wholePercentBand } from '../../../src/view/format/figure.ts';
import { money, moneyIn, moneyUnit } from '../../../src/view/format/money.ts';
import { nameIn, shortName } from '../../../src/view/format/names.ts';

test('a figure is rounded as decimal.js rounds it, halves away from zero', () => {
  const values = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 4 }), (value, digits) => {
      const expected = new Decimal(value)
        .toFixed(digits, Decimal.ROUND_HALF_UP)
        .replace(/^-(?=0(\.0*)?$)/, '');
      expect(decimal(value, digits).replace('−', '-')).toBe(expected);
    }),
  );
});

test('a figure that is rounded to zero has no sign and no arrow', () => {
  expect(decimal(-0.004, 2, 'always')).toBe('0.00');
  expect(decimal(-0, 2)).toBe('0.00');
  expect(observed(-0.00004, 'percent')).toBe('0.00');
  expect(observed(-0.00005, 'percent')).toBe('▾−0.01');
});

test('what is not a number is a mistake of the programmer, never a figure on the screen', () => {
  expect(() => decimal(Number.NaN, 2)).toThrow(RangeError);
  expect(() => decimal(Number.POSITIVE_INFINITY, 2)).toThrow(RangeError);
});

test('returns and bands in percent and basis points', () => {
  expect(fraction(-0.1247, 'percent')).toBe('−12.47');
  expect(fraction(-0.1247, 'bp')).toBe('−1247');
  expect(observed(0.2995, 'percent')).toBe('▴+29.95');
  expect(bandOf({ low: -0.0252, high: -0.0026 }, 'percent')).toBe('[−2.52,−0.26]');
  expect(bandOf({ low: 0.0005, high: 0.0059 }, 'percent')).toBe('[+0.05,+0.59]');
  expect(bandOf({ low: 0, high: 0 }, 'percent')).toBe('0');
  expect(wholePercentBand({ low: 0.037, high: 0.35 })).toBe('[4,35]');
});

test.for([
  [-4_863_088_867, '−48.6억', '−KRW 4.86bn'],
  [7.74e12, '7.74조', 'KRW 7.74tn'],
  [-1_100_000_000_000, '−1.10조', '−KRW 1.10tn'],
  [999_600_000_000, '9,996억', 'KRW 1,000bn'],
  [26_000_000, '0.26억', 'KRW 26.0m'],
  [123_456, '12.3만', 'KRW 123,456'],
  [0, '0원', 'KRW 0'],
] as const)('%d won in a sentence', ([won, ko, en]) => {
  expect(money(won, 'ko')).toBe(ko);
  expect(money(won, 'en')).toBe(en);
});

test('a column of money has one unit, so that its figures can be compared', () => {
  const unit = moneyUnit(-5_561_287_130, 'ko');
  expect(unit.name).toBe('억');
  expect([-5_561_287_130, 15_500_000, -400_000].map((won) => moneyIn(won, unit))).toEqual([
    '−55.61',
    '0.16',
    '0.00',
  ]);
  expect(grouped(-5_561_287_130, 0)).toBe('−5,561,287,130');
});

test('a name is that of the language, else the other one, else the code, and obeys nobody', () => {
  expect(nameIn({ ko: 'SK하이닉스', en: 'SK hynix' }, '000660', 'en')).toBe('SK hynix');
  expect(nameIn({ en: 'SK hynix ADS' }, 'SKHY', 'ko')).toBe('SK hynix ADS');
  expect(nameIn({}, '000660', 'ko')).toBe('000660');
  expect(nameIn({ en: 'SK\u001b]52;c;aGk=\u0007 hyn\u202eix\r' }, '000660', 'en')).toBe('SK hynix');
});

test('a short name still tells long from inverse and shares from futures', () => {
  const names = [
    'KODEX SK하이닉스단일종목레버리지',
    'SOL SK하이닉스선물단일종목인버스2X',
    'KODEX SK hynix Single Stock Leverage',
    '1Q SK hynix Futures Single Stock Leverage',
    'SOL SK hynix Futures Single Stock Inverse 2X',
    'CSOP Samsung Electronics Daily (2x) Leveraged Product',
    'CSOP Samsung Electronics Daily (-2x) Inverse Product',
  ].map(shortName);
  expect(names).toEqual([
    'KODEX 하이닉스레버',
    'SOL 하이닉스선물인버스2X',
    'KODEX hynix Lev',
    '1Q hynix Fut Lev',
    'SOL hynix Fut Inv 2X',
    'CSOP Samsung 2x',
    'CSOP Samsung -2x',
  ]);
});

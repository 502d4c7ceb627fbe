import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCode, type VenueHint } from '../../../src/book/cells/code-cell.ts';
import { ticker } from '../../../src/core/units/ticker.ts';

/** 007709 and 7709 exist side by side here, to show that the tool never chooses between two securities. */
const known = {
  codes: new Set(['005930', '005935', '000660', '0193T0', '7709', '7347', '000700', '700']),
  isins: new Map([['KR7005931001', ticker('005935')]]),
};

function outcome(text: string, hint?: VenueHint): string {
  const found = readCode(text, known, hint);
  if (typeof found === 'string') return found;
  if (found.kind === 'normalised') return `→ ${found.code}`;
  return found.kind === 'refused' ? found.reason : found.kind;
}

test.each([
  ['005930', '005930'],
  ['0193T0', '0193T0'],
  ['0193E0', '0193E0'],
  ['7709', '7709'],
  ['SKHY', 'SKHY'],
  ['BRK.B', 'BRK.B'],
  ['KRX-2X-000660', 'KRX-2X-000660'],
  ['USD', 'USD'],
  ['5930', '→ 005930'],
  ['5935', '→ 005935'],
  ['660', '→ 000660'],
  ['5930.0', '→ 005930'],
  ['207940.0', '→ 207940'],
  ['07709', '→ 7709'],
  ['A005930', '→ 005930'],
  ['Q520101', '→ 520101'],
  ['KR7005930003', '→ 005930'],
  ['KR7005931001', '→ 005935'],
  ['005930.KS', '→ 005930'],
  ['5930.KQ', '→ 005930'],
  ['KRX:005930', '→ 005930'],
  ['KOSDAQ: 035720', '→ 035720'],
  ['005930 KS Equity', '→ 005930'],
  ['0193T0 KS', '→ 0193T0'],
  ['7709.HK', '→ 7709'],
  ['07709.HK', '→ 7709'],
  ['700 HK Equity', '→ 700'],
  ['SKHY US Equity', '→ SKHY'],
  ['skhy', '→ SKHY'],
  ['００５９３０', '→ 005930'],
  [' 005930', '→ 005930'],
  ["'005930", '→ 005930'],
  ['="005930"', '→ 005930'],
  ['5.93E+03', 'mangled'],
  ['5.93e3', 'mangled'],
  ['1.93E+02', 'mangled'],
  ['', 'empty'],
  ['합계', 'total'],
  ['Grand Total', 'total'],
  ['KR7005930004', 'isin'],
  ['KR7005381009', 'isin'],
  ['US5949181045', 'isin'],
  ['0700', 'ambiguous'],
  ['삼성전자', 'text'],
  ['005930;000660', 'text'],
  ['__proto__', 'text'],
  ['1234567', 'text'],
])('%j gives %s', (text, expected) => {
  expect(outcome(text)).toBe(expected);
});

test('the venue of the row decides where the code alone does not', () => {
  expect(outcome('1234')).toBe('1234');
  expect(outcome('1234', 'KRX')).toBe('→ 001234');
  expect(outcome('01234', 'HKEX')).toBe('→ 1234');
  expect(outcome('0050', 'elsewhere')).toBe('0050');
  expect(outcome('5930', 'elsewhere')).toBe('5930');
});

test('a code in its normal form always comes back as it is', () => {
  const normal = fc.stringMatching(/^\d[0-9A-Z]{5}$/);
  fc.assert(
    fc.property(normal, (code) => {
      expect(outcome(code)).toBe(code);
    }),
  );
});

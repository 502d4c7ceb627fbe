import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

test('the quoted pair is checked as it was typed, in text, JSON and CSV', async () => {
  const typed = ['--claim', '$6bn forced_sale 2026-06-23', '--claim', '14% sale_share_of_turnover'];
  const { code, out } = await inProcess('claims', ...typed);
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain('T1 + T2: $6bn and 14 % cannot both hold');
  const json = JSON.parse((await inProcess('claims', ...typed, '--format', 'json')).out);
  expect(json.pairs[0].implied.value / 1e9).toBeCloseTo(42.857, 3);
  expect(json.claims[0].readings).toHaveLength(12);
  const rows = (await inProcess('claims', ...typed, '--format', 'csv')).out.trimEnd().split('\n');
  expect(rows).toHaveLength(1 + 12 + 36);
});

test('claims of the book are all there, each with what came of it; a date leaves its own', async () => {
  const all = JSON.parse((await inProcess('claims', '--format', 'json')).out);
  expect(all.claims).toHaveLength(24);
  for (const claim of all.claims)
    expect(claim.verdict === 'notRecomputed').toBe(claim.readings === undefined);
  expect(
    JSON.parse((await inProcess('claims', '--date', '2026-07-08', '--format', 'json')).out).claims,
  ).toHaveLength(1);
});

test.for([
  ['2 multiple_7709', 'ratio', 2, 'T1 2 multiple_7709 2 1 of 2 readings'],
  ['2x multiple_7709', 'ratio', 2, 'T1 2x multiple_7709 2 1 of 2'],
  ['0.14 sale_share_of_turnover', 'fraction', 0.14, '0.14 sale_share_of_turnover 14 %'],
  ['16조 forced_sale', 'KRW', 16e12, 'KRW 16tn'],
] as const)('%j has the unit of its quantity', async ([claim, unit, value, shown]) => {
  const asked = ['claims', '--claim', claim, '--date', '2026-06-23', '--draws', '100'];
  const json = JSON.parse((await inProcess(...asked, '--format', 'json')).out);
  expect(json.claims[0]).toMatchObject({ unit, quoted: value });
  expect((await inProcess(...asked)).out.replace(/\s+/g, ' ')).toContain(shown);
});

test.for([
  ['abc', /^ungear: --claim takes a text such as .*not "abc"\.\n$/],
  ['6e9 USD', /^ungear: --claim needs to know what "6e9 USD" is about: forced_sale/],
  ['6e9 USD weather', /^ungear: --claim needs to know what/],
  ['3 forced_sale', /is an amount and needs its currency: \$6bn, 16조/],
  ['14 sale_share_of_turnover', /write 14 % or 14 fraction\.\n$/],
  ['6e9 USD forced_sale 2026-13-45', /does not know what "2026-13-45" is in/],
] as const)('--claim %j is refused in one line', async ([claim, said]) => {
  const { code, out, err } = await inProcess('claims', '--claim', claim);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
});

test('a claim of the book is told with all its readings, as its screen tells it; an unknown one is refused', async () => {
  const { out, code } = await inProcess('claims', '--id', 'C02', '--draws', '200');
  expect(code).toBe(0);
  expect(out).toMatch(/of 36 readings fit/);
  expect(
    out.match(/^ (KRX only|KRX\+HK|all), (net|gross), .*(one-sided|two-sided|20-day turnover) /gm),
  ).toHaveLength(36);
  expect(out).not.toContain('C03');
  const wrong = await inProcess('claims', '--id', 'C99');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('C01')]);
});

import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

const few = ['--date', '2026-06-23', '--draws', '100'];

test('a stock is printed with all that its screen shows; one that is not modelled is refused with those that are', async () => {
  const { out, code } = await inProcess('stock', '--code', '000660', ...few);
  expect(code).toBe(0);
  for (const part of [
    'PARTS',
    'ONE LAW ALONE',
    'THE WIDTH HANGS ON',
    'WHO HAD TO SELL',
    'GOES WITH',
    'OTHER BIG DAYS',
  ])
    expect(out).toContain(part);
  expect(out).not.toContain('005930 Samsung');
  const { stocks } = JSON.parse((await inProcess('stock', ...few, '--format', 'json')).out);
  for (const { forcedFlowKrw, forcedTrades } of stocks) {
    const sum = forcedTrades.reduce((all: number, one: { flowKrw: number }) => all + one.flowKrw, 0);
    expect(sum / forcedFlowKrw.gross).toBeCloseTo(1, 12);
  }
  const csv = (await inProcess('stock', '--code', '000660', ...few, '--format', 'csv')).out.split('\n');
  expect(new Set(csv.slice(1, -1).map((row) => row.split(',')[9]))).toEqual(
    new Set(['return', 'part', 'residual_part', 'law', 'tornado', 'forced_trade']),
  );
  const wrong = await inProcess('stock', '--code', '005380');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('000660')]);
});

test('the assumptions are printed with the day under every setting, the headline marked', async () => {
  const { out } = await inProcess('assumptions', ...few);
  expect(out).toContain('netting, KRX single-stock (j)');
  expect(out.match(/^ .*\|.*\|.*\[−\d/gm)).toHaveLength(12);
  expect(out).toMatch(/KRX\+HK \| day \| net {2}\(headline, now\)/);
  const { priors, settings } = JSON.parse((await inProcess('assumptions', ...few, '--format', 'json')).out);
  expect([priors.length, settings.length]).toEqual([13, 12]);
  for (const { low90, median, high90 } of priors) {
    expect(low90).toBeLessThan(median);
    expect(median).toBeLessThan(high90);
  }
  const csv = (await inProcess('assumptions', ...few, '--format', 'csv')).out.trimEnd().split('\n');
  expect(csv).toHaveLength(1 + 13 + 12);
});

test('reasons and problems are tables too: each step and input, each problem a row', async () => {
  const json = JSON.parse((await inProcess('explain', '--fund', '0193T0', ...few, '--format', 'json')).out);
  const csv = (await inProcess('explain', '--fund', '0193T0', ...few, '--format', 'csv')).out
    .trimEnd()
    .split('\n');
  expect(csv).toHaveLength(1 + json.steps.length + json.inputs.length);
  const check = await inProcess('check', '--format', 'csv');
  expect(check.out.split('\n')[1]).toMatch(/^note,priceCurrencyDiffers,prices\.csv,8,,/);
  const ofDay = (await inProcess('check', '--date', '2026-06-23')).out;
  expect(ofDay).toContain('66 % of the forced trades rest on estimated assets');
  expect(ofDay).toContain('assets 06-22 (t−1)');
  expect((await inProcess('check')).out).toMatch(
    /^ prices\.csv +889 +04-15 +07-31 official 819, derived 70$/m,
  );
});

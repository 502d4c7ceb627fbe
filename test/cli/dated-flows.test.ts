import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.ts';

/**
 * One share and won, stated at the closes of three evenings, then going on. Worked out by hand:
 *
 *     session     in cash at the start          start                                    profit            after it
 *     2021-08-03  100,000 and 100,000 came      10 x 10,000 + 200,000 = 300,000          10 x 1,000        310,000
 *     2021-08-04  200,000 as stated             10 x 11,000 + 200,000 = 310,000          10 x -1,100       299,000
 *     2021-08-05  101,000 less 50,000           20 x 9,900 + 51,000 = 249,000            20 x 990          268,800
 *     2021-08-06  51,000, not stated anew       20 x 10,890 + 51,000 = 268,800           0                 268,800
 *
 * Of the evening of 08-04 ten shares were bought for 99,000 out of the cash: a trade that changes no value.
 */
const closes = [10_000, 11_000, 9_900, 10_890, 10_890];
const days = ['2021-08-02', '2021-08-03', '2021-08-04', '2021-08-05', '2021-08-06'];
const starts = [300_000, 310_000, 249_000, 268_800];
const profits = [10_000, -11_000, 19_800, 0];

function bookWith(flows: readonly string[]): string {
  const folder = temporaryFolder();
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  write('prices.csv', [
    'date,code,currency,open,close,nav,volume,turnover_krw,turnover_quality,quality,source',
    ...days.map(
      (day, t) =>
        `${day},300000,KRW,${closes[t]},${closes[t]},,1000,${1000 * closes[t]!},official,official,made`,
    ),
  ]);
  write('securities.csv', ['code,name_en,kind,market,currency', '300000,Made,stock,KRX,KRW']);
  write('positions.csv', [
    'date,code,quantity,group,account',
    ...['2021-08-02,300000,10,Shares,Core', '2021-08-02,KRW,100000,Cash,Core'],
    ...['2021-08-03,300000,10,Shares,Core', '2021-08-03,KRW,200000,Cash,Core'],
    ...['2021-08-04,300000,20,Shares,Core', '2021-08-04,KRW,101000,Cash,Core'],
  ]);
  write('flows.csv', ['date,currency,amount,account', ...flows]);
  return folder;
}

const flows = ['2021-08-03,KRW,100000,Core', '2021-08-05,KRW,-50000,'];

interface Period {
  readonly sessions: readonly { readonly startEquityKrw: number; readonly return: number }[];
  readonly portfolio: {
    readonly valuesKrw: unknown;
    readonly children: readonly { readonly key: string; readonly valuesKrw: { readonly outside: number } }[];
  };
}

test('money from outside is in the equity of its session and apart from trades, as worked out by hand', async () => {
  const folder = bookWith(flows);
  const { out, err } = await inProcess(
    'report',
    folder,
    '--from',
    days[1]!,
    '--format',
    'json',
    '--draws',
    '100',
  );
  expect(err).toBe('');
  const { sessions, portfolio } = JSON.parse(out) as Period;
  expect(sessions.map(({ startEquityKrw }) => startEquityKrw)).toEqual(starts);
  sessions.forEach((session, t) => {
    expect(session.return).toBeCloseTo(profits[t]! / starts[t]!, 14);
  });
  const bridge = { start: 200_000, outside: 50_000, traded: 0, profit: 18_800, end: 268_800 };
  expect(portfolio.valuesKrw).toMatchObject({ ...bridge, dividends: 0, other: 0, rounding: 0 });
  expect(portfolio.children.map(({ key, valuesKrw }) => [key, valuesKrw.outside])).toEqual([
    ['portfolio/Cash', 50_000],
    ['portfolio/Shares', 0],
  ]);
  for (const [t, day] of days.slice(1).entries()) {
    const one = await inProcess('report', folder, '--date', day, '--format', 'json', '--draws', '100');
    expect((JSON.parse(one.out) as { netEquityKrw: number }).netEquityKrw, day).toBe(starts[t]);
  }
});

test('a flow for which no cash was stated before is left out and named with its row', async () => {
  const folder = bookWith([...flows, '2021-08-02,KRW,7,Core', '2021-08-04,USD,9,']);
  for (const when of [
    ['--from', days[1]!],
    ['--date', days[3]!],
  ]) {
    const { out, err } = await inProcess('report', folder, ...when, '--format', 'json', '--draws', '100');
    expect(err).toMatch(/flows\.csv:4:\d/);
    expect(err).toMatch(/flows\.csv:5:\d/);
    expect(out).toContain('249000');
  }
});

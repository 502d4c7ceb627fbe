import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

interface Report {
  readonly from: string;
  readonly to: string;
  readonly linking: { readonly method: string };
  readonly portfolioReturn: number;
  readonly sessions: readonly { readonly day: string }[];
  readonly portfolio: {
    readonly contribution: number;
    readonly children: readonly { readonly level: string }[];
  };
  readonly reconciliation: { readonly returnDifference: number; readonly profitDifferenceKrw: number };
}

const period = async (...args: readonly string[]): Promise<Report> => {
  const { out, code } = await inProcess('report', '--format', 'json', '--draws', '400', ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
};

test('a period is linked from its first to its last session; dates without a session bound it all the same', async () => {
  const whole = await period('--from', '2026-05-28', '--to', '2026-08-31');
  expect([whole.from, whole.to, whole.sessions.length]).toEqual(['2026-05-28', '2026-07-31', 45]);
  expect(whole.portfolio.contribution).toBeCloseTo(whole.portfolioReturn, 12);
  expect(Math.abs(whole.reconciliation.returnDifference)).toBeLessThan(1e-12);
  expect(whole.reconciliation.profitDifferenceKrw).toBe(0);
});

test('every method of linking explains the same return', async () => {
  const returns: number[] = [];
  for (const method of ['carino', 'menchero', 'grap', 'frongello']) {
    const { linking, portfolio } = await period('--period', 'month', '--link', method);
    expect(linking.method).toBe(method);
    returns.push(portfolio.contribution);
  }
  for (const one of returns) expect(one).toBeCloseTo(returns[0]!, 12);
});

test('the stress days alone, and the week of a session, are periods too', async () => {
  expect((await period('--period', 'stress')).sessions.map(({ day }) => day)).toContain('2026-06-23');
  const week = await period('--period', 'week', '--date', '2026-06-23', '--by', 'account');
  expect(week.sessions.map(({ day }) => day)).toEqual([
    '2026-06-22',
    '2026-06-23',
    '2026-06-24',
    '2026-06-25',
    '2026-06-26',
  ]);
});

test('text and CSV come from the same figures', async () => {
  const text = await inProcess('report', '--from', '2026-06-22', '--to', '2026-06-26', '--draws', '400');
  expect(text.out).toContain('2026-06-22 to 2026-06-26');
  expect(text.out).toContain('difference KRW 0;');
  const csv = await inProcess(
    'report',
    '--from',
    '2026-06-22',
    '--to',
    '2026-06-26',
    '--draws',
    '400',
    '--format',
    'csv',
  );
  expect(csv.out.split('\n')[0]).toContain('average_weight');
});

test.for([
  [['--link', 'grap'], '--link belongs to a period: give --from, --to or --period.'],
  [['--from', '2026-06-01', '--period', 'week'], '--period and --from, --to contradict each other.'],
  [['--from', '2026-06-01', '--date', '2026-06-02'], '--date belongs to a day, --from and --to to a period.'],
  [['--from', '2026-06-02', '--to', '2026-06-01'], '--from 2026-06-02 is after --to 2026-06-01.'],
  [['--from', '2026-06-31'], '--from takes a date such as 2026-06-23, not "2026-06-31".'],
  [['--period', 'year'], '--period takes week, month, listing or stress, not "year".'],
  [
    ['--from', '2026-06-01', '--link', 'ols'],
    '--link takes carino, menchero, grap, frongello or sum, not "ols".',
  ],
  [
    ['--from', '2026-06-06', '--to', '2026-06-07'],
    'The book has no session from 2026-06-06 to 2026-06-07; it runs from 2026-04-15 to 2026-07-31.',
  ],
] as const)('%j is refused in one sentence', async ([args, sentence]) => {
  expect(await inProcess('report', ...args)).toEqual({ code: 2, out: '', err: `ungear: ${sentence}\n` });
});

test('weeks of a period are each linked by themselves: they compound to it, and their won add up', async () => {
  const asked = ['report', '--from', '2026-06-04', '--to', '2026-06-23', '--draws', '200'];
  const { out } = await inProcess(...asked, '--every', 'week', '--format', 'json');
  const { spans, portfolioReturn, portfolio, sessions } = JSON.parse(out);
  expect(spans.map(({ from, sessions: count }: { from: string; sessions: number }) => [from, count])).toEqual(
    [
      ['2026-06-04', 2],
      ['2026-06-08', 5],
      ['2026-06-15', 5],
      ['2026-06-22', 2],
    ],
  );
  const grown = spans.reduce((wealth: number, one: { return: number }) => wealth * (1 + one.return), 1);
  expect(grown - 1).toBeCloseTo(portfolioReturn, 12);
  const won = spans.reduce((sum: number, one: { profitKrw: number }) => sum + one.profitKrw, 0);
  expect(won).toBe(portfolio.profitKrw.total);
  expect(sessions).toHaveLength(14);
  const text = (await inProcess(...asked, '--every', 'month', '--width', '160')).out;
  expect(text).toMatch(/^ 2026-06 .*14 sessions, 4 stress, largest 06-23$/m);
  const csv = (await inProcess(...asked, '--every', 'week', '--format', 'csv')).out;
  expect(csv.split('\n').filter((row) => row.includes(',week,week/2026-06-'))).toHaveLength(4);
  const day = await inProcess('report', '--every', 'week');
  expect([day.code, day.err]).toEqual([2, expect.stringContaining('--every belongs to a period')]);
});

test('an index on one day is told as the screen tells it: direct and feedback under each stock, the bar, the weights not used', async () => {
  const { out, code } = await inProcess('index', '--date', '2026-06-23', '--code', 'KOSPI', '--draws', '400');
  expect(code).toBe(0);
  expect(out).toMatch(/SK hynix .*\n +direct .*\n +feedback /);
  expect(out).toMatch(/█ residual at least \d/);
  expect(out).toContain('(close of 06-23: 54.17 %, not used)');
  expect(out).not.toContain('KOSPI 200');
});

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeRows, copyOfExample, type Finished, inProcess, ungear } from './run-cli.ts';

interface Band {
  readonly median: number;
  readonly low90: number;
  readonly high90: number;
}
interface Stock {
  readonly code: string;
  readonly return: number;
  readonly forcedFlowKrw: { readonly gross: number; readonly net: Band };
  readonly shareOfTurnover: { readonly gross: number };
  readonly mechanical: Band;
  readonly residual: Band;
  readonly unsplit?: { readonly reason: string };
}
interface Report {
  readonly date: string;
  readonly verdict: { readonly code: string; readonly text: string };
  readonly stocks: readonly Stock[];
  readonly inputs: { readonly file: string; readonly sha256: string }[];
  readonly reconciliation: { readonly profitDifferenceKrw: number; readonly returnDifference: number };
  readonly portfolio: { readonly profitKrw: { readonly total: number }; readonly return: number };
}

/** Answers by the arguments: several tests look at the same report. */
const answers = new Map<string, Promise<Finished>>();

async function jsonReport(...args: readonly string[]): Promise<Report> {
  const key = args.join(' ');
  if (!answers.has(key)) answers.set(key, inProcess('report', '--format', 'json', ...args));
  return JSON.parse((await answers.get(key)!).out) as Report;
}
const stockOf = ({ stocks }: Report, code: string): Stock => stocks.find((stock) => stock.code === code)!;
const shareOfMove = ({ mechanical, return: r }: Stock): readonly number[] =>
  [mechanical.median, mechanical.high90, mechanical.low90].map((part) => (100 * part) / r);

test('the built program and the source give the same report, byte by byte', async () => {
  const built = ungear('report', '--format', 'json');
  expect(built).toEqual({ code: 0, out: expect.stringContaining('"date"'), err: '' });
  expect((await inProcess('report', '--format', 'json')).out).toBe(built.out);
});

test('the order of the rows in the files changes nothing but the files’ hashes', async () => {
  const folder = copyOfExample();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
    changeRows(folder, file, (rows) => shuffled(rows));
  const withoutHashes = (report: Report): unknown => ({
    ...report,
    inputs: report.inputs.map(({ sha256, ...rest }) => rest),
  });
  const [sorted, mixed] = [await jsonReport(), await jsonReport(folder)];
  expect(mixed.inputs.map(({ sha256 }) => sha256)).not.toEqual(sorted.inputs.map(({ sha256 }) => sha256));
  expect(JSON.stringify(withoutHashes(mixed))).toBe(JSON.stringify(withoutHashes(sorted)));
});

test('on 2026-06-23 the KRX single-stock funds had to sell 4.1160tn won, from the net assets of the day before', async () => {
  const report = await jsonReport('--scope', 'single', '--gross');
  const [samsung, hynix] = [stockOf(report, '005930'), stockOf(report, '000660')];
  expect(samsung.forcedFlowKrw.gross / 1e12).toBeCloseTo(-1.3686, 4);
  expect(hynix.forcedFlowKrw.gross / 1e12).toBeCloseTo(-2.7474, 4);
  expect((samsung.forcedFlowKrw.gross + hynix.forcedFlowKrw.gross) / 1e12).toBeCloseTo(-4.116, 4);
  expect(100 * Math.abs(samsung.shareOfTurnover.gross)).toBeCloseTo(9.98, 2);
  expect(100 * Math.abs(hynix.shareOfTurnover.gross)).toBeCloseTo(12.53, 2);
});

/**
 * Median and 90 % ends computed independently with 200,000 draws. With 4,000 draws one standard deviation of the share's ends is
 * 0.1 (low), 0.2 (median) and 0.8 (high) percent; three are allowed, and half a unit of the last printed digit.
 */
test.for([
  { args: ['--scope', 'hk'], code: '000660', share: [12, 4, 35] },
  { args: ['--scope', 'hk'], code: '005930', share: [6, 2, 19] },
] as const)('the mechanical share of the fall on 2026-06-23: $code', async ({ args, code, share }) => {
  const [median, low, high] = shareOfMove(stockOf(await jsonReport(...args), code));
  expect(Math.abs(median! - share[0])).toBeLessThanOrEqual(0.5 + 3 * 0.2);
  expect(Math.abs(low! - share[1])).toBeLessThanOrEqual(0.5 + 3 * 0.1);
  expect(Math.abs(high! - share[2])).toBeLessThanOrEqual(0.5 + 3 * 0.8);
});

test.for([
  { args: ['--scope', 'hk'], code: '000660', points: [1.45, 0.46, 4.37] },
  { args: ['--scope', 'hk'], code: '005930', points: [0.79, 0.24, 2.34] },
  { args: ['--scope', 'hk', '--gross'], code: '000660', points: [2.16, 0.72, 6.5] },
  { args: ['--scope', 'hk', '--gross'], code: '005930', points: [1.17, 0.38, 3.4] },
  { args: ['--scope', 'single', '--gross'], code: '000660', points: [0.75, 0.23, 2.2] },
] as const)(
  'the mechanical points of the fall on 2026-06-23: $code $args',
  async ({ args, code, points }) => {
    const stock = stockOf(await jsonReport(...args), code);
    const { mechanical, return: r } = stock;
    const [median, low, high] = [mechanical.median, mechanical.high90, mechanical.low90].map(
      (part) => -100 * part,
    );
    const inPoints = Math.abs(r); // one percent of the share is that many points
    expect(Math.abs(median! - points[0])).toBeLessThanOrEqual(0.005 + 3 * 0.2 * inPoints);
    expect(Math.abs(low! - points[1])).toBeLessThanOrEqual(0.005 + 3 * 0.1 * inPoints);
    expect(Math.abs(high! - points[2])).toBeLessThanOrEqual(0.05 + 3 * 0.8 * inPoints);
  },
);

test('the example portfolio lost 5,561,287,130 won on 2026-06-23, and every row adds up', async () => {
  const { portfolio, reconciliation } = await jsonReport();
  expect(portfolio.profitKrw.total).toBe(-5_561_287_130);
  expect(100 * portfolio.return).toBeCloseTo(-11.11, 2);
  expect(reconciliation.profitDifferenceKrw).toBe(0);
  expect(Math.abs(reconciliation.returnDifference)).toBeLessThanOrEqual(1e-12);
});

test('a stock that closed at its limit has no split on 2026-07-31', async () => {
  const report = await jsonReport('--date', '2026-07-31');
  expect(JSON.stringify(stockOf(report, '000660').unsplit)).toContain('limitLocked');
  expect(report.verdict).toEqual({ code: 'priorOnly', text: 'prior only: not calibrated on data' });
});

test('another seed moves the bands a little and the observed figures not at all', async () => {
  const [first, second] = [
    stockOf(await jsonReport('--seed', '1'), '000660'),
    stockOf(await jsonReport('--seed', '2'), '000660'),
  ];
  expect(second.mechanical).not.toEqual(first.mechanical);
  expect(second.mechanical.median).toBeCloseTo(first.mechanical.median, 2);
  expect(second.return).toBe(first.return);
});

test('each format is what it says', async () => {
  expect((await inProcess('report')).out).toContain('2026-06-23');
  const csv = (await inProcess('report', '--format', 'csv')).out.trimEnd().split('\n');
  expect(csv[0]).toMatch(/^date,scope,/);
  expect(csv.length).toBeGreaterThan(15);
  expect(csv.slice(1).every((row) => row.startsWith('2026-06-23,hk,day,net,mixture,4000,1,priorOnly,'))).toBe(
    true,
  );
});

test('a text report is no wider than asked, in both languages', async () => {
  for (const language of ['en', 'ko'])
    for (const width of [80, 120]) {
      const { out, code } = await inProcess(
        'report',
        '--lang',
        language,
        '--width',
        String(width),
        '--draws',
        '400',
      );
      expect(code).toBe(0);
      expect(out).not.toContain('\x1b');
      expect(Math.max(...out.split('\n').map(cells))).toBeLessThanOrEqual(width);
    }
});

test('the settings of ungear.json are the defaults, and the command line overrules them', async () => {
  const { date, scope } = (await jsonReport('--scope', 'all')) as Report & { readonly scope: string };
  expect({ date, scope }).toEqual({ date: '2026-06-23', scope: 'all' });
});

/** Hangul is two cells wide. */
const cells = (line: string): number =>
  [...line].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(character) ? 2 : 1),
    0,
  );

/** A fixed shuffle: every second row backwards, then the others. */
const shuffled = (rows: readonly string[]): readonly string[] => [
  ...rows.filter((_, at) => at % 2 === 1).toReversed(),
  ...rows.filter((_, at) => at % 2 === 0),
];

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inProcess } from './run-cli.ts';

const bundled = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

/** The bundled book with another benchmark; undefined takes it away. */
function bookAgainst(benchmark: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'ungear-benchmark-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(bundled, folder, { recursive: true });
  const file = join(folder, 'benchmark.csv');
  if (benchmark === undefined) rmSync(file);
  else writeFileSync(file, benchmark);
  return folder;
}

const compare = (...args: readonly string[]) => inProcess('benchmark', ...args, '--draws', '400');

test('a benchmark that misses a day is named by file and row; everything else is still computed', async () => {
  const rows = readFileSync(join(bundled, 'benchmark.csv'), 'utf8').split('\n');
  const missing = bookAgainst(rows.filter((row) => !row.startsWith('2026-06-23')).join('\n'));
  const { out, err, code } = await compare(
    missing,
    ...['--from', '2026-06-23', '--to', '2026-06-25', '--by', 'sector', '--variant', 'brinson-hood-beebower'],
  );
  expect(code).toBe(0);
  expect(err).toMatch(/benchmark\.csv:\d+/);
  expect(err).toContain('2026-06-23');
  expect(out.replace(/\s+/g, ' ')).toContain(
    'no weights at the close before 2026-06-24: the last ones go on, the oldest of 2026-06-22',
  );
  expect(out).toContain('Over 3 sessions');
  expect(out).toContain('Brinson-Hood-Beebower');
  expect(out).toContain('semiconductors');
});

test('weights that do not sum to one are used as they are, and what that makes is a line of its own', async () => {
  const book = bookAgainst('date,code,weight\n2026-06-22,005930,0.5\n2026-06-22,000660,0.3\n');
  const { out, code } = await compare(book, '--date', '2026-06-23');
  expect(code).toBe(0);
  expect(out).toContain('80.00 % in the benchmark; used as they are');
  expect(out).toContain('Weight sums');
});

/** 130/30 of two chips on borrowed cash until 19 June, then the same chips long and short alike. */
const longAndShort = [
  'date,code,weight,benchmark,group',
  ...['2026-06-19,005930,1.3', '2026-06-19,000660,-0.3'].map((row) => `${row},Both,Chips`),
  ...['2026-06-22,005930,0.5', '2026-06-22,000660,-0.5'].map((row) => `${row},Both,Chips`),
  ...['2026-06-22,122630,1.6,Both,Index', '2026-06-22,KRW,-0.6,Both,Cash'],
].join('\n');

test('a benchmark may borrow and go short; where its long and short cancel, the group is named and all adds up', async () => {
  const book = bookAgainst(longAndShort);
  const period = [book, '--from', '2026-06-22', '--to', '2026-06-23'];
  for (const [lang, cancelled] of [
    ['en', "The benchmark's long and short cancel in Chips (1 of 2 sessions): no return of its own there"],
    ['ko', '매수와 매도가 상쇄되는 그룹: Chips (2거래일 중 1일)'],
  ] as const) {
    const { out, err, code } = await compare(...period, '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/\s+/g, ' ')).toContain(cancelled);
  }
  for (const link of ['carino', 'menchero', 'grap', 'frongello', 'sum', 'geometric']) {
    const json = JSON.parse((await compare(...period, '--link', link, '--format', 'json')).out);
    expect(json.cancelled).toEqual([{ group: 'Chips', days: ['2026-06-23'] }]);
    const log = (value: number) => (link === 'geometric' ? Math.log1p(value) : value);
    const totals = json.groups.map((one: { total: { whole: number } }) => log(one.total.whole));
    const added = totals.reduce((sum: number, one: number) => sum + one, log(json.weightSums.effect.whole));
    expect(Math.abs(added - log(json.whole))).toBeLessThan(1e-12);
    const chips = json.groups.find((one: { name: string }) => one.name === 'Chips');
    expect([chips.benchmarkReturn, chips.selection.interaction]).toEqual([undefined, undefined]);
  }
  const [head, ...rows] = (await compare(...period, '--format', 'csv')).out.trim().split('\n');
  expect(head).toMatch(/,cancelled_sessions$/);
  const counts = rows.flatMap(
    (row) => /,priorOnly,group,(\w+),.*,(\d+)$/.exec(row)?.slice(1).join(' ') ?? [],
  );
  expect([...new Set(counts)].sort()).toEqual(['Cash 0', 'Chips 1', 'Hedge 0', 'Index 0', 'Leveraged 0']);
});

test('a levered benchmark that loses everything leaves nothing to link after it, and says so', async () => {
  const book = bookAgainst('date,code,weight\n2026-06-22,122630,6\n2026-06-22,KRW,-5\n');
  const { out, code } = await compare(book, '--from', '2026-06-23', '--to', '2026-06-24');
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain('! The benchmark loses all of its money on 2026-06-23');
  expect(out).not.toContain('GROUPS');
  const day = await compare(book, '--date', '2026-06-23');
  expect(day.out).toContain('against the benchmark ▾ −');
});

test('without a benchmark, or with a name it does not have, the command says what it takes', async () => {
  const bare = bookAgainst(undefined);
  const none = await compare(bare);
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.err).toContain('--against takes an index: "KOSPI", "KOSPI200".');
  const percents = bookAgainst('date,code,weight\n2026-06-22,005930,50\n2026-06-22,000660,30\n');
  const dropped = await compare(percents, '--lang', 'ko');
  expect(dropped.err).toMatch(/^benchmark\.csv:2:3: [\s\S]+\nungear: 북에 벤치마크가 없음/);
  const index = await compare(bare, '--against', 'KOSPI200', '--date', '2026-06-23');
  expect(index.code).toBe(0);
  expect(index.out).toContain('against KOSPI200');
  expect(index.out).not.toContain('go on');
  const two = bookAgainst(
    'date,code,weight,benchmark\n2026-06-22,005930,1,Samsung\n2026-06-22,000660,1,Hynix\n',
  );
  const asked = await compare(two, '--against', 'DAX');
  expect([asked.code, asked.out]).toEqual([2, '']);
  expect(asked.err).toContain('--against takes "Hynix", "Samsung", "KOSPI" or "KOSPI200", not "DAX"');
});

test('geometric effects are there for a day by itself, the other links for several sessions only', async () => {
  const { out, code } = await compare('--date', '2026-06-23', '--link', 'geometric');
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain('1.24 % less than the same money in the benchmark');
  expect(await compare('--date', '2026-06-23', '--link', 'grap')).toMatchObject({ code: 2, out: '' });
  const report = await inProcess('report', '--period', 'week', '--link', 'geometric');
  expect(report.err).toContain('--link takes carino, menchero, grap, frongello or sum');
});

/** Ten times its own money in Samsung: −12.31 % on 23 June is more than all of it. */
function bookThatLosesAll(): string {
  const folder = bookAgainst(readFileSync(join(bundled, 'benchmark.csv'), 'utf8'));
  writeFileSync(join(folder, 'positions.csv'), 'code,quantity\n005930,10000\nKRW,-3181500000\n');
  return folder;
}

test('a method that is not defined on the returns is named in words, JSON and CSV, in both languages', async () => {
  const book = bookThatLosesAll();
  const period = [book, '--from', '2026-06-22', '--to', '2026-06-23'];
  const flat = ({ out }: { readonly out: string }) => out.replace(/\s+/g, ' ');
  for (const [link, method] of [
    ['carino', 'Carino (logarithmic coefficients)'],
    ['menchero', 'Menchero (optimised coefficients)'],
    ['geometric', 'Geometric linking'],
  ] as const) {
    expect(flat(await compare(...period, '--link', link))).toContain(
      `! ${method} is not defined where a side loses everything in a session: linked by Frongello instead`,
    );
    const { linking } = JSON.parse((await compare(...period, '--link', link, '--format', 'json')).out);
    expect(linking).toEqual({
      ...{ asked: link, method: 'frongello', effects: 'added', notice: 'wealthNotPositive' },
    });
    const csv = (await compare(...period, '--link', link, '--format', 'csv')).out;
    expect(csv.split('\n')[1]).toContain(`frongello,${link},wealthNotPositive`);
  }
  expect(flat(await compare(...period, '--lang', 'ko'))).toContain('전부 잃은 날에는 Carino');
  expect(flat(await compare(...period, '--link', 'grap'))).not.toContain('not defined');
  const report = await inProcess('report', ...period, '--draws', '400');
  expect(flat(report)).toContain('! Carino (logarithmic coefficients) is not defined where a session loses');
  const table = await inProcess('report', ...period, '--draws', '400', '--format', 'csv');
  expect(table.out.split('\n')[1]).toContain('frongello,carino,wealthNotPositive');
  const policy = ['policy', ...period, '--cap', '1.5', '--draws', '400'];
  expect(flat(await inProcess(...policy))).toContain('100.0 % of the draws are linked by Frongello instead');
  const replayed = JSON.parse((await inProcess(...policy, '--format', 'json')).out);
  expect(replayed.policies[0].linkFellBackShare).toBe(1);
});

test('one session by itself needs no linking, and one without positive equity leaves nothing to link', async () => {
  const book = bookThatLosesAll();
  const day = await compare(book, '--date', '2026-06-23');
  expect(day.out).toContain('Portfolio ▾ −123.06 %');
  expect(day.out).not.toContain('not defined');
  const { out, code } = await compare(book, '--from', '2026-06-22', '--to', '2026-06-25');
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain('! Net equity is not positive on 2026-06-24: losses before');
  expect(out).not.toContain('GROUPS');
  const json = JSON.parse(
    (await compare(book, '--from', '2026-06-22', '--to', '2026-06-25', '--format', 'json')).out,
  );
  expect(json.skipped).toContainEqual({ day: '2026-06-24', reason: 'equityNotPositive' });
  expect(json).not.toHaveProperty('all');
});

test('weights that are off on either side of one are named with their range, and go on in one sentence', async () => {
  const book = bookAgainst(
    [
      'date,code,weight',
      ...['2026-06-19', '2026-06-22'].flatMap((day) => [`${day},005930,0.5`, `${day},000660,0.3`]),
      ...['2026-06-22,999999,0.2', '2026-06-24,005930,0.7', '2026-06-24,000660,0.5'],
    ].join('\n'),
  );
  const period = [book, '--from', '2026-06-22', '--to', '2026-06-29'];
  for (const [lang, off, missing, carried, row] of [
    [
      ...['en', '80.00 to 120.00 % in the benchmark', '999999 of the benchmark has no return'],
      ...[
        'before 2026-06-24, 2026-06-26, 2026-06-29: the last ones go on',
        'benchmark.csv:6:2: code "999999"',
      ],
    ],
    [
      ...['ko', '벤치마크 80.00~120.00 %', '벤치마크 구성 999999: 수익률 없음'],
      ...['(2026-06-24, 2026-06-26, 2026-06-29): 마지막 비중을 이어 씀', 'benchmark.csv:6:2: code "999999"'],
    ],
  ] as const) {
    const { out, err, code } = await compare(...period, '--lang', lang);
    const said = out.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    for (const words of [off, missing, carried]) expect(said).toContain(words);
    expect(err).toContain(row);
    expect(err).toMatch(/benchmark\.csv:2: /);
  }
  const { weightSums } = JSON.parse((await compare(...period, '--format', 'json')).out);
  expect(weightSums).toMatchObject({ benchmarkLow: 0.8, benchmarkHigh: 1.2 });
  const factors = await compare(...period, '--link', 'geometric');
  expect(factors.out.replace(/\s+/g, ' ')).toMatch(/used as they are, which makes \S+ %\./);
});

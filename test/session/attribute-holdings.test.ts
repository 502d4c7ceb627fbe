import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import { findHoldings } from '../../src/book/large-book/holdings-file.ts';
import { openLargeBook } from '../../src/book/large-book/open-large-book.ts';
import { attributePeriod } from '../../src/core/attribution/attribute-period.ts';
import { explainPeriodNode } from '../../src/core/attribution/explanation/explain-period.ts';
import { contributorsIn, largestPlaces } from '../../src/core/attribution/exposures/exposure-contributors.ts';
import type { ExposureSession } from '../../src/core/attribution/exposures/exposure-question.ts';
import { followExposures } from '../../src/core/attribution/follow-exposures.ts';
import type {
  PeriodNode,
  PeriodResult,
  PeriodSession,
} from '../../src/core/attribution/period/period-result.ts';
import { valueSteps } from '../../src/core/attribution/period/period-values.ts';
import { othersIn, topPeriodContributors } from '../../src/core/attribution/period/top-contributors.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import type { Position } from '../../src/core/market/book-holdings.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { attributeHoldings } from '../../src/session/attribute-holdings.ts';
import { evaluateExplanation } from '../core/attribution/evaluate-explanation.ts';
import { madeBook } from '../core/attribution/made-book.ts';
import { periodNodesOf } from '../core/attribution/period-nodes.ts';

const folder = mkdtempSync(join(tmpdir(), 'ungear-holdings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
await makeLargeBook({ folder, positions: 400, days: 50, instruments: 24, seed: 7, format: 'parquet' });

const assumptions = { ...defaultAssumptions, draws: 200 };
const book = await opened(folder);
const { dataset } = book;
const dayIndices = dataset.days.map((_, t) => t).slice(1);
const positions = await positionsOf(folder);

async function opened(path: string, levels: readonly string[] = ['group', 'account']) {
  const found = await openLargeBook(path, (await findHoldings(path))!, { levels });
  if (found.kind !== 'opened') throw new Error(`the large book does not open: ${JSON.stringify(found)}`);
  return found;
}

/** The same holdings row by row, as an ordinary book has them. */
async function positionsOf(path: string): Promise<readonly Position[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const columns = `date::VARCHAR, code, quantity::DOUBLE, "group", account`;
  const answer = await connection.runAndReadAll(
    `SELECT ${columns} FROM read_parquet('${join(path, 'positions.parquet')}')`,
  );
  return answer.getRows().map(([date, code, quantity, group, account], row) => ({
    ...{
      code: ticker(String(code)),
      quantity: Number(quantity),
      group: String(group),
      account: String(account),
    },
    ...{ effectiveFrom: tradingDay(String(date)), row },
  }));
}

test.each([
  { by: ['group'] as const, method: 'carino' as const },
  { by: ['sector', 'account'] as const, method: 'menchero' as const },
  { by: [] as const, method: 'frongello' as const },
])('sums by $by say the same as positions one by one, linked by $method', async ({ by, method }) => {
  const { panel } = await opened(folder, by);
  const summed = (await attributeHoldings({ dataset, panel, dayIndices, by, method, assumptions }))!;
  const splitOn = (t: number) => splitDay(dataset, t, assumptions);
  const single = attributePeriod({ dataset: { ...dataset, positions }, dayIndices, splitOn, by, method });
  const groups = periodNodesOf(single.portfolio).filter(({ level }) => level !== 'position');
  const nodes = periodNodesOf(summed.portfolio);
  expect(nodes.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
  expect(summed.linking!.portfolioReturn).toBeCloseTo(single.linking!.portfolioReturn, 12);
  for (const [at, node] of nodes.entries()) sameNode(node, groups[at]!);
  for (const [at, session] of summed.sessions.entries()) sameSession(session, single.sessions[at]!);
  expect(summed.leveragedFunds).toEqual(single.leveragedFunds);
  expect(summed.edges.reachOutside).toEqual(single.edges.reachOutside);
  expect(summed.edges.enteredKrw).toBeCloseTo(single.edges.enteredKrw!, -2);
  expect(Math.abs(summed.reconciliation.returnDifference)).toBeLessThan(1e-12);
  expect(summed.reconciliation.profitDifferenceKrw).toBe(0);
  expect(summed.portfolio.components!.mechanical.point).not.toBe(0);
});

function sameNode(node: PeriodNode, other: PeriodNode): void {
  expect(node.contribution).toBeCloseTo(other.contribution!, 12);
  expect(node.averageWeight).toBeCloseTo(other.averageWeight!, 12);
  expect(node.cappedShare).toBeCloseTo(other.cappedShare, 12);
  expect(node.flags).toEqual(other.flags);
  expect(node.unsplit).toEqual(other.unsplit);
  expect(Math.abs(node.profitKrw!.total - other.profitKrw!.total)).toBeLessThan(400 * dayIndices.length);
  sameComponents(node.components!, other.components!, node.key);
  // positions are rounded one by one, groups as a whole
  for (const step of valueSteps)
    expect(Math.abs(node.values![step] - other.values![step]), step).toBeLessThan(400 * dayIndices.length);
}

function sameSession(session: PeriodSession, other: PeriodSession): void {
  expect(session.day).toBe(other.day);
  expect(session.profitKrw).toBe(other.profitKrw);
  expect(session.return).toBeCloseTo(other.return!, 12);
  expect(session.unsplitReasons).toEqual(other.unsplitReasons);
  sameComponents(session.components!, other.components!, session.day);
}

function sameComponents(
  components: NonNullable<PeriodNode['components']>,
  others: NonNullable<PeriodNode['components']>,
  name: string,
): void {
  for (const [part, estimate] of Object.entries(others))
    for (const [end, value] of Object.entries(estimate))
      expect(components[part as 'mechanical'][end as 'point'], `${name} ${part} ${end}`).toBeCloseTo(
        value,
        11,
      );
}

test('sessions are handed out one by one, and their profits are those of the whole', async () => {
  let profit = 0;
  const days: string[] = [];
  const answer = (await ask(book, (session) => {
    days.push(session.day);
    profit += session.krw(0, 'profit');
  }))!;
  expect(days).toEqual(answer.days);
  expect(Math.abs(profit - answer.portfolio.profitKrw!.total)).toBeLessThan(dayIndices.length);
});

test('a dated positions.csv gives the same sums as Parquet, whatever the order of its rows', async () => {
  const other = copyOfMarket();
  const lines = [...positions]
    .reverse()
    .map(({ effectiveFrom, code, quantity, group, account }) =>
      [effectiveFrom, code, quantity, group, account].join(),
    );
  writeFileSync(join(other, 'positions.csv'), `date,code,quantity,group,account\n${lines.join('\n')}\n`);
  const csv = await opened(other);
  expect((await ask(csv))!.portfolio).toEqual((await ask(book))!.portfolio);
  expect(csv.inputs.at(-1)).toMatchObject({ file: 'positions.csv', rows: positions.length, rowsLeftOut: 0 });
  expect(csv.inputs.at(-1)!.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('reading and attributing stop when they are told to', async () => {
  const options = { levels: [], signal: AbortSignal.abort() };
  expect((await openLargeBook(folder, 'positions.parquet', options)).kind).toBe('cancelled');
  const stop = new AbortController();
  let sessions = 0;
  const answer = await attributeHoldings({
    ...{ dataset, panel: book.panel, dayIndices, by: [], method: 'carino', signal: stop.signal },
    assumptions: { ...assumptions, draws: 20_000 },
    onSession: () => {
      sessions++;
      stop.abort();
    },
  });
  expect(answer).toBeUndefined();
  expect(sessions).toBeLessThan(dayIndices.length);
});

test('a damaged Parquet file is named, with the engine’s reason, and one that lacks a column with its name', async () => {
  const other = copyOfMarket();
  const path = join(other, 'positions.parquet');
  const whole = readFileSync(join(folder, 'positions.parquet'));
  const errors = async () => {
    const found = await openLargeBook(other, 'positions.parquet', { levels: [] });
    return found.kind === 'failed' && found.problems.filter(({ severity }) => severity === 'error');
  };
  writeFileSync(path, whole.subarray(0, whole.length - 40));
  expect(await errors()).toMatchObject([
    { code: 'fileUnreadable', file: 'positions.parquet', params: { reason: 'columns' } },
  ]);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT DATE '2021-08-02' AS date, '005930' AS code) TO '${path}' (FORMAT parquet)`,
  );
  expect(await errors()).toMatchObject([
    { code: 'columnMissing', file: 'positions.parquet', params: { name: 'quantity' } },
  ]);
});

test('rows that cannot be used are left out and named with their line; all others count', async () => {
  const other = copyOfMarket();
  const [day] = dataset.days;
  const rows = [
    `${day},005930,10`,
    `${day},5.93E+03,10`,
    `${day},000660,`,
    `${day},000660,1x`,
    '2021-08-07,005930,4',
    '2031-08-07,005930,4',
    `${day},NOSUCH,3`,
    `soon,000660,3`,
    `${day},000660`,
  ];
  writeFileSync(join(other, 'positions.csv'), `date,code,quantity\n${rows.join('\n')}\n`);
  const csv = await opened(other);
  const found = csv.problems.filter(({ file }) => file === 'positions.csv');
  expect(found.map(({ code, severity, row }) => [code, severity, row])).toEqual([
    ['holdingsOffSession', 'warning', undefined],
    ['outsideCalendar', 'note', undefined],
    ['tickerMangledBySpreadsheet', 'error', 3],
    ['cellEmpty', 'error', 4],
    ['notANumber', 'error', 5],
    ['unknownCode', 'warning', 8],
    ['notADate', 'error', 9],
    ['rowRagged', 'error', 10],
  ]);
  expect(csv.inputs.at(-1)).toMatchObject({ rows: 9, rowsLeftOut: 5 });
  const place = csv.panel.positions.findIndex(({ code }) => code === '005930');
  expect(csv.panel.quantities.map((units) => units?.[place])).toEqual(
    dataset.days.map((_, t) => [10, undefined, undefined, undefined, 4][t]),
  );
  const { addedUp } = (await ask(csv))!;
  expect(addedUp!.outside).toEqual([{ code: 'NOSUCH', state: 'unpriced', sessions: 4 }]);
});

test('a date that is in no calendar is a row without a date', async () => {
  const other = copyOfMarket();
  const [day] = dataset.days;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const dates = [`DATE '${day}'`, `'infinity'::DATE`, `DATE '0044-03-15 (BC)'`, 'NULL::DATE'];
  const rows = dates.map((date, at) => `(${date}, '005930', ${10 + at})`).join();
  const table = `(SELECT * FROM (VALUES ${rows}) AS t (date, code, quantity))`;
  await connection.run(`COPY ${table} TO '${join(other, 'positions.parquet')}' (FORMAT parquet)`);
  const found = await opened(other, []);
  expect(found.panel.quantities.flatMap((units) => [...(units ?? [])])).toEqual([10]);
  expect(found.problems.filter(({ code }) => code === 'notADate')).toMatchObject([
    { row: 2, params: { rows: 3 } },
  ]);
  expect(found.inputs.at(-1)).toMatchObject({ rows: 4, rowsLeftOut: 3 });
});

test('a level that no holding has a name at is one group, and a file without a row that can be used is named', async () => {
  const other = copyOfMarket();
  const write = (rows: string) =>
    writeFileSync(join(other, 'positions.csv'), `date,code,quantity,desk\n${rows}`);
  write(`${dataset.days[0]},005930,10,\n`);
  const { panel } = await opened(other, ['desk']);
  const question = { dataset, panel, dayIndices: [1], by: ['desk'], method: 'carino', assumptions } as const;
  expect((await attributeHoldings(question))!.portfolio.children.map(({ key }) => key)).toEqual([
    'portfolio/',
  ]);
  write('');
  const empty = await openLargeBook(other, 'positions.csv', { levels: [] });
  expect(empty.kind === 'failed' && empty.problems.map(({ code }) => code)).toContain('noPositions');
});

test('equity that is only the rounding of foreign products is none: 102.1 dollars of debt on 1,021 units at 0.1', async () => {
  const dataset = madeBook({
    days: ['2026-06-22', '2026-06-23'],
    positions: [
      { code: '035420', quantity: 0 },
      { code: 'USD', quantity: 0 },
    ],
    securities: [{ code: '035420', kind: 'stock', currency: 'USD', close: [0.1, 0.11] }],
    fx: { USD: [1548.3, 1548.3] },
  });
  const panel = {
    positions: dataset.positions,
    quantities: [Float64Array.of(1_021, -102.1), undefined],
    rows: 2,
  };
  const question = { dataset, panel, dayIndices: [1], by: [], method: 'carino', assumptions } as const;
  const result = (await attributeHoldings(question))!;
  expect(result.sessions[0]!.startEquityKrw).toBeGreaterThan(0);
  expect(result.sessions[0]!.return).toBeUndefined();
  expect(result.unlinked).toEqual({ reason: 'equityNotPositive', days: ['2026-06-23'] });
});

test('holdings stated before a split are carried through it', async () => {
  const other = copyOfMarket();
  const [first, , split] = dataset.days;
  writeFileSync(join(other, 'positions.csv'), `date,code,quantity\n${first},005930,10\n${first},300000,7\n`);
  writeFileSync(
    join(other, 'corporate_actions.csv'),
    `code,date,kind,factor,source\n005930,${split},split,1.2,invented\n`,
  );
  const { dataset: market, panel } = await opened(other);
  const held = ['005930', '300000'].map((code, row) => ({
    ...{ code: ticker(code), quantity: [10, 7][row]!, group: '', account: '', row },
    effectiveFrom: tradingDay(first!),
  }));
  const splitOn = (t: number) => splitDay(market, t, assumptions);
  const question = { dayIndices: dayIndices.slice(0, 5), by: [], method: 'carino', assumptions } as const;
  const summed = (await attributeHoldings({ ...question, dataset: market, panel }))!;
  const single = attributePeriod({ ...question, dataset: { ...market, positions: held }, splitOn });
  for (const [at, session] of summed.sessions.entries()) sameSession(session, single.sessions[at]!);
});

test('dividends are in the cash from the session after the ex-date until it is stated anew, and in the value after the last', async () => {
  const other = copyOfMarket();
  const { days } = dataset;
  const held = [0, 6].flatMap((t) =>
    ['005930', '300000', 'KRW'].map((code, at) => ({
      ...{ code: ticker(code), quantity: [10, 7 + t, 1e6][at]!, group: 'G', account: '', row: at },
      effectiveFrom: tradingDay(days[t]!),
    })),
  );
  const rows = held.map(({ effectiveFrom, code, quantity, group }) =>
    [effectiveFrom, code, quantity, group].join(),
  );
  writeFileSync(join(other, 'positions.csv'), `date,code,quantity,group\n${rows.join('\n')}\n`);
  const actions = [3, 6, 9].map((t) => `300000,${days[t]},dividend,,${1000 + t},,invented`);
  actions.push(`005930,${days[4]},split,1.2,,,invented`);
  const head = 'code,date,kind,factor,amount,paid,source';
  writeFileSync(join(other, 'corporate_actions.csv'), `${head}\n${actions.join('\n')}\n`);
  const { dataset: market, panel } = await opened(other);
  const splitOn = (t: number) => splitDay(market, t, assumptions);
  const question = {
    dayIndices: dayIndices.slice(0, 9),
    by: ['group'],
    method: 'carino',
    assumptions,
  } as const;
  const summed = (await attributeHoldings({ ...question, dataset: market, panel }))!;
  const single = attributePeriod({ ...question, dataset: { ...market, positions: held }, splitOn });
  for (const [at, session] of summed.sessions.entries()) sameSession(session, single.sessions[at]!);
  expect(summed.edges.endEquityKrw).toBeCloseTo(single.edges.endEquityKrw!, 3);
  expect(summed.portfolio.values!.dividends).not.toBe(0);
  for (const step of valueSteps) {
    const found = [summed.portfolio, summed.portfolio.children[0]!].map(({ values }) => values![step]);
    for (const won of found)
      expect(Math.abs(won - single.portfolio.values![step]), step).toBeLessThanOrEqual(4);
  }
});

test('over a gap in prices value goes and comes with the price, not by trades, as among positions one by one', async () => {
  const other = copyOfMarket();
  const prices = readFileSync(join(folder, 'prices.csv'), 'utf8').split('\n');
  const [missing] = dataset.days.slice(20);
  const kept = prices.filter((line) => !line.startsWith(`${missing},005930,`));
  writeFileSync(join(other, 'prices.csv'), kept.join('\n'));
  const lines = positions.map(({ effectiveFrom, code, quantity, group, account }) =>
    [effectiveFrom, code, quantity, group, account].join(),
  );
  writeFileSync(join(other, 'positions.csv'), `date,code,quantity,group,account\n${lines.join('\n')}\n`);
  const gap = await opened(other, ['group']);
  const question = { dayIndices, by: ['group'] as const, method: 'carino' as const, assumptions };
  const summed = (await attributeHoldings({ ...question, dataset: gap.dataset, panel: gap.panel }))!;
  const splitOn = (t: number) => splitDay(gap.dataset, t, assumptions);
  const single = attributePeriod({ ...question, dataset: { ...gap.dataset, positions: merged() }, splitOn });
  sameNode(summed.portfolio, single.portfolio);
  expect(Math.abs(single.portfolio.values!.other)).toBeGreaterThan(1e6);
});

test.each([
  { factor: '2', gap: [2, 3, 4] },
  { factor: '2', gap: [4, 5, 6] },
  { factor: '2', gap: [3] },
  { factor: '', gap: [3] },
  { factor: '', gap: [] },
])(
  'over a gap at sessions $gap and a split by "$factor" trades are those among positions one by one',
  async ({ factor, gap }) => {
    const other = copyOfMarket();
    const { days } = dataset;
    const prices = readFileSync(join(folder, 'prices.csv'), 'utf8').split('\n');
    const missing = gap.map((t) => `${days[t]},005930,`);
    const kept = prices.filter((line) => !missing.some((start) => line.startsWith(start)));
    writeFileSync(join(other, 'prices.csv'), kept.join('\n'));
    const held = days.slice(0, 8).flatMap((day, t) =>
      ['005930', '300000'].map((code, row) => ({
        ...{ code: ticker(code), quantity: [10 + 3 * t, 7][row]!, group: 'G', account: '', row },
        effectiveFrom: tradingDay(day),
      })),
    );
    const rows = held.map(({ effectiveFrom, code, quantity }) => [effectiveFrom, code, quantity, 'G'].join());
    writeFileSync(join(other, 'positions.csv'), `date,code,quantity,group\n${rows.join('\n')}\n`);
    const actions = `code,date,kind,factor,source\n005930,${days[4]},split,${factor},invented\n`;
    writeFileSync(join(other, 'corporate_actions.csv'), actions);
    const { dataset: market, panel } = await opened(other, ['group']);
    const question = { dayIndices: dayIndices.slice(0, 8), by: [], method: 'sum', assumptions } as const;
    const summed = (await attributeHoldings({ ...question, dataset: market, panel }))!;
    const splitOn = (t: number) => splitDay(market, t, assumptions);
    const single = attributePeriod({ ...question, dataset: { ...market, positions: held }, splitOn });
    for (const step of valueSteps)
      expect(Math.abs(summed.portfolio.values![step] - single.portfolio.values![step]), step).toBeLessThan(9);
    expect(single.portfolio.values!.other).not.toBe(0);
  },
);

test('the places that count most over a period are those among positions one by one, and the others are the rest', async () => {
  const question = { dayIndices, by: ['sector'], method: 'carino', assumptions } as const;
  const asked = largestPlaces({ ...question, dataset, panel: book.panel }, 6);
  const { panel, by } = asked;
  const summed = contributorsIn((await attributeHoldings({ ...question, dataset, panel, by }))!, asked);
  const splitOn = (t: number) => splitDay(dataset, t, assumptions);
  const single = attributePeriod({ ...question, dataset: { ...dataset, positions: merged() }, splitOn });
  const expected = topPeriodContributors(single.portfolio, 6);
  expect(summed.largest.map(({ key }) => key)).toEqual(expected.largest.map(({ key }) => key));
  for (const [at, node] of summed.largest.entries()) {
    expect(node.quantity).toBe(expected.largest[at]!.quantity);
    sameNode(node, expected.largest[at]!);
  }
  expect(summed.others!.positions).toBe(expected.others!.positions);
  expect(othersIn(summed.others!.node)).toBe(expected.others!.positions);
  sameNode(summed.others!.node, expected.others!.node);
});

/** What a date says twice of a place is one holding where it is added up. */
function merged(): readonly Position[] {
  const once = Map.groupBy(positions, ({ row, quantity, ...place }) => JSON.stringify(place));
  return [...once.values()].map((lots) => ({
    ...lots[0]!,
    quantity: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}

test('a group or a position that is followed is explained as among positions one by one', () => {
  const question = { dayIndices, by: ['sector'], method: 'carino', assumptions } as const;
  const splitOn = (t: number) => splitDay(dataset, t, assumptions);
  const single = attributePeriod({ ...question, dataset: { ...dataset, positions: merged() }, splitOn });
  const [largest] = topPeriodContributors(single.portfolio, 1).largest;
  const asked = { ...question, dataset, panel: book.panel, splitOn };
  for (const key of ['portfolio', single.portfolio.children[0]!.key, largest!.key]) {
    const followed = followExposures(asked, key)!;
    const [found, expected] = [followed, single].map((result) =>
      evaluateExplanation(explainPeriodNode(result, key)!),
    );
    const near = ([name, value]: readonly [string, number]) => {
      const distance = Math.abs(found!.get(name)! - value);
      // groups are booked as a whole
      return distance < (name.startsWith('profit') ? 400 * dayIndices.length : 1e-12);
    };
    expect([...found!.keys()].sort(), key).toEqual([...expected!.keys()].sort());
    expect([...expected!].filter((one) => !near(one))).toEqual([]);
  }
  expect(followExposures(asked, 'portfolio/nowhere')).toBeUndefined();
});

async function ask(
  { panel }: Awaited<ReturnType<typeof opened>>,
  onSession?: (session: ExposureSession) => void,
): Promise<PeriodResult | undefined> {
  return attributeHoldings({
    ...{ dataset, panel, dayIndices, by: ['group'], method: 'carino', assumptions, onSession },
  });
}

/** A folder with the same market and no positions yet. */
function copyOfMarket(): string {
  const other = mkdtempSync(join(folder, 'copy-'));
  for (const name of ['securities', 'prices', 'funds', 'fund_assets', 'index_weights', 'fx', 'share_counts'])
    copyFileSync(join(folder, `${name}.csv`), join(other, `${name}.csv`));
  return other;
}

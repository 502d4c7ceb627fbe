import { expect, test } from 'vitest';
import { attributeDay } from '../../../src/core/attribution/attribute-day.ts';
import { attributeIndexPeriod } from '../../../src/core/attribution/attribute-index-period.ts';
import { explainIndex } from '../../../src/core/attribution/explanation/explain-index.ts';
import { linkingMethods } from '../../../src/core/attribution/period/linking.ts';
import { closeOn } from '../../../src/core/market/lookup.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { example, exampleIndex, exampleSplit } from '../example-day.ts';
import { evaluateExplanation } from './evaluate-explanation.ts';
import { madeBook } from './made-book.ts';
import { bandBySorting, madeSplits, madeStock, madeUnsplit } from './made-split.ts';

/* By hand: weights of each evening before; the level goes 1000, 900, 990. */
const dataset = madeBook({
  days: ['2026-06-22', '2026-06-23', '2026-06-24'],
  securities: [
    { code: 'KOSPI', kind: 'index', close: [1_000, 900, 990] },
    { code: '000660', kind: 'stock', close: [100, 80, 88] },
    { code: '005935', kind: 'preferred', close: [10, 9, 9] },
  ],
  weights: { 'KOSPI/000660': [0.3, 0.25, 0.9], 'KOSPI/005935': [0.1, 0.1, 0.9] },
  positions: [{ code: 'KRW', quantity: 1 }],
});
const draws = [
  [-0.01, -0.02, -0.05],
  [0.01, 0.03, 0.02],
] as const;
const moved = [-0.2, 0.1];
const splitOn = madeSplits(dataset, (t) => [
  t === 0
    ? madeUnsplit('000660', 'noReturn')
    : madeStock({ code: '000660', return: moved[t - 1]!, mechanical: draws[t - 1]! }),
]);
const ask = (method: (typeof linkingMethods)[number], splits = splitOn) =>
  attributeIndexPeriod({ dataset, index: ticker('KOSPI'), dayIndices: [1, 2], splitOn: splits, method });

test('points are weight x part x the close before, each session by its own weights: by hand', () => {
  const { rows } = ask('carino');
  expect(rows.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'member 000660',
    'member 005935',
    'others KOSPI',
    'index KOSPI',
  ]);
  const [hynix, preferred, others, index] = rows;
  expect(hynix!.points).toBeCloseTo(0.3 * -0.2 * 1_000 + 0.25 * 0.1 * 900, 10);
  expect(preferred!.points).toBeCloseTo(0.1 * -0.1 * 1_000, 10);
  expect(index!.points).toBeCloseTo(-10, 10);
  expect(others!.points).toBeCloseTo(-10 - hynix!.points - preferred!.points, 10);
  expect(hynix!.componentsPoints.mechanical.point).toBeCloseTo(0.3 * -0.02 * 1_000 + 0.25 * 0.02 * 900, 10);
  const sums = draws[0].map((first, d) => 0.3 * first * 1_000 + 0.25 * draws[1][d]! * 900);
  const band = bandBySorting(sums, index!.componentsPoints.mechanical.point);
  for (const end of ['low90', 'high90', 'low50', 'high50'] as const)
    expect(index!.componentsPoints.mechanical[end], end).toBeCloseTo(band[end], 10);
  expect(preferred!.componentsPoints.mechanical.point).toBe(0);
  expect(hynix!.averageWeight).toBeCloseTo(0.275, 14);
});

test('the market without the stock: (return - w x r) / (1 - w), compounded; the preferred share stays in it', () => {
  const { sessions, returnWithout } = ask('carino');
  const each = [(-0.1 + 0.06) / 0.7, (0.1 - 0.025) / 0.75];
  expect(sessions.map((session) => session.returnWithout)).toEqual(
    each.map((one) => expect.closeTo(one, 14)),
  );
  expect(returnWithout).toBeCloseTo((1 + each[0]!) * (1 + each[1]!) - 1, 14);
});

test('in percent rows and parts add up to the linked return, by every method', () => {
  for (const method of linkingMethods) {
    const { rows, linking } = ask(method);
    const index = rows.at(-1)!;
    const sum = rows.slice(0, -1).reduce((total, { contribution }) => total + contribution, 0);
    expect(index.contribution, method).toBeCloseTo(linking!.whole, 14);
    expect(sum, method).toBeCloseTo(linking!.whole, 14);
  }
  expect(ask('carino').linking!.whole).toBeCloseTo(-0.01, 14);
});

test('a member without an answer is unsplit; one without a return leaves what it made among the others, without an answer', () => {
  const locked = ask(
    'sum',
    madeSplits(dataset, (t) => [madeUnsplit('000660', 'limitLocked', moved[t - 1] ?? 0)]),
  );
  const [hynix] = locked.rows;
  expect(hynix!.components.unsplit.point).toBeCloseTo(0.3 * -0.2 + 0.25 * 0.1, 14);
  expect(hynix!.unsplit).toEqual([
    { code: '000660', reason: 'limitLocked', days: ['2026-06-23', '2026-06-24'] },
  ]);
  const gap = madeBook({
    days: dataset.days,
    securities: [
      { code: 'KOSPI', kind: 'index', close: [1_000, 900, 990] },
      { code: '000660', kind: 'stock', close: [100, Number.NaN, 88] },
    ],
    weights: { 'KOSPI/000660': [0.3, 0.25, 0.9] },
    positions: [{ code: 'KRW', quantity: 1 }],
  });
  const { rows, returnWithout } = attributeIndexPeriod({
    dataset: gap,
    index: ticker('KOSPI'),
    dayIndices: [1],
    splitOn: madeSplits(gap, () => [madeUnsplit('000660', 'noReturn')]),
    method: 'carino',
  });
  expect(rows.map(({ kind }) => kind)).toEqual(['others', 'index']);
  expect(rows[0]!.components.unsplit.point).toBeCloseTo(-0.1, 14);
  expect(rows[0]!.components.residual.point).toBe(0);
  expect(returnWithout).toBeUndefined();
});

test('a stock inside without a return leaves every row of the session without an answer, as in the day’s own table', () => {
  const gap = madeBook({
    days: dataset.days,
    securities: [
      { code: 'KOSPI', kind: 'index', close: [1_000, 900, 990] },
      { code: '000660', kind: 'stock', close: [100, Number.NaN, 88] },
      { code: '005930', kind: 'stock', close: [100, 95, 96] },
    ],
    funds: [{ code: '0193T0', underlying: '000660', multiple: 2 }],
    weights: { 'KOSPI/000660': [0.3, 0.3, 0.3], 'KOSPI/005930': [0.2, 0.2, 0.2] },
    positions: [{ code: 'KRW', quantity: 1 }],
  });
  const splitOn = madeSplits(gap, () => [
    madeUnsplit('000660', 'noReturn'),
    madeStock({ code: '005930', return: -0.05, mechanical: [-0.01, -0.02] }),
  ]);
  const index = ticker('KOSPI');
  const { rows } = attributeIndexPeriod({ dataset: gap, index, dayIndices: [1], splitOn, method: 'carino' });
  const parts = rows.map(({ code, components, unsplit }) => [
    code,
    components.mechanical.low90,
    components.unsplit.point,
    unsplit,
  ]);
  const why = [{ code: '000660', reason: 'noReturn', days: [gap.days[1]] }];
  expect(parts).toEqual([
    ['005930', 0, expect.closeTo(-0.01, 14), why],
    ['KOSPI', 0, expect.closeTo(-0.09, 14), why],
    ['KOSPI', 0, expect.closeTo(-0.1, 14), why],
  ]);
  const result = attributeDay({ dataset: gap, dayIndex: 1, splitOn, by: [] });
  expect(result.index[0]!.components!.unsplit.point).toBeCloseTo(-0.1, 14);
  const explained = evaluateExplanation(explainIndex(result, index)!);
  expect(explained.get('unsplit')).toBeCloseTo(-0.1, 14);
  expect([explained.get('mechanical'), explained.get('residual')]).toEqual([0, 0]);
});

test('of the bundled book points add up to the change of the level, and a single day is that of the day’s own table', () => {
  const splits = (t: number) => exampleSplit(example.days[t]!, { draws: 400 });
  const [from, to] = [exampleIndex('2026-06-22'), exampleIndex('2026-06-26')];
  const period = attributeIndexPeriod({
    dataset: example,
    index: ticker('KOSPI'),
    dayIndices: [from, from + 1, from + 2, from + 3, to],
    splitOn: splits,
    method: 'menchero',
  });
  const change = closeOn(example, 'KOSPI', to)! - closeOn(example, 'KOSPI', from - 1)!;
  expect(period.rows.at(-1)!.points).toBeCloseTo(change, 8);
  const day = attributeDay({ dataset: example, dayIndex: from + 1, splitOn: splits, by: [] });
  const own = day.index.find(({ index }) => index === 'KOSPI')!.components!;
  for (const part of ['mechanical', 'direct', 'feedback', 'residual'] as const)
    for (const end of ['point', 'low90', 'high90'] as const)
      expect(period.sessions[1]!.components[part][end], `${part} ${end}`).toBeCloseTo(own[part][end], 12);
});

import { expect, test } from 'vitest';
import { reportJson } from '../../src/report/json.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { answers, resultOn } from '../view/example-input.ts';
import { expectSame, type Figure, type Node, nodesOf, textOf, treeOf } from './report-tree.ts';

/** A whole day, a Hong Kong holiday, the day after it, a stock at its limit, unknown assets, the first session. */
const days = ['2026-06-23', '2026-07-01', '2026-07-02', '2026-07-31', '2026-05-20', '2026-04-15'] as const;
const whole = ['mechanical', 'residual', 'unsplit', 'currency', 'cost', 'tracking'] as const;
const band = ['point', 'low50', 'high50', 'low90', 'high90'];

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce((total: number, value) => total + (value ?? 0), 0);

test('the report has the keys that programs were promised, in a fixed order', () => {
  const tree = treeOf('2026-06-23');
  expect(Object.keys(tree)).toEqual([
    'date',
    'book',
    'inventedPositions',
    'scope',
    'denominator',
    'netting',
    'law',
    'seed',
    'draws',
    'verdict',
    'units',
    'stocks',
    'index',
    'netEquityKrw',
    'portfolio',
    'reconciliation',
    'coverage',
    'inputs',
    'problems',
    'version',
  ]);
  expect(tree).toMatchObject({
    date: '2026-06-23',
    inventedPositions: true,
    scope: 'hk',
    denominator: 'day',
    netting: 'net',
    law: 'mixture',
    seed: 1,
    draws: 4000,
    verdict: { code: 'priorOnly', text: 'prior only: not calibrated on data' },
    version: '1.2.3',
  });
  for (const input of tree.inputs as readonly object[]) {
    expect(input).toMatchObject({ file: expect.any(String), rows: expect.any(Number) });
    expect(input).toHaveProperty('sha256', expect.stringMatching(/^[0-9a-f]{64}$/));
  }
});

test('a split stock has every figure, with its band', () => {
  const medians = { median: expect.any(Number), low50: expect.any(Number), high90: expect.any(Number) };
  for (const stock of treeOf('2026-06-23').stocks) {
    expect(stock).toMatchObject({
      code: expect.any(String),
      return: expect.any(Number),
      openGap: expect.any(Number),
      intradayReturn: expect.any(Number),
      forcedFlowKrw: { gross: expect.any(Number), net: medians },
      shareOfTurnover: { gross: expect.any(Number), net: medians },
      mechanical: medians,
      direct: medians,
      feedback: medians,
      residual: medians,
      flags: expect.any(Array),
    });
    expect(stock.byLaw!.map(({ law }) => law)).toEqual(['crossover', 'linear', 'almgren', 'squareRoot']);
    expect(stock.tornado!.length).toBeGreaterThan(5);
    expect(stock.tornado![0]).toEqual({ input: expect.any(String), bar: expect.any(Number) });
  }
});

test.for(days)('mechanical + residual + unsplit is the return of every stock on %s', (day) => {
  for (const stock of treeOf(day).stocks) {
    const { mechanical, direct, feedback, residual, unsplit } = stock;
    if (stock.return === undefined) {
      expect(unsplit).toEqual({ reason: expect.any(String) });
      continue;
    }
    expectSame(sum([mechanical?.median, residual?.median, unsplit?.return]), stock.return, stock.code);
    expectSame(sum([direct?.median, feedback?.median]), mechanical?.median ?? 0, `${stock.code} cascade`);
    expect(unsplit === undefined).toBe(mechanical !== undefined);
  }
});

test.for(days)('the parts of every node of %s are its contribution, and children are their parent', (day) => {
  for (const node of nodesOf(treeOf(day).portfolio)) {
    if (node.components === undefined) continue;
    const parts = node.components;
    expectSame(sum(whole.map((name) => parts[name]?.point)), node.contribution!, node.key);
    if (node.return !== undefined)
      expectSame(node.contribution! - node.weight! * node.return, 0, `${node.key} weight x return`);
    if (node.children.length === 0) continue;
    for (const name of [...whole, 'direct', 'feedback'])
      expectSame(
        sum(node.children.map((child) => child.components?.[name]?.point)),
        parts[name]?.point ?? 0,
        `${node.key} ${name}`,
      );
  }
});

test.for(days)('profits of %s are whole won and add up over parts and over children', (day) => {
  for (const node of nodesOf(treeOf(day).portfolio)) {
    const { profitKrw, children } = node;
    if (profitKrw === undefined) continue;
    expect(Object.values(profitKrw).every(Number.isInteger), node.key).toBe(true);
    expect(sum(whole.map((name) => profitKrw[name])), node.key).toBe(profitKrw.total);
    if (children.length > 0)
      for (const name of Object.keys(profitKrw))
        expect(sum(children.map((child) => child.profitKrw?.[name])), `${node.key} ${name}`).toBe(
          profitKrw[name],
        );
  }
});

test.for(days)(
  'bands of %s ascend, the 90 %% band holds the 50 %% band, and no zero carries a sign',
  (day) => {
    const figures = (node: Node): readonly Figure[] => Object.values(node.components ?? {});
    for (const figure of nodesOf(treeOf(day).portfolio).flatMap(figures)) {
      expect(Object.keys(figure)).toEqual(band);
      const { low90, low50, high50, high90 } = figure;
      expect(low90 <= low50 && low50 <= high50 && high50 <= high90).toBe(true);
    }
    expect(textOf(day)).not.toMatch(/: -0,?$/m);
  },
);

test.for(days)('the parts of an index on %s are its return, in fractions and in points', (day) => {
  for (const index of treeOf(day).index) {
    if (index.components === undefined || index.return === undefined) continue;
    const { components, componentsPoints, previousClose } = index;
    const parts = ['mechanical', 'residual', 'unsplit'];
    expectSame(sum(parts.map((name) => components[name]?.point)), index.return, index.code);
    const points = sum(parts.map((name) => componentsPoints![name]?.point));
    expect(Math.abs(points - index.return * previousClose!)).toBeLessThan(1e-8);
  }
});

test('what is not known has no key or a reason, never a zero', () => {
  const { stocks, portfolio } = treeOf('2026-07-31');
  const locked = stocks.find(({ code }) => code === '000660')!;
  expect(locked.unsplit).toEqual({ reason: 'limitLocked', return: locked.return });
  for (const key of ['mechanical', 'direct', 'feedback', 'residual', 'byLaw', 'tornado'])
    expect(locked).not.toHaveProperty(key);
  const hynix = nodesOf(portfolio).find(({ code, level }) => code === '000660' && level === 'position')!;
  expect(hynix.unsplitReasons).toEqual([{ code: '000660', reason: 'limitLocked' }]);
  for (const key of ['mechanical', 'direct', 'feedback']) expect(hynix.components).not.toHaveProperty(key);
  expect(hynix.components!.unsplit!.point).toBe(hynix.contribution);
  const unpriced = nodesOf(portfolio).find(({ code }) => code === '520101')!;
  expect(unpriced.state.kind).toBe('unpriced');
  for (const key of ['weight', 'return', 'contribution', 'components', 'profitKrw'])
    expect(unpriced).not.toHaveProperty(key);
});

test('on the first session nothing has a return, and the report still comes', () => {
  const { stocks, portfolio } = treeOf('2026-04-15');
  expect(stocks.map(({ unsplit }) => unsplit?.reason)).toEqual(['noReturn', 'noReturn']);
  expect(portfolio).not.toHaveProperty('contribution');
});

test('twice the same bytes, and no clock: nothing in it is later than the data', () => {
  for (const day of days) expect(textOf(day)).toBe(textOf(day));
  const dates = textOf('2026-06-23').match(/\d{4}-\d{2}-\d{2}/g)!;
  expect(
    dates.filter((date) => !answers.dataset.days.includes(date as never) && date > '2026-11-01'),
  ).toEqual([]);
});

test('in Korean the verdict and the names are Korean, and the figures the same', () => {
  const [en, ko] = [treeOf('2026-06-23'), treeOf('2026-06-23', {}, 'ko')];
  expect(ko.verdict).toEqual({ code: 'priorOnly', text: '사전 가정만: 자료로 보정하지 않음' });
  expect(ko.stocks.map(({ mechanical }) => mechanical)).toEqual(
    en.stocks.map(({ mechanical }) => mechanical),
  );
  expect(JSON.stringify(ko)).toContain('SK하이닉스');
});

test('a hostile name cannot pass, even if the loader let it through', () => {
  const result = resultOn('2026-06-23');
  const evil = '\u001b]52;c;aGFja2Vk\u0007=cmd\u202e\rSK\u009b2J';
  const dataset = {
    ...result.dataset,
    name: evil,
    settings: { ...result.dataset.settings, title: evil },
    securities: result.dataset.securities.map((security) => ({ ...security, nameEn: evil, nameKo: evil })),
  };
  const text = jsonText(reportJson({ ...result, dataset }, answers, { version: '1', language: 'en' }));
  expect(text).not.toMatch(/\\u001b|\\u0007|\\u009b|\\r|\u202e|aGFja2Vk/i);
  expect(JSON.parse(text).stocks[0].name).toBe('=cmd SK');
});

test('a number that is none is a mistake of the program, never written', () => {
  expect(() => jsonText({ a: { b: Number.NaN } })).toThrow(RangeError);
  expect(() => jsonText({ a: [Number.POSITIVE_INFINITY] })).toThrow(RangeError);
  expect(jsonText({ a: undefined, b: -0 })).toBe('{\n  "b": 0\n}\n');
});

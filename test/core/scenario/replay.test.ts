import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributePeriod } from '../../../src/core/attribution/attribute-period.ts';
import type { DaySplit, SplitStock } from '../../../src/core/decomposition/day-split.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import type { Assumptions, LawChoice, Scope } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import type { Policy } from '../../../src/core/scenario/policy.ts';
import type { PolicyResult } from '../../../src/core/scenario/policy-result.ts';
import { replayPolicy } from '../../../src/core/scenario/replay-policy.ts';
import { goldenTable } from '../../golden/golden-table.ts';
import type { SmallFund } from '../decomposition/small-market.ts';
import { lastDay, smallMarket } from '../decomposition/small-market.ts';
import { example, exampleIndex, exampleSplit } from '../example-day.ts';

const few: Partial<Assumptions> = { draws: 400 };
const halfway: Policy = { cap: { multiple: 1.5, at: 'equal-assets' } };

const spanOf = (from: string, to: string): number[] => {
  const [first, last] = [exampleIndex(from), exampleIndex(to)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

function replayed(
  policy: Policy,
  dayIndices: readonly number[],
  settings: Partial<Assumptions> = {},
): PolicyResult {
  const splitOn = (t: number): DaySplit => exampleSplit(example.days[t]!, settings);
  return replayPolicy({ dataset: example, dayIndices, splitOn, policy, by: ['group'], method: 'carino' });
}

const stockIn = (result: PolicyResult, code: string, at = 0) => {
  const found = result.sessions[at]!.stocks.find((one) => one.code === code);
  if (found?.kind !== 'replayed') throw new RangeError(`${code} is not replayed`);
  return found;
};

test.for(['hk', 'all'] as const)(
  'the empty policy gives every session of the book back to 1e-12, scope %s',
  (scope) => {
    const { sessions, nodes } = replayed({}, spanOf('2026-05-19', '2026-07-31'), { ...few, scope });
    const effects = sessions.flatMap(({ stocks }) =>
      stocks.flatMap((one) =>
        one.kind === 'replayed' ? [one.effect.low90, one.effect.point, one.effect.high90] : [],
      ),
    );
    expect(effects.length).toBeGreaterThan(200);
    expect(Math.max(...effects.map(Math.abs))).toBeLessThan(1e-12);
    expect(Math.max(...nodes.map(({ effect }) => Math.abs(effect!.point)))).toBeLessThan(1e-12);
  },
);

test('sessions without a split keep their return and say why', () => {
  const { sessions } = replayed(halfway, [exampleIndex('2026-07-31')], few);
  expect(sessions[0]!.stocks).toEqual([
    { kind: 'notReplayed', code: '000660', return: expect.closeTo(0.299546, 6), reason: 'limitLocked' },
    expect.objectContaining({ kind: 'replayed', code: '005930' }),
  ]);
});

test('without any product a stock returns its residual', () => {
  const result = replayed({ suspended: 'all' }, [exampleIndex('2026-06-23')]);
  for (const { code } of result.sessions[0]!.stocks) {
    const stock = stockIn(result, code);
    const split = exampleSplit('2026-06-23', {}).stocks.find((one) => one.code === code) as SplitStock;
    expect(stock.returnUnder.point).toBeCloseTo(split.residual.point, 12);
    expect(stock.mechanicalUnder).toMatchObject({
      point: expect.closeTo(0, 12),
      low90: expect.closeTo(0, 12),
    });
    expect(stock.shareUnder.high90).toBeCloseTo(0, 12);
  }
});

const funds: fc.Arbitrary<readonly SmallFund[]> = fc
  .array(
    fc.record({
      underlying: fc.constantFrom('000660', '005930', 'KOSPI200'),
      multiple: fc.constantFrom(-2, -1, 1.25, 2, 3),
      netAssets: fc.double({ min: 1e8, max: 1.5e11, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((fund, at) => ({ code: `FUND${at}`, ...fund })));
/** without index funds, which answer to an index that need not move like its members */
const onStocks = funds.map((list) => list.filter(({ underlying }) => underlying !== 'KOSPI200'));
const moves = fc.tuple(
  fc.double({ min: -0.12, max: 0.12, noNaN: true }),
  fc.double({ min: -0.12, max: 0.12, noNaN: true }),
);
const laws = fc.constantFrom<LawChoice>('linear', 'crossover', 'almgren', 'mixture');

function smallReplay(
  list: readonly SmallFund[],
  lastReturns: readonly [number, number],
  law: LawChoice,
  policy: Policy,
) {
  const dataset = smallMarket({ lastReturns, funds: list });
  const assumptions = { ...defaultAssumptions, scope: 'all' as const, law, draws: 100 };
  const splitOn = (t: number): DaySplit => splitDay(dataset, t, assumptions);
  const question = { dataset, dayIndices: [lastDay], splitOn, by: [], method: 'carino' } as const;
  return replayPolicy({ ...question, policy });
}

test('a cap that no fund reaches changes nothing, whatever the market', () => {
  fc.assert(
    fc.property(funds, moves, laws, (list, lastReturns, law) => {
      const { sessions } = smallReplay(list, lastReturns, law, {
        cap: { multiple: 3, at: 'equal-exposure' },
      });
      return sessions[0]!.stocks.every(
        (one) =>
          one.kind === 'notReplayed' ||
          (Math.abs(one.effect.low90) < 1e-12 && Math.abs(one.effect.high90) < 1e-12),
      );
    }),
    { numRuns: 40 },
  );
});

test('a tighter cap never makes a common move larger: every fund trades less, so the return comes nearer to the residual', () => {
  const positive = fc.double({ min: 0.01, max: 0.12, noNaN: true });
  fc.assert(
    fc.property(onStocks, fc.tuple(positive, positive), fc.boolean(), laws, (list, [a, b], up, law) => {
      const sign = up ? 1 : -1;
      const under = (multiple: number) =>
        smallReplay(list, [sign * a, sign * b], law, { cap: { multiple, at: 'equal-assets' } }).sessions[0]!;
      const [loose, tight] = [under(2), under(1.25)];
      return loose.stocks.every((one, s) => {
        const other = tight.stocks[s]!;
        if (one.kind !== 'replayed' || other.kind !== 'replayed') return true;
        return (
          sign * other.effect.point <= sign * one.effect.point + 1e-12 && sign * one.effect.point <= 1e-12
        );
      });
    }),
    { numRuns: 40 },
  );
});

const policies: Readonly<Record<string, Policy>> = {
  'cap 1.5 equal-assets': halfway,
  'cap 1.25 equal-exposure': { cap: { multiple: 1.25, at: 'equal-exposure' } },
  suspended: { suspended: 'all' },
  'window 1': { window: 1 },
  'assets 5e12': { assetCapKrw: 5e12 },
};

test('past sessions under policies agree with a second computation that goes round by round', () => {
  const missed = goldenTable('policy-day.csv').flatMap((row) => {
    const settings = { scope: row.text('scope') as Scope, law: row.text('law') as LawChoice };
    const result = replayed(policies[row.text('policy')]!, [exampleIndex(row.text('date'))], settings);
    const code = row.text('code');
    const effect = code === 'portfolio' ? result.nodes[0]!.effect! : stockIn(result, code).effect;
    // the portfolio's point is that of the table, which adds up, not the median of its draws
    const middle = code === 'portfolio' ? row.number('q50') : effect.point;
    const ends = [effect.low90, effect.low50, middle, effect.high50, effect.high90];
    const far = ['05', '25', '50', '75', '95'].filter(
      (end, at) =>
        Math.abs(ends[at]! - row.number(`q${end}`)) > 3 * row.number(`sd${end}`) * Math.sqrt(1 + 1 / 100),
    );
    return far.map((end) => `${row.text('date')} ${row.text('scope')} ${row.text('policy')} ${code} q${end}`);
  });
  expect(missed).toEqual([]);
});

test('what was observed is what the report of the period says, and groups add up to the portfolio', () => {
  const dayIndices = spanOf('2026-06-22', '2026-07-10');
  const splitOn = (t: number): DaySplit => exampleSplit(example.days[t]!, few);
  const { nodes, linked } = replayed(halfway, dayIndices, few);
  const { portfolio } = attributePeriod({
    dataset: example,
    dayIndices,
    splitOn,
    by: ['group'],
    method: 'carino',
  });
  expect(linked).toBe('carino');
  for (const reported of [portfolio, ...portfolio.children]) {
    const node = nodes.find(({ key }) => key === reported.key)!;
    expect(node.contribution).toBeCloseTo(reported.contribution!, 12);
    for (const end of ['point', 'low50', 'high50', 'low90', 'high90'] as const)
      expect(node.mechanical![end]).toBeCloseTo(reported.components!.mechanical[end], 12);
  }
  const [whole, ...groups] = nodes;
  const sum = (read: (node: (typeof nodes)[number]) => number): number =>
    groups.reduce((total, node) => total + read(node), 0);
  expect(sum(({ effect }) => effect!.point)).toBeCloseTo(whole!.effect!.point, 12);
  expect(sum(({ effectKrw }) => effectKrw.point) / whole!.effectKrw.point).toBeCloseTo(1, 12);
});

test('linked effects compound to the return that the sessions under the policy have together', () => {
  const dayIndices = spanOf('2026-07-27', '2026-07-30');
  const single = dayIndices.map((t) => replayed(halfway, [t], few).nodes[0]!);
  const whole = replayed(halfway, dayIndices, few).nodes[0]!;
  const compounded = (read: (node: (typeof single)[number]) => number): number =>
    single.reduce((growth, node) => growth * (1 + read(node)), 1) - 1;
  expect(whole.contribution).toBeCloseTo(
    compounded(({ contribution }) => contribution!),
    12,
  );
  // medians of single sessions; a Hong Kong holiday does not lie between
  expect(whole.contributionUnder!.point).toBeCloseTo(
    compounded(({ contributionUnder }) => contributionUnder!.point),
    12,
  );
});

test('a slower clock helps only where a law has one', () => {
  const slow: Policy = { window: 1, beforeClose: 0.5 };
  const under = (law: LawChoice) => replayed(slow, [exampleIndex('2026-06-23')], { ...few, law });
  expect(under('linear')).toMatchObject({ clock: 'none' });
  expect(Math.abs(stockIn(under('linear'), '000660').effect.high90)).toBeLessThan(1e-12);
  const almgren = under('almgren');
  expect(almgren.clock).toBe('all');
  expect(stockIn(almgren, '000660').effect.low90).toBeGreaterThan(0);
});

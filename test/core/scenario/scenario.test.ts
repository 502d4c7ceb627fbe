import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import { closeOn } from '../../../src/core/market/lookup.ts';
import { priceLimits, shareRuleOn } from '../../../src/core/market/price-limits.ts';
import type { Assumptions } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { directionOf } from '../../../src/core/scenario/direction.ts';
import { ladder } from '../../../src/core/scenario/ladder.ts';
import { machineAt } from '../../../src/core/scenario/machine.ts';
import type { Policy } from '../../../src/core/scenario/policy.ts';
import { scenario } from '../../../src/core/scenario/scenario.ts';
import type { Shock } from '../../../src/core/scenario/scenario-question.ts';
import type { AnsweredStock, ScenarioNode } from '../../../src/core/scenario/scenario-result.ts';
import type { Ticker } from '../../../src/core/units/ticker.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';
import { example, exampleIndex } from '../example-day.ts';

interface Asked {
  readonly date?: string;
  readonly dataset?: Dataset;
  readonly policy?: Policy;
  readonly settings?: Partial<Assumptions>;
}

const draws = 400;

function machineOn({ date = '2026-06-23', dataset = example, policy = {}, settings = {} }: Asked = {}) {
  const assumptions = { ...defaultAssumptions, draws, ...settings };
  return machineAt({ dataset, asOfIndex: exampleIndex(date), assumptions, policy });
}

const both = (move: number): Shock => ({ fundamental: { '005930': move, '000660': move } });

function answered(asked: Asked, shock: Shock): readonly AnsweredStock[] {
  return scenario({ machine: machineOn(asked), shock }).stocks.map((stock) => {
    if (stock.kind !== 'answered') throw new Error(`${stock.code}: ${stock.reason}`);
    return stock;
  });
}

describe('what a shock sets off', () => {
  test('with no product allowed to trade nothing is added to the shock', () => {
    for (const stock of answered({ policy: { suspended: 'all' } }, both(-0.08))) {
      expect(stock.return).toEqual({
        point: -0.08,
        low50: -0.08,
        high50: -0.08,
        low90: -0.08,
        high90: -0.08,
      });
      expect(stock.grossFlowKrw.point).toBe(0);
    }
  });

  test('under a cap of 1 only the inverse funds still trade', () => {
    const machine = machineOn({ policy: { cap: { multiple: 1, at: 'equal-assets' } } });
    const trading = machine.flows.flows.filter(({ response }) => response.slopeKrw !== 0);
    expect(trading.length).toBeGreaterThan(0);
    expect(trading.every(({ multiple }) => multiple < 0)).toBe(true);
  });

  test('up and down are mirror images, and a larger shock never adds less', () => {
    const moves = [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2];
    for (const scope of ['hk', 'all'] as const) {
      const machine = machineOn({ settings: { scope } });
      const { rungs } = ladder({ machine, direction: { stocks: { '005930': 1, '000660': 1 } }, moves });
      const added = rungs.map(({ stocks }) =>
        stocks.map((stock) => (stock.kind === 'answered' ? stock.mechanical.point : Number.NaN)),
      );
      for (const at of [0, 1]) {
        const column = added.map((row) => row[at]!);
        expect(column.toReversed().map((value) => -value + 0)).toEqual(
          column.map((value) => expect.closeTo(value, 14)),
        );
        expect([...column.slice(1, -1)]).toEqual(column.slice(1, -1).toSorted((a, b) => a - b));
      }
    }
  });

  test('index funds couple the stocks: a shock to one moves the other, and only in the scope that counts them', () => {
    const alone: Shock = { fundamental: { '005930': -0.1 } };
    const inHk = answered({}, alone)[0]!;
    const inAll = answered({ settings: { scope: 'all' } }, alone)[0]!;
    expect(inHk.code).toBe('000660');
    expect(inHk.return.point).toBe(0);
    expect(inAll.return.point).toBeLessThan(0);
    const withRest = answered({ settings: { scope: 'all' } }, { ...alone, rest: -0.05 })[0]!;
    expect(withRest.return.point).toBeLessThan(inAll.return.point);
  });

  test('what happens after the evening cannot be seen: later prices and rates change nothing', () => {
    const at = exampleIndex('2026-06-23');
    const width = example.days.length;
    const disturbed = (panel: Float64Array): Float64Array =>
      panel.map((value, i) => (i % width > at ? value * 1.7 : value));
    const dataset: Dataset = {
      ...example,
      panels: {
        ...example.panels,
        close: disturbed(example.panels.close),
        nav: disturbed(example.panels.nav),
        turnoverKrw: disturbed(example.panels.turnoverKrw),
        volume: disturbed(example.panels.volume),
      },
      indexWeights: example.indexWeights.map((series) => ({
        ...series,
        weight: series.weight.map((value, t) => (t > at ? value / 2 : value)),
      })),
      fx: example.fx.map((series) => ({
        ...series,
        rates: series.rates.map((rate, i) => (series.days[i]! > example.days[at]! ? rate * 2 : rate)),
      })),
      fundAssets: example.fundAssets.map((row) =>
        row.day > example.days[at]! ? { ...row, netAssets: row.netAssets * 3 } : row,
      ),
    };
    const figures = (asked: Asked) => {
      const result = scenario({ machine: machineOn(asked), shock: both(-0.08) });
      return { stocks: result.stocks, index: result.index, won: result.portfolio.profitKrw };
    };
    expect(figures({ dataset, settings: { scope: 'all' } })).toEqual(figures({ settings: { scope: 'all' } }));
  });

  test('gross flow is m(m−1) times assets times the return of each draw, whatever is netted', () => {
    const [net] = answered({}, both(-0.08));
    const [gross] = answered({ settings: { netting: 'gross' } }, both(-0.08));
    expect(Math.abs(net!.netFlowKrw.point)).toBeLessThan(Math.abs(net!.grossFlowKrw.point));
    expect(Math.abs(gross!.return.point)).toBeGreaterThan(Math.abs(net!.return.point));
    const perUnit = net!.grossFlowKrw.point / net!.return.point;
    expect(gross!.grossFlowKrw.point / gross!.return.point).toBeCloseTo(perUnit, -4);
  });

  test('a product of a closed Hong Kong session carries its last own assets and the return since', () => {
    // 2026-07-01 is a holiday in Hong Kong: the products owe the move of that day as well as the shock
    const [hynix] = machineOn({ date: '2026-07-01' }).stocks;
    const constant = hynix!.classes.reduce((sum, { grossKrw }) => sum + grossKrw, 0);
    expect(constant).not.toBe(0);
    const quiet = answered({ date: '2026-07-01' }, both(0))[0]!;
    expect(quiet.grossFlowKrw.point * constant).toBeGreaterThan(0);
    expect(answered({ date: '2026-06-23' }, both(0))[0]!.grossFlowKrw.point).toBe(0);
  });

  test('won add up: positions to groups to the book, and shock plus extra to each', () => {
    const { portfolio } = scenario({
      machine: machineOn({ settings: { scope: 'all' } }),
      shock: { ...both(-0.08), rest: -0.03 },
    });
    const check = (node: ScenarioNode): void => {
      const won = node.profitKrw;
      if (won?.total === undefined || won.mechanical === undefined) return;
      expect(won.fundamental + won.mechanical).toBe(won.total);
      expect(Number.isInteger(won.total)).toBe(true);
      if (node.level !== 'position') {
        const sum = (of: 'total' | 'fundamental' | 'mechanical') =>
          node.children.reduce((total, child) => total + (child.profitKrw?.[of] ?? 0), 0);
        expect([sum('total'), sum('fundamental'), sum('mechanical')]).toEqual([
          won.total,
          won.fundamental,
          won.mechanical,
        ]);
      }
      expect(Math.abs(won.total - node.profit!.point)).toBeLessThan(5 * (1 + node.children.length));
      node.children.forEach(check);
    };
    check(portfolio);
    expect(portfolio.profitKrw!.total).toBeLessThan(0);
  });

  test('a stock without turnover moves by its shock alone and says why', () => {
    const row = example.securities.findIndex(({ code }) => code === '000660');
    const at = exampleIndex('2026-06-23') + row * example.days.length;
    const turnoverKrw = example.panels.turnoverKrw.map((value, i) => (i === at ? Number.NaN : value));
    const dataset = { ...example, panels: { ...example.panels, turnoverKrw } };
    const result = scenario({ machine: machineOn({ dataset }), shock: both(-0.08) });
    expect(result.stocks[0]).toMatchObject({ kind: 'noAnswer', reason: 'noTurnover', fundamental: -0.08 });
    expect(result.stocks[1]).toMatchObject({
      kind: 'answered',
      flags: expect.arrayContaining(['partnerUnanswered']),
    });
    expect(result.total).toBeUndefined();
  });

  test('whatever hangs on a stock without an answer gets no extra move, least of all one of 0', () => {
    const machine = machineOn({ date: '2026-04-16' });
    const { index, portfolio, losers, stocks } = scenario({ machine, shock: both(-0.08) });
    expect(stocks.every(({ kind }) => kind === 'noAnswer')).toBe(true);
    expect(index.map(({ mechanicalPoints, points }) => [mechanicalPoints, points])).toEqual(
      index.map(() => [undefined, undefined]),
    );
    expect(portfolio).toMatchObject({ mechanical: undefined, profit: undefined });
    expect(portfolio.profitKrw).toEqual({ fundamental: Math.round(portfolio.fundamental!) });
    expect(portfolio.children.find(({ code }) => code === 'Cash')?.mechanical).toMatchObject({ point: 0 });
    expect(losers[0]).toMatchObject({ code: '005930', profit: undefined });
  });

  test('a stock falls to the lower limit price of the session and not to 30 % exactly', () => {
    const date = '2026-07-30';
    for (const stock of answered({ date }, both(-0.3))) {
      const close = closeOn(example, stock.code, exampleIndex(date))!;
      const lowest = priceLimits(close, shareRuleOn(tradingDay(date))).lower / close - 1;
      expect(lowest).toBeGreaterThan(-0.29996);
      expect(stock.fundamental).toBeCloseTo(lowest, 12);
      expect(stock.return.low90).toBeCloseTo(lowest, 12);
      expect(stock.mechanical.low90).toBeCloseTo(0, 12);
      expect(stock.state).toBe('atLimit');
    }
  });

  test('a shock outside the price limit, or to a stock that is not modelled, is a mistake', () => {
    const machine = machineOn();
    expect(() => scenario({ machine, shock: both(-0.31) })).toThrow(RangeError);
    expect(() => scenario({ machine, shock: both(Number.NaN) })).toThrow(RangeError);
    expect(() => scenario({ machine, shock: { fundamental: { '005935': -0.1 } } })).toThrow(RangeError);
  });
});

test('a rung that mirrors its opposite says what a shock of its own says; after a Hong Kong holiday nothing is mirrored', () => {
  const direction = { stocks: { '005930': 1, '000660': 1.2 }, rest: 0.5 };
  for (const date of ['2026-06-23', '2026-07-01']) {
    const machine = machineOn({ date, settings: { scope: 'all' } });
    const [, up] = ladder({ machine, direction, moves: [-0.07, 0.07] }).rungs;
    const own = ladder({ machine, direction, moves: [0.07] }).rungs[0]!;
    const figures = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, one) =>
        typeof one === 'number' ? Number(one.toPrecision(9)) : one,
      );
    expect(figures(up)).toEqual(figures(own));
  }
});

test('a ladder by correlation moves the other stock by rho times its volatility over the leader’s', () => {
  const asOfIndex = exampleIndex('2026-06-23');
  const direction = directionOf({ dataset: example, asOfIndex, lead: '005930', correlation: 0.5 })!;
  const [hynix, samsung] = machineOn().stocks;
  expect(direction.stocks['005930' as Ticker]).toBe(1);
  expect(direction.stocks['000660' as Ticker]).toBeCloseTo(
    (0.5 * hynix!.seen.sigma!) / samsung!.seen.sigma!,
    14,
  );
  expect(directionOf({ dataset: example, asOfIndex: 5, lead: '005930', correlation: 0.5 })).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import type { FundFlow } from '../../../src/core/mechanics/fund-flow.ts';
import { fundFlowsOn } from '../../../src/core/mechanics/fund-flows.ts';
import type { ParameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { flowsUnder } from '../../../src/core/scenario/flows-under.ts';
import { machineAt } from '../../../src/core/scenario/machine.ts';
import type { CapBasis } from '../../../src/core/scenario/policy.ts';
import { capBases, capFactor, clockIn, drawsUnder } from '../../../src/core/scenario/policy.ts';
import type { SmallFund } from '../decomposition/small-market.ts';
import { lastDay, smallMarket } from '../decomposition/small-market.ts';
import { example, exampleIndex } from '../example-day.ts';

test.for([
  [2, 1.5, -0.625, -0.5],
  [2, 1.25, -0.84375, -0.75],
  [-2, 1.5, -0.375, -1 / 6],
] as const)(
  'a cap on a %fx fund at %f takes the shares of its trade that docs/model.md says',
  ([m, cap, atAssets, atExposure]) => {
    expect(capFactor(m, cap, 'equal-assets') - 1).toBeCloseTo(atAssets, 12);
    expect(capFactor(m, cap, 'equal-exposure') - 1).toBeCloseTo(atExposure, 12);
  },
);

const funds: fc.Arbitrary<readonly SmallFund[]> = fc
  .array(
    fc.record({
      underlying: fc.constantFrom('000660', '005930', 'KOSPI200'),
      multiple: fc.constantFrom(-3, -2, -1, 1, 1.25, 1.5, 2, 3),
      netAssets: fc.double({ min: 1e8, max: 1e13, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((fund, at) => ({ code: `FUND${at}`, ...fund })));
const bases = fc.constantFrom<CapBasis>(...capBases);
const flowsOf = (list: readonly SmallFund[]): readonly FundFlow[] =>
  fundFlowsOn(smallMarket({ lastReturns: [-0.1, 0.07], funds: list }), lastDay, 'all', 'day').flows;
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

test('every fund trades its cap factor of what it traded, into every stock, and what is inside the cap is left alone', () => {
  fc.assert(
    fc.property(funds, fc.double({ min: 1, max: 3.5, noNaN: true }), bases, (list, multiple, at) => {
      const before = flowsOf(list);
      return flowsUnder({ cap: { multiple, at } }, before).every((flow, i) => {
        const was = before[i]!;
        const factor = capFactor(was.multiple, multiple, at);
        if (Math.abs(was.multiple) <= multiple) return flow === was;
        return (
          close(flow.flowKrw, factor * was.flowKrw) &&
          flow.into.every((part, s) => close(part.flowKrw, factor * was.into[s]!.flowKrw)) &&
          flow.into.every((part, s) =>
            close(part.shareOfTurnover ?? 0, factor * was.into[s]!.shareOfTurnover!),
          )
        );
      });
    }),
  );
});

test('under a cap of 1 only the inverse funds still trade', () => {
  fc.assert(
    fc.property(funds, bases, (list, at) =>
      flowsUnder({ cap: { multiple: 1, at } }, flowsOf(list)).every(
        (flow) => flow.multiple < 0 === (flow.flowKrw !== 0),
      ),
    ),
  );
});

test('funds on one underlying shrink alike until they hold what the cap on assets allows', () => {
  fc.assert(
    fc.property(funds, fc.double({ min: 1e7, max: 1e13, noNaN: true }), (list, assetCapKrw) => {
      const before = flowsOf(list);
      const after = flowsUnder({ assetCapKrw }, before);
      return ['000660', '005930', 'KOSPI200'].every((underlying) => {
        const of = (flows: readonly FundFlow[]) => flows.filter((flow) => flow.underlying === underlying);
        const held = (flows: readonly FundFlow[]) =>
          of(flows).reduce((sum, { netAssetsKrw }) => sum + netAssetsKrw, 0);
        const factor = Math.min(1, assetCapKrw / held(before));
        return of(after).every(
          (flow, i) =>
            Math.abs(flow.flowKrw - factor * of(before)[i]!.flowKrw) <=
            1e-9 * Math.abs(of(before)[i]!.flowKrw),
        );
      });
    }),
  );
});

test('suspended products trade nothing, and all of them suspended leave no flow', () => {
  const { flows } = fundFlowsOn(example, exampleIndex('2026-06-23'), 'all', 'day');
  const left = flowsUnder({ suspended: [flows[0]!.code] }, flows);
  expect(left).toEqual(flows.slice(1));
  expect(flowsUnder({ suspended: 'all' }, flows)).toEqual([]);
  expect(flowsUnder({}, flows)).toEqual(flows);
});

test('a Hong Kong fund that catches up after a holiday trades its cap factor of the accumulated trade', () => {
  const { flows } = fundFlowsOn(example, exampleIndex('2026-07-02'), 'hk', 'day');
  const [was] = flows.filter(({ code }) => code === '7709');
  const [now] = flowsUnder({ cap: { multiple: 1.5, at: 'equal-assets' } }, [was!]);
  expect(was!.flags).toContain('accumulated');
  expect(now!.flowKrw).toBeCloseTo(0.375 * was!.flowKrw, 0);
});

test('a slower clock lengthens the window of the draws, and only laws with a clock can tell', () => {
  const draws = parameterDraws(400, 1);
  const { window } = draws.values;
  const slower = drawsUnder({ window: 0.5, beforeClose: 0.25 }, draws).values.window;
  expect(slower.every((days, i) => close(days, Math.max(window[i]!, 0.5) / 0.75))).toBe(true);
  expect(drawsUnder({}, draws)).toBe(draws);
  expect(
    (['linear', 'crossover', 'squareRoot', 'mixture', 'almgren'] as const).map((law) => clockIn(law)),
  ).toEqual(['none', 'none', 'none', 'some', 'all']);
});

test('a slower clock is not weighed away: laws keep the weights that the data give them as they are', () => {
  const assumptions = { ...defaultAssumptions, draws: 400 };
  const calibration = {
    verdict: 'weaklyIdentified',
    scaleOf: (_: unknown, { values }: ParameterDraws) => values.window,
  } as const;
  const question = { dataset: example, asOfIndex: exampleIndex('2026-06-22'), assumptions, calibration };
  const [usual, slow] = [machineAt(question), machineAt({ ...question, policy: { window: 1 } })];
  expect(slow.laws.map(({ scale }) => scale)).toEqual(usual.laws.map(({ scale }) => scale));
  expect(slow.draws.values.window.every((days) => days === 1)).toBe(true);
});

import { expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../../../src/core/attribution/attribute-against-benchmark.ts';
import { indexAsMembers } from '../../../../src/core/attribution/index-points/index-member.ts';
import { stockDaysFrom } from '../../../../src/core/attribution/instrument/stock-days.ts';
import { closeReturnOn } from '../../../../src/core/market/lookup.ts';
import { ticker } from '../../../../src/core/units/ticker.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock } from '../made-split.ts';

const day = exampleIndex('2026-06-23');
const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws: 200 });

test('KOSPI stands for its members at the weights of the evening before and for what is left of it', () => {
  const members = indexAsMembers(example, stockDaysFrom(splitOn), {
    code: ticker('KOSPI'),
    dayIndex: day,
    weight: 1,
  })!;
  expect(members.map(({ code }) => code)).toEqual(['000660', '005930', '005935', 'KOSPI']);
  // weights at the close of 06-22 (fixtures/korea-2026/README.md): 27.93 % and 27.74 %
  expect(members[0]!.weight).toBeCloseTo(0.2793, 4);
  expect(members[1]!.weight).toBeCloseTo(0.2774, 4);
  const whole = members.reduce((sum, { weight, held }) => sum + weight * held.return, 0);
  expect(whole).toBeCloseTo(closeReturnOn(example, 'KOSPI', day)!, 15);
  expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 15);
  const left = members[3]!.held;
  expect(left.parts).toMatchObject({ mechanical: 0, unsplit: 0 });
  expect(left.parts.residual).toBe(left.return);
});

test('an index without weights has no answer, one without a level no return, and a stock is no index', () => {
  const dataset = madeBook({
    days: ['2026-06-22', '2026-06-23'],
    securities: [
      { code: '005930', kind: 'stock', close: [100, 90] },
      { code: 'KOSPI', kind: 'index', close: [100, 95] },
      { code: 'KQ', kind: 'index', close: [100, Number.NaN] },
    ],
    positions: [{ code: '005930', quantity: 1 }],
    funds: [{ code: '0193W0', underlying: '005930', multiple: 2 }],
  });
  const stock = madeStock({ code: '005930', return: -0.1, mechanical: [-0.01, -0.02] });
  const stockDays = stockDaysFrom(madeSplits(dataset, () => [stock]));
  const ask = (code: string) =>
    indexAsMembers(dataset, stockDays, { code: ticker(code), dayIndex: 1, weight: 0.5 });
  expect(ask('KOSPI')).toMatchObject([
    { code: 'KOSPI', weight: 0.5, held: { unsplit: [{ code: 'KOSPI', reason: 'noIndexWeights' }] } },
  ]);
  expect(ask('KOSPI')![0]!.held.parts.unsplit).toBeCloseTo(-0.05, 15);
  expect(ask('KQ')).toBeUndefined();
  expect(ask('005930')).toBeUndefined();
});

test('a member takes the group that the benchmark names, else the one in which the book holds it long', () => {
  const { groups, benchmarkWeights } = attributeAgainstBenchmark({
    dataset: example,
    dayIndices: [day],
    splitOn,
    ...{ benchmark: 'KOSPI', level: 'group', variant: 'brinsonFachler', method: 'carino' },
  });
  // SK hynix is held long in Chips and short in Hedge
  expect(benchmarkWeights[groups.indexOf('Chips')]).toBeCloseTo(0.5808, 4);
  expect(benchmarkWeights[groups.indexOf('Other shares')]).toBeCloseTo(0.4192, 4);
  expect(benchmarkWeights[groups.indexOf('Hedge')]).toBe(0);
});

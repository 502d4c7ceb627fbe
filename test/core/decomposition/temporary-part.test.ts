import { expect, test } from 'vitest';
import { attributePeriod } from '../../../src/core/attribution/attribute-period.ts';
import { temporaryPart } from '../../../src/core/decomposition/temporary-part.ts';
import { permanentImpact } from '../../../src/core/mechanics/almgren-law.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { periodNodesOf } from '../attribution/period-nodes.ts';
import { example, exampleIndex, exampleSplit, stockOf } from '../example-day.ts';

const settings = { law: 'almgren', draws: 400 } as const;
const assumptions = { ...defaultAssumptions, ...settings };

test('permanent and temporary displacement of almgren add up to the mechanical part, draw by draw', () => {
  const whole = stockOf(exampleSplit('2026-06-23', settings), '000660');
  const temporary = temporaryPart(example, exampleIndex('2026-06-23'), assumptions).stocks.find(
    ({ code }) => code === '000660',
  );
  if (whole.kind !== 'split' || temporary?.kind !== 'split') throw new Error('the day has no split');
  const { values } = parameterDraws(settings.draws, 1);
  const { sigma, denominatorKrw, denominatorShares, sharesOutstanding } = whole;
  for (let d = 0; d < settings.draws; d++) {
    if (whole.draws.capped[d] === 1) continue;
    const q = whole.draws.netFlowKrw[d]! / denominatorKrw;
    const permanent =
      values.impactTransfer[d]! *
      permanentImpact(q, sigma!, values.permanentImpact[d]!, sharesOutstanding! / denominatorShares!);
    const sum = permanent + temporary.draws.mechanical[d]!;
    expect(Math.abs(sum - whole.draws.mechanical[d]!)).toBeLessThan(1e-14);
  }
});

test('what is expected to revert is a part of the linked mechanical part, at every node', () => {
  const from = exampleIndex('2026-06-23');
  const ask = (dayIndices: readonly number[]) =>
    attributePeriod({
      dataset: example,
      dayIndices,
      splitOn: (t) => exampleSplit(example.days[t]!, settings),
      revertingOn: (t) => temporaryPart(example, t, assumptions),
      by: ['group'],
      method: 'carino',
    }).portfolio;
  const portfolio = ask([from, from + 1, from + 2]);
  const nodes = periodNodesOf(portfolio).filter(({ components }) => components !== undefined);
  const sum = nodes
    .filter(({ level }) => level === 'position')
    .reduce((total, node) => total + node.expectedToRevert!.point, 0);
  expect(sum).toBeCloseTo(portfolio.expectedToRevert!.point, 14);
  const oneDay = ask([from]);
  const share = oneDay.expectedToRevert!.point / oneDay.components!.mechanical.point;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(1);
});

test('other laws cannot tell what stays from what goes', () => {
  expect(() => temporaryPart(example, exampleIndex('2026-06-23'), defaultAssumptions)).toThrow(RangeError);
});

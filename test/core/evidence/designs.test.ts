import { expect, test } from 'vitest';
import type { EstimatedDesign } from '../../../src/core/evidence/design.ts';
import { type Evidence, evidenceOf } from '../../../src/core/evidence/evidence.ts';
import type { Scope } from '../../../src/core/mechanics/assumptions.ts';
import { goldenTable } from '../../golden/golden-table.ts';
import { example } from '../example-day.ts';

const known = new Map<Scope, Evidence>();
const evidence = (scope: Scope): Evidence => {
  const found = known.get(scope) ?? evidenceOf(example, scope);
  known.set(scope, found);
  return found;
};

function estimated(scope: Scope, id: string): EstimatedDesign {
  const design = evidence(scope).designs.find((one) => one.id === id);
  if (design?.kind !== 'estimated') throw new RangeError(`${id} has no estimate under ${scope}`);
  return design;
}

test.for(
  goldenTable('evidence.csv').map((row) => [`${row.text('scope')} ${row.text('name')}`, row] as const),
)('%s is what Python finds in the sheets', ([, row]) => {
  const design = estimated(row.text('scope') as Scope, row.text('name'));
  expect([design.n, design.clusters]).toEqual([row.number('n'), row.number('clusters')]);
  for (const name of ['estimate', 'standardError', 't', 'low95', 'high95'] as const)
    expect(design[name] / row.number(name), name).toBeCloseTo(1, 7);
  expect(design.minimumDetectableEffect).toBeCloseTo(2.8 * row.number('standardError'), 12);
});

test('a stock at its limit and a day without net assets are left out and counted, never zero', () => {
  const { dropped } = evidence('hk');
  expect(dropped).toEqual({ noAssets: 52, noTurnover: 0, noPrice: 0, limitLocked: 1 });
  expect(estimated('hk', 'gap').n + Object.values(dropped).reduce((a, b) => a + b, 0)).toBe(
    2 * (example.days.length - 1),
  );
});

test('a question that the book cannot answer says why', () => {
  const reasons = evidence('hk').designs.flatMap((one) =>
    one.kind === 'unavailable' ? [[one.id, one.reason]] : [],
  );
  expect(Object.fromEntries(reasons)).toMatchObject({
    gapBeforeListing: 'noFlow',
    placeboNoProducts: 'noControlStock',
    placeboControlFund: 'noControlFund',
  });
});

test('funds on indices without opening prices are named and in no design', () => {
  expect(evidence('all').withoutOpens).toEqual(['FN-SEMI10', 'K200-IT', 'KRX-SEMI']);
  expect(estimated('all', 'gap').n).toBe(91);
});

test('the shuffled placebo is the same in every run', () => {
  const again = evidenceOf(example, 'hk').designs.find(({ id }) => id === 'placeboShuffled');
  expect(again).toEqual(estimated('hk', 'placeboShuffled'));
});

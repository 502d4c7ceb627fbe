import { expect, test } from 'vitest';
import type { Calibration } from '../../../src/core/decomposition/day-context.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import { calibrationOf, isCalibrated, withoutCalibration } from '../../../src/core/evidence/calibration.ts';
import { evidenceOf, placeboRunOf } from '../../../src/core/evidence/evidence.ts';
import { type Assumptions, defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { example, exampleIndex } from '../example-day.ts';

const run = placeboRunOf(example, 'hk');
const evidence = evidenceOf(example, 'hk', run);
const dayIndex = exampleIndex('2026-06-23');
const calibrated: Assumptions = { ...defaultAssumptions, netting: 'gross', denominator: 'adv20' };

function widths(assumptions: Assumptions) {
  const bandUnder = (calibration?: Calibration) => {
    const stock = splitDay(example, dayIndex, assumptions, undefined, calibration).stocks[0]!;
    if (stock.kind !== 'split') throw new RangeError('the stock is split on this day');
    return stock.mechanical;
  };
  return {
    prior: bandUnder(),
    posterior: bandUnder(isCalibrated(assumptions) ? calibrationOf(evidence) : withoutCalibration(run)),
  };
}

test('the posterior narrows the band of gross flow over the turnover of 20 sessions, and of nothing else', () => {
  const { prior, posterior } = widths(calibrated);
  expect(Math.abs(posterior.low90)).toBeLessThan(Math.abs(prior.low90));
  expect(posterior.high90 - posterior.low90).toBeLessThan(prior.high90 - prior.low90);
  for (const other of [{ netting: 'net' }, { denominator: 'day' }] as const) {
    const same = widths({ ...calibrated, ...other });
    expect(same.posterior).toEqual(same.prior);
  }
});

test('figures that still rest on the prior are called so, whatever the data say of others', () => {
  expect(evidence.verdict).toBe('priorOnlyUpperBound');
  expect(withoutCalibration(run).verdict).toBe('priorOnly');
});

test('a placebo that works confounds every figure', () => {
  const works = run.placebos.map((design) =>
    design.kind === 'estimated' ? { ...design, finding: 'works' as const } : design,
  );
  expect(withoutCalibration({ ...run, placebos: works }).verdict).toBe('confounded');
  expect(evidenceOf(example, 'hk', { ...run, placebos: works }).verdict).toBe('confounded');
});

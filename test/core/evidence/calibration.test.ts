import { expect, test } from 'vitest';
import type { Calibration } from '../../../src/core/decomposition/day-context.ts';
import { explainStock } from '../../../src/core/decomposition/explain-stock.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import { temporaryPart } from '../../../src/core/decomposition/temporary-part.ts';
import { tornado } from '../../../src/core/decomposition/tornado.ts';
import { calibrationOf, isCalibrated, withoutCalibration } from '../../../src/core/evidence/calibration.ts';
import { evidenceOf, placeboRunOf } from '../../../src/core/evidence/evidence.ts';
import { type Assumptions, defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { evaluateExplanation } from '../attribution/evaluate-explanation.ts';
import { example, exampleIndex } from '../example-day.ts';

const run = placeboRunOf(example, 'hk');
const evidence = evidenceOf(example, 'hk', run);
const dayIndex = exampleIndex('2026-06-23');
const calibrated: Assumptions = { ...defaultAssumptions, netting: 'gross', denominator: 'adv20' };

function widths(assumptions: Assumptions) {
  const bandUnder = (calibration?: Calibration) => {
    const stock = splitDay(example, dayIndex, assumptions, { calibration }).stocks[0]!;
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

test.for(['mixture', 'linear', 'crossover', 'almgren'] as const)(
  'law %s after the data: the printed inputs give every figure again',
  (law) => {
    const split = splitDay(
      example,
      dayIndex,
      { ...calibrated, law, draws: 400 },
      { calibration: calibrationOf(evidence) },
    );
    const stock = split.stocks[0]!;
    const explanation = explainStock(example, split, stock.code)!;
    expect(explanation.inputs.some(({ symbol }) => symbol.startsWith('scale_'))).toBe(true);
    const found = evaluateExplanation(explanation);
    if (stock.kind !== 'split') throw new RangeError('the stock is split on this day');
    for (const part of ['mechanical', 'direct', 'feedback', 'residual'] as const)
      expect(found.get(part)).toBeCloseTo(stock[part].point, 13);
  },
);

test('with its slope frozen the linear law has only the assets left to be unsure of', () => {
  const assumptions: Assumptions = { ...calibrated, law: 'linear' };
  const calibration = calibrationOf(evidence);
  const bars = tornado({ dataset: example, dayIndex, assumptions, calibration }, ticker('000660'));
  expect(bars[0]).toMatchObject({ input: 'linearSlope' });
  expect(bars[0]!.bar).toBeGreaterThan(0.6);
});

test('the temporary part of a law after the data is no more than the whole', () => {
  const assumptions: Assumptions = { ...calibrated, law: 'almgren' };
  const whole = splitDay(example, dayIndex, assumptions, { calibration: calibrationOf(evidence) }).stocks[0]!;
  const temporary = temporaryPart(example, dayIndex, assumptions, calibrationOf(evidence)).stocks[0]!;
  if (whole.kind !== 'split' || temporary.kind !== 'split')
    throw new RangeError('the stock is split on this day');
  for (const [draw, value] of whole.draws.mechanical.entries())
    expect(Math.abs(temporary.draws.mechanical[draw]!)).toBeLessThanOrEqual(Math.abs(value) + 1e-15);
});

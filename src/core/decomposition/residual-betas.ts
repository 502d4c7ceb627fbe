import { covariance } from '../numeric/regression/covariance.ts';
import { constantColumn } from '../numeric/regression/design.ts';
import type { CoefficientTest } from '../numeric/regression/inference.ts';
import { coefficientTest } from '../numeric/regression/inference.ts';
import { leastSquares } from '../numeric/regression/least-squares.ts';
import { controlNames } from './control-clock.ts';
import type { ExplainedResidual, UnexplainedResidual } from './explained-residual.ts';
import type { Controls } from './residual-controls.ts';

/** A session in the window: its residual and its controls. */
export interface Row {
  readonly dayIndex: number;
  readonly residual: number;
  readonly controls: Controls;
}

/** What the regression found. */
export interface Betas {
  readonly tests: ExplainedResidual['betas'];
  readonly constant: CoefficientTest;
  /** of the constant and the three betas, row by row */
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: number;
  readonly lags: number;
}

const intercept = 'intercept';

/** Least squares of the residuals on the controls, Newey-West errors. */
export function betasFrom(rows: readonly Row[]): Betas | UnexplainedResidual {
  const fit = leastSquares({
    names: [intercept, ...controlNames],
    columns: [
      constantColumn(rows.length),
      ...controlNames.map((name) => Float64Array.from(rows, ({ controls }) => controls[name].value)),
    ],
    y: Float64Array.from(rows, ({ residual }) => residual),
  });
  if (fit.kind !== 'fit') return degenerate('column' in fit ? fit.column : undefined);
  const errors = covariance(fit, { kind: 'neweyWest' });
  if (errors.kind !== 'covariance') return degenerate('column' in errors ? errors.column : undefined);
  const test = (name: string): CoefficientTest => coefficientTest(fit, errors, { name, level: 0.9 });
  return {
    tests: { market: test('market'), globalChips: test('globalChips'), currency: test('currency') },
    constant: test(intercept),
    covariance: errors.matrix,
    degreesOfFreedom: errors.degreesOfFreedom,
    lags: errors.lags ?? 0,
  };
}

const degenerate = (column: string | undefined): UnexplainedResidual => ({
  kind: 'unexplained',
  reason: 'degenerate',
  ...(column === undefined ? {} : { column }),
});

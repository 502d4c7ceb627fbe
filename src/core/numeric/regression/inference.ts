import type { Covariance } from './covariance.ts';
import type { LinearFit } from './least-squares.ts';
import { studentQuantile, twoSidedP } from './student-t.ts';

/** One coefficient and what the sample says about it. */
export interface CoefficientTest {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  /** two-sided, against 0 */
  readonly p: number;
  readonly degreesOfFreedom: number;
  /** ends of the interval at the asked level */
  readonly low: number;
  readonly high: number;
}

/**
 * A coefficient by name, with its error, t, p and interval.
 *
 * @param level of the interval, 0 < level < 1
 * @throws RangeError when the fit has no such coefficient or the level is outside (0, 1)
 */
export function coefficientTest(
  fit: LinearFit,
  { matrix, degreesOfFreedom }: Covariance,
  { name, level = 0.95 }: { readonly name: string; readonly level?: number },
): CoefficientTest {
  const at = fit.names.indexOf(name);
  if (at < 0) throw new RangeError(`coefficientTest requires one of ${fit.names.join(', ')}, got ${name}`);
  const estimate = fit.coefficients[at]!;
  const standardError = Math.sqrt(matrix[at * fit.names.length + at]!);
  const t = estimate / standardError;
  const reach = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    name,
    estimate,
    standardError,
    t,
    p: twoSidedP(t, degreesOfFreedom),
    degreesOfFreedom,
    low: estimate - reach,
    high: estimate + reach,
  };
}

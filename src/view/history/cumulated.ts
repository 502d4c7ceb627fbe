import { linkPeriods } from '../../core/attribution/period/linking.ts';
import type { PeriodResult } from '../../core/attribution/period/period-result.ts';

/** Two parts of a book's return, linked from the first session up to each one; fractions. */
export interface Cumulated {
  /** begins with 0, before the first session */
  readonly mechanical: readonly number[];
  readonly residual: readonly number[];
}

/**
 * Middle mechanical part and residual up to each session, linked by the period's method over the sessions so far, so that all parts up
 * to a session add up to the return compounded up to it. The last entries are those of the whole period.
 *
 * @returns undefined when the period is not linked
 */
export function cumulated({ linking, sessions }: PeriodResult): Cumulated | undefined {
  const known = sessions.flatMap(({ return: move, components }) =>
    move === undefined || components === undefined
      ? []
      : [{ move, mechanical: components.mechanical.point, residual: components.residual.point }],
  );
  if (linking === undefined || known.length === 0 || known.length < sessions.length) return undefined;
  const returns = Float64Array.from(known, ({ move }) => move);
  const soFar = known.map(
    (_, at) => linkPeriods({ portfolio: returns.slice(0, at + 1) }, linking.asked).coefficients,
  );
  const upTo = (part: 'mechanical' | 'residual'): readonly number[] => [
    0,
    ...soFar.map((coefficients) =>
      coefficients.reduce((sum, coefficient, at) => sum + coefficient * known[at]![part], 0),
    ),
  ];
  return { mechanical: upTo('mechanical'), residual: upTo('residual') };
}

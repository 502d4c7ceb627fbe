import type { Dataset } from '../market/dataset.ts';
import { studentQuantile } from '../numeric/regression/student-t.ts';
import type { Estimate } from '../units/estimate.ts';
import { controlNames } from './control-clock.ts';
import type { ExplainedResidual, UnexplainedResidual } from './explained-residual.ts';
import type { Betas, Row } from './residual-betas.ts';
import { betasFrom } from './residual-betas.ts';
import type { ChipChoice, Controls, NoControls } from './residual-controls.ts';
import { controlsOn, defaultChips } from './residual-controls.ts';

/** Sessions whose betas are asked for, and the fewest complete ones that give an answer: ten for each of the four coefficients. */
export const residualWindow = { sessions: 120, fewest: 40 } as const;

export type ResidualParts = ExplainedResidual | UnexplainedResidual;

interface ResidualQuestion {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  /** point of the stock's residual in a session; undefined where it is not split */
  readonly residualOn: (dayIndex: number) => number | undefined;
  readonly chips?: ChipChoice;
}

/**
 * What a stock's residual went with: betas of the residuals of the 120 sessions before the day, applied to the day.
 *
 *     residual = beta_m · market + beta_c · chips + beta_f · currency + stock-specific
 *
 * The market is the index without the stocks that are split, the chips those US sessions that ended before Seoul's close, the currency won per
 * dollar. The stock-specific part is what is left, with the intercept, so that the sum is exact. A session before the day counts when
 * its residual and all its controls are known. Nothing here says why: a part is what usually comes with the market, not what the market caused.
 */
export function residualParts(question: ResidualQuestion): ResidualParts {
  const { dataset, dayIndex, residualOn, chips = defaultChips } = question;
  const residual = residualOn(dayIndex);
  if (residual === undefined) return { kind: 'unexplained', reason: 'unsplit' };
  const controls = controlsOn(dataset, dayIndex, chips);
  if ('kind' in controls) return withoutControls(controls);
  const rows = completeRows({ ...question, chips });
  if (rows.length < residualWindow.fewest)
    return {
      kind: 'unexplained',
      reason: 'tooFewSessions',
      sessions: rows.length,
      needed: residualWindow.fewest,
    };
  const betas = betasFrom(rows);
  if ('reason' in betas) return betas;
  return {
    kind: 'explained',
    residual,
    parts: partsOf(residual, controls, betas),
    betas: betas.tests,
    constant: betas.constant,
    controls,
    chips: chips.symbol,
    sessions: rows.length,
    from: dataset.days[rows[0]!.dayIndex]!,
    to: dataset.days[rows.at(-1)!.dayIndex]!,
    lags: betas.lags,
  };
}

function withoutControls(none: NoControls): UnexplainedResidual {
  if (none.kind === 'controlUnknown')
    return { kind: 'unexplained', reason: 'controlUnknown', control: none.control };
  const { control, lastSession } = none;
  return { kind: 'unexplained', reason: 'controlAfterTheClose', control, lastSession };
}

function completeRows({ dataset, dayIndex, residualOn, chips }: Required<ResidualQuestion>): readonly Row[] {
  const rows: Row[] = [];
  for (let t = Math.max(0, dayIndex - residualWindow.sessions); t < dayIndex; t++) {
    const controls = controlsOn(dataset, t, chips);
    const residual = 'kind' in controls ? undefined : residualOn(t);
    if (residual !== undefined && !('kind' in controls)) rows.push({ dayIndex: t, residual, controls });
  }
  return rows;
}

function partsOf(residual: number, controls: Controls, betas: Betas): ExplainedResidual['parts'] {
  const values = controlNames.map((name) => controls[name].value);
  const points = controlNames.map((name, j) => betas.tests[name].estimate * values[j]!);
  const [market, globalChips, currency] = controlNames.map((name, j) =>
    sampled(points[j]!, Math.abs(values[j]!) * betas.tests[name].standardError, betas.degreesOfFreedom),
  );
  const left = residual - points.reduce((sum, point) => sum + point, 0);
  const stockSpecific = sampled(left, spreadOf(values, betas.covariance), betas.degreesOfFreedom);
  return { market: market!, globalChips: globalChips!, currency: currency!, stockSpecific };
}

/** √(x'Vx) of the three betas together; the intercept is part of what is left. */
function spreadOf(values: readonly number[], matrix: Float64Array): number {
  const p = values.length + 1;
  let variance = 0;
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) variance += a * b * matrix[(i + 1) * p + j + 1]!;
  return Math.sqrt(Math.max(0, variance));
}

function sampled(point: number, standardError: number, degreesOfFreedom: number): Estimate {
  const half = studentQuantile(0.75, degreesOfFreedom) * standardError;
  const most = studentQuantile(0.95, degreesOfFreedom) * standardError;
  return {
    point,
    low50: point - half,
    high50: point + half,
    low90: point - most,
    high90: point + most,
  };
}

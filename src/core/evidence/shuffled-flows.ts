import type { Dataset } from '../market/dataset.ts';
import { seededRandom } from '../numeric/random.ts';
import { studentQuantile } from '../numeric/regression/student-t.ts';
import { sampleStandardDeviation } from '../numeric/statistics.ts';
import { absentDesign, type Design, type EstimatedDesign, findingOf } from './design.ts';
import { detectable } from './estimate-design.ts';
import { pretendedResponse } from './flow-response.ts';
import { gapObservations, gapTwoStage } from './gap-designs.ts';
import type { Observation } from './predetermined-flow.ts';
import type { StockDay } from './stock-days.ts';

const shuffles = 49;

/**
 * Each stock's k dealt anew over its sessions, 49 times: the estimate is the mean of the 49, its error their standard deviation.
 * An estimate away from 0 means that the design finds flows where there are none.
 */
export function shuffledFlows(dataset: Dataset, rows: readonly StockDay[], seed: number): Design {
  const own = gapObservations(
    dataset,
    rows.map(({ code, dayIndex, response }) => pretendedResponse(code, dayIndex, response.k)),
  );
  const real = gapTwoStage('placeboShuffled', own);
  if (real.kind === 'unavailable') return real;
  const byStock = [...Map.groupBy(own, ({ code }) => code).values()];
  const estimates = Array.from({ length: shuffles }, (_, run) =>
    flowCoefficient(byStock.flatMap((ofStock) => dealtAnew(ofStock, seed, run))),
  ).filter((estimate) => estimate !== undefined);
  return estimates.length < shuffles / 2
    ? absentDesign('placeboShuffled', 'noVariation')
    : summary(estimates, real);
}

/** A deal whose instrument is too weak is refused as any other design would be: its estimate could be anything. */
function flowCoefficient(observations: readonly Observation[]): number | undefined {
  const design = gapTwoStage('placeboShuffled', observations);
  return design.kind === 'estimated' ? design.estimate : undefined;
}

/** One stock's rows with their k in another order: their own gaps and returns, another session's flow for them. */
function dealtAnew(rows: readonly Observation[], seed: number, run: number): readonly Observation[] {
  const random = seededRandom(seed, `shuffled flows ${rows[0]!.code} ${run}`);
  const ks = rows.map(({ controls }) => controls[1]!);
  for (let last = ks.length - 1; last > 0; last--) {
    const at = Math.floor(random.next() * (last + 1));
    [ks[last], ks[at]] = [ks[at]!, ks[last]!];
  }
  return rows.map((row, at) => {
    const gap = row.controls[0]!;
    const k = ks[at]!;
    const ofSession = (1 + gap) * (1 + row.outcome) - 1;
    return { ...row, flow: k * gap, sessionFlow: k * ofSession, controls: [gap, k] };
  });
}

/** Mean of the estimates, and their standard deviation for an error; the sample is that of the `real` flows. */
function summary(estimates: readonly number[], { n, clusters, degreesOfFreedom }: EstimatedDesign): Design {
  const estimate = estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
  const standardError = sampleStandardDeviation(estimates);
  const reach = studentQuantile(0.975, degreesOfFreedom) * standardError;
  const t = estimate / standardError;
  return {
    kind: 'estimated',
    id: 'placeboShuffled',
    n,
    clusters,
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    low95: estimate - reach,
    high95: estimate + reach,
    minimumDetectableEffect: detectable(standardError),
    finding: findingOf('placebo', t, clusters),
  };
}

import { lockedOn } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { openOn, turnoverOn } from '../market/lookup.ts';
import { seededRandom } from '../numeric/random.ts';
import { studentQuantile } from '../numeric/regression/student-t.ts';
import { sampleStandardDeviation } from '../numeric/statistics.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Design, DesignId, DesignReason, EstimatedDesign } from './design.ts';
import { findingOf } from './design.ts';
import { detectable } from './estimate-design.ts';
import { pretendedResponse } from './flow-response.ts';
import { gapObservations, gapTwoStage } from './gap-designs.ts';
import type { Observation } from './predetermined-flow.ts';
import type { StockDay } from './stock-days.ts';

/** The fund of 2x KOSDAQ 150: its own underlying, far from the chip stocks. */
export const controlFund = '233740';

/**
 * The gap design where nothing should be found: flows of other days, stocks that no fund of the book follows, and the control fund, each
 * with the chip stocks' mean k of the session as if it were its own.
 */
export function placeboDesigns(dataset: Dataset, rows: readonly StockDay[], seed: number): readonly Design[] {
  const meanK = meanKByDay(rows);
  const stocks = controlStocks(dataset);
  const fund = dataset.securities.find(({ code }) => code === controlFund);
  return [
    shuffledFlows(dataset, rows, seed),
    stocks.length === 0
      ? absent('placeboNoProducts', 'noControlStock')
      : pretended(dataset, { id: 'placeboNoProducts', codes: stocks, meanK }),
    fund === undefined
      ? absent('placeboControlFund', 'noControlFund')
      : pretended(dataset, { id: 'placeboControlFund', codes: [fund.code], meanK }),
  ];
}

const absent = (id: DesignId, reason: DesignReason): Design => ({
  kind: 'unavailable',
  id,
  reason,
  n: 0,
  clusters: 0,
});

function meanKByDay(rows: readonly StockDay[]): ReadonlyMap<number, number> {
  return new Map(
    [...Map.groupBy(rows, ({ dayIndex }) => dayIndex)].map(([dayIndex, ofDay]) => [
      dayIndex,
      ofDay.reduce((sum, { response }) => sum + response.k, 0) / ofDay.length,
    ]),
  );
}

function pretended(
  dataset: Dataset,
  {
    id,
    codes,
    meanK,
  }: {
    readonly id: DesignId;
    readonly codes: readonly Ticker[];
    readonly meanK: ReadonlyMap<number, number>;
  },
): Design {
  const responses = [...meanK].flatMap(([dayIndex, k]) =>
    codes
      .filter((code) => !lockedOn(dataset, code, dayIndex))
      .map((code) => pretendedResponse(code, dayIndex, k)),
  );
  return gapTwoStage(id, gapObservations(dataset, responses));
}

/** More of them would say the same, later. */
const mostControlStocks = 20;

/** Stocks that no fund of the book follows alone and that have opens, those with the largest turnover first. */
function controlStocks(dataset: Dataset): readonly Ticker[] {
  const followed = new Set(dataset.fundTerms.map(({ underlying }) => underlying));
  const last = dataset.days.length - 1;
  const candidates = dataset.securities
    .filter(({ code, kind, market }) => kind === 'stock' && market === 'KRX' && !followed.has(code))
    .filter(({ code }) => openOn(dataset, code, last) !== undefined);
  const turnover = new Map(candidates.map(({ code }) => [code, turnoverOn(dataset, code, last) ?? 0]));
  return candidates
    .map(({ code }) => code)
    .sort((a, b) => turnover.get(b)! - turnover.get(a)! || (a < b ? -1 : 1))
    .slice(0, mostControlStocks);
}

const shuffles = 49;

/**
 * Each stock's k dealt anew over its sessions, 49 times: the estimate is the mean of the 49, its error their standard deviation.
 * An estimate away from 0 means that the design finds flows where there are none.
 */
function shuffledFlows(dataset: Dataset, rows: readonly StockDay[], seed: number): Design {
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
    ? absent('placeboShuffled', 'noVariation')
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

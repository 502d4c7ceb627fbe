import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, securityOf } from '../market/lookup.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { fundFlowsOn } from '../mechanics/fund-flows.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import type { ImpactLaw } from '../mechanics/impact-laws.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { mixtureLaws, parameterDraws } from '../mechanics/parameter-draws.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import { scaled } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import { hasUnknownAssets } from './asset-gaps.ts';
import type { DaySplit, SplitStock, StockObservation, StockSplit, UnsplitReason } from './day-split.ts';
import { flowOnResiduals } from './flow-draws.ts';
import { lockedOn, observeStock, unsplitReason } from './observation.ts';
import { splitEstimates } from './stock-estimates.ts';
import { stockFlags } from './stock-flags.ts';
import type { Capped, LawShare, StockModel } from './stock-model.ts';
import { capAtReturn, capLimits, displacement, modelStock } from './stock-model.ts';

/**
 * Splits a session's return of every modelled stock into a mechanical and a residual part, with bands from seeded Monte Carlo.
 *
 *     mechanical = I(Q(r))        residual = r − mechanical        mechanical + residual + unsplit = return, to 1e-12
 *     direct = I(Q(f)), f the residuals of all modelled stocks jointly        feedback = mechanical − direct
 *
 * A stock without an answer is `unsplit` with its reason; it enters the others' residuals with a mechanical part of 0.
 *
 * @param custom the law `custom`, compiled; required when the assumptions name it
 * @throws RangeError when `dayIndex` is not a session of the dataset, or the custom law is missing
 */
export function splitDay(
  dataset: Dataset,
  dayIndex: number,
  assumptions: Assumptions,
  custom?: ImpactLaw,
): DaySplit {
  const draws = parameterDraws(assumptions.draws, assumptions.seed);
  return splitDayWith(dataset, dayIndex, assumptions, draws, custom);
}

/** The same with given draws: the tornado freezes some of them. */
export function splitDayWith(
  dataset: Dataset,
  dayIndex: number,
  assumptions: Assumptions,
  draws: ParameterDraws,
  custom?: ImpactLaw,
): DaySplit {
  const day = dataset.days[dayIndex];
  if (day === undefined)
    throw new RangeError(`splitDay requires a session of the dataset, got index ${dayIndex}`);
  const flows = fundFlowsOn(dataset, dayIndex, assumptions.scope, assumptions.denominator);
  const laws = lawsOf(assumptions, draws, custom);
  const rows = modelledStocks(dataset).map((code) =>
    attempt(dataset, code, dayIndex, assumptions, flows, laws, draws),
  );
  const stocks = rows.map((row) => finish(dataset, row, rows, dayIndex, assumptions, flows, laws, draws));
  return {
    day,
    dayIndex,
    assumptions,
    verdict: 'priorOnly',
    stocks,
    ...flows,
    ...totals(rows),
  };
}

function lawsOf(
  assumptions: Assumptions,
  draws: ParameterDraws,
  custom: ImpactLaw | undefined,
): readonly LawShare[] {
  if (assumptions.law === 'mixture') {
    return mixtureLaws.map((id, at) => ({ law: impactLaws[id], members: draws.drawsOfLaw[at]! }));
  }
  if (assumptions.law !== 'custom') return [{ law: impactLaws[assumptions.law], members: draws.all }];
  if (custom === undefined) throw new RangeError('splitDay requires a compiled law when the law is custom');
  return [{ law: custom, members: draws.all }];
}

/** A stock after the first pass: mechanical part per draw, or why there is none. */
interface Attempt {
  readonly model: StockModel;
  readonly unknownAssets: boolean;
  readonly answer: Capped | UnsplitReason;
}

function attempt(
  dataset: Dataset,
  code: Ticker,
  dayIndex: number,
  assumptions: Assumptions,
  flows: FlowsOfDay,
  laws: readonly LawShare[],
  draws: ParameterDraws,
): Attempt {
  const seen = observeStock(dataset, code, dayIndex, assumptions);
  const model = modelStock(seen, flows.flows, draws, assumptions.netting);
  const unknownAssets = hasUnknownAssets(dataset, code, dayIndex, flows);
  const reason = unsplitReason(
    dataset,
    seen,
    dayIndex,
    laws.map(({ law }) => law),
  );
  if (reason === 'noReturn' || reason === 'notPublished' || reason === 'limitLocked') {
    return { model, unknownAssets, answer: reason };
  }
  if (unknownAssets) return { model, unknownAssets, answer: 'noAssets' };
  if (reason !== undefined) return { model, unknownAssets, answer: reason };
  const capped = capAtReturn(displacement(model.flow, seen, laws, draws), seen.return!);
  const valid = capped.cappedShare <= capLimits.notValid && capped.mechanical.every(Number.isFinite);
  return { model, unknownAssets, answer: valid ? capped : 'lawNotValid' };
}

function finish(
  dataset: Dataset,
  row: Attempt,
  rows: readonly Attempt[],
  dayIndex: number,
  assumptions: Assumptions,
  flows: FlowsOfDay,
  laws: readonly LawShare[],
  draws: ParameterDraws,
): StockSplit {
  const seen: Omit<StockObservation, 'flags'> = { ...row.model.seen, ...flowFigures(row) };
  const partners = rows.filter((other) => other !== row);
  const context = {
    code: seen.code,
    flows: flows.flows,
    partnerUnsplit: partners.some((other) => typeof other.answer === 'string'),
    afterLimit: dayIndex > 0 && lockedOn(dataset, seen.code, dayIndex - 1),
  };
  if (typeof row.answer === 'string') {
    return { kind: 'unsplit', ...seen, reason: row.answer, flags: stockFlags(seen, context) };
  }
  const direct = directPart(dataset, row, rows, dayIndex, assumptions, laws, draws);
  const estimates = splitEstimates(seen.return!, row.answer, direct);
  const split: SplitStock = {
    kind: 'split',
    ...seen,
    return: seen.return!,
    denominatorKrw: seen.denominatorKrw!,
    grossFlowKrw: row.model.grossFlowKrw,
    netFlowKrw: seen.netFlowKrw!,
    grossShareOfTurnover: seen.grossShareOfTurnover!,
    netShareOfTurnover: seen.netShareOfTurnover!,
    ...estimates,
    cappedShare: row.answer.cappedShare,
    draws: {
      mechanical: row.answer.mechanical,
      capped: row.answer.capped,
      direct,
      netFlowKrw: row.model.netFlow,
    },
    flags: [],
  };
  return { ...split, flags: stockFlags(split, { ...context, split, flowKrw: row.model.flow }) };
}

function flowFigures({ model, unknownAssets }: Attempt): Partial<StockObservation> {
  if (unknownAssets) return {};
  const netFlowKrw = estimateFromDraws(model.netFlow);
  const turnover = model.seen.denominatorKrw;
  return {
    grossFlowKrw: model.grossFlowKrw,
    netFlowKrw,
    ...(turnover === undefined
      ? {}
      : {
          grossShareOfTurnover: model.grossFlowKrw / turnover,
          netShareOfTurnover: scaled(netFlowKrw, 1 / turnover),
        }),
  };
}

/** First round of the impact: the flow that the residuals alone would have called forth. */
function directPart(
  dataset: Dataset,
  row: Attempt,
  rows: readonly Attempt[],
  dayIndex: number,
  assumptions: Assumptions,
  laws: readonly LawShare[],
  draws: ParameterDraws,
): Float64Array {
  const mechanicalOf = (underlying: Ticker): Float64Array | undefined =>
    mechanicalOfUnderlying(dataset, underlying, rows, dayIndex, draws.count);
  const { flow, classes, seen } = row.model;
  const onResiduals = flowOnResiduals(flow, classes, draws, assumptions.netting, mechanicalOf);
  return displacement(onResiduals, seen, laws, draws);
}

/** Mechanical part of an underlying's return: the stock's own, or Σ w(t−1) × the members'. */
function mechanicalOfUnderlying(
  dataset: Dataset,
  underlying: Ticker,
  rows: readonly Attempt[],
  dayIndex: number,
  count: number,
): Float64Array | undefined {
  const mechanical = (row: Attempt): Float64Array | undefined =>
    typeof row.answer === 'string' ? undefined : row.answer.mechanical;
  const own = rows.find((row) => row.model.seen.code === underlying);
  if (own !== undefined) return mechanical(own);
  if (securityOf(dataset, underlying)?.kind !== 'index') return undefined;
  const total = new Float64Array(count);
  for (const row of rows) {
    const weight = indexWeightOn(dataset, underlying, row.model.seen.code, dayIndex - 1)?.weight;
    const part = mechanical(row);
    if (weight === undefined || part === undefined) continue;
    for (let i = 0; i < count; i++) total[i]! += weight * part[i]!;
  }
  return total;
}

/** Forced flow of all stocks together; absent when that of one of them is not known. */
function totals(rows: readonly Attempt[]): Pick<DaySplit, 'totalNetFlowKrw' | 'totalGrossFlowKrw'> {
  const first = rows[0];
  if (first === undefined || rows.some((row) => row.unknownAssets)) return {};
  const net = new Float64Array(first.model.netFlow.length);
  for (const { model } of rows) for (let i = 0; i < net.length; i++) net[i]! += model.netFlow[i]!;
  return {
    totalNetFlowKrw: estimateFromDraws(net),
    totalGrossFlowKrw: rows.reduce((sum, { model }) => sum + model.grossFlowKrw, 0),
  };
}

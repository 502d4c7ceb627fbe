import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import { scaled } from '../units/estimate.ts';
import type { DayContext, DayQuestion, LawBasis } from './day-context.ts';
import { dayContext } from './day-context.ts';
import type { DaySplit, SplitStock, StockObservation, StockSplit } from './day-split.ts';
import { directPart } from './direct-part.ts';
import type { FirstPass } from './first-pass.ts';
import { firstPass } from './first-pass.ts';
import { lockedOn } from './observation.ts';
import { splitEstimates } from './stock-estimates.ts';
import type { FlagContext } from './stock-flags.ts';
import { stockFlags } from './stock-flags.ts';
import type { Capped } from './stock-model.ts';

/**
 * Splits a session's return of every modelled stock into a mechanical and a residual part, with bands from seeded Monte Carlo.
 *
 *     mechanical = I(Q(r))        residual = r − mechanical        mechanical + residual + unsplit = return, to 1e-12
 *     direct = I(Q(f)), f the residuals of all modelled stocks jointly        feedback = mechanical − direct
 *
 * A stock without an answer is `unsplit` with its reason; it enters the others' residuals with a mechanical part of 0.
 *
 * @throws RangeError when `dayIndex` is not a session of the dataset, or the custom law is missing
 */
export function splitDay(
  dataset: Dataset,
  dayIndex: number,
  assumptions: Assumptions,
  basis: LawBasis = {},
): DaySplit {
  const draws = parameterDraws(assumptions.draws, assumptions.seed);
  return splitDayWith({ dataset, dayIndex, assumptions, draws, ...basis });
}

/** The same with given draws: the tornado freezes some of them. */
export function splitDayWith(question: DayQuestion): DaySplit {
  const { dataset, dayIndex, assumptions } = question;
  const day = dataset.days[dayIndex];
  if (day === undefined)
    throw new RangeError(`splitDay requires a session of the dataset, got index ${dayIndex}`);
  const context = dayContext(question);
  const rows = modelledStocks(dataset).map((code) => firstPass(context, code));
  const stocks = rows.map((row) => secondPass(context, row, rows));
  const verdict = question.calibration?.verdict ?? 'priorOnly';
  const scale = context.scale === undefined ? {} : { scale: context.scale };
  return { day, dayIndex, assumptions, verdict, stocks, ...scale, ...context.flows, ...totals(rows) };
}

/** The stock's answer once the mechanical parts of all stocks are known. */
function secondPass(context: DayContext, row: FirstPass, rows: readonly FirstPass[]): StockSplit {
  const { dataset, dayIndex, flows } = context;
  const seen: Omit<StockObservation, 'flags'> = { ...row.model.seen, ...flowFigures(row) };
  const circumstances: FlagContext = {
    code: seen.code,
    flows: flows.flows,
    partnerUnsplit: rows.some((other) => other !== row && typeof other.answer === 'string'),
    afterLimit: lockedOn(dataset, seen.code, dayIndex - 1),
  };
  if (typeof row.answer === 'string') {
    return { kind: 'unsplit', ...seen, reason: row.answer, flags: stockFlags(seen, circumstances) };
  }
  const split = splitOf(row, row.answer, seen, directPart(context, row, rows));
  return { ...split, flags: stockFlags(split, { ...circumstances, split, flowKrw: row.model.flow }) };
}

function splitOf(
  { model }: FirstPass,
  capped: Capped,
  seen: Omit<StockObservation, 'flags'>,
  direct: Float64Array,
): SplitStock {
  return {
    kind: 'split',
    ...seen,
    return: seen.return!,
    denominatorKrw: seen.denominatorKrw!,
    grossFlowKrw: model.grossFlowKrw,
    netFlowKrw: seen.netFlowKrw!,
    grossShareOfTurnover: seen.grossShareOfTurnover!,
    netShareOfTurnover: seen.netShareOfTurnover!,
    ...splitEstimates(seen.return!, capped, direct),
    cappedShare: capped.cappedShare,
    draws: { mechanical: capped.mechanical, capped: capped.capped, direct, netFlowKrw: model.netFlow },
    flags: [],
  };
}

/** Forced flow into the stock, known also where the split is not; absent when assets are not known. */
function flowFigures({ model, unknownAssets }: FirstPass): Partial<StockObservation> {
  if (unknownAssets) return {};
  const netFlowKrw = estimateFromDraws(model.netFlow);
  const turnover = model.seen.denominatorKrw;
  const flow = { grossFlowKrw: model.grossFlowKrw, netFlowKrw };
  if (turnover === undefined) return flow;
  return {
    ...flow,
    grossShareOfTurnover: model.grossFlowKrw / turnover,
    netShareOfTurnover: scaled(netFlowKrw, 1 / turnover),
  };
}

/** Forced flow of all stocks together; absent when that of one of them is not known. */
function totals(rows: readonly FirstPass[]): Pick<DaySplit, 'totalNetFlowKrw' | 'totalGrossFlowKrw'> {
  const first = rows[0];
  if (first === undefined || rows.some((row) => row.unknownAssets)) return {};
  const net = new Float64Array(first.model.netFlow.length);
  for (const { model } of rows) for (let i = 0; i < net.length; i++) net[i]! += model.netFlow[i]!;
  return {
    totalNetFlowKrw: estimateFromDraws(net),
    totalGrossFlowKrw: rows.reduce((sum, { model }) => sum + model.grossFlowKrw, 0),
  };
}

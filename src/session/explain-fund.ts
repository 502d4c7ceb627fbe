import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import type { Explanation, ExplanationInput, ExplanationStep } from '../core/market/explanation.ts';
import type { FundFlow } from '../core/mechanics/fund-flow.ts';

/**
 * How a fund's forced trade came about: assets carried into the day, multiple, return of the underlying, and what reaches each stock.
 * Gross: netting and pass-through are assumed for all funds together, not for one.
 *
 * @returns undefined when the fund is not in the day's flow
 */
export function explainFund(result: DayResult, code: string): Explanation | undefined {
  const flow = result.split.flows.find((one) => one.code === code);
  if (flow === undefined) return undefined;
  const reached = flow.into.map((part) => reachOf(part, result.split.stocks));
  return {
    title: 'fundFlow',
    params: { code, day: result.day },
    inputs: [...fundInputs(flow), ...reached.flatMap(({ inputs }) => inputs)],
    steps: [...flowSteps(flow), ...reached.flatMap(({ steps }) => steps)],
    assumed: flow.flags.includes('assetsEstimated') ? ['assumedAssets'] : [],
    wouldNarrow: ['narrowCreations'],
    against: [],
  };
}

function fundInputs(flow: FundFlow): readonly ExplanationInput[] {
  const params = { code: flow.code };
  const trust = { day: flow.assetDay, quality: flow.quality, source: flow.source };
  const inKrw = flow.currency === 'KRW';
  const assets: ExplanationInput = {
    symbol: 'A',
    value: flow.netAssets,
    unit: inKrw ? 'krw' : 'price',
    label: 'fundAssets',
    params: { ...params, currency: flow.currency },
    ...trust,
  };
  const rate: ExplanationInput = {
    symbol: 'fx',
    value: flow.fxRate,
    unit: 'rate',
    label: 'fxRate',
    params: { ...params, currency: flow.currency },
  };
  return [
    assets,
    ...(inKrw ? [] : [rate]),
    { symbol: 'm', value: flow.multiple, unit: 'multiple', label: 'fundMultiple', params },
    ...nextMultiple(flow),
    {
      symbol: 'r',
      value: flow.underlyingReturn,
      unit: 'fraction',
      label: 'underlyingReturn',
      params: { ...params, underlying: flow.underlying },
    },
  ];
}

/** The multiple from the next session on, where it changes overnight: trade = n·A·(1 + m·r) − m·A·(1 + r). */
function nextMultiple(flow: FundFlow): readonly ExplanationInput[] {
  if (!flow.flags.includes('multipleChanged')) return [];
  const { multiple: m, underlyingReturn: r } = flow;
  const value = (flow.flowKrw / flow.netAssetsKrw + m * (1 + r)) / (1 + m * r);
  return [{ symbol: 'n', value, unit: 'multiple', label: 'nextMultiple', params: { code: flow.code } }];
}

function flowSteps(flow: FundFlow): readonly ExplanationStep[] {
  const value = flow.netAssetsKrw;
  const inKrw: ExplanationStep[] =
    flow.currency === 'KRW'
      ? []
      : [{ symbol: 'A_krw', formula: 'A * fx', value, unit: 'krw', label: 'fundAssetsKrw' }];
  const assets = flow.currency === 'KRW' ? 'A' : 'A_krw';
  return [
    ...inKrw,
    {
      symbol: 'D',
      formula: tradeFormula(flow, assets),
      value: flow.flowKrw,
      unit: 'krw',
      label: 'forcedFlow',
    },
  ];
}

function tradeFormula(flow: FundFlow, assets: string): string {
  if (flow.flags.includes('venueClosed')) return '0';
  if (flow.flags.includes('multipleChanged')) return `n * ${assets} * (1 + m * r) - m * ${assets} * (1 + r)`;
  return `m * (m - 1) * ${assets} * r`;
}

interface Reach {
  readonly inputs: readonly ExplanationInput[];
  readonly steps: readonly ExplanationStep[];
}

/** The part of the trade that reaches a stock, and its share of the stock's turnover where that is known. */
function reachOf(part: FundFlow['into'][number], stocks: readonly StockSplit[]): Reach {
  const { code, weight, flowKrw } = part;
  const turnover = stocks.find((stock) => stock.code === code)?.denominatorKrw;
  const into: ExplanationStep = {
    symbol: `D_${code}`,
    formula: `w_${code} * D`,
    value: flowKrw,
    unit: 'krw',
    label: 'flowIntoStock',
  };
  const weightInput: ExplanationInput = {
    symbol: `w_${code}`,
    value: weight,
    unit: 'fraction',
    label: 'indexWeight',
    params: { code },
  };
  if (turnover === undefined) return { inputs: [weightInput], steps: [into] };
  return {
    inputs: [
      weightInput,
      { symbol: `V_${code}`, value: turnover, unit: 'krw', label: 'turnover', params: { code } },
    ],
    steps: [
      into,
      {
        symbol: `q_${code}`,
        formula: `D_${code} / V_${code}`,
        value: flowKrw / turnover,
        unit: 'fraction',
        label: 'shareOfTurnover',
      },
    ],
  };
}

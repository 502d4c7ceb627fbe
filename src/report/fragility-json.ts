import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { LoopGain, StockFragility } from '../core/scenario/fragility-result.ts';
import type { Pressure } from '../core/scenario/pressure.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { calmAndStress, type FragilityRow } from '../view/fragility/fragility-rows.ts';
import { type ReportContext, settingsJson } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';

const units: JsonObject = {
  k: 'forced trade per unit of the return of the stock, over its mean turnover of the 20 sessions ending at the close, whatever the denominator',
  gain: 'spectral radius of the loop return > forced trade > impact > return; 1 or more runs away; a number',
  atTenPercentDown: 'the same when every stock has fallen by 10 %',
  runawayShare: 'fraction of draws with a gain of 1 or more at zero',
  assetsKrw: 'won, funds on the stock alone, at the close',
  assetsOverMarketValue: 'fraction of close x listed shares',
  indexWeight: 'fraction of KOSPI, the modelled stocks together',
  flowShare:
    'size of the forced trades of the session, net or gross as set, over the turnover that the denominator says',
  moveShare: 'size of the mechanical parts over the size of all returns',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

interface FragilityReport {
  readonly answers: BookAnswers;
  readonly assumptions: Assumptions;
  readonly rows: readonly FragilityRow[];
}

/** The series, one entry a session, and calm days against stress days. */
export function fragilityJson(
  { answers: { dataset }, assumptions, rows }: FragilityReport,
  context: ReportContext,
): JsonObject {
  const { calm, stress } = calmAndStress(rows);
  return {
    ...settingsJson({ dataset, assumptions }, 'priorOnly', context.language),
    units,
    calm: pressureJson(calm),
    stress: pressureJson(stress),
    days: rows.map(rowJson),
    version: context.version,
  };
}

const known = (estimate: Estimate | undefined): JsonObject | undefined =>
  estimate === undefined ? undefined : medianFigure(estimate);

const pressureJson = ({ sessions, flowShare, moveShare }: Pressure): JsonObject => ({
  sessions,
  flowShare: known(flowShare),
  moveShare: known(moveShare),
});

function rowJson({ day, stress, figures }: FragilityRow): JsonObject {
  if (figures === undefined) return { date: day, stress };
  const { fragility, added } = figures;
  const { flowShare, moveShare } = added;
  return {
    date: day,
    stress,
    joint: fragility.joint === undefined ? undefined : gainJson(fragility.joint),
    indexWeight: fragility.indexWeight,
    flowShare: known(flowShare),
    moveShare: known(moveShare),
    stocks: fragility.stocks.map(stockJson),
  };
}

const gainJson = ({ atZero, atTenPercentDown, runawayShare }: LoopGain): JsonObject => ({
  atZero: known(atZero),
  atTenPercentDown: known(atTenPercentDown),
  runawayShare,
});

const stockJson = ({
  code,
  reason,
  k,
  gain,
  assetsKrw,
  assetsOverMarketValue,
}: StockFragility): JsonObject => ({
  code,
  reason,
  k: known(k),
  gain: gain === undefined ? undefined : gainJson(gain),
  assetsKrw,
  assetsOverMarketValue,
});

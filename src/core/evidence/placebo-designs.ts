import { lockedOn } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { openOn, turnoverOn } from '../market/lookup.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Design, DesignId } from './design.ts';
import { absentDesign } from './design.ts';
import { pretendedResponse } from './flow-response.ts';
import { gapObservations, gapTwoStage } from './gap-designs.ts';
import { shuffledFlows } from './shuffled-flows.ts';
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
      ? absentDesign('placeboNoProducts', 'noControlStock')
      : pretended(dataset, { id: 'placeboNoProducts', codes: stocks, meanK }),
    fund === undefined
      ? absentDesign('placeboControlFund', 'noControlFund')
      : pretended(dataset, { id: 'placeboControlFund', codes: [fund.code], meanK }),
  ];
}

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

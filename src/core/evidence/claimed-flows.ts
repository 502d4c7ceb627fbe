import { hasUnknownAssets } from '../decomposition/asset-gaps.ts';
import { flowClassesInto, flowDraws } from '../decomposition/flow-draws.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Assumptions, Netting, Scope } from '../mechanics/assumptions.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import { type FlowsOfDay, fundFlowsOn } from '../mechanics/fund-flows.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TurnoverBasis } from './claim-check.ts';

/** One way of counting the forced trades of a session. */
export interface FlowReading {
  readonly scope: Scope;
  readonly assets: 'carried' | 'sameDay';
  readonly netting: Netting;
  /** won, + buys, − sells; net: median of the draws, gross: the sum itself; the band is that of the draws */
  readonly krw: Estimate;
  /** some of it rests on assets that are not published figures */
  readonly estimated: boolean;
}

/** All readings of a session's trades into the modelled stocks, and what they may be a share of. */
export interface TradeReadings {
  readonly flows: readonly FlowReading[];
  readonly turnovers: readonly { readonly turnover: TurnoverBasis; readonly krw: number }[];
}

const scopes: readonly Scope[] = ['single', 'hk', 'all'];
const assetBases = ['carried', 'sameDay'] as const;
const nettings: readonly Netting[] = ['gross', 'net'];

/**
 * Forced trades of a session under every scope, asset date and netting. What a scope adds nothing to is left out, as is a scope in
 * which the assets of a whole group of funds are not known.
 *
 * @param code a stock: what goes into it; a fund: what it trades; absent: all that goes into the modelled stocks
 */
export function flowReadings(
  dataset: Dataset,
  dayIndex: number,
  { draws, seed }: Pick<Assumptions, 'draws' | 'seed'>,
  code?: string,
): readonly FlowReading[] {
  const parameters = parameterDraws(draws, seed);
  return assetBases.flatMap((assets) => {
    const book = assets === 'carried' ? dataset : withAssetsOfTheEvening(dataset, dayIndex);
    const counted = scopes.map((scope) => countedFlows(book, dayIndex, scope, code));
    return scopes.flatMap((scope, at) => {
      const flows = counted[at];
      if (flows === undefined || (at > 0 && flows.count === counted[at - 1]?.count)) return [];
      return nettings.map((netting): FlowReading => {
        const krw = new Float64Array(draws);
        for (const classes of flows.classes) {
          const part = flowDraws(classes, parameters, netting);
          for (let i = 0; i < krw.length; i++) krw[i]! += part[i]!;
        }
        const point = netting === 'gross' ? flows.grossKrw : undefined;
        return { scope, assets, netting, krw: estimateFromDraws(krw, point), estimated: flows.estimated };
      });
    });
  });
}

/** Trade per unit of the underlying's move, won, of a session's funds: what a move of that size would force. */
export function tradePerMove(
  dataset: Dataset,
  dayIndex: number,
  scope: Scope,
  code?: string,
): { readonly krw: number; readonly estimated: boolean; readonly count: number } {
  const flows = fundFlowsOn(dataset, dayIndex, scope, 'day').flows.filter(
    (flow) => code === undefined || flow.code === code || flow.underlying === code,
  );
  return {
    krw: flows.reduce((sum, { response }) => sum + response.slopeKrw, 0),
    estimated: flows.some(isEstimated),
    count: flows.length,
  };
}

/**
 * The book as someone reads it who takes the assets at the close of a session for those its funds traded on. The wrong use is shown
 * beside the right one, because published figures have been computed with it.
 */
export function withAssetsOfTheEvening(dataset: Dataset, dayIndex: number): Dataset {
  const day = dataset.days[dayIndex];
  const before = dataset.days[dayIndex - 1];
  if (day === undefined || before === undefined) return dataset;
  const fundAssets = dataset.fundAssets.flatMap((row) => {
    if (row.day === before) return [];
    return [row.day === day ? { ...row, day: before } : row];
  });
  return { ...dataset, fundAssets };
}

interface CountedFlows {
  readonly classes: readonly ReturnType<typeof flowClassesInto>[];
  readonly grossKrw: number;
  readonly count: number;
  readonly estimated: boolean;
}

function countedFlows(
  dataset: Dataset,
  dayIndex: number,
  scope: Scope,
  code: string | undefined,
): CountedFlows | undefined {
  const day = fundFlowsOn(dataset, dayIndex, scope, 'day');
  const stocks = modelledStocks(dataset);
  const stock = stocks.find((one) => one === code);
  const into = stock === undefined ? stocks : [stock];
  const flows =
    code === undefined || stock !== undefined ? day.flows : day.flows.filter((one) => one.code === code);
  if (flows.length === 0 || isIncomplete(dataset, dayIndex, into, { ...day, flows })) return undefined;
  const classes = into.map((one) => flowClassesInto(one, flows));
  const reaching = flows.filter((flow) => flow.into.some((part) => into.includes(part.code)));
  return {
    classes,
    grossKrw: classes.flat().reduce((sum, { grossKrw }) => sum + grossKrw, 0),
    count: reaching.length,
    estimated: reaching.some(isEstimated),
  };
}

/** A sum over stocks is not known where that into one of them is not; the trade of one fund needs no other fund. */
const isIncomplete = (
  dataset: Dataset,
  dayIndex: number,
  into: readonly Ticker[],
  day: FlowsOfDay,
): boolean => day.flows.length > 1 && into.some((stock) => hasUnknownAssets(dataset, stock, dayIndex, day));

const isEstimated = ({ flags }: FundFlow): boolean => flags.includes('assetsEstimated');

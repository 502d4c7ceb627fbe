import type { DaySplit } from '../../core/decomposition/day-split.ts';
import type { FundFlow, FundScope } from '../../core/mechanics/fund-flow.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';

/** A fund's trade as far as it reaches the modelled stocks: what the totals add up. */
export interface FundRow {
  readonly flow: FundFlow;
  /** won; the whole trade for a single-stock fund, Σ w(t−1) × trade for an index fund; gross */
  readonly intoStocksKrw: number;
  /** gross, of the turnover of the stocks it reaches; absent when one of them has none */
  readonly shareOfTurnover?: number;
}

export interface FundTotals {
  /** largest trade first */
  readonly rows: readonly FundRow[];
  /** absent when the flow of one stock is not known */
  readonly grossKrw?: number;
  readonly netKrw?: Estimate;
  /** one-sided turnover of the modelled stocks; absent when one of them has none */
  readonly turnoverKrw?: number;
  readonly grossShare?: number;
  readonly netShare?: Estimate;
  /** gross, won, by the narrowest scope that counts the fund */
  readonly byScope: Readonly<Partial<Record<FundScope, number>>>;
  /** of the gross, by size, that rests on estimated, reported or assumed assets; absent when nothing trades */
  readonly estimatedShare?: number;
  /** gross flow on official assets and its share of turnover */
  readonly officialKrw: number;
}

/** The funds of a day and their totals over the modelled stocks. */
export function fundTotals(split: DaySplit): FundTotals {
  const turnovers = new Map(split.stocks.map((stock) => [stock.code as string, stock.denominatorKrw]));
  const rows = split.flows.map((flow) => fundRow(flow, turnovers)).sort(bySize);
  const turnoverKrw = sumKnown([...turnovers.values()]);
  const { totalGrossFlowKrw: grossKrw, totalNetFlowKrw: netKrw } = split;
  return {
    rows,
    ...(grossKrw === undefined ? {} : { grossKrw }),
    ...(netKrw === undefined ? {} : { netKrw }),
    ...(turnoverKrw === undefined ? {} : { turnoverKrw, ...shares(turnoverKrw, grossKrw, netKrw) }),
    ...restsOn(rows),
  };
}

const bySize = (a: FundRow, b: FundRow): number =>
  Math.abs(b.intoStocksKrw) - Math.abs(a.intoStocksKrw) || (a.flow.code < b.flow.code ? -1 : 1);

function fundRow(flow: FundFlow, turnovers: ReadonlyMap<string, number | undefined>): FundRow {
  const intoStocksKrw = flow.into.reduce((sum, part) => sum + part.flowKrw, 0);
  const turnoverKrw = sumKnown(flow.into.map(({ code }) => turnovers.get(code)));
  return {
    flow,
    intoStocksKrw,
    ...(turnoverKrw === undefined ? {} : { shareOfTurnover: intoStocksKrw / turnoverKrw }),
  };
}

/** The sum, or undefined when there is nothing to add or one is not known. */
function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum > 0 ? sum : undefined;
}

function shares(
  turnoverKrw: number,
  grossKrw: number | undefined,
  netKrw: Estimate | undefined,
): Pick<FundTotals, 'grossShare' | 'netShare'> {
  return {
    ...(grossKrw === undefined ? {} : { grossShare: grossKrw / turnoverKrw }),
    ...(netKrw === undefined ? {} : { netShare: scaled(netKrw, 1 / turnoverKrw) }),
  };
}

function restsOn(rows: readonly FundRow[]): Pick<FundTotals, 'byScope' | 'estimatedShare' | 'officialKrw'> {
  const byScope: Partial<Record<FundScope, number>> = {};
  let size = 0;
  let estimated = 0;
  let officialKrw = 0;
  for (const { flow, intoStocksKrw } of rows) {
    byScope[flow.fundScope] = (byScope[flow.fundScope] ?? 0) + intoStocksKrw;
    size += Math.abs(intoStocksKrw);
    if (flow.flags.includes('assetsEstimated')) estimated += Math.abs(intoStocksKrw);
    if (flow.quality === 'official') officialKrw += intoStocksKrw;
  }
  return { byScope, officialKrw, ...(size > 0 ? { estimatedShare: estimated / size } : {}) };
}

import type { FundFlow } from '../mechanics/fund-flow.ts';
import { median } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { SplitStock, StockFlag, StockObservation } from './day-split.ts';
import { capLimits } from './stock-model.ts';

export interface FlagContext {
  readonly code: Ticker;
  readonly flows: readonly FundFlow[];
  readonly partnerUnsplit: boolean;
  readonly afterLimit: boolean;
  /** only when the stock was split */
  readonly split?: SplitStock;
  readonly flowKrw?: Float64Array;
}

/** What a reader must know beside the figure, in a fixed order. */
export function stockFlags(
  seen: Omit<StockObservation, 'flags'>,
  context: FlagContext,
): readonly StockFlag[] {
  const { split } = context;
  const into = context.flows.filter((flow) => flow.into.some((part) => part.code === context.code));
  const marked = (flag: FundFlow['flags'][number]): boolean => into.some((flow) => flow.flags.includes(flag));
  const flags: [StockFlag, boolean][] = [
    ['againstPrediction', split !== undefined && againstPrediction(seen, split)],
    ['afterLimit', context.afterLimit],
    ['partnerUnsplit', context.partnerUnsplit],
    ['capped', split !== undefined && split.cappedShare > capLimits.flagged],
    ['assetsEstimated', marked('assetsEstimated')],
    ['assetsStale', marked('venueClosed') || marked('accumulated')],
    ['aboveTurnover', split !== undefined && aboveTurnover(split, context.flowKrw)],
    ['firstDay', marked('firstDay')],
    ['pointOutsideBand', split !== undefined && [split.direct, split.feedback].some(outsideOwnBand)],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** The session, open to close, went the other way than the forced trades would have pushed. */
function againstPrediction(
  { intradayReturn }: Omit<StockObservation, 'flags'>,
  { mechanical }: SplitStock,
): boolean {
  return intradayReturn !== undefined && intradayReturn * mechanical.point < 0;
}

function aboveTurnover({ denominatorKrw }: SplitStock, flowKrw: Float64Array | undefined): boolean {
  return flowKrw !== undefined && Math.abs(median(flowKrw)) > denominatorKrw;
}

const outsideOwnBand = ({ point, low50, high50 }: Estimate): boolean => point < low50 || point > high50;

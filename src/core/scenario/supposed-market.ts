import type { StockObservation } from '../decomposition/day-split.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { withTimesAssets } from './flows-under.ts';

/** A market that is other than on the evening; 1 where nothing is supposed. */
export interface SupposedMarket {
  /** times the mean turnover of 20 sessions, in won and in shares */
  readonly turnoverFactor?: number;
  /** times the net assets of every fund */
  readonly assetsFactor?: number;
}

/** Every fund with `factor` times its net assets. */
export function withTimesAllAssets(all: FlowsOfDay, factor: number): FlowsOfDay {
  if (!(factor >= 0))
    throw new RangeError(`machineAt requires an assets factor of at least 0, got ${factor}`);
  return factor === 1 ? all : { ...all, flows: all.flows.map((flow) => withTimesAssets(flow, factor)) };
}

/** A stock with `factor` times its turnover. */
export function withTimesTurnover(
  seen: Omit<StockObservation, 'flags'>,
  factor: number,
): Omit<StockObservation, 'flags'> {
  if (!(factor > 0)) throw new RangeError(`machineAt requires a turnover factor above 0, got ${factor}`);
  const { denominatorKrw, denominatorShares, adv20Krw } = seen;
  return {
    ...seen,
    ...(denominatorKrw === undefined ? {} : { denominatorKrw: denominatorKrw * factor }),
    ...(denominatorShares === undefined ? {} : { denominatorShares: denominatorShares * factor }),
    ...(adv20Krw === undefined ? {} : { adv20Krw: adv20Krw * factor }),
  };
}

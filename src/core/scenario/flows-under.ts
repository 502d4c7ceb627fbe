import type { FundFlow } from '../mechanics/fund-flow.ts';
import { tradePerAssets } from '../mechanics/rebalancing.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Policy } from './policy.ts';
import { cappedMultiple } from './policy.ts';

/**
 * Forced trades of the funds if the policy were in force, at the same returns: first products are suspended, then multiples capped, then
 * assets. Flows that no rule touches are the same objects.
 */
export function flowsUnder(policy: Policy, flows: readonly FundFlow[]): readonly FundFlow[] {
  const trading = flows.filter(({ code }) => !isSuspended(policy, code));
  const capped = policy.cap === undefined ? trading : trading.map((flow) => capMultiple(flow, policy.cap!));
  return policy.assetCapKrw === undefined ? capped : capAssets(capped, policy.assetCapKrw);
}

const isSuspended = ({ suspended }: Policy, code: Ticker): boolean =>
  suspended === 'all' || (suspended?.includes(code) ?? false);

function capMultiple(flow: FundFlow, { multiple: cap, at }: NonNullable<Policy['cap']>): FundFlow {
  const multiple = cappedMultiple(flow.multiple, cap);
  const nextMultiple = cappedMultiple(flow.nextMultiple, cap);
  if (multiple === flow.multiple && nextMultiple === flow.nextMultiple) return flow;
  const assets = at === 'equal-assets' ? 1 : flow.multiple / multiple;
  const before = tradePerAssets(flow.multiple, flow.nextMultiple);
  const after = tradePerAssets(multiple, nextMultiple);
  const { slopeKrw, constantKrw } = flow.response;
  // a venue that is closed trades nothing under any multiple
  const trades = slopeKrw !== 0 || constantKrw !== 0;
  const growthBefore = before.slope === 0 ? 1 : slopeKrw / (flow.netAssetsKrw * before.slope);
  const own = flow.netAssetsKrw * assets;
  const response = trades
    ? {
        constantKrw: own * (after.constant + after.slope * (growthBefore - 1)),
        slopeKrw: own * after.slope * growthBefore,
      }
    : flow.response;
  return { ...withResponse(scaledAssets(flow, assets), response, moveOf(flow)), multiple, nextMultiple };
}

/** The session's own return of the underlying, read off the trade; 0 where the trade does not depend on it. */
const moveOf = ({ flowKrw, response }: FundFlow): number =>
  response.slopeKrw === 0 ? 0 : (flowKrw - response.constantKrw) / response.slopeKrw;

function capAssets(flows: readonly FundFlow[], most: number): readonly FundFlow[] {
  const held = new Map<Ticker, number>();
  for (const { underlying, netAssetsKrw } of flows)
    held.set(underlying, (held.get(underlying) ?? 0) + netAssetsKrw);
  return flows.map((flow) => {
    const factor = most / held.get(flow.underlying)!;
    return factor < 1 ? withTimesAssets(flow, factor) : flow;
  });
}

/** The trade of a fund that has `factor` times the assets, at the same returns. */
export function withTimesAssets(flow: FundFlow, factor: number): FundFlow {
  const { constantKrw, slopeKrw } = flow.response;
  const response = { constantKrw: factor * constantKrw, slopeKrw: factor * slopeKrw };
  return withResponse(scaledAssets(flow, factor), response, moveOf(flow));
}

/** The measured creations are those of the fund as it was. */
function scaledAssets({ primaryFlowKrw: _, ...flow }: FundFlow, factor: number): FundFlow {
  return { ...flow, netAssets: flow.netAssets * factor, netAssetsKrw: flow.netAssetsKrw * factor };
}

function withResponse(flow: FundFlow, response: FundFlow['response'], moved: number): FundFlow {
  const flowKrw = response.constantKrw + response.slopeKrw * moved;
  const into = flow.into.map(({ code, weight, flowKrw: before, shareOfTurnover }) => {
    const part = weight * flowKrw;
    const share =
      shareOfTurnover === undefined || before === 0 ? undefined : (shareOfTurnover / before) * part;
    return { code, weight, flowKrw: part, ...(share === undefined ? {} : { shareOfTurnover: share }) };
  });
  return { ...flow, response, flowKrw, into };
}

import type { EquilibriumQuestion } from './equilibrium.ts';
import type { FlowResponse } from './flow-response.ts';
import { indexReturns, sharesOfTurnover } from './flow-response.ts';
import type { ImpactRequest, StockLiquidity } from './impact-law.ts';
import type { LawShare } from './law-shares.ts';
import type { ParameterDraws } from './parameter-draws.ts';

/** The loop return → flow → impact → return at work: one number per stock and draw everywhere, worked on in place. */
export interface Loop {
  readonly response: FlowResponse;
  readonly liquidity: readonly StockLiquidity[];
  readonly draws: ParameterDraws;
  readonly fundamental: readonly Float64Array[];
  /** per stock */
  readonly limits: readonly number[];
  readonly returns: readonly Float64Array[];
  /** q at `returns` */
  readonly shares: readonly Float64Array[];
  /** f + I(q), at most the limit; NaN where the law gives no number */
  readonly targets: readonly Float64Array[];
  /** dI/dq; 0 where the stock is fixed, because its return no longer answers */
  readonly slopes: readonly Float64Array[];
  readonly ofIndices: readonly Float64Array[];
}

/** A loop with room for its numbers, which are all 0 yet. */
export function loopOf({
  response,
  liquidity,
  draws,
  fundamental,
  limits,
}: Pick<EquilibriumQuestion, 'response' | 'liquidity' | 'draws' | 'fundamental' | 'limits'>): Loop {
  const perStock = (): readonly Float64Array[] => response.stocks.map(() => new Float64Array(draws.count));
  return {
    response,
    liquidity,
    draws,
    fundamental,
    limits,
    returns: perStock(),
    shares: perStock(),
    targets: perStock(),
    slopes: perStock(),
    ofIndices: response.indexWeights.map(() => new Float64Array(draws.count)),
  };
}

/** `value` held between −limit and +limit. */
export const clamped = (value: number, limit: number): number =>
  value > limit ? limit : value < -limit ? -limit : value;

/** Fills `shares` at given returns. */
export function flowsAt(loop: Loop, returns: readonly Float64Array[], members: Int32Array): void {
  const { response, shares, ofIndices } = loop;
  indexReturns(response, returns, members, ofIndices);
  for (let s = 0; s < returns.length; s++) {
    sharesOfTurnover(response.stocks[s]!, returns[s]!, ofIndices, members, shares[s]!);
  }
}

/** Fills `shares`, `targets` and, when wanted, `slopes` at the present returns, for draws of one law. */
export function goRound(loop: Loop, share: LawShare, members: Int32Array, withSlopes: boolean): void {
  flowsAt(loop, loop.returns, members);
  for (let s = 0; s < loop.returns.length; s++) {
    const request = { q: loop.shares[s]!, draws: loop.draws, members, stock: loop.liquidity[s]! };
    share.law.impact({ ...request, out: loop.targets[s]! });
    scaleBy(share, loop.targets[s]!, members);
    if (withSlopes) slopeInto(share, { ...request, out: loop.slopes[s]! });
    holdInside(loop, s, members);
  }
}

function slopeInto(share: LawShare, request: ImpactRequest): void {
  share.law.slope(request);
  scaleBy(share, request.out, request.members);
}

/** The posterior in place of the prior, where the data give one. */
function scaleBy({ scale }: LawShare, values: Float64Array, members: Int32Array): void {
  if (scale === undefined) return;
  for (let k = 0; k < members.length; k++) values[members[k]!]! *= scale[members[k]!]!;
}

/** Adds the shock to the impact in `targets`; a stock that would leave the limit is fixed there. */
function holdInside(loop: Loop, s: number, members: Int32Array): void {
  const limit = loop.limits[s]!;
  const targets = loop.targets[s]!;
  const slopes = loop.slopes[s]!;
  const fundamental = loop.fundamental[s]!;
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!;
    const target = fundamental[i]! + targets[i]!;
    targets[i] = clamped(target, limit);
    if (target > limit || target < -limit) slopes[i] = 0;
  }
}

/** dI/dq per stock and draw at the present flows, price limit or not. */
export function slopesAt(
  { liquidity, draws, shares }: Loop,
  laws: readonly LawShare[],
): readonly Float64Array[] {
  return liquidity.map((stock, s) => {
    const out = new Float64Array(draws.count);
    for (const share of laws) slopeInto(share, { q: shares[s]!, draws, members: share.members, stock, out });
    return out;
  });
}

import type { DaySplit, SplitStock } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Equilibrium, EquilibriumQuestion } from '../mechanics/equilibrium.ts';
import { drawState, equilibrium } from '../mechanics/equilibrium.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw, StockLiquidity } from '../mechanics/impact-law.ts';
import type { LawShare } from '../mechanics/law-shares.ts';
import { lawSharesOf } from '../mechanics/law-shares.ts';
import { goRound, loopOf, slopesAt } from '../mechanics/loop.ts';
import { loopGains } from '../mechanics/loop-gain.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DayReplay } from './day-replay.ts';
import { notReplayed } from './day-replay.ts';
import { flowsUnder } from './flows-under.ts';
import { observedResponse } from './observed-response.ts';
import type { Policy } from './policy.ts';
import { reachOn } from './price-reach.ts';

export interface ReplayQuestion {
  readonly dataset: Dataset;
  readonly policy: Policy;
  readonly draws: ParameterDraws;
  /** the same with the policy's clock: `drawsUnder`, made once for all sessions */
  readonly slower: ParameterDraws;
  /** the law `custom`, compiled */
  readonly custom?: ImpactLaw | undefined;
}

/**
 * The day as it would have been under a policy: the residual of each split stock stays, and r′ = f + I(Q′(r′)) is solved anew in every
 * draw, jointly over the stocks. Never r less a share of the mechanical part: a smaller flow moves the price less, and so calls forth less.
 *
 * The residual is r − I(Q(r)) without the cap that the split puts on a mechanical part larger than the return: only so does the empty
 * policy give back the observed return. In a draw whose loop has a gain of 1 or more it is the split's own, with the cap, which is what
 * the other tends to as the gain comes near 1. A stock without a split keeps its observed return and says why.
 */
export function replayDay(
  { dataset, policy, draws, slower, custom }: ReplayQuestion,
  split: DaySplit,
): DayReplay {
  const { assumptions, dayIndex, flows } = split;
  const stocks = split.stocks.filter((stock) => stock.kind === 'split');
  const session = { dataset, dayIndex, stocks, draws, netting: assumptions.netting };
  const changed = flowsUnder(policy, flows);
  const before = observedResponse(session, flows);
  const after = changed === flows ? before : observedResponse(session, changed);
  const liquidity = stocks.map(liquidityOf);
  const observed = stocks.map((stock) => new Float64Array(draws.count).fill(stock.return));
  const laws = lawsOf(split, draws, custom);
  const known = { response: before, liquidity, draws, laws };
  const seen = atObserved(known, stocks, observed);
  const solved = equilibrium({
    response: after,
    liquidity,
    draws: slower,
    laws,
    fundamental: seen.residual,
    // what was seen was possible
    limits: stocks.map(({ code, return: r }) => Math.max(reachOn(dataset, code, dayIndex), Math.abs(r))),
    near: observed,
  });
  return {
    split,
    stocks: split.stocks.map((stock) => {
      if (stock.kind === 'unsplit') return notReplayed(stock);
      const s = stocks.indexOf(stock);
      return {
        kind: 'replayed',
        code: stock.code,
        stock,
        effect: solved.returns[s]!.map((r) => r - stock.return),
        shares: { before: seen.shares[s]!, after: solved.shares[s]! },
        gainAtZero: { before: seen.gainAtZero[s]!, after: solved.gainAtZero[s]! },
        grossFlowKrw: { before: stock.grossFlowKrw, after: grossInto(stock.code, changed) },
      };
    }),
    usable: usableIn(solved, draws.count),
  };
}

/** The laws of the split, with the factor of its posterior where it has one: a policy does not change what the data say of a law. */
function lawsOf(
  { assumptions, scale }: DaySplit,
  draws: ParameterDraws,
  custom: ImpactLaw | undefined,
): readonly LawShare[] {
  const laws = lawSharesOf(assumptions.law, draws, custom);
  return scale === undefined ? laws : laws.map((share) => ({ ...share, scale }));
}

const liquidityOf = (stock: SplitStock): StockLiquidity => ({
  sigma: stock.sigma ?? Number.NaN,
  turnoverKrw: stock.denominatorKrw,
  tradedShares: stock.denominatorShares ?? Number.NaN,
  sharesOutstanding: stock.sharesOutstanding ?? Number.NaN,
});

interface Observed {
  /** f */
  readonly residual: readonly Float64Array[];
  readonly shares: readonly Float64Array[];
  readonly gainAtZero: readonly Float64Array[];
}

/** The loop as it stood at the observed returns. */
function atObserved(
  known: Pick<EquilibriumQuestion, 'response' | 'liquidity' | 'draws' | 'laws'>,
  stocks: readonly SplitStock[],
  observed: readonly Float64Array[],
): Observed {
  const none = observed.map(({ length }) => new Float64Array(length));
  const loop = loopOf({ ...known, fundamental: none, limits: none.map(() => Number.POSITIVE_INFINITY) });
  // before any return is set there is no flow
  const gainAtZero = loopGains(known.response, slopesAt(loop, known.laws));
  loop.returns.forEach((values, s) => {
    values.set(observed[s]!);
  });
  for (const share of known.laws) goRound(loop, share, share.members, false);
  const residual = stocks.map(({ return: r, draws }, s) =>
    loop.targets[s]!.map((impact, i) => r - (runsAway(gainAtZero[s]![i]!) ? draws.mechanical[i]! : impact)),
  );
  return { residual, shares: loop.shares, gainAtZero };
}

/** A vertical tangent at 0 is no runaway. */
const runsAway = (gain: number): boolean => gain >= 1 && gain !== Number.POSITIVE_INFINITY;

function usableIn({ state }: Equilibrium, count: number): Uint8Array {
  const usable = new Uint8Array(count).fill(1);
  for (const states of state) {
    states.forEach((one, i) => {
      if (one === drawState.runaway || one === drawState.notValid) usable[i] = 0;
    });
  }
  return usable;
}

const grossInto = (code: Ticker, flows: readonly FundFlow[]): number =>
  flows.reduce((sum, { into }) => sum + (into.find((part) => part.code === code)?.flowKrw ?? 0), 0);

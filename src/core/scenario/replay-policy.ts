import { dayBookOn } from '../attribution/day/day-book.ts';
import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { checkLevels } from '../attribution/day/grouping.ts';
import { stockDaysFrom } from '../attribution/instrument/stock-days.ts';
import type { LinkingMethod } from '../attribution/period/linking.ts';
import type { DaySplit } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import type { DayReplay } from './day-replay.ts';
import type { Policy } from './policy.ts';
import { clockIn, drawsUnder } from './policy.ts';
import { policyNodes } from './policy-nodes.ts';
import type { PolicyResult } from './policy-result.ts';
import { policySession } from './policy-stock.ts';
import { NodeTermsOfSpan } from './policy-terms.ts';
import { replayDay } from './replay-day.ts';
import { shareOf } from './usable-draws.ts';

export interface PolicyQuestion {
  readonly dataset: Dataset;
  /** the dataset with the positions of a session, where they are stated session by session; asked for once, in order */
  readonly heldOn?: (dayIndex: number) => Dataset;
  /** sessions of the dataset, ascending; need not be consecutive */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session */
  readonly splitOn: (dayIndex: number) => DaySplit;
  readonly policy: Policy;
  readonly by: readonly GroupingLevel[];
  readonly method: LinkingMethod;
  /** the law `custom`, compiled */
  readonly custom?: ImpactLaw | undefined;
}

/**
 * What a policy would have changed on past sessions, for the stocks and for the book.
 *
 * Every session is re-solved from its own residual, and from the net assets, prices and weights with which it really began: effects of
 * single sessions, linked over time like a portfolio (under the policy) against a benchmark (observed), draw by draw. Positions keep the
 * exposure they had, also in funds whose multiple the policy caps.
 *
 * @throws RangeError when `dayIndices` is empty or names no session of the dataset, or the book does not have a level of `by`
 * @see docs/forward.md, "Policies"
 */
export function replayPolicy(question: PolicyQuestion): PolicyResult {
  const { dataset, dayIndices, splitOn, policy, by, method, custom, heldOn = () => dataset } = question;
  if (dayIndices.length === 0) throw new RangeError('replayPolicy requires one session or more, got none');
  checkLevels(dataset, by);
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  const stockDays = stockDaysFrom(splitOn);
  const span = new NodeTermsOfSpan(by, dayIndices.length);
  for (const t of dayIndices) span.add(dayBookOn(heldOn(t), t, stockDays));
  const { days } = span;
  const draws = parameterDraws(assumptions.draws, assumptions.seed);
  const slower = drawsUnder(policy, draws);
  const sessions = [...new Set([...dayIndices, ...stockDays.sessions])];
  const replays = new Map(
    sessions.map((t) => [t, replayDay({ dataset, policy, draws, slower, custom }, splitOn(t))] as const),
  );
  const usable = usableInAll([...replays.values()]);
  // where nothing is solved the effect is not known, and no node has one
  const solved = [...replays.values()].some(({ stocks }) => stocks.some(({ kind }) => kind === 'replayed'));
  const nodes = solved ? span.nodes : [];
  const linkable = nodes.length > 0 && days.every(({ hasWeights }) => hasWeights);
  return {
    policy,
    assumptions,
    verdict,
    by,
    days: dayIndices.map((t) => dataset.days[t]!),
    sessions: dayIndices.map((t) => policySession(replays.get(t)!)),
    ...policyNodes({ days, nodes, stockDays, replays, usable, linkable, method }),
    ...(linkable && days.length > 1 ? { linked: method } : {}),
    usableShare: shareOf(usable),
    clock: clockIn(assumptions.law, custom),
  };
}

function usableInAll(replays: readonly DayReplay[]): Uint8Array {
  const all = replays[0]!.usable.slice();
  for (const { usable } of replays) for (let i = 0; i < all.length; i++) all[i]! &= usable[i]!;
  return all;
}

import type { Claim } from '../market/chronicle.ts';
import type { Dataset } from '../market/dataset.ts';
import { fxRateOn } from '../market/fx-rate.ts';
import { dayIndexOf } from '../market/lookup.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import { scaled } from '../units/estimate.ts';
import type {
  ClaimCheck,
  ClaimChecks,
  ClaimReading,
  ClaimRefusal,
  RecomputedClaim,
  RefusedClaim,
} from './claim-check.ts';
import type { DraftReading, Drafts, Refusal } from './claim-draft.ts';
import { draftsOf } from './claim-drafts.ts';
import { claimPairs } from './claim-pairs.ts';
import { type ClaimBound, type ClaimQuantity, parseQuantity } from './claim-quantity.ts';
import { judged } from './judge-claim.ts';
import { agreesWith } from './quoted-precision.ts';

/** Claims to be set against a book, and how its assumed parameters are drawn. Scope, turnover and netting are all tried. */
export interface ClaimsQuestion {
  readonly dataset: Dataset;
  readonly claims: readonly Claim[];
  /** of the command line, in the order they were typed */
  readonly typed?: readonly Claim[];
  readonly assumptions: Pick<Assumptions, 'draws' | 'seed'>;
}

/**
 * Recomputes quoted numbers under every reading that the book allows: scope, date of the assets, turnover, gross and net. It says
 * which reading is nearest, which is no proof that it was the one meant; and it names pairs of claims that imply a third figure.
 *
 * Net is the median of the draws with its band. A claim that the book cannot recompute is refused with the reason, never left out.
 */
export function checkClaims({ dataset, claims, typed = [], assumptions }: ClaimsQuestion): ClaimChecks {
  const asked = [
    ...typed.map((claim) => ({ claim, typed: true })),
    ...claims.map((claim) => ({ claim, typed: false })),
  ];
  const moves = supposedMoves(asked.map(({ claim }) => claim));
  const checked = asked.map((one): ClaimCheck => checkClaim(one, { dataset, assumptions, moves }));
  return { claims: checked, pairs: claimPairs(dataset, checked.filter(isRecomputed)) };
}

const isRecomputed = (check: ClaimCheck): check is RecomputedClaim => check.kind === 'recomputed';

/** Moves that claims about a fund suppose, by day and code: another claim of the day about the fund is read under them too. */
function supposedMoves(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const moves = new Map<string, number>();
  for (const { day, quantity } of claims) {
    const parsed = parseQuantity(quantity);
    if (typeof parsed === 'string' || parsed.quantity.kind !== 'tradeForMove') continue;
    if (parsed.quantity.code !== undefined) moves.set(`${day}/${parsed.quantity.code}`, parsed.quantity.move);
  }
  return moves;
}

interface Context {
  readonly dataset: Dataset;
  readonly assumptions: Pick<Assumptions, 'draws' | 'seed'>;
  readonly moves: ReadonlyMap<string, number>;
}

type Asked = Pick<ClaimCheck, 'claim' | 'typed'>;

function checkClaim(asked: Asked, context: Context): ClaimCheck {
  const { claim } = asked;
  const refuse = (reason: ClaimRefusal, known?: RefusedClaim['known']): RefusedClaim => ({
    ...asked,
    kind: 'refused',
    reason,
    ...(known === undefined ? {} : { known }),
  });
  const parsed = parseQuantity(claim.quantity);
  if (typeof parsed === 'string') return refuse(parsed);
  if (claim.day === undefined) return refuse('noDay');
  if (claim.value === 0) return refuse('zero');
  const dayIndex = dayIndexOf(context.dataset, claim.day);
  if (dayIndex === undefined) return refuse('noSession');
  const found = draftsFor(parsed.quantity, claim, dayIndex, context);
  if (found.kind === 'refused') return refuse(found.reason, found.known);
  const unit = unitOf(claim, found.amount, context.dataset);
  if (typeof unit === 'string') return refuse(unit);
  const { bound, quantity } = parsed;
  const readings = found.readings.map((draft) => readingOf(draft, { claim, unit, bound }));
  const rate = found.amount ? { rate: 1 / unit } : {};
  return {
    ...asked,
    kind: 'recomputed',
    quantity,
    bound,
    dayIndex,
    readings,
    ...rate,
    ...judged(readings, found),
  };
}

function draftsFor(
  quantity: ClaimQuantity,
  { day }: Claim,
  dayIndex: number,
  { dataset, assumptions, moves }: Context,
): Drafts | Refusal {
  const code = 'code' in quantity ? quantity.code : undefined;
  return draftsOf(quantity, { dataset, dayIndex, assumptions, move: moves.get(`${day}/${code}`) });
}

const fractionUnits: Readonly<Record<string, number>> = {
  fraction: 1,
  ratio: 1,
  '': 1,
  percent: 100,
  '%': 100,
  bp: 1e4,
};

/** What a won, or a fraction of 1, is in the claim's unit. */
function unitOf({ unit, day }: Claim, amount: boolean, dataset: Dataset): number | 'unknownUnit' | 'noRate' {
  if (!amount) return fractionUnits[unit.toLowerCase()] ?? 'unknownUnit';
  if (!/^[A-Za-z]{3}$/.test(unit)) return 'unknownUnit';
  const rate = fxRateOn(dataset, unit.toUpperCase(), day!)?.rate;
  return rate === undefined ? 'noRate' : 1 / rate;
}

interface Quoted {
  readonly claim: Claim;
  readonly unit: number;
  readonly bound: ClaimBound;
}

function readingOf(draft: DraftReading, { claim, unit, bound }: Quoted): ClaimReading {
  const value = scaled(draft.value, unit);
  return {
    ...draft,
    value,
    ratio: scaled(value, 1 / claim.value),
    fits: agreesWith(value.point, claim.value, bound),
  };
}

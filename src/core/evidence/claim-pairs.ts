import type { Dataset } from '../market/dataset.ts';
import { fundCodes, termsInForce } from '../mechanics/fund-universe.ts';
import { rebalancingCoefficient } from '../mechanics/rebalancing.ts';
import type { Ticker } from '../units/ticker.ts';
import type { ClaimPair, ReadingBasis, RecomputedClaim, TradePair, TurnoverPair } from './claim-check.ts';
import { turnovers } from './claimed-flow-drafts.ts';
import { agreesWith, halfUnitOf } from './quoted-precision.ts';

/** Pairs of claims of one day about one thing that imply a third figure, in the order of the claims. */
export function claimPairs(dataset: Dataset, checks: readonly RecomputedClaim[]): readonly ClaimPair[] {
  return checks.flatMap((one) =>
    checks.flatMap((other): readonly ClaimPair[] => {
      if (one === other || one.dayIndex !== other.dayIndex) return [];
      return [...impliedTurnover(dataset, one, other), ...tradeFromAssets(dataset, one, other)];
    }),
  );
}

const codeOf = ({ quantity }: RecomputedClaim): string | undefined =>
  'code' in quantity ? quantity.code : undefined;

/** An amount over a share: $6bn and 14 % say that $42.857bn were traded. */
function impliedTurnover(
  dataset: Dataset,
  one: RecomputedClaim,
  other: RecomputedClaim,
): readonly TurnoverPair[] {
  const isAmount = one.quantity.kind === 'forcedFlow' || one.quantity.kind === 'tradeForMove';
  if (!isAmount || other.quantity.kind !== 'forcedFlowShare' || codeOf(one) !== codeOf(other)) return [];
  const [amount, share, rate] = [one.claim, other.claim, one.rate];
  const fraction = share.value * fractionPerUnit(other);
  if (rate === undefined || !(amount.value > 0 && fraction > 0)) return [];
  const half = halfUnitOf(share.value) * fractionPerUnit(other);
  const value = amount.value / fraction;
  const low = (amount.value - halfUnitOf(amount.value)) / (fraction + half);
  const high = (amount.value + halfUnitOf(amount.value)) / Math.max(fraction - half, Number.MIN_VALUE);
  return [
    {
      kind: 'impliedTurnover',
      ids: [amount.id, share.id],
      dayIndex: one.dayIndex,
      amount,
      share,
      implied: { value, low, high },
      impliedKrw: value * rate,
      against: turnovers(dataset, one.dayIndex, codeOf(one)).map(({ turnover, krw }) => ({
        turnover,
        krw,
        ratio: (value * rate) / krw,
        agrees: low * rate <= krw && krw <= high * rate,
      })),
      shared: sharedReadings(one, other),
    },
  ];
}

const sharedReadings = (amount: RecomputedClaim, share: RecomputedClaim): readonly ReadingBasis[] => {
  const agreed = amount.readings.filter(({ fits }) => fits).map(({ basis }) => basis);
  const alike = (a: ReadingBasis, b: ReadingBasis): boolean =>
    a.scope === b.scope && a.assets === b.assets && a.netting === b.netting;
  return share.readings.flatMap(({ fits, basis }) =>
    fits && agreed.some((one) => alike(one, basis)) ? [basis] : [],
  );
};

/** 1 for a fraction, 0.01 for percent: what the reading's unit was scaled by. */
function fractionPerUnit({ claim }: RecomputedClaim): number {
  const unit = claim.unit.toLowerCase();
  if (unit === 'percent' || unit === '%') return 0.01;
  return unit === 'bp' ? 1e-4 : 1;
}

/** m(m−1) × assets × move: a quoted trade may be nothing but the quoted assets in other words. */
function tradeFromAssets(
  dataset: Dataset,
  one: RecomputedClaim,
  other: RecomputedClaim,
): readonly TradePair[] {
  if (one.quantity.kind !== 'netAssets' || one.quantity.of.kind !== 'fund') return [];
  const { code } = one.quantity.of;
  if (other.quantity.kind !== 'tradeForMove' || other.quantity.code !== code) return [];
  if (one.claim.unit !== other.claim.unit || !fundCodes(dataset).some((fund) => fund === code)) return [];
  const { multiple } = termsInForce(dataset, code as Ticker, one.dayIndex);
  const { move } = other.quantity;
  const implied = rebalancingCoefficient(multiple) * one.claim.value * move;
  return [
    {
      kind: 'tradeFromAssets',
      ids: [one.claim.id, other.claim.id],
      dayIndex: one.dayIndex,
      multiple,
      move,
      implied,
      quoted: other.claim.value,
      agrees: agreesWith(implied, other.claim.value, 'about'),
    },
  ];
}

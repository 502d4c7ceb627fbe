import { priorQuantile } from '../mechanics/parameter-draws.ts';
import { assetFactorOf, type ParameterId, priors } from '../mechanics/priors.ts';
import type { ClaimReading, ClaimVerdict, RecomputedClaim } from './claim-check.ts';
import type { Drafts } from './claim-draft.ts';

/** The nearest reading, and what the readings say about the claim. */
export function judged(
  readings: readonly ClaimReading[],
  { open }: Drafts,
): Pick<RecomputedClaim, 'verdict' | 'nearest'> {
  const nearest = nearestOf(readings, open);
  if (!open) return { nearest, verdict: verdictOn(readings) };
  return { nearest, verdict: readings.some(({ fits }) => fits) ? 'nearest' : 'no' };
}

function verdictOn(readings: readonly ClaimReading[]): ClaimVerdict {
  const plain = readings.filter((reading) => reading.plain);
  if (plain.length > 0 && plain.every(({ fits }) => fits)) return 'holds';
  if (plain.length > 0 && plain.every((reading) => reading.fits || withinError(reading)))
    return 'withinError';
  return readings.some(({ fits }) => fits) ? 'onlyUnder' : 'no';
}

/** 90 % of the error that estimated assets share. */
function withinError({ estimated, ratio }: ClaimReading): boolean {
  return estimated && Math.abs(Math.log(Math.max(ratio.point, Number.MIN_VALUE))) <= assetError();
}

function assetError(): number {
  const shared: ParameterId = assetFactorOf('estimated');
  const { distribution } = priors.find(({ id }) => id === shared)!;
  return Math.log(priorQuantile(distribution, 0.95));
}

/** The reading whose ratio is nearest to 1; where the claim leaves little open, one that agrees, in its plain words above all. */
function nearestOf(readings: readonly ClaimReading[], open: boolean): number {
  const rank = ({ fits, plain }: ClaimReading): number => (open || !fits ? 2 : plain ? 0 : 1);
  const distance = ({ ratio }: ClaimReading): number =>
    ratio.point > 0 ? Math.abs(Math.log(ratio.point)) : Number.MAX_VALUE;
  const nearer = (a: ClaimReading, b: ClaimReading): boolean =>
    rank(a) === rank(b) ? distance(a) < distance(b) : rank(a) < rank(b);
  let best = 0;
  for (let i = 1; i < readings.length; i++) if (nearer(readings[i]!, readings[best]!)) best = i;
  return best;
}

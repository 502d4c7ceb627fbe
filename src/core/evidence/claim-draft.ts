import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import { exactly } from '../units/estimate.ts';
import type { ClaimReading, ClaimRefusal, RefusedClaim } from './claim-check.ts';

/** A reading before it is set against the claim: amounts in won, everything else a fraction. */
export type DraftReading = Omit<ClaimReading, 'ratio' | 'fits'>;

export interface Drafts {
  readonly kind: 'drafts';
  readonly readings: readonly DraftReading[];
  readonly amount: boolean;
  /** rests on assumptions that nobody declared: one of the readings is always the nearest */
  readonly open: boolean;
}

export type Refusal = { readonly kind: 'refused' } & Pick<RefusedClaim, 'reason' | 'known'>;

export interface ClaimQuestion {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Pick<Assumptions, 'draws' | 'seed'>;
  /** move that another claim of the day about the same fund supposes */
  readonly move?: number | undefined;
}

/** No reading, and why. */
export const refused = (reason: ClaimRefusal): Refusal => ({ kind: 'refused', reason });

/** The readings, or a refusal when there is none. */
export const drafts = (
  readings: readonly DraftReading[],
  { amount = false, open = false }: { readonly amount?: boolean; readonly open?: boolean },
  otherwise: ClaimRefusal,
): Drafts | Refusal =>
  readings.length === 0 ? refused(otherwise) : { kind: 'drafts', readings, amount, open };

/** A figure of the book, known without a band. */
export const fact = (
  value: number | undefined,
  basis: DraftReading['basis'],
  { plain = true, estimated = false }: { readonly plain?: boolean; readonly estimated?: boolean } = {},
): readonly DraftReading[] =>
  value === undefined ? [] : [{ basis, value: exactly(value), plain, estimated }];

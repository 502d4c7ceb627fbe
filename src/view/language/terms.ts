import type {
  ComponentOrPart,
  InstrumentKind,
  NodeFlag,
  PositionState,
} from '../../core/attribution/node/node.ts';
import type { StockFlag, UnsplitReason, Verdict } from '../../core/decomposition/day-split.ts';
import type { Exposure } from '../../core/market/fund-terms.ts';
import type { Quality } from '../../core/market/quality.ts';
import type { Denominator, LawChoice, Netting, Scope } from '../../core/mechanics/assumptions.ts';
import type { ExclusionReason, FundFlag } from '../../core/mechanics/fund-flow.ts';

/** The terms of the model, one word or phrase for each value of core; a language without one of them does not compile. */
export interface Terms {
  readonly settings: SettingTerms;
  readonly verdict: Readonly<Record<Verdict, VerdictTerms>>;
  readonly states: StateTerms;
  readonly parts: Readonly<Record<ComponentOrPart, string>>;
  readonly instrument: Readonly<Record<InstrumentKind, string>>;
  readonly quality: Readonly<Record<Quality, string>>;
  readonly exposure: Readonly<Record<Exposure, string>>;
}

/** The settings of line 1, short; the long ones for lists and reports. */
export interface SettingTerms {
  readonly scope: Readonly<Record<Scope, string>>;
  readonly scopeLong: Readonly<Record<Scope, string>>;
  readonly denominator: Readonly<Record<Denominator, string>>;
  readonly denominatorLong: Readonly<Record<Denominator, string>>;
  readonly netting: Readonly<Record<Netting, string>>;
  readonly nettingLong: Readonly<Record<Netting, string>>;
  readonly law: Readonly<Record<LawChoice, string>>;
  readonly draws: (count: string) => string;
  readonly seed: (seed: string) => string;
}

export interface VerdictTerms {
  /** at the right end of line 1 */
  readonly badge: string;
  /** in a list or a sentence */
  readonly name: string;
  /** long form of reports and exports */
  readonly stamp: string;
}

/** Named states instead of numbers, and flags beside numbers. */
export interface StateTerms {
  readonly unsplit: string;
  readonly computing: string;
  readonly none: string;
  readonly unknown: string;
  readonly unsplitReason: Readonly<Record<UnsplitReason, string>>;
  /** the limit that a stock was locked at */
  readonly atLimit: { readonly up: string; readonly down: string };
  readonly stockFlag: Readonly<Record<StockFlag, string>>;
  readonly nodeFlag: Readonly<Record<NodeFlag, string>>;
  readonly fundFlag: Readonly<Record<FundFlag, string>>;
  readonly exclusion: Readonly<Record<ExclusionReason, string>>;
  readonly position: Readonly<Record<PositionState['kind'], string>>;
}

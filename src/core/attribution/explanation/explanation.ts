import type { DesignId } from '../../evidence/design.ts';
import type { Assumptions } from '../../mechanics/assumptions.ts';
import type { ScenarioQuestion } from '../../scenario/scenario-question.ts';
import type { BrinsonVariant } from '../benchmark/brinson.ts';
import type { EffectLink } from '../benchmark/effect-linking.ts';

/** What two sessions, or two books, both have. */
export type ComparedTarget =
  | { readonly kind: 'stock'; readonly code: string }
  | { readonly kind: 'node'; readonly key: string };

/** A thing that can be opened or explained. */
export type Target =
  | ComparedTarget
  | { readonly kind: 'index'; readonly code: string }
  | { readonly kind: 'fund'; readonly code: string }
  /** of a leveraged fund that is held, over all sessions */
  | { readonly kind: 'compounding'; readonly code: string }
  /** a session against a benchmark, or all sessions linked: a group of it, or all together */
  | {
      readonly kind: 'benchmark';
      readonly benchmark: string;
      readonly group?: string;
      readonly linked?: boolean;
      /** absent: as usual */
      readonly variant?: BrinsonVariant;
      readonly link?: EffectLink;
    }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'claim'; readonly id: string }
  /** a question put to the data */
  | { readonly kind: 'design'; readonly id: DesignId }
  | { readonly kind: 'setting'; readonly assumptions: Assumptions }
  /** what forced trades add to a stock's shock, under a question about the session after the evening */
  | {
      readonly kind: 'scenario';
      readonly code: string;
      readonly question: Omit<ScenarioQuestion, 'asOfIndex' | 'assumptions' | 'by'>;
    }
  /** of a stock or a node on two sessions, or in two books: the second less the first */
  | { readonly kind: 'difference'; readonly of: ComparedTarget }
  /** what a policy would have changed of a stock's return */
  | { readonly kind: 'policy'; readonly code: string }
  | { readonly kind: 'none' };

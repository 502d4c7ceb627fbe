import type { Assumptions } from '../mechanics/assumptions.ts';

/** A thing that can be opened or explained. */
export type Target =
  | { readonly kind: 'stock'; readonly code: string }
  | { readonly kind: 'index'; readonly code: string }
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'fund'; readonly code: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'setting'; readonly assumptions: Assumptions }
  | { readonly kind: 'none' };

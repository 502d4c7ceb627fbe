import type { WhatIfSettings } from '../../core/scenario/what-if-settings.ts';

/** What is supposed on the What-if screen, and what the reader is about to change. */
export interface Supposed {
  readonly settings: WhatIfSettings;
  /** kept to compare with */
  readonly baseline?: WhatIfSettings;
  readonly unsaved: boolean;
  /** while a value of the selected row, or a name to save under, is typed */
  readonly typed?: { readonly what: 'value' | 'name'; readonly text: string };
}

import type { Effects } from '../../src/tui/effects.ts';

/** A desk's doings, none of which does anything; what is put off is done at once. */
export const silentEffects: Effects = {
  copy() {},
  exportFile: async () => undefined,
  saveShock: async () => true,
  openOther: async (folder) => ({ kind: 'failed', reason: folder }),
  redraw() {},
  suspend() {},
  end() {},
  later: (work) => work(),
};

import type { StockSplit } from '../../decomposition/day-split.ts';
import { modelNotes } from '../../decomposition/model-notes.ts';
import type { Netting } from '../../mechanics/assumptions.ts';
import type { NodeFlag } from '../node/node.ts';
import type { NodeExplanationNote } from './explanation-words.ts';

interface Notes {
  readonly assumed: readonly NodeExplanationNote[];
  readonly wouldNarrow: readonly NodeExplanationNote[];
  readonly against: readonly NodeExplanationNote[];
}

type ModelledInside = Pick<StockSplit, 'kind' | 'flags'>;

/** What a reader must know beside the arithmetic: assumptions inside, what would narrow the band, what speaks against it. */
export function notesOn({
  stocks,
  flags,
  netting,
}: {
  /** modelled stocks inside the figure */
  readonly stocks: readonly ModelledInside[];
  readonly flags: readonly NodeFlag[];
  readonly netting: Netting;
}): Notes {
  const modelled = stocks.some(({ kind }) => kind === 'split') ? modelNotes(netting, stocks) : undefined;
  const raised = (flag: NodeFlag & NodeExplanationNote): NodeExplanationNote[] =>
    flags.includes(flag) ? [flag] : [];
  return {
    assumed: [
      ...(modelled?.assumed ?? []),
      ...(
        ['assumedBeta', 'estimatedWeights', 'assumedUnderlyingReturn', 'costUnknown', 'navBased'] as const
      ).flatMap(raised),
    ],
    wouldNarrow: [
      ...(modelled?.wouldNarrow ?? []),
      ...(flags.includes('estimatedWeights') ? (['narrowWeights'] as const) : []),
      ...(flags.includes('costUnknown') ? (['narrowFee'] as const) : []),
    ],
    against: modelled?.against ?? [],
  };
}

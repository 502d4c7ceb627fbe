import type { Netting } from '../mechanics/assumptions.ts';
import type { StockFlag } from './day-split.ts';

/** What a reader must know beside the arithmetic of a modelled figure; words of view/language. */
export interface ModelNotes {
  readonly assumed: readonly ('assumedNetting' | 'assumedPassThrough' | 'assumedLaws' | 'assumedAssets')[];
  readonly wouldNarrow: readonly ('narrowMinuteBars' | 'narrowCreations' | 'narrowMoreDays')[];
  readonly against: readonly ('againstThisDay' | 'againstEarlierDays')[];
}

/**
 * What is assumed, what would narrow the band, and what speaks against the model.
 *
 * @param netting gross flow is taken as it is: nothing is assumed to be netted, or kept from reaching the stock
 * @param stocks those behind a figure of one session; none behind one of several, or one that lies ahead
 */
export function modelNotes(
  netting: Netting,
  stocks: readonly { readonly flags: readonly StockFlag[] }[] = [],
): ModelNotes {
  const thisDay = stocks.some(({ flags }) => flags.includes('againstPrediction'));
  return {
    assumed: [
      ...(netting === 'gross' ? [] : (['assumedNetting', 'assumedPassThrough'] as const)),
      ...(['assumedLaws', 'assumedAssets'] as const),
    ],
    wouldNarrow: ['narrowMinuteBars', 'narrowCreations', 'narrowMoreDays'],
    against: [...(thisDay ? (['againstThisDay'] as const) : []), 'againstEarlierDays'],
  };
}

import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { nameIn, namesOf } from '../format/names.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';
import { isWhollyUnsplit } from './node-figures.ts';

/** A row of the Day screen's first table: a modelled stock, or an index that its split reaches. */
export type MoveRow =
  | { readonly kind: 'stock'; readonly stock: StockSplit }
  | { readonly kind: 'index'; readonly index: IndexTransmission };

/** The rows of a day: stocks, then the indices that have a return. */
export function moveRows(result: DayResult): readonly MoveRow[] {
  return [
    ...result.split.stocks.map((stock) => ({ kind: 'stock', stock }) as const),
    ...result.index.map((index) => ({ kind: 'index', index }) as const),
  ];
}

/** The row's observed return; undefined when it is not known. */
export const returnOf = (row: MoveRow): number | undefined =>
  row.kind === 'stock' ? row.stock.return : row.index.return;

type Part = 'mechanical' | 'direct' | 'residual';

/** A modelled part of the row's return; undefined when there is no answer. */
export function partOf(row: MoveRow, part: Part): Estimate | undefined {
  if (row.kind === 'index')
    return isWhollyUnsplit(row.index) && part !== 'residual' ? undefined : row.index.components?.[part];
  return row.stock.kind === 'split' ? row.stock[part] : undefined;
}

/** The word that stands where a modelled figure would. */
export function noAnswer(row: MoveRow, frame: Frame): string {
  const { states } = words(frame.language);
  return row.kind === 'stock' || row.index.components !== undefined ? states.unsplit : states.unknown;
}

/** An index's name in the reader's language. */
export const indexName = (index: IndexTransmission, { language }: Pick<Frame, 'language'>): string =>
  nameIn(namesOf(index), index.index, language);

/** Why a stock has no answer, in a word: `at the upper limit`. */
export function unsplitWord(
  stock: Extract<StockSplit, { kind: 'unsplit' }>,
  { language }: Pick<Frame, 'language'>,
): string {
  const { states } = words(language);
  if (stock.reason === 'limitLocked' && stock.return !== undefined)
    return stock.return > 0 ? states.atLimit.up : states.atLimit.down;
  return states.unsplitReason[stock.reason];
}

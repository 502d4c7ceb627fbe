import type { IndexTransmission } from '../../core/attribution/day/day-result.ts';
import type { StockFlag } from '../../core/decomposition/day-split.ts';
import { returnScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import { type MoveRow, unsplitWord } from '../move/move-row.ts';
import type { Frame } from '../screen.ts';

/** Why there is no answer, and what to know about an answer; drawn only when a row has something to say. */
export function stateColumn(frame: Frame, wide: boolean, natural: number): Column<MoveRow> {
  return {
    id: 'state',
    title: words(frame.language).columns.state,
    align: 'left',
    min: Math.min(natural, wide ? 40 : 22),
    ideal: natural,
    drop: 6,
    cell: (row) => toned(stateOf(row, frame, wide), 'warning'),
  };
}

/** Flags that are said by a mark or in a column of their own are not repeated as words. */
const silent: ReadonlySet<StockFlag> = new Set<StockFlag>([
  'assetsEstimated',
  'assetsStale',
  'pointOutsideBand',
]);

/** A row's state in words; empty when there is nothing to say. */
export function stateOf(row: MoveRow, frame: Frame, wide: boolean): string {
  const { states } = words(frame.language);
  if (row.kind === 'index') return indexState(row.index, frame);
  const flags = row.stock.flags
    .filter((flag) => !silent.has(flag) && !(wide && flag === 'againstPrediction'))
    .filter((flag) => row.stock.kind === 'split' || flag !== 'partnerUnsplit')
    .map((flag) => states.stockFlag[flag]);
  return [...(row.stock.kind === 'unsplit' ? [unsplitWord(row.stock, frame)] : []), ...flags].join(', ');
}

function indexState({ components }: IndexTransmission, frame: Frame): string {
  const unsplit = components?.unsplit.point ?? 0;
  if (unsplit === 0) return '';
  return `${words(frame.language).states.unsplit} ${returnScale(frame).text(unsplit)}`;
}

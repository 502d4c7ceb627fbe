import type { IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { directionTone } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { truncate } from '../layout/cells.ts';
import { fitLine, line, span, toned } from '../layout/lines.ts';
import { cursorMark, type TableView, type TableWindow } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import type { IndexRow } from './index-rows.ts';

/** Two lines per row: name and points, then the mechanical points or the word for why there are none. */
export function indexCards(
  { index, table }: { readonly index: IndexTransmission; readonly table: TableView<IndexRow> },
  frame: Frame,
  { first, count, cursor }: TableWindow,
): readonly Line[] {
  const shown = Math.min(count, table.rowCount - first);
  return Array.from({ length: shown }, (_, at) => table.row(first + at)).flatMap((row, at) => [
    line(
      cursorMark(first + at === cursor),
      fitLine([span(truncate(row.name, 20))], 20),
      ' ',
      pointsOf(row, index),
    ),
    line('   ', fitLine([span(words(frame.language).parts.mechanical)], 18), ' ', bandOf(row, index, frame)),
  ]);
}

function pointsOf({ contribution }: IndexRow, { previousClose }: IndexTransmission): Line {
  if (contribution === undefined || previousClose === undefined) return [];
  return [span(decimal(contribution * previousClose, 1, 'always'), directionTone(contribution))];
}

function bandOf({ mechanical, word }: IndexRow, { previousClose }: IndexTransmission, { band }: Frame): Line {
  if (mechanical === undefined || previousClose === undefined) return toned(word ?? '', 'dim');
  return toned(plainBand(endsOf(scaled(mechanical, previousClose), band), 1, 'always'), 'mechanical');
}

import type { Comparison, Difference } from '../../core/attribution/comparison/comparison.ts';
import { printedSign } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import type { Scale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { compareWords } from '../language/compare-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { compareNames } from './compare-names.ts';
import { type CompareRow, scaleOf } from './compare-rows.ts';

/** Both sides with their bands, then the second less the first. */
export function compareTable(
  comparison: Comparison,
  rows: readonly CompareRow[],
  frame: Frame,
): TableView<CompareRow> {
  const { columns } = words(frame.language);
  const { difference } = compareWords[frame.language];
  const scale = scaleOf(frame);
  const names = compareNames(comparison, frame.language);
  return tableOf(
    [
      { id: 'name', title: columns.name, align: 'left', min: 10, ideal: 26, cell: ({ name }) => name },
      moveColumn('first', names.first, scale),
      bandColumn('first', frame, 2),
      moveColumn('second', names.second, scale),
      bandColumn('second', frame, 3),
      {
        id: 'difference',
        title: `${difference} ${scale.unit}`,
        align: 'right',
        min: 7,
        cell: (row) => (row.difference === undefined ? '' : scale.text(row.difference.whole)),
      },
      {
        id: 'differenceMechanical',
        title: columns.mechanical(frame.band),
        align: 'right',
        min: 14,
        cell: (row) => differenceCell(row.difference, scale, frame),
      },
      ...unsplitColumn(comparison, scale, frame),
      {
        id: 'differenceMiddle',
        title: columns.middle,
        align: 'right',
        min: 6,
        drop: 1,
        cell: ({ difference: own }) =>
          own === undefined || own.unanswered ? '' : scale.text(own.parts.mechanical.point),
      },
    ],
    rows,
  );
}

/** What has no answer on either side, where anything has none. */
function unsplitColumn(
  { portfolio }: Comparison,
  scale: Scale,
  { language }: Frame,
): readonly Column<CompareRow>[] {
  const printed = ({ parts }: Difference): boolean => printedSign(parts.unsplit.point * 100, 2) !== 0;
  if (portfolio.difference === undefined || !printed(portfolio.difference)) return [];
  return [
    {
      id: 'differenceUnsplit',
      title: words(language).columns.unsplit,
      align: 'right',
      min: 7,
      drop: 4,
      cell: ({ difference }) =>
        difference === undefined || !printed(difference) ? '' : scale.text(difference.parts.unsplit.point),
    },
  ];
}

const moveColumn = (side: 'first' | 'second', title: string, scale: Scale): Column<CompareRow> => ({
  id: side,
  title,
  align: 'right',
  min: 8,
  cell: (row) => {
    const { move, word } = row[side];
    return move === undefined ? toned(word ?? '', 'dim') : [span(scale.observed(move), directionTone(move))];
  },
});

const bandColumn = (side: 'first' | 'second', frame: Frame, drop: number): Column<CompareRow> => ({
  id: `${side}Mechanical`,
  title: words(frame.language).columns.mechanical(frame.band),
  align: 'right',
  min: 14,
  drop,
  cell: (row) => {
    const { move, band, word } = row[side];
    if (band !== undefined) return toned(band, 'mechanical');
    return move === undefined ? '' : toned(word ?? '', 'warning');
  },
});

/** The assumed range of the difference, or that it has no answer. */
export function differenceCell(difference: Difference | undefined, scale: Scale, frame: Frame): Line {
  if (difference === undefined) return [];
  if (difference.unanswered) return toned(words(frame.language).states.unsplit, 'warning');
  return toned(scale.band(endsOf(difference.parts.mechanical, frame.band)), 'mechanical');
}

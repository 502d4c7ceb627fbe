import type { IndexPartEstimates } from '../../core/attribution/index-points/index-period-result.ts';
import { decimal, printedSign } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { indexPeriodWords } from '../language/index-points/index-period-words.ts';
import { words } from '../language/words.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';

/** Anything with parts in percent and in points. */
interface Parted {
  readonly components: IndexPartEstimates;
  readonly componentsPoints: IndexPartEstimates;
}

const inPoints = (value: number): string => decimal(value, 1, 'always');

export function pointsColumn<Row>(read: (row: Row) => number, { language }: Frame): Column<Row> {
  const { column } = indexPeriodWords[language];
  const cell = (row: Row): Line => [span(inPoints(read(row)), directionTone(read(row)))];
  return { id: 'points', title: column.points, align: 'right', min: 9, cell };
}

/** Mechanical points with their band and middle, the same in percent, residual and unsplit points. */
export function partColumns<Row extends Parted>(
  rows: readonly Row[],
  wordOf: (row: Row) => string | undefined,
  frame: Frame,
): readonly Column<Row>[] {
  const { report, columns } = words(frame.language);
  const { column, mechanicalPercent } = indexPeriodWords[frame.language];
  const scale = contributionScale({ ...frame, unit: 'percent' }, undefined);
  const anyUnsplit = rows.some(
    ({ componentsPoints }) => printedSign(componentsPoints.unsplit.point, 1) !== 0,
  );
  const known = (row: Row, text: string): string => (wordOf(row) === undefined ? text : '');
  return [
    {
      id: 'mechanicalPoints',
      title: report.mechanicalPoints(frame.band),
      align: 'right',
      min: 16,
      cell: (row) => {
        const word = wordOf(row);
        if (word !== undefined) return toned(word, 'dim');
        return toned(
          plainBand(endsOf(row.componentsPoints.mechanical, frame.band), 1, 'always'),
          'mechanical',
        );
      },
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 7,
      drop: 5,
      cell: (row) => known(row, inPoints(row.componentsPoints.mechanical.point)),
    },
    {
      id: 'mechanical',
      title: mechanicalPercent(`${frame.band}%`),
      align: 'right',
      min: 14,
      drop: 1,
      cell: (row) => known(row, scale.band(endsOf(row.components.mechanical, frame.band))),
    },
    {
      id: 'residual',
      title: column.residual,
      align: 'right',
      min: 9,
      drop: 6,
      cell: ({ componentsPoints }) => inPoints(componentsPoints.residual.point),
    },
    ...(anyUnsplit
      ? [
          {
            id: 'unsplit',
            title: column.unsplit,
            align: 'right' as const,
            min: 8,
            drop: 7,
            cell: ({ componentsPoints }: Row) => inPoints(componentsPoints.unsplit.point),
          },
        ]
      : []),
  ];
}

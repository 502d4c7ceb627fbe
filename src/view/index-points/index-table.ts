import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, observed, plainBand } from '../format/figure.ts';
import { directionTone } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { type IndexRow, indexRow, memberRow, otherRow, partRows } from './index-rows.ts';

/**
 * An index as a table: members by weights of the evening before, points, mechanical points with their band; the index itself comes last.
 * `parts` adds the direct and the feedback part under each modelled stock, and the middle of each band.
 */
export function indexTable(
  result: DayResult,
  index: IndexTransmission,
  frame: Frame,
  { parts }: { readonly parts: boolean },
): TableView<IndexRow> {
  const members = index.members.flatMap((member) => [
    memberRow(result, member, frame),
    ...(parts ? partRows(member, frame) : []),
  ]);
  const rows = [...members, otherRow(index, frame), indexRow(index, frame)];
  return tableOf(
    indexColumns(index, frame).filter(({ id }) => parts || id !== 'middle'),
    rows,
  );
}

function indexColumns(index: IndexTransmission, frame: Frame): readonly Column<IndexRow>[] {
  const { columns, report } = words(frame.language);
  const level = index.previousClose;
  const inPoints = (value: number): string =>
    level === undefined ? '' : decimal(value * level, 1, 'always');
  const figure = (value: number | undefined, draw: (known: number) => string): Line =>
    value === undefined ? [] : [span(draw(value), directionTone(value))];
  return [
    { id: 'name', title: report.member, align: 'left', min: 18, ideal: 30, cell: ({ name }) => name },
    {
      id: 'weight',
      title: columns.weight,
      align: 'right',
      min: 7,
      drop: 3,
      cell: ({ weight }) => (weight === undefined ? '' : decimal(weight * 100, 2)),
    },
    {
      id: 'return',
      title: `${columns.return} %`,
      align: 'right',
      min: 8,
      cell: (row) => figure(row.return, (known) => observed(known, 'percent')),
    },
    {
      id: 'points',
      title: report.points,
      align: 'right',
      min: 9,
      cell: (row) => figure(row.contribution, inPoints),
    },
    {
      id: 'mechanicalPoints',
      title: report.mechanicalPoints(frame.band),
      align: 'right',
      min: 16,
      cell: (row) => bandCell(row, level, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 2,
      cell: ({ mechanical }) => (mechanical === undefined ? '' : inPoints(mechanical.point)),
    },
    {
      id: 'mechanical',
      title: report.mechanicalPart,
      align: 'right',
      min: 7,
      drop: 1,
      cell: ({ mechanical }) =>
        mechanical === undefined ? '' : decimal(mechanical.point * 100, 2, 'always'),
    },
  ];
}

function bandCell({ mechanical, word }: IndexRow, level: number | undefined, { band }: Frame): Line {
  if (mechanical === undefined || level === undefined) return toned(word ?? '', 'dim');
  return toned(plainBand(endsOf(scaled(mechanical, level), band), 1, 'always'), 'mechanical');
}

import type { Estimate } from '../../core/units/estimate.ts';
import { longDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale, type Scale } from '../format/scale.ts';
import { wideColumns } from '../frame/chrome.ts';
import { returnCell } from '../frame/direction.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, TableState } from '../screen.ts';
import { historyOrder } from './history-order.ts';
import { type HistoryRow, notesOf } from './history-rows.ts';
import type { SessionFacts } from './session-facts.ts';

/** Sessions: return, mechanical band, middle, residual, forced trades over turnover, and what the session is remembered for. */
export function historyTable(
  rows: readonly HistoryRow[],
  frame: Frame,
  table: Pick<TableState, 'sort'>,
): TableView<HistoryRow> {
  const { column: sorted, descending } = historyOrder(table);
  const columns = [dateColumn(frame), ...figureColumns(frame), notesColumn(frame)].map((column) =>
    column.id === sorted && table.sort !== undefined
      ? { ...column, title: `${column.title}${descending ? '▾' : '▴'}` }
      : column,
  );
  return { columns, rowCount: rows.length, row: (index) => rows[index]! };
}

const dateColumn = ({ language }: Frame): Column<HistoryRow> => ({
  id: 'date',
  title: historyWords[language].date,
  align: 'left',
  min: 16,
  cell: ({ day, stress, span: several }) =>
    several === undefined ? [span(longDay(day, language), stress ? 'strong' : 'plain')] : several.title,
});

const notesColumn = (frame: Frame): Column<HistoryRow> => ({
  id: 'notes',
  title: historyWords[frame.language].notes,
  align: 'left',
  min: 8,
  ideal: 70,
  drop: 4,
  cell: (row) => toned(notesOf(row, frame), 'warning'),
});

/** A figure that waits for the session to be computed; a word where there is none, never a zero. */
const waiting =
  (frame: Frame, draw: (facts: SessionFacts) => Line | string) =>
  ({ facts }: HistoryRow): Line | string =>
    facts === undefined ? toned(words(frame.language).states.computing, 'dim') : draw(facts);

function figureColumns(frame: Frame): readonly Column<HistoryRow>[] {
  const { columns } = words(frame.language);
  const scale = returnScale(frame);
  const right = { align: 'right' } as const;
  return [
    {
      ...right,
      id: 'return',
      title: `${columns.return} ${scale.unit}`,
      min: 8,
      cell: waiting(frame, (facts) => returnCell(facts.return, frame)),
    },
    {
      ...right,
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      min: 15,
      cell: waiting(frame, (facts) => mechanicalCell(facts, frame, scale)),
    },
    { ...right, id: 'middle', title: columns.middle, min: 6, drop: 3, cell: partCell('mechanical', scale) },
    { ...right, id: 'residual', title: columns.residual, min: 7, drop: 2, cell: partCell('residual', scale) },
    {
      ...right,
      id: 'forced',
      title: frame.columns >= wideColumns ? columns.forced : historyWords[frame.language].forced,
      min: 7,
      drop: 1,
      cell: forcedCell,
    },
  ];
}

function mechanicalCell(facts: SessionFacts, frame: Frame, scale: Scale): Line {
  const { states } = words(frame.language);
  if (facts.components === undefined) return toned(states.unknown, 'dim');
  if (facts.whollyUnsplit) return toned(states.unsplit, 'warning');
  return toned(scale.band(endsOf(facts.components.mechanical, frame.band)), 'mechanical');
}

const partCell =
  (part: 'mechanical' | 'residual', scale: Scale) =>
  ({ facts }: HistoryRow): string => {
    const estimate: Estimate | undefined = facts?.components?.[part];
    if (estimate === undefined) return '';
    // where nothing has an answer a zero stands for what is not known
    const unknown = facts?.whollyUnsplit === true && (part === 'mechanical' || estimate.point === 0);
    return unknown ? '' : scale.text(estimate.point);
  };

function forcedCell({ facts }: HistoryRow): string {
  if (facts?.forced === undefined) return '';
  return decimal(facts.forced * 100, 1, 'always') + (facts.forcedEstimated ? '~' : '');
}

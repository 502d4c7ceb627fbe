import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { wideColumns } from '../frame/chrome.ts';
import { returnCell } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { cellWidth } from '../layout/cells.ts';
import { tableOf } from '../layout/columns.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import { indexName, type MoveRow, noAnswer, partOf, returnOf } from '../move/move-row.ts';
import type { Frame } from '../screen.ts';
import { directColumn, evidenceColumn, forcedColumn, intradayColumn, shareColumn } from './stock-columns.ts';
import { stateColumn, stateOf } from './stock-state.ts';

/** Stocks and indices: return, mechanical band, middle, residual, share of the move, forced trades over turnover, states. */
export function stockTable(result: DayResult, rows: readonly MoveRow[], frame: Frame): TableView<MoveRow> {
  const wide = frame.columns >= wideColumns;
  const columns = [
    ...coreColumns(result, frame),
    shareColumn(frame, wide),
    ...(wide ? [directColumn(frame)] : []),
    forcedColumn(frame, wide),
    ...(wide ? [intradayColumn(frame), evidenceColumn(frame)] : []),
  ];
  const states = Math.max(...rows.map((row) => cellWidth(stateOf(row, frame, wide))));
  return tableOf(states > 0 ? [...columns, stateColumn(frame, wide, states)] : columns, rows);
}

const staleMark = (row: MoveRow): string =>
  row.kind === 'stock' && row.stock.flags.includes('assetsStale') ? '~' : '';

function coreColumns(result: DayResult, frame: Frame): readonly Column<MoveRow>[] {
  const { columns } = words(frame.language);
  const scale = returnScale(frame);
  return [
    {
      id: 'name',
      title: columns.stock,
      align: 'left',
      min: 12,
      ideal: 26,
      cell: (row) => nameCell(row, result, frame),
    },
    {
      id: 'return',
      title: `${columns.return} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (row) => returnCell(returnOf(row), frame),
    },
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 14,
      cell: (row) => mechanicalCell(partOf(row, 'mechanical'), row, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 7,
      cell: (row) => {
        const part = partOf(row, 'mechanical');
        return part === undefined ? '' : scale.text(part.point) + staleMark(row);
      },
    },
    {
      id: 'residual',
      title: columns.residual,
      align: 'right',
      min: 7,
      drop: 8,
      cell: (row) => {
        const part = partOf(row, 'residual');
        return part === undefined ? '' : toned(scale.text(part.point), 'residual');
      },
    },
  ];
}

function nameCell(row: MoveRow, result: DayResult, frame: Frame): Line | string {
  if (row.kind === 'stock') return stockName(result, row.stock.code, frame.language);
  const name = span(indexName(row.index, frame));
  return row.index.weightsEstimated ? [name, span('~')] : [name];
}

function mechanicalCell(part: Estimate | undefined, row: MoveRow, frame: Frame): Line {
  if (part === undefined) return toned(noAnswer(row, frame), 'warning');
  return toned(returnScale(frame).band(endsOf(part, frame.band)), 'mechanical');
}

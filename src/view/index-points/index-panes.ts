import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { isSmall } from '../frame/chrome.ts';
import { returnCell } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { zonesOf } from '../layout/bars.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { moveBar } from '../move/move-bar.ts';
import { indexName } from '../move/move-row.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import type { IndexRow } from './index-rows.ts';
import { indexTable } from './index-table.ts';

/** An index with its table; `start` counts the rows of those above it. */
interface Pane {
  readonly index: IndexTransmission;
  readonly table: TableView<IndexRow>;
  readonly start: number;
}

export function panesOf(result: DayResult, frame: Frame): readonly Pane[] {
  let start = 0;
  return result.index.map((index) => {
    const pane = { index, table: indexTable(result, index, frame, { parts: !isSmall(frame) }), start };
    start += pane.table.rowCount;
    return pane;
  });
}

export interface Within {
  readonly result: DayResult;
  readonly panes: readonly Pane[];
  /** the one with the cursor */
  readonly pane: Pane;
  /** row of it */
  readonly cursor: number;
}

/** A table with all its rows, and the bar under it. */
export function wholePane(one: Pane, { pane, cursor }: Within, frame: Frame): readonly Line[] {
  const window = { first: 0, count: one.table.rowCount, cursor: one === pane ? cursor : -1 };
  return [...tableLines(one.table, frame.columns, window), ...indexBar(one.index, frame)];
}

/** Under the table as much as there is room for: the bar, then the other indices in one line each. */
export function furtherLines({ panes, pane }: Within, frame: Frame, room: number): readonly Line[] {
  const bar = indexBar(pane.index, frame);
  const others = panes.filter((one) => one !== pane).map(({ index }) => summaryLine(index, frame));
  return [...(bar.length <= room ? bar : []), ...others].slice(0, Math.max(0, room));
}

/** `KOSPI 200~ ▾−10.53 %   mechanical [−1.99,−0.21] pp   Tab`. */
function summaryLine(index: IndexTransmission, frame: Frame): Line {
  const { parts, states, columns } = words(frame.language);
  const unknown = index.components === undefined || isWhollyUnsplit(index);
  const scale = returnScale({ ...frame, unit: 'percent' });
  const band = unknown
    ? toned(index.return === undefined ? states.unknown : states.unsplit, 'warning')
    : line(
        span(scale.band(endsOf(index.components.mechanical, frame.band)), 'mechanical'),
        ` ${columns.unit.points}`,
      );
  const name = indexName(index, frame) + (index.weightsEstimated ? '~' : '');
  return line(
    ` ${name} `,
    returnCell(index.return, { ...frame, unit: 'percent' }),
    `   ${parts.mechanical} `,
    band,
    '   ',
    span('Tab', 'key'),
  );
}

/** Its zones under the table; nothing without a return. */
export function indexBar({ return: move, components }: IndexTransmission, frame: Frame): readonly Line[] {
  if (move === undefined || components === undefined) return [];
  const zones = zonesOf({
    move,
    mechanical: endsOf(components.mechanical, 90),
    residual: endsOf(components.residual, 90),
    unsplit: components.unsplit.point,
  });
  return moveBar(zones, move, { frame, scale: returnScale(frame) });
}

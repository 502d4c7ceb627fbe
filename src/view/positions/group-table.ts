import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode, ComponentOrPart } from '../../core/attribution/node/node.ts';
import { decimal, printedSign } from '../format/decimal.ts';
import { contributionScale, type Scale } from '../format/scale.ts';
import { wideColumns } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { barColumn, partColumn, profitColumn } from './group-columns.ts';
import { contributionCell, groupName, mechanicalCell } from './group-figures.ts';

/** The portfolio's groups: weight, contribution and its parts, profit. The parts are parts of the contribution, so rows add up. */
export function groupTable(
  result: DayResult,
  nodes: readonly AttributionNode[],
  frame: Frame,
): TableView<AttributionNode> {
  const scale = contributionScale(frame, result);
  const wide = frame.columns >= wideColumns;
  const optional = [
    ...(anyPrinted(nodes, 'unsplit') ? [partColumn('unsplit', 9, scale, frame)] : []),
    ...(wide ? [partColumn('currency', 3, scale, frame)] : []),
    ...(wide && anyPrinted(nodes, 'cost') ? [partColumn('cost', 2, scale, frame)] : []),
    ...(wide ? [partColumn('tracking', 3, scale, frame)] : []),
    ...(frame.unit === 'won' ? [] : [profitColumn(result, frame, 5)]),
    ...(wide ? [barColumn(nodes, scale)] : []),
  ];
  return tableOf([...coreColumns(scale, frame), ...optional], nodes);
}

const anyPrinted = (nodes: readonly AttributionNode[], part: ComponentOrPart): boolean =>
  nodes.some((node) => printedSign((figuresOf(node).components?.[part].point ?? 0) * 100, 2) !== 0);

function coreColumns(scale: Scale, frame: Frame): readonly Column<AttributionNode>[] {
  const { columns } = words(frame.language);
  return [
    {
      id: 'name',
      title: columns.group,
      align: 'left',
      min: 12,
      ideal: 24,
      cell: (node) => groupName(node, frame),
    },
    {
      id: 'weight',
      title: columns.weight,
      align: 'right',
      min: 7,
      drop: 6,
      cell: (node) => {
        const { weight } = figuresOf(node);
        return weight === undefined ? '' : decimal(weight * 100, 2);
      },
    },
    {
      id: 'contribution',
      title: `${columns.contribution} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (node) => contributionCell(node, scale, frame),
    },
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 14,
      cell: (node) => mechanicalCell(node, scale, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 7,
      cell: (node) => {
        const figures = figuresOf(node);
        if (figures.components === undefined || isWhollyUnsplit(figures)) return '';
        return scale.text(figures.components.mechanical.point);
      },
    },
    partColumn('residual', 8, scale, frame),
  ];
}

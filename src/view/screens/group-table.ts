import type { DayResult } from '../../core/attribution/day-result.ts';
import type { AttributionNode, ComponentOrPart } from '../../core/attribution/node.ts';
import { othersIn } from '../../core/attribution/top-contributors.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { nameIn } from '../format/names.ts';
import { contributionScale, type Scale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { rowBar, zonesOf } from '../layout/bars.ts';
import { toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../node-figures.ts';
import type { Frame } from '../screen.ts';
import { wideColumns } from './chrome.ts';
import { directionTone } from './direction.ts';

const barCells = 14;

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
  return {
    columns: [...coreColumns(scale, frame), ...optional],
    rowCount: nodes.length,
    row: (index) => nodes[index]!,
  };
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

/** A group's name; positions without a group are named so, and the whole book is the total. */
export function groupName(node: AttributionNode, { language }: Pick<Frame, 'language'>): string {
  const { day, positions } = words(language);
  if (node.level === 'portfolio') return day.total;
  const others = othersIn(node);
  if (others !== undefined) return positions.others(grouped(others, 0));
  return node.code === '' ? day.ungrouped : nameIn(node.name, node.code, language);
}

/** The observed contribution, or the state of a node that is in no sum. */
export function contributionCell(node: AttributionNode, scale: Scale, frame: Frame): Line {
  const { contribution, profitKrw } = node;
  // in the sums, without a weight: net equity is not positive, and the first line says so
  if (contribution === undefined && profitKrw !== undefined) return [];
  if (contribution === undefined)
    return toned(words(frame.language).states.position[node.state.kind], 'warning');
  return toned(scale.observed(contribution), directionTone(contribution));
}

function mechanicalCell(node: AttributionNode, scale: Scale, frame: Frame): Line {
  const figures = figuresOf(node);
  if (figures.components === undefined) return [];
  if (isWhollyUnsplit(figures)) return toned(words(frame.language).states.unsplit, 'warning');
  return toned(scale.band(endsOf(figures.components.mechanical, frame.band)), 'mechanical');
}

function partColumn(
  part: 'residual' | 'unsplit' | 'currency' | 'cost' | 'tracking',
  drop: number,
  scale: Scale,
  frame: Frame,
): Column<AttributionNode> {
  const { columns } = words(frame.language);
  return {
    id: part,
    title: columns[part],
    align: 'right',
    min: part === 'residual' ? 7 : 5,
    drop,
    cell: (node) => {
      const { components } = figuresOf(node);
      if (components === undefined) return '';
      const tone = part === 'residual' ? 'residual' : part === 'unsplit' ? 'warning' : 'plain';
      return toned(scale.text(components[part].point), tone);
    },
  };
}

/** Booked profit in the unit of the whole book. */
export function profitColumn(result: DayResult, { language }: Frame, drop: number): Column<AttributionNode> {
  const unit = moneyUnit(figuresOf(result.portfolio).profitKrw?.total ?? 0, language);
  return {
    id: 'profit',
    title: words(language).columns.profit(unit.name),
    align: 'right',
    min: 7,
    drop,
    cell: (node) => {
      const { profitKrw } = figuresOf(node);
      if (profitKrw === undefined) return '';
      return toned(moneyIn(profitKrw.total, unit, 'always'), directionTone(profitKrw.total));
    },
  };
}

/** A bar of zones per group, on the scale of the largest group. */
function barColumn(nodes: readonly AttributionNode[], scale: Scale): Column<AttributionNode> {
  const parts = nodes.filter(({ level }) => level !== 'portfolio');
  const full = Math.max(0, ...parts.map((node) => Math.abs(figuresOf(node).contribution ?? 0)));
  return {
    id: 'bar',
    title: `0 ~ ${scale.text(full, 'minus')} ${scale.unit}`,
    align: 'left',
    min: barCells,
    drop: 1,
    cell: (node) => {
      const zones = node.level === 'portfolio' ? undefined : zonesOfNode(node);
      return zones === undefined ? [] : rowBar(zones, full, barCells);
    },
  };
}

/** Zones of a node's contribution at the 90 % ends; undefined when a bar cannot show it. */
export function zonesOfNode(node: AttributionNode): ReturnType<typeof zonesOf> {
  const { contribution, components } = figuresOf(node);
  if (contribution === undefined || components === undefined) return undefined;
  return zonesOf({
    move: contribution,
    mechanical: endsOf(components.mechanical, 90),
    residual: endsOf(components.residual, 90),
    unsplit: components.unsplit.point,
  });
}

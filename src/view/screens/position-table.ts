import type { DayResult } from '../../core/attribution/day-result.ts';
import type { AttributionNode, NodeFlag } from '../../core/attribution/node.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, marks } from '../format/figure.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { nameIn, shortName } from '../format/names.ts';
import { contributionScale, returnScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { rowBar, zonesOf } from '../layout/bars.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../node-figures.ts';
import type { Frame, TableState } from '../screen.ts';
import { contributionCell, groupName } from './group-table.ts';
import { orderOf, type PositionRows } from './position-rows.ts';
import { directionTone, returnCell, wideColumns } from './stock-table.ts';

const barCells = 13;
/** One cell of the bar stands for a move of two points. */
const barFull = 0.02 * barCells;

/** Columns that the reader cannot hide: without them a row says nothing honest. */
const neverHidden: ReadonlySet<string> = new Set(['name', 'return', 'mechanical']);

/**
 * Positions (and group rows): weight, own return and its parts, contribution, profit. The mechanical band is of the own return, in
 * points; contributions and profits add up, bands do not.
 */
export function positionTable(
  result: DayResult,
  rows: PositionRows,
  { frame, table }: { readonly frame: Frame; readonly table: TableState },
): TableView<AttributionNode> {
  const hidden = new Set(table.hidden.filter((id) => !neverHidden.has(id)));
  const indent = rows.grouped && frame.columns < wideColumns ? ' ' : '';
  const columns = [...namedColumns(frame, indent), ...returnColumns(frame), ...bookColumns(result, frame)];
  const partial = table.filter === '' ? columns : columns.map(blankForGroups);
  return {
    columns: partial.filter(({ id }) => !hidden.has(id)).map((column) => withSortMark(column, table)),
    rowCount: rows.count,
    row: rows.row,
  };
}

/** Under a filter a group's figures are those of the whole group, not of the rows below it: they are left out. */
function blankForGroups(column: Column<AttributionNode>): Column<AttributionNode> {
  if (column.id === 'name') return column;
  return { ...column, cell: (node) => (node.level === 'group' ? '' : column.cell(node)) };
}

function withSortMark(column: Column<AttributionNode>, table: TableState): Column<AttributionNode> {
  const { column: sorted, greatestFirst } = orderOf(table);
  return column.id === sorted ? { ...column, title: `${column.title}${greatestFirst ? '▾' : '▴'}` } : column;
}

/** A position's name with its marks: `~` rests on an estimate, `*` on an assumption. */
function positionName(node: AttributionNode, { language }: Pick<Frame, 'language'>, indent: string): Line {
  const name = span(indent + shortName(nameIn(node.name, node.code, language)));
  const given = marksOf(figuresOf(node).flags);
  return given === '' ? [name] : [name, span(given)];
}

const estimated: readonly NodeFlag[] = ['estimatedWeights', 'navBased', 'stale'];
const assumed: readonly NodeFlag[] = ['assumedBeta', 'assumedUnderlyingReturn'];

const marksOf = (flags: readonly NodeFlag[]): string =>
  marks({
    estimated: flags.some((flag) => estimated.includes(flag)),
    assumed: flags.some((flag) => assumed.includes(flag)),
  });

function namedColumns(frame: Frame, indent: string): readonly Column<AttributionNode>[] {
  const { columns } = words(frame.language);
  const code: Column<AttributionNode> = {
    id: 'code',
    title: columns.code,
    align: 'left',
    min: 7,
    drop: 3,
    cell: (node) => (node.level === 'position' ? node.code : ''),
  };
  const name: Column<AttributionNode> = {
    id: 'name',
    title: columns.name,
    align: 'left',
    min: 14,
    ideal: 30,
    cell: (node) => nameCell(node, frame, indent),
  };
  const weight: Column<AttributionNode> = {
    id: 'weight',
    title: columns.weight,
    align: 'right',
    min: 6,
    drop: 5,
    cell: (node) => {
      const { weight: share } = figuresOf(node);
      return share === undefined ? '' : decimal(share * 100, 2);
    },
  };
  return frame.columns >= wideColumns ? [code, name, weight] : [name, weight];
}

function nameCell(node: AttributionNode, frame: Frame, indent: string): Line {
  if (node.level !== 'position') return toned(groupName(node, frame), 'strong');
  return positionName(node, frame, indent);
}

/** A part of the own return: of the contribution, over the weight; undefined without a weight. */
export function ownPart(
  node: AttributionNode,
  part: 'mechanical' | 'direct' | 'feedback' | 'residual',
): Estimate | undefined {
  const { weight, components } = figuresOf(node);
  return weight === undefined || weight === 0 || components === undefined
    ? undefined
    : scaled(components[part], 1 / weight);
}

function returnColumns(frame: Frame): readonly Column<AttributionNode>[] {
  const { columns } = words(frame.language);
  const scale = returnScale(frame);
  return [
    {
      id: 'return',
      title: `${columns.return} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (node) => ownReturnCell(node, frame),
    },
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 14,
      cell: (node) => ownMechanicalCell(node, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 7,
      cell: (node) => {
        const part = isWhollyUnsplit(figuresOf(node)) ? undefined : ownPart(node, 'mechanical');
        return part === undefined ? '' : scale.text(part.point);
      },
    },
    {
      id: 'residual',
      title: columns.residual,
      align: 'right',
      min: 6,
      drop: 8,
      cell: (node) => {
        const part = ownPart(node, 'residual');
        return part === undefined ? '' : toned(scale.text(part.point), 'residual');
      },
    },
  ];
}

/** The own return, or the state of a position that is in no sum: never a zero. */
function ownReturnCell(node: AttributionNode, frame: Frame): Line {
  const { state, return: move } = figuresOf(node);
  if (state.kind !== 'priced' && state.kind !== 'stale')
    return toned(words(frame.language).states.position[state.kind], 'warning');
  return returnCell(move, frame);
}

function ownMechanicalCell(node: AttributionNode, frame: Frame): Line {
  const figures = figuresOf(node);
  if (isWhollyUnsplit(figures)) return toned(words(frame.language).states.unsplit, 'warning');
  const part = ownPart(node, 'mechanical');
  return part === undefined ? [] : toned(returnScale(frame).band(endsOf(part, frame.band)), 'mechanical');
}

function bookColumns(result: DayResult, frame: Frame): readonly Column<AttributionNode>[] {
  const { columns } = words(frame.language);
  const scale = contributionScale(frame, result);
  const won = frame.unit === 'won';
  const contribution: Column<AttributionNode> = {
    id: 'contribution',
    title: `${columns.contribution} ${scale.unit}`,
    align: 'right',
    min: 8,
    drop: 9,
    cell: (node) => (figuresOf(node).contribution === undefined ? '' : contributionCell(node, scale, frame)),
  };
  const wide = frame.columns >= wideColumns;
  return [
    contribution,
    ...(wide && !won ? [mechanicalMoneyColumn(result, frame)] : []),
    ...(won ? [] : [profitColumn(result, frame)]),
    ...(wide ? [barColumn(frame)] : []),
  ];
}

function mechanicalMoneyColumn(result: DayResult, frame: Frame): Column<AttributionNode> {
  const unit = moneyUnit(figuresOf(result.portfolio).profitKrw?.total ?? 0, frame.language);
  const inMoney = contributionScale({ ...frame, unit: 'won' }, result);
  return {
    id: 'mechanicalMoney',
    title: words(frame.language).columns.mechanicalMoney(unit.name, frame.band),
    align: 'right',
    min: 15,
    drop: 2,
    cell: (node) => {
      const figures = figuresOf(node);
      if (figures.components === undefined || isWhollyUnsplit(figures)) return '';
      return inMoney.band(endsOf(figures.components.mechanical, frame.band));
    },
  };
}

function profitColumn(result: DayResult, { language }: Frame): Column<AttributionNode> {
  const unit = moneyUnit(figuresOf(result.portfolio).profitKrw?.total ?? 0, language);
  return {
    id: 'profit',
    title: words(language).columns.profit(unit.name),
    align: 'right',
    min: 7,
    drop: 4,
    cell: (node) => {
      const { profitKrw } = figuresOf(node);
      return profitKrw === undefined
        ? ''
        : toned(moneyIn(profitKrw.total, unit, 'always'), directionTone(profitKrw.total));
    },
  };
}

/** A bar of the own return in zones, the same length for the same move in every row. */
function barColumn(frame: Frame): Column<AttributionNode> {
  return {
    id: 'bar',
    title: words(frame.language).columns.partsBar,
    align: 'left',
    min: barCells,
    drop: 1,
    cell: (node) => {
      const zones = ownZones(node);
      return zones === undefined ? [] : rowBar(zones, barFull, barCells);
    },
  };
}

function ownZones(node: AttributionNode): ReturnType<typeof zonesOf> {
  const { return: move, weight, components } = figuresOf(node);
  const mechanical = ownPart(node, 'mechanical');
  const residual = ownPart(node, 'residual');
  if (move === undefined || mechanical === undefined || residual === undefined) return undefined;
  return zonesOf({
    move,
    mechanical: endsOf(mechanical, 90),
    residual: endsOf(residual, 90),
    unsplit: components!.unsplit.point / weight!,
  });
}

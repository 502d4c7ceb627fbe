import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { endsOf } from '../format/figure.ts';
import { moneyUnit } from '../format/money.ts';
import { contributionScale, returnScale } from '../format/scale.ts';
import { wideColumns } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import { rowBar } from '../layout/bars.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { profitColumn } from './group-columns.ts';
import { contributionCell } from './group-figures.ts';
import { ownMechanicalCell, ownPart, ownReturnCell, ownZones } from './own-return.ts';

const barCells = 13;

/** One cell of the bar stands for a move of two points. */
const barFull = 0.02 * barCells;

/** The own return and its parts. */
export function returnColumns(result: DayResult, frame: Frame): readonly Column<AttributionNode>[] {
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
        return part === undefined || isEmptyBeside(node, part)
          ? ''
          : toned(scale.text(part.point), 'residual');
      },
    },
    ...(hasUnsplit(result) ? [unsplitColumn(frame)] : []),
  ];
}

/** Beside a return without an answer a residual of 0 would look known; what lies outside the unanswered stocks is. */
const isEmptyBeside = (node: AttributionNode, { point }: Estimate): boolean =>
  isWhollyUnsplit(figuresOf(node)) && Math.abs(point) < 1e-12;

const hasUnsplit = ({ portfolio }: DayResult): boolean => portfolio.unsplitReasons.length > 0;

/** The part of the own return without an answer, on days that have one: without it the row would not add up. */
function unsplitColumn(frame: Frame): Column<AttributionNode> {
  const scale = returnScale(frame);
  return {
    id: 'unsplit',
    title: words(frame.language).columns.unsplit,
    align: 'right',
    min: 6,
    drop: 8,
    cell: (node) => {
      const part = ownPart(node, 'unsplit');
      return part === undefined || part.point === 0 ? '' : toned(scale.text(part.point), 'warning');
    },
  };
}

/** What the row did to the book: contribution, the mechanical part's money, profit, and a bar of the own return. */
export function bookColumns(result: DayResult, frame: Frame): readonly Column<AttributionNode>[] {
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
    ...(won ? [] : [profitColumn(result, frame, 4)]),
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

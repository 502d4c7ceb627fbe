import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import type { Scale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { rowBar } from '../layout/bars.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import { figuresOf } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { zonesOfNode } from './group-figures.ts';

const barCells = 14;

export function partColumn(
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
export function barColumn(nodes: readonly AttributionNode[], scale: Scale): Column<AttributionNode> {
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

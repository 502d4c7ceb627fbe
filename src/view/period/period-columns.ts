import type { AttributionNode, ComponentName } from '../../core/attribution/node/node.ts';
import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { printedSign } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { contributionScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';

type ShownPart = Exclude<ComponentName, 'mechanical'>;

const shownParts: readonly ShownPart[] = ['residual', 'unsplit', 'currency', 'cost', 'tracking'];
/** 1 gives way first */
const dropOf = { residual: undefined, unsplit: 9, currency: 3, cost: 2, tracking: 4 } as const;

/** A row whose return is split. */
interface Split {
  readonly components?: Readonly<Record<ComponentName, Estimate>> | undefined;
}

/** Parts that print as zero in every row are left out, except the residual. */
export const partsWorthShowing = (rows: readonly Split[]): readonly ShownPart[] =>
  shownParts.filter(
    (part) =>
      part === 'residual' ||
      rows.some(({ components }) => printedSign((components?.[part].point ?? 0) * 100, 2) !== 0),
  );

/** The mechanical part with its band, or that it has no answer, and the other parts. */
export function partColumns<Row extends Split>(
  parts: readonly ShownPart[],
  unsplitOf: (row: Row) => AttributionNode['unsplitReasons'],
  frame: Frame,
): readonly Column<Row>[] {
  const { columns, states } = words(frame.language);
  const scale = contributionScale(frame, undefined);
  const unknown = (row: Row): boolean =>
    isWhollyUnsplit({ components: row.components, unsplitReasons: unsplitOf(row) });
  return [
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 14,
      cell: (row) => {
        if (row.components === undefined) return '';
        if (unknown(row)) return toned(states.unsplit, 'warning');
        return toned(scale.band(endsOf(row.components.mechanical, frame.band)), 'mechanical');
      },
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 7,
      cell: (row) =>
        row.components === undefined || unknown(row) ? '' : scale.text(row.components.mechanical.point),
    },
    ...parts.map(
      (part): Column<Row> => ({
        id: part,
        title: columns[part],
        align: 'right',
        min: 5,
        ...(dropOf[part] === undefined ? {} : { drop: dropOf[part] }),
        cell: ({ components }) => (components === undefined ? '' : scale.text(components[part].point)),
      }),
    ),
  ];
}

/** Booked won, in one unit for the whole table. */
export function profitColumn<Row>(
  profit: (row: Row) => number | undefined,
  { portfolio }: PeriodResult,
  { language }: Frame,
): Column<Row> {
  const unit = moneyUnit(portfolio.profitKrw?.total ?? 0, language);
  return {
    id: 'profit',
    title: words(language).columns.profit(unit.name),
    align: 'right',
    min: 7,
    drop: 8,
    cell: (row) => {
      const won = profit(row);
      return won === undefined ? '' : moneyIn(won, unit, 'always');
    },
  };
}

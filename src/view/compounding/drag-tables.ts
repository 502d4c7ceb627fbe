import type { HeldFund } from '../../core/scenario/held-fund.ts';
import type { HoldingDay, LeveragedHolding } from '../../core/scenario/leveraged-holding.ts';
import type { HoldingTenth, SimulatedHolding } from '../../core/scenario/simulated-holding.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { fraction, observed } from '../format/figure.ts';
import { multipleText } from '../format/multiple.ts';
import { dragWords } from '../language/compounding/drag-words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Language } from '../screen.ts';

interface DayRow extends HoldingDay {
  readonly session: string;
  readonly realised?: number;
  readonly multipleSoFar: number;
}

const signed = (value: number): string => fraction(value, 'percent', 'always');

/** Session by session: return of the underlying and of the fund, and both so far. */
export function dayTable(
  { days, multiple }: LeveragedHolding,
  realised: Extract<HeldFund, { kind: 'held' }>['days'] | undefined,
  language: Language,
): TableView<DayRow> {
  const { columns } = dragWords[language];
  const rows = days.map((day, at): DayRow => {
    const seen = realised?.[at];
    return {
      ...day,
      session: seen?.day ?? String(at + 1),
      ...(seen === undefined ? {} : { realised: seen.realised }),
      multipleSoFar: multiple * (day.stockGrowth - 1),
    };
  });
  return tableOf<DayRow>(
    [
      { id: 'session', title: columns.session, align: 'left', min: 10, cell: ({ session }) => session },
      figureColumn('stock', columns.stock, (row) => observed(row.return, 'percent')),
      figureColumn('fund', columns.fund, (row) => signed(row.fundReturn), 2),
      ...(realised === undefined
        ? []
        : [figureColumn<DayRow>('realised', columns.realised, (row) => observed(row.realised!, 'percent'))]),
      figureColumn('stockGrowth', columns.stockGrowth, (row) => signed(row.stockGrowth - 1), 1),
      figureColumn('fundGrowth', columns.fundGrowth, (row) => signed(row.fundGrowth - 1)),
      figureColumn('multipleGrowth', columns.multipleGrowth, (row) => signed(row.multipleSoFar)),
    ],
    rows,
  );
}

interface SpreadRow {
  readonly name: string;
  readonly spread: Estimate;
}

/** Quantiles over the paths of the underlying, the fund and their difference. */
export function spreadTable(simulation: SimulatedHolding, language: Language): TableView<SpreadRow> {
  const { columns, rows } = dragWords[language];
  const multiple = multipleText(simulation.question.multiple);
  const end = (id: keyof Estimate, title: string): Column<SpreadRow> =>
    figureColumn(id, title, ({ spread }) => signed(spread[id]));
  return tableOf<SpreadRow>(
    [
      { id: 'what', title: columns.what, align: 'left', min: 14, ideal: 30, cell: ({ name }) => name },
      end('low90', columns.low90),
      end('low50', columns.low50),
      end('point', columns.median),
      end('high50', columns.high50),
      end('high90', columns.high90),
    ],
    [
      { name: rows.stock(multiple), spread: simulation.stockReturn },
      { name: rows.fund(multiple), spread: simulation.fundReturn },
      { name: rows.difference(multiple), spread: simulation.difference },
    ],
  );
}

/** Ten groups of paths by the underlying's return: the fund against the multiple in each. */
export function tenthTable(
  { tenths }: SimulatedHolding,
  language: Language,
): TableView<HoldingTenth & { readonly tenth: number }> {
  const { columns } = dragWords[language];
  return tableOf(
    [
      {
        id: 'tenth',
        title: columns.tenth,
        align: 'right',
        min: 5,
        drop: 1,
        cell: ({ tenth }) => decimal(tenth, 0),
      },
      figureColumn(
        'range',
        columns.range,
        ({ stockReturn }) => `${signed(stockReturn.low90)} .. ${signed(stockReturn.high90)}`,
      ),
      figureColumn('multipleReturn', columns.multipleReturn, ({ multipleReturn }) => signed(multipleReturn)),
      figureColumn('low90', columns.fundLow, ({ fundReturn }) => signed(fundReturn.low90)),
      figureColumn('fund', columns.median, ({ fundReturn }) => signed(fundReturn.point), 2),
      figureColumn('high90', columns.fundHigh, ({ fundReturn }) => signed(fundReturn.high90)),
    ],
    tenths.map((tenth, at) => ({ ...tenth, tenth: at + 1 })),
  );
}

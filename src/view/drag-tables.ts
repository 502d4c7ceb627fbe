import type { HeldFund } from '../core/scenario/held-fund.ts';
import type { HoldingDay, LeveragedHolding } from '../core/scenario/leveraged-holding.ts';
import type { HoldingTenth, SimulatedHolding } from '../core/scenario/simulated-holding.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { decimal } from './format/decimal.ts';
import { fraction, observed } from './format/figure.ts';
import { multipleText } from './format/multiple.ts';
import { dragWords } from './language/drag-words.ts';
import type { Column, TableView } from './layout/table.ts';
import type { Language } from './screen.ts';

interface DayRow extends HoldingDay {
  readonly session: string;
  readonly realised?: number;
  readonly multipleSoFar: number;
}

const figure = <Row>(id: string, title: string, cell: (row: Row) => string, drop?: number): Column<Row> => ({
  id,
  title,
  align: 'right',
  min: 8,
  ...(drop === undefined ? {} : { drop }),
  cell,
});

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TableView<Row> => ({
  columns,
  rowCount: rows.length,
  row: (index) => rows[index]!,
});

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
  return table<DayRow>(
    [
      { id: 'session', title: columns.session, align: 'left', min: 10, cell: ({ session }) => session },
      figure('stock', columns.stock, (row) => observed(row.return, 'percent')),
      figure('fund', columns.fund, (row) => signed(row.fundReturn), 2),
      ...(realised === undefined
        ? []
        : [figure<DayRow>('realised', columns.realised, (row) => observed(row.realised!, 'percent'))]),
      figure('stockGrowth', columns.stockGrowth, (row) => signed(row.stockGrowth - 1), 1),
      figure('fundGrowth', columns.fundGrowth, (row) => signed(row.fundGrowth - 1)),
      figure('multipleGrowth', columns.multipleGrowth, (row) => signed(row.multipleSoFar)),
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
    figure(id, title, ({ spread }) => signed(spread[id]));
  return table<SpreadRow>(
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
  return table(
    [
      {
        id: 'tenth',
        title: columns.tenth,
        align: 'right',
        min: 5,
        drop: 1,
        cell: ({ tenth }) => decimal(tenth, 0),
      },
      figure(
        'range',
        columns.range,
        ({ stockReturn }) => `${signed(stockReturn.low90)} .. ${signed(stockReturn.high90)}`,
      ),
      figure('multipleReturn', columns.multipleReturn, ({ multipleReturn }) => signed(multipleReturn)),
      figure('low90', columns.fundLow, ({ fundReturn }) => signed(fundReturn.low90)),
      figure('fund', columns.median, ({ fundReturn }) => signed(fundReturn.point), 2),
      figure('high90', columns.fundHigh, ({ fundReturn }) => signed(fundReturn.high90)),
    ],
    tenths.map((tenth, at) => ({ ...tenth, tenth: at + 1 })),
  );
}

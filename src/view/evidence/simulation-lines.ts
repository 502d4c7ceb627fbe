import type { SplitCoverage } from '../../core/evidence/coverage-tally.ts';
import type { DesignCoverage, DesignFigures } from '../../core/evidence/design-coverage.ts';
import type { Sampling, Simulation } from '../../core/evidence/simulation.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { type SimulationWords, simulationWords } from '../language/evidence/simulation-words.ts';
import { wrapped } from '../layout/cells.ts';
import { tableOf } from '../layout/columns.ts';
import { emptyLine, toned, trimEnd } from '../layout/lines.ts';
import { type Column, type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Language } from '../screen.ts';

/** What simulated markets say of the bands, the designs and the posterior, as tables. */
export function simulationLines(
  simulation: Simulation,
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const said = simulationWords[language];
  const { markets, days, k, draws, seed, sampling } = simulation;
  const counts = [
    grouped(markets, 0),
    grouped(days, 0),
    decimal(k, 2),
    grouped(draws, 0),
    String(seed),
  ] as const;
  const section = <Row>(
    title: string,
    table: TableView<Row>,
    { note, of }: { readonly note: string; readonly of: Sampling },
  ): readonly Line[] => [
    emptyLine,
    toned(` ${title}`, 'strong'),
    ...tableLines(table, width, { first: 0, count: table.rowCount, cursor: -1 }),
    ...wrapped(note, width - 2).map((text) => toned(` ${text}`, 'dim')),
    ...wrapped(samplingText(of, said), width - 2).map((text) =>
      toned(` ${text}`, of.shareError > roughShare ? 'warning' : 'dim'),
    ),
  ];
  return [
    toned(` ${said.title}`, 'strong'),
    toned(` ${said.settings(...counts)}`, 'plain'),
    ...section(said.split, splitTable(simulation.split, said), { note: said.splitNote, of: sampling.split }),
    ...section(said.fixed, fixedTable(simulation.fixed, said), {
      note: said.fixedNote,
      of: sampling.designs,
    }),
    ...section(said.drawn, drawnTable(simulation.drawn, said), {
      note: said.drawnNote,
      of: sampling.designs,
    }),
    ...section(said.power, powerTable(simulation.power, said), { note: said.powerNote, of: sampling.power }),
  ].map(trimEnd);
}

/** From here on a share says little more than that it was counted. */
const roughShare = 0.1;

const samplingText = ({ markets, shareError }: Sampling, said: SimulationWords): string =>
  (shareError > roughShare ? said.fewMarkets : said.sampling)(
    grouped(markets, 0),
    decimal(shareError * 100, shareError < 0.01 ? 1 : 0),
  );

const figure = <Row>(title: string, cell: (row: Row) => string): Column<Row> => ({
  id: title,
  title,
  align: 'right',
  min: 5,
  cell,
});

const name = <Row>(title: string, cell: (row: Row) => string): Column<Row> => ({
  id: title,
  title,
  align: 'left',
  min: 32,
  cell,
});

const percent = (share: number): string => `${decimal(share * 100, 1)} %`;
const slope = (value: number): string => decimal(value, 3);

function splitTable(rows: readonly SplitCoverage[], said: SimulationWords): TableView<SplitCoverage> {
  const { columns, departure } = said;
  return tableOf(
    [
      name(columns.market, (row) => departure[row.departure]),
      figure(columns.k, ({ k }) => decimal(k, 1)),
      figure(columns.stockDays, ({ stockDays }) => grouped(stockDays, 0)),
      figure(columns.in50, ({ covered50 }) => percent(covered50)),
      figure(columns.in90, ({ covered90 }) => percent(covered90)),
      figure(columns.smaller, ({ below }) => percent(below)),
      figure(columns.larger, ({ above }) => percent(above)),
      figure(columns.mid, ({ midOverTruth }) => (midOverTruth === undefined ? '' : decimal(midOverTruth, 2))),
      figure(columns.width, ({ width }) => decimal(width, 2)),
    ],
    rows,
  );
}

type Columns = SimulationWords['columns'];

/** A figure of the markets in which the design has an answer; nothing where it has none. */
const designFigure = <Row extends DesignCoverage>(
  title: string,
  cell: (figures: DesignFigures) => string,
): Column<Row> => figure(title, ({ figures }) => (figures === undefined ? '' : cell(figures)));

const found = <Row extends DesignCoverage>(columns: Columns): readonly Column<Row>[] => [
  figure(columns.markets, ({ markets }) => grouped(markets, 0)),
  designFigure(columns.truth, ({ truth }) => slope(truth)),
  designFigure(columns.estimate, ({ estimate }) => slope(estimate)),
  designFigure(columns.deviation, ({ deviation }) => (deviation === undefined ? '' : slope(deviation))),
  designFigure(columns.error, ({ standardError }) => slope(standardError)),
];

const placebo = <Row extends DesignCoverage>(columns: Columns): Column<Row> =>
  designFigure(columns.placebo, ({ placeboWorks }) => percent(placeboWorks));

const fixedTable = (
  rows: Simulation['fixed'],
  said: SimulationWords,
): TableView<Simulation['fixed'][number]> =>
  tableOf<Simulation['fixed'][number]>(
    [
      name(said.columns.market, (row) => said.linear(decimal(row.slope, 2))),
      ...found(said.columns),
      designFigure(said.columns.in95, ({ covered95 }) => percent(covered95)),
      designFigure(said.columns.detected, ({ detected }) => percent(detected)),
      placebo(said.columns),
    ],
    rows,
  );

const drawnTable = (rows: readonly DesignCoverage[], said: SimulationWords): TableView<DesignCoverage> =>
  tableOf(
    [
      name(said.columns.market, (row) => said.departure[row.departure]),
      ...found(said.columns),
      designFigure(said.columns.in50, ({ posterior50 }) => percent(posterior50)),
      designFigure(said.columns.in90, ({ posterior90 }) => percent(posterior90)),
      designFigure(said.columns.narrowed, ({ contraction }) => percent(contraction)),
      placebo(said.columns),
      designFigure(said.columns.identified, ({ verdicts }) => percent(verdicts.identified ?? 0)),
    ],
    rows,
  );

const powerTable = (rows: readonly DesignCoverage[], said: SimulationWords): TableView<DesignCoverage> =>
  tableOf(
    [
      name(said.columns.days, ({ days }) => grouped(days, 0)),
      ...found(said.columns),
      designFigure(said.columns.detected, ({ detected }) => percent(detected)),
      designFigure(said.columns.detectable, ({ standardError }) => slope(2.8 * standardError)),
      designFigure(said.columns.narrowed, ({ contraction }) => percent(contraction)),
    ],
    rows,
  );

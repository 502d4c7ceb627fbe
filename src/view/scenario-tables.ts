import type { Dataset } from '../core/market/dataset.ts';
import type { Ladder, Rung } from '../core/scenario/ladder.ts';
import type {
  ScenarioFund,
  ScenarioIndex,
  ScenarioNode,
  ScenarioResult,
  ScenarioStock,
} from '../core/scenario/scenario-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { decimal, grouped } from './format/decimal.ts';
import { endsOf, fraction, marks, plainBand } from './format/figure.ts';
import { type MoneyUnit, moneyIn, moneyUnit, trillions } from './format/money.ts';
import { multipleText } from './format/multiple.ts';
import { nameIn, namesOf, shortName } from './format/names.ts';
import { scenarioWords } from './language/scenario-words.ts';
import { words } from './language/words.ts';
import { figureColumn, tableOf } from './layout/columns.ts';
import type { Column, TableView } from './layout/table.ts';
import type { Frame } from './screen.ts';

const name = <Row>(title: string, cell: (row: Row) => string, ideal = 24): Column<Row> => ({
  id: 'name',
  title,
  align: 'left',
  min: 10,
  ideal,
  cell,
});

/** `−1.46 [−7.05,−0.39]` */
const ranged = (estimate: Estimate, factor: number, digits: number, { band }: Frame): string => {
  const { low, high } = endsOf(estimate, band);
  return `${decimal(estimate.point * factor, digits)} ${plainBand({ low: low * factor, high: high * factor }, digits)}`;
};

const rangedWon = (estimate: Estimate, unit: MoneyUnit, { band }: Frame): string => {
  const { low, high } = endsOf(estimate, band);
  return `${moneyIn(estimate.point, unit)} [${moneyIn(low, unit)},${moneyIn(high, unit)}]`;
};

/** A security's name from the book, made harmless. */
export function securityNameIn(dataset: Dataset, code: string, { language }: Frame): string {
  const security = dataset.securities.find((one) => one.code === code);
  return shortName(nameIn(security === undefined ? {} : namesOf(security), code, language));
}

/** Stocks: shock, return, what forced trades add, flows, gain, state. */
export function shockTable(result: ScenarioResult, dataset: Dataset, frame: Frame): TableView<ScenarioStock> {
  const { columns, states } = scenarioWords[frame.language];
  const { none, unsplitReason } = words(frame.language).states;
  const unit = trillions(frame.language);
  const answered =
    (cell: (stock: Extract<ScenarioStock, { kind: 'answered' }>) => string) =>
    (stock: ScenarioStock): string =>
      stock.kind === 'answered' ? cell(stock) : none;
  return tableOf<ScenarioStock>(
    [
      name(columns.stock, ({ code }) => securityNameIn(dataset, code, frame)),
      figureColumn('shock', columns.shock, ({ fundamental }) => fraction(fundamental, 'percent')),
      figureColumn(
        'return',
        columns.return,
        answered((stock) => fraction(stock.return.point, 'percent')),
      ),
      figureColumn(
        'extra',
        columns.extra,
        answered((stock) => ranged(stock.mechanical, 100, 2, frame)),
      ),
      figureColumn(
        'amplification',
        columns.amplification,
        answered(({ amplification }) =>
          amplification === undefined ? none : decimal(amplification.point, 2),
        ),
        2,
      ),
      figureColumn(
        'gross',
        columns.gross(unit.name),
        answered((stock) => moneyIn(stock.grossFlowKrw.point, unit)),
        4,
      ),
      figureColumn(
        'net',
        columns.net(unit.name),
        answered((stock) => rangedWon(stock.netFlowKrw, unit, frame)),
        7,
      ),
      figureColumn(
        'share',
        columns.share,
        answered((stock) => ranged(stock.netShareOfTurnover, 100, 1, frame)),
        5,
      ),
      figureColumn(
        'adv20',
        columns.adv20(unit.name),
        answered((stock) => moneyIn(stock.adv20Krw, unit)),
        1,
      ),
      figureColumn(
        'gain',
        columns.gain,
        answered(({ gain }) => (gain === undefined ? none : ranged(gain, 1, 2, frame))),
        3,
      ),
      {
        id: 'state',
        title: columns.state,
        align: 'left',
        min: 7,
        ideal: 24,
        drop: 6,
        cell: (stock) => (stock.kind === 'answered' ? states[stock.state] : unsplitReason[stock.reason]),
      },
    ],
    result.stocks,
  );
}

/** Funds by the size of their trade: assets, the trade for the shock alone, the trade with feedback. */
export function scenarioFundTable({ funds }: ScenarioResult, frame: Frame): TableView<ScenarioFund> {
  const { columns } = scenarioWords[frame.language];
  const { none } = words(frame.language).states;
  const unit = trillions(frame.language);
  return tableOf<ScenarioFund>(
    [
      name(
        columns.fund,
        ({ fund }) => `${fund.code} ${shortName(nameIn(namesOf(fund.terms), '', frame.language))}`.trim(),
        36,
      ),
      figureColumn('of', columns.of, ({ fund }) => fund.underlying, 1),
      figureColumn('multiple', columns.multiple, ({ fund }) => multipleText(fund.multiple)),
      figureColumn(
        'assets',
        columns.assets(unit.name),
        ({ fund }) =>
          moneyIn(fund.netAssetsKrw, unit) + marks({ estimated: fund.flags.includes('assetsEstimated') }),
        2,
      ),
      figureColumn('forShock', columns.forShock(unit.name), ({ shockFlowKrw }) =>
        moneyIn(shockFlowKrw, unit),
      ),
      figureColumn(
        'withFeedback',
        columns.withFeedback(unit.name),
        ({ flowKrw }) => (flowKrw === undefined ? none : rangedWon(flowKrw, unit, frame)),
        3,
      ),
    ],
    funds,
  );
}

export function indexPointTable({ index }: ScenarioResult, frame: Frame): TableView<ScenarioIndex> {
  const { columns } = scenarioWords[frame.language];
  const { none } = words(frame.language).states;
  return tableOf<ScenarioIndex>(
    [
      name(columns.index, (one) => nameIn(namesOf(one), one.index, frame.language)),
      figureColumn('close', columns.close, ({ close }) => grouped(close, 2)),
      figureColumn('fromShock', columns.fromShock, ({ fundamentalPoints }) => decimal(fundamentalPoints, 1)),
      figureColumn('points', columns.points, ({ mechanicalPoints }) =>
        mechanicalPoints === undefined ? none : ranged(mechanicalPoints, 1, 1, frame),
      ),
    ],
    index,
  );
}

/** Nodes of the book: value, profit from the shock alone, what forced trades add, both. */
export function profitTable(
  nodes: readonly ScenarioNode[],
  largest: number,
  frame: Frame,
): TableView<ScenarioNode> {
  const { columns } = scenarioWords[frame.language];
  const { states } = words(frame.language);
  const unit = moneyUnit(largest, frame.language);
  const valued =
    (cell: (node: { readonly profit: Estimate; readonly mechanical: Estimate }) => string) =>
    ({ profit, mechanical, fundamental, state }: ScenarioNode): string => {
      if (fundamental === undefined) return states.position[state.kind];
      return profit === undefined || mechanical === undefined ? states.none : cell({ profit, mechanical });
    };
  return tableOf<ScenarioNode>(
    [
      name(columns.position, (node) => nodeName(node, frame), 34),
      figureColumn(
        'value',
        columns.value(unit.name),
        ({ valueKrw }) => (valueKrw === undefined ? '' : moneyIn(valueKrw, unit)),
        1,
      ),
      figureColumn('fromShock', columns.fromShockWon(unit.name), ({ fundamental, state }) =>
        fundamental === undefined ? states.position[state.kind] : moneyIn(fundamental, unit),
      ),
      figureColumn(
        'extra',
        columns.extraWon(unit.name),
        valued(({ mechanical }) => rangedWon(mechanical, unit, frame)),
      ),
      figureColumn(
        'total',
        columns.totalWon(unit.name),
        valued(({ profit }) => moneyIn(profit.point, unit)),
        2,
      ),
    ],
    nodes,
  );
}

function nodeName({ level, code, name: names }: ScenarioNode, { language }: Frame): string {
  const { day } = words(language);
  if (level === 'portfolio') return scenarioWords[language].columns.total;
  const text = shortName(nameIn(names, code === '' ? day.ungrouped : code, language));
  return level === 'group' ? text : `  ${text}`;
}

/** Rungs of a ladder: flow, share of turnover, what it adds to each stock, index points, profit. */
export function ladderTable({ rungs }: Ladder, dataset: Dataset, frame: Frame): TableView<Rung> {
  const said = scenarioWords[frame.language];
  const { none } = words(frame.language).states;
  const flowUnit = trillions(frame.language);
  const largest = Math.max(0, ...rungs.map(({ profit }) => Math.abs(profit?.point ?? 0)));
  const unit = moneyUnit(largest, frame.language);
  const [first] = rungs;
  return tableOf<Rung>(
    [
      figureColumn('move', said.columns.move, ({ move }) => decimal(move * 100, 0)),
      figureColumn('net', said.columns.net(flowUnit.name), ({ total }) =>
        total === undefined ? none : rangedWon(total.netFlowKrw, flowUnit, frame),
      ),
      figureColumn(
        'share',
        said.columns.share,
        ({ total }) => (total === undefined ? none : ranged(total.netShareOfTurnover, 100, 1, frame)),
        2,
      ),
      ...(first?.stocks ?? []).map(({ code }, at) =>
        figureColumn<Rung>(
          code,
          `${securityNameIn(dataset, code, frame)} ${said.columns.extra}`,
          ({ stocks }) => {
            const stock = stocks[at]!;
            return stock.kind === 'answered' ? ranged(stock.mechanical, 100, 2, frame) : none;
          },
          3 + at,
        ),
      ),
      ...(first?.index ?? []).slice(0, 1).map(({ index }) =>
        figureColumn<Rung>(
          'index',
          `${index} ${said.columns.points}`,
          (rung) => {
            const points = rung.index[0]?.mechanicalPoints;
            return points === undefined ? none : ranged(points, 1, 0, frame);
          },
          1,
        ),
      ),
      figureColumn('profit', said.columns.totalWon(unit.name), ({ profit }) =>
        profit === undefined ? none : moneyIn(profit.point, unit),
      ),
      figureColumn(
        'extraWon',
        said.columns.extraWon(unit.name),
        ({ mechanicalProfit }) =>
          mechanicalProfit === undefined ? none : rangedWon(mechanicalProfit, unit, frame),
        5,
      ),
      figureColumn(
        'runaway',
        said.columns.runaway,
        ({ total, runawayShare }) =>
          total === undefined && runawayShare === 0 ? none : decimal(runawayShare * 100, 1),
        6,
      ),
    ],
    rungs,
  );
}

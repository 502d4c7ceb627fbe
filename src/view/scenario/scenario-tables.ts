import type { Dataset } from '../../core/market/dataset.ts';
import type {
  ScenarioFund,
  ScenarioIndex,
  ScenarioResult,
  ScenarioStock,
} from '../../core/scenario/scenario-result.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { fraction, marks } from '../format/figure.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { multipleText } from '../format/multiple.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { nameColumn, ranged, rangedWon, securityNameIn } from './scenario-cells.ts';

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
      nameColumn(columns.stock, ({ code }) => securityNameIn(dataset, code, frame)),
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
      nameColumn(
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
      nameColumn(columns.index, (one) => nameIn(namesOf(one), one.index, frame.language)),
      figureColumn('close', columns.close, ({ close }) => grouped(close, 2)),
      figureColumn('fromShock', columns.fromShock, ({ fundamentalPoints }) => decimal(fundamentalPoints, 1)),
      figureColumn('points', columns.points, ({ mechanicalPoints }) =>
        mechanicalPoints === undefined ? none : ranged(mechanicalPoints, 1, 1, frame),
      ),
    ],
    index,
  );
}

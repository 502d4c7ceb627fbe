import type { Dataset } from '../../core/market/dataset.ts';
import type { Ladder, Rung } from '../../core/scenario/ladder.ts';
import { decimal } from '../format/decimal.ts';
import { moneyIn, moneyUnit, trillions } from '../format/money.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { ranged, rangedWon, securityNameIn } from './scenario-cells.ts';

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

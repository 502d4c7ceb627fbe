import type { ScenarioNode } from '../../core/scenario/scenario-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { nameIn, shortName } from '../format/names.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { nameColumn, rangedWon } from './scenario-cells.ts';

/** Nodes of the book: value, profit from the shock alone, what forced trades add, both. */
export function profitTable(
  nodes: readonly ScenarioNode[],
  largest: number,
  frame: Frame,
): TableView<ScenarioNode> {
  const { columns } = scenarioWords[frame.language];
  const { states } = words(frame.language);
  const unit = moneyUnit(largest, frame.language);
  const reason = ({ withheld, state }: ScenarioNode): string =>
    withheld.length > 0 ? states.unsplit : states.position[state.kind];
  const valued =
    (cell: (node: { readonly profit: Estimate; readonly mechanical: Estimate }) => string) =>
    (node: ScenarioNode): string => {
      const { profit, mechanical, fundamental } = node;
      if (fundamental === undefined) return reason(node);
      return profit === undefined || mechanical === undefined ? states.none : cell({ profit, mechanical });
    };
  return tableOf<ScenarioNode>(
    [
      nameColumn(columns.position, (node) => nodeName(node, frame), 34),
      figureColumn(
        'value',
        columns.value(unit.name),
        ({ valueKrw }) => (valueKrw === undefined ? '' : moneyIn(valueKrw, unit)),
        1,
      ),
      figureColumn('fromShock', columns.fromShockWon(unit.name), (node) =>
        node.fundamental === undefined ? reason(node) : moneyIn(node.fundamental, unit),
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

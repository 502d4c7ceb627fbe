import type { Ladder, Rung } from '../core/scenario/ladder.ts';
import type { ScenarioNode, ScenarioResult } from '../core/scenario/scenario-result.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import {
  cells,
  ends,
  fundamentalOf,
  indexCells,
  nodeCells,
  stockCells,
  totalCells,
} from './scenario-csv-cells.ts';

const ended = (name: string): readonly string[] => [name, `${name}_low90`, `${name}_high90`];

const columns: readonly string[] = [
  ...[
    'as_of',
    'session',
    'scope',
    'netting',
    'law',
    'draws',
    'seed',
    'policy',
    'turnover_factor',
    'assets_factor',
    'move',
  ],
  ...['level', 'key', 'code', 'fundamental'],
  ...ended('return'),
  ...ended('mechanical'),
  ...ended('gross_flow_krw'),
  ...ended('net_flow_krw'),
  'adv20_krw',
  ...ended('net_share_of_turnover'),
  ...ended('gain'),
  ...['state', 'runaway_share', 'at_limit_share'],
  ...['close', 'fundamental_points'],
  ...ended('mechanical_points'),
  ...['value_krw', 'profit_krw', 'fundamental_profit_krw'],
  ...ended('mechanical_profit_krw'),
  'reasons',
];

/**
 * A shock as one tidy table: the stocks, their sum, the indices, every node of the book; with a ladder the same of every rung, by its
 * move. The move is empty for the shock itself.
 */
export function scenarioCsv(result: ScenarioResult, ladder: Ladder | undefined): string {
  const { asOf, session, assumptions, policy, supposed } = result;
  const { turnoverFactor, assetsFactor } = supposed;
  const { scope, netting, law, draws, seed } = assumptions;
  const rules = [JSON.stringify(policy), turnoverFactor, assetsFactor];
  const settings = [asOf, session, scope, netting, law, draws, seed, ...rules];
  const rows: (readonly CsvCell[])[] = rowsOf(result).map((cells) => [...settings, undefined, ...cells]);
  for (const rung of ladder?.rungs ?? [])
    for (const cells of rungRows(rung)) rows.push([...settings, rung.move, ...cells]);
  return csvText(columns, rows);
}

const rowsOf = (result: ScenarioResult): readonly (readonly CsvCell[])[] => [
  ...result.stocks.map(stockCells),
  ...(result.total === undefined ? [] : [totalCells(result.total, result.runawayShare)]),
  ...result.index.map(indexCells),
  ...nodesIn(result.portfolio).map(nodeCells),
];

const rungRows = (rung: Rung): readonly (readonly CsvCell[])[] => [
  ...rung.stocks.map(stockCells),
  ...(rung.total === undefined ? [] : [totalCells(rung.total, rung.runawayShare)]),
  ...rung.index.map(indexCells),
  cells('portfolio', 'portfolio', 'portfolio', {
    profit: [
      undefined,
      rung.profit?.point,
      fundamentalOf(rung.profit, rung.mechanicalProfit),
      ...ends(rung.mechanicalProfit),
    ],
  }),
  ...rung.groups.map(({ key, code, profit, mechanical }) =>
    cells('group', key, code, {
      profit: [undefined, profit?.point, fundamentalOf(profit, mechanical), ...ends(mechanical)],
    }),
  ),
];

const nodesIn = (node: ScenarioNode): readonly ScenarioNode[] => [node, ...node.children.flatMap(nodesIn)];

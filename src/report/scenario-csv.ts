import type { Ladder, Rung, RungStock } from '../core/scenario/ladder.ts';
import type {
  ScenarioFlow,
  ScenarioIndex,
  ScenarioNode,
  ScenarioResult,
  ScenarioStock,
} from '../core/scenario/scenario-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { plainText } from '../view/format/plain-text.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const ended = (name: string): readonly string[] => [name, `${name}_low90`, `${name}_high90`];
const ends = (estimate: Estimate | undefined): readonly CsvCell[] => [
  estimate?.point,
  estimate?.low90,
  estimate?.high90,
];

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

type Cells = Readonly<Partial<Record<string, readonly CsvCell[]>>>;

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

const fundamentalOf = (profit: Estimate | undefined, mechanical: Estimate | undefined): CsvCell =>
  profit === undefined || mechanical === undefined ? undefined : profit.point - mechanical.point;

const nodesIn = (node: ScenarioNode): readonly ScenarioNode[] => [node, ...node.children.flatMap(nodesIn)];

/** Widths of the blocks between `code` and `reasons`, in the order of the columns. */
const blocks = { moves: 7, flows: 10, gain: 3, state: 3, index: 5, profit: 6 } as const;

function cells(
  level: string,
  key: string,
  code: string,
  filled: Cells,
  reasons?: string,
): readonly CsvCell[] {
  const parts = Object.entries(blocks).flatMap(
    ([block, width]): readonly CsvCell[] => filled[block] ?? new Array<CsvCell>(width).fill(undefined),
  );
  return [level, plainText(key), plainText(code), ...parts, reasons];
}

const flowCells = (flow: ScenarioFlow): readonly CsvCell[] => [
  ...ends(flow.grossFlowKrw),
  ...ends(flow.netFlowKrw),
  flow.adv20Krw,
  ...ends(flow.netShareOfTurnover),
];

function stockCells(stock: ScenarioStock | RungStock): readonly CsvCell[] {
  const { code, fundamental } = stock;
  const none = new Array<CsvCell>(6).fill(undefined);
  if (stock.kind === 'noAnswer')
    return cells(
      'stock',
      code,
      code,
      { moves: [fundamental, ...none], state: ['noAnswer', undefined, undefined] },
      stock.reason,
    );
  return cells('stock', code, code, {
    moves: [fundamental, ...ends(stock.return), ...ends(stock.mechanical)],
    flows: flowCells(stock),
    gain: ends(stock.gain),
    state: [stock.state, stock.runawayShare, stock.atLimitShare],
  });
}

const totalCells = (total: ScenarioFlow, runawayShare: number): readonly CsvCell[] =>
  cells('stocks', 'stocks', '', { flows: flowCells(total), state: [undefined, runawayShare, undefined] });

const indexCells = ({
  index,
  close,
  fundamentalPoints,
  mechanicalPoints,
}: ScenarioIndex): readonly CsvCell[] =>
  cells('index', index, index, { index: [close, fundamentalPoints, ...ends(mechanicalPoints)] });

const nodeCells = ({
  level,
  key,
  code,
  valueKrw,
  profitKrw,
  mechanical,
  withheld,
}: ScenarioNode): readonly CsvCell[] =>
  cells(
    level,
    key,
    code,
    { profit: [valueKrw, profitKrw?.total, profitKrw?.fundamental, ...ends(mechanical)] },
    withheld.map((part) => `${part.code}:${part.reason}`).join(' '),
  );

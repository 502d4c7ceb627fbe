import type { RungStock } from '../core/scenario/ladder.ts';
import type {
  ScenarioFlow,
  ScenarioIndex,
  ScenarioNode,
  ScenarioStock,
} from '../core/scenario/scenario-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { CsvCell } from './csv-text.ts';

export const ends = (estimate: Estimate | undefined): readonly CsvCell[] => [
  estimate?.point,
  estimate?.low90,
  estimate?.high90,
];

type Cells = Readonly<Partial<Record<string, readonly CsvCell[]>>>;

export const fundamentalOf = (profit: Estimate | undefined, mechanical: Estimate | undefined): CsvCell =>
  profit === undefined || mechanical === undefined ? undefined : profit.point - mechanical.point;

/** Widths of the blocks between `code` and `reasons`, in the order of the columns. */
const blocks = { moves: 7, flows: 10, gain: 3, state: 3, index: 5, profit: 6 } as const;

export function cells(
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

export function stockCells(stock: ScenarioStock | RungStock): readonly CsvCell[] {
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

export const totalCells = (total: ScenarioFlow, runawayShare: number): readonly CsvCell[] =>
  cells('stocks', 'stocks', '', { flows: flowCells(total), state: [undefined, runawayShare, undefined] });

export const indexCells = ({
  index,
  close,
  fundamentalPoints,
  mechanicalPoints,
}: ScenarioIndex): readonly CsvCell[] =>
  cells('index', index, index, { index: [close, fundamentalPoints, ...ends(mechanicalPoints)] });

export const nodeCells = ({
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

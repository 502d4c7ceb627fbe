import type { FundFlow } from '../../core/mechanics/fund-flow.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { cellsLine, fixed, type PaneRow } from '../frame/panes.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { cellWidth } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import type { Columns, Draw } from './stock-sellers.ts';

/** Gross, what netting and pass-through are assumed to take away, net with its band, and the share of turnover. */
export function totalRows(draw: Draw): readonly PaneRow[] {
  const { input, stock } = draw;
  const { language } = input.frame;
  const said = stockWords[language];
  const unit = trillions(language);
  const { grossFlowKrw: gross, netFlowKrw: net } = stock;
  if (gross === undefined)
    return [fixed(line(said.gross, ' ', span(words(language).states.unsplitReason.noAssets, 'warning')))];
  const grossRow = totalRow(draw, said.gross, moneyIn(gross, unit), gross === 0 ? '' : '100.0');
  if (input.assumptions.netting === 'gross' || net === undefined)
    return [grossRow, ...turnoverRows(draw, stock.grossShareOfTurnover, undefined)];
  return [
    grossRow,
    totalRow(draw, said.netting, moneyIn(net.point - gross, unit, 'always')),
    totalRow(draw, said.net, moneyIn(net.point, unit)),
    totalRow(draw, bandLabel(draw), plainBand(endsOf(inUnit(net, unit.won), input.frame.band), 2)),
    ...turnoverRows(draw, stock.netShareOfTurnover?.point, stock.netShareOfTurnover),
  ];
}

const bandLabel = ({ input }: Draw): string => `  ${input.frame.band} %`;

/** A label from the left edge, a figure under the flow column, perhaps a share after it. */
function totalRow({ columns }: Draw, label: string, figure: string, share = ''): PaneRow {
  const room = widthOf(columns) - columns.share - 1;
  return fixed(
    cellsLine(
      { content: label, width: room - cellWidth(figure) - 1 },
      { content: figure, width: cellWidth(figure) },
      { content: share, width: columns.share, align: 'right' },
    ),
  );
}

const inUnit = (estimate: Estimate, won: number): Estimate => ({
  point: estimate.point / won,
  low50: estimate.low50 / won,
  high50: estimate.high50 / won,
  low90: estimate.low90 / won,
  high90: estimate.high90 / won,
});

const widthOf = ({ name, assets, flow, share }: Columns): number =>
  name + flow + share + 2 + (assets === 0 ? 0 : assets + 1);

function turnoverRows(
  draw: Draw,
  point: number | undefined,
  share: Estimate | undefined,
): readonly PaneRow[] {
  const { input, stock } = draw;
  const { language } = input.frame;
  if (point === undefined || stock.denominatorKrw === undefined) return [];
  const unit = trillions(language);
  const turnover = `${decimal(stock.denominatorKrw / unit.won, 2)}${unit.name}`;
  const label = stockWords[language].ofTurnover(turnover);
  const figure = totalRow(draw, label, `${decimal(Math.abs(point) * 100, 1)} %`);
  if (share === undefined) return [figure];
  const sizes = ascending(inUnit(share, share.point < 0 ? -0.01 : 0.01));
  return [figure, totalRow(draw, bandLabel(draw), `${plainBand(endsOf(sizes, input.frame.band), 1)} %`)];
}

/** Ends in numerical order after a change of sign. */
const ascending = (estimate: Estimate): Estimate => ({
  point: estimate.point,
  low50: Math.min(estimate.low50, estimate.high50),
  high50: Math.max(estimate.low50, estimate.high50),
  low90: Math.min(estimate.low90, estimate.high90),
  high90: Math.max(estimate.low90, estimate.high90),
});

/** The right pane of Stock: who had to trade the stock, what is left after netting, and its share of turnover. */

export interface Seller {
  readonly flow: FundFlow;
  /** gross, won into this stock */
  readonly intoKrw: number;
}

/** −1 or 1 when long and inverse funds both trade and all the same way, else 0. */
export function oneWay(trading: readonly Seller[]): -1 | 0 | 1 {
  const hasLong = trading.some(({ flow }) => flow.multiple > 0);
  const hasInverse = trading.some(({ flow }) => flow.multiple < 0);
  if (!hasLong || !hasInverse) return 0;
  if (trading.every(({ intoKrw }) => intoKrw < 0)) return -1;
  return trading.every(({ intoKrw }) => intoKrw > 0) ? 1 : 0;
}

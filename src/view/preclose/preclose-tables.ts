import type { Dataset } from '../../core/market/dataset.ts';
import type { PrecloseFund, PrecloseStock } from '../../core/scenario/preclose-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { bandOf, endsOf, fraction, observed, plainBand } from '../format/figure.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { multipleText } from '../format/multiple.ts';
import { fundNameIn } from '../funds/fund-name.ts';
import { precloseWords } from '../language/preclose/preclose-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { securityNameIn } from '../scenario/scenario-cells.ts';
import type { Frame } from '../screen.ts';

const ends = (estimate: Estimate | undefined, text: (value: number) => string): Line =>
  estimate === undefined ? [] : toned(`[${text(estimate.low90)},${text(estimate.high90)}]`, 'mechanical');

/** Stocks: return so far, trade at the price as it stands and at the close, share of the auction, extra move, close, gain. */
export function precloseStockTable(
  stocks: readonly PrecloseStock[],
  times: ReadonlyMap<string, string>,
  { dataset, frame }: { readonly dataset: Dataset; readonly frame: Frame },
): TableView<PrecloseStock> {
  const { columns } = precloseWords[frame.language];
  const { unsplitReason } = words(frame.language).states;
  const unit = moneyUnit(
    Math.max(...stocks.map(({ flowSoFarKrw }) => Math.abs(flowSoFarKrw ?? 0))),
    frame.language,
  );
  const won = (value: number): string => moneyIn(value, unit, 'always');
  const percent = (value: number): string => decimal(value * 100, 1);
  const time = figureColumn<PrecloseStock>(
    'time',
    columns.time,
    ({ stock }) => times.get(stock.code) ?? '',
    2,
  );
  return tableOf<PrecloseStock>(
    [
      {
        id: 'stock',
        title: columns.stock,
        align: 'left',
        min: 12,
        ideal: 24,
        cell: ({ stock }) => `${stock.code} ${securityNameIn(dataset, stock.code, frame)}`,
      },
      figureColumn('soFar', columns.soFar, ({ stock }) => observed(stock.fundamental, 'percent')),
      ...(times.size === 0 ? [] : [time]),
      figureColumn(
        'atThis',
        columns.atThis(unit.name),
        ({ flowSoFarKrw }) => (flowSoFarKrw === undefined ? '' : won(flowSoFarKrw)),
        5,
      ),
      figureColumn('net', columns.net(unit.name), ({ flowKrw }) => ends(flowKrw, won), 4),
      figureColumn('ofClosing', columns.ofClosing, ({ shareOfClosing }) => ends(shareOfClosing, percent), 6),
      figureColumn('extra', columns.extra, ({ stock }) =>
        stock.kind === 'answered'
          ? toned(bandOf(endsOf(stock.mechanical, 90), 'percent'), 'mechanical')
          : toned(unsplitReason[stock.reason], 'warning'),
      ),
      figureColumn(
        'middle',
        words(frame.language).columns.middle,
        ({ stock }) =>
          stock.kind === 'answered' ? fraction(stock.mechanical.point, 'percent', 'always') : '',
        3,
      ),
      figureColumn(
        'closing',
        columns.closing,
        ({ stock }) =>
          stock.kind === 'answered' ? toned(bandOf(endsOf(stock.return, 90), 'percent'), 'mechanical') : '',
        7,
      ),
      figureColumn(
        'gain',
        columns.gain,
        ({ stock }) =>
          stock.kind === 'answered' && stock.gain !== undefined ? decimal(stock.gain.point, 2) : '',
        1,
      ),
    ],
    stocks,
  );
}

/** Funds: assets, return of the underlying so far, trade at the price as it stands and at the close. */
export function precloseFundTable(funds: readonly PrecloseFund[], frame: Frame): TableView<PrecloseFund> {
  const { columns } = precloseWords[frame.language];
  const { language } = frame;
  const assets = moneyUnit(Math.max(0, ...funds.map(({ flow }) => flow.netAssetsKrw)), language);
  const unit = moneyUnit(Math.max(0, ...funds.map(({ tradeKrw }) => Math.abs(tradeKrw.point))), language);
  const band = (trade: Estimate): string => {
    const { low90: low, high90: high } = scaled(trade, 1 / unit.won);
    return plainBand({ low, high }, unit.digits, 'always');
  };
  return tableOf<PrecloseFund>(
    [
      {
        id: 'fund',
        title: columns.fund,
        align: 'left',
        min: 12,
        ideal: 34,
        cell: ({ flow }) => `${flow.code} ${fundNameIn(flow, language)}`,
      },
      figureColumn('multiple', columns.multiple, ({ flow }) => multipleText(flow.multiple), 3),
      figureColumn('underlying', columns.underlying, ({ flow }) => flow.underlying, 2),
      figureColumn(
        'assets',
        columns.assets(assets.name),
        ({ flow }) => moneyIn(flow.netAssetsKrw, assets),
        4,
      ),
      figureColumn('soFar', columns.soFar, ({ returnSoFar }) => observed(returnSoFar, 'percent'), 1),
      figureColumn('atThis', columns.atThis(unit.name), ({ tradeSoFarKrw }) =>
        moneyIn(tradeSoFarKrw, unit, 'always'),
      ),
      figureColumn('trade', columns.trade(unit.name), ({ tradeKrw }) => toned(band(tradeKrw), 'mechanical')),
    ],
    funds,
  );
}

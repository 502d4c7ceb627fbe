import type { StockSplit } from '../../core/decomposition/day-split.ts';
import type { FundFlow } from '../../core/mechanics/fund-flow.ts';
import { decimal } from '../format/decimal.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { cellsLine, fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { fundNameIn } from '../funds/fund-name.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';
import { oneWay, type Seller, totalRows } from './stock-seller-sums.ts';

export function sellerRows(input: ScreenInput, stock: StockSplit, width: number): readonly PaneRow[] {
  const { frame, result } = input;
  const said = stockWords[frame.language];
  const sellers = sellersOf(result?.split.flows ?? [], stock.code);
  if (sellers.length === 0) {
    const why = stock.grossFlowKrw === undefined ? said.unknownFunds : said.noFunds;
    return [fixed(toned(why, 'dim'))];
  }
  const named = sellers.filter(({ intoKrw }) => isLarge(intoKrw, stock.grossFlowKrw));
  const rest = sellers.slice(named.length);
  const draw: Draw = { input, stock, columns: columnsFor(width) };
  return [
    fixed(headLine(draw)),
    ...named.map((seller) => sellerRow(seller, draw)),
    ...(rest.length === 0 ? [] : [othersRow(rest, draw)]),
    ...totalRows(draw),
    gapRow,
    ...remarks(sellers, draw, width).map((text) => fixed(toned(text, 'dim'))),
  ];
}

/** What every line of the pane needs. */
export interface Draw {
  readonly input: ScreenInput;
  readonly stock: StockSplit;
  readonly columns: Columns;
}

export interface Columns {
  readonly name: number;
  /** 0: no column for the assets */
  readonly assets: number;
  readonly flow: number;
  readonly share: number;
}

function columnsFor(width: number): Columns {
  const [assets, flow, share] = [width >= 54 ? 11 : 0, 10, 7];
  const gaps = assets === 0 ? 2 : 3;
  return { assets, flow, share, name: Math.max(8, width - assets - flow - share - gaps) };
}

/** Into the stock, largest first. */
function sellersOf(flows: readonly FundFlow[], code: string): readonly Seller[] {
  return flows
    .flatMap((flow) => {
      const part = flow.into.find((one) => one.code === code);
      return part === undefined ? [] : [{ flow, intoKrw: part.flowKrw }];
    })
    .sort((a, b) => Math.abs(b.intoKrw) - Math.abs(a.intoKrw) || (a.flow.code < b.flow.code ? -1 : 1));
}

/** Funds below one percent of the gross are summed up in one line. */
const isLarge = (intoKrw: number, gross: number | undefined): boolean =>
  gross === undefined || gross === 0 || Math.abs(intoKrw) >= Math.abs(gross) / 100;

function tableLine(columns: Columns, cells: readonly [string, string, Line | string, string]): Line {
  const [name, assets, flow, share] = cells;
  return cellsLine(
    { content: name, width: columns.name },
    ...(columns.assets === 0 ? [] : [{ content: assets, width: columns.assets, align: 'right' as const }]),
    { content: flow, width: columns.flow, align: 'right' },
    { content: share, width: columns.share, align: 'right' },
  );
}

function headLine({ input, stock, columns }: Draw): Line {
  const { language } = input.frame;
  const said = stockWords[language];
  const unit = trillions(language).name;
  const gross = stock.grossFlowKrw ?? 0;
  const title = gross === 0 ? said.traders : gross < 0 ? said.sellers : said.buyers;
  const texts = [title, said.assets(unit), said.flow(unit), said.ofGross] as const;
  return tableLine(columns, texts).map(({ text }) => span(text, 'header'));
}

function sellerRow({ flow, intoKrw }: Seller, { input, stock, columns }: Draw): PaneRow {
  const { language } = input.frame;
  const unit = trillions(language);
  const mark = flow.flags.includes('assetsEstimated') ? '~' : '';
  const name = `${flow.code} ${fundNameIn(flow, language)}`;
  const assets = `${decimal(flow.netAssetsKrw / unit.won, 2)}${mark}`;
  return {
    line: tableLine(columns, [
      name,
      assets,
      `${moneyIn(intoKrw, unit)}${mark}`,
      shareOfGross(intoKrw, stock.grossFlowKrw),
    ]),
    target: { kind: 'fund', code: flow.code },
  };
}

const shareOfGross = (won: number, gross: number | undefined): string =>
  gross === undefined || gross === 0 ? '' : decimal((won / gross) * 100, 1);

function othersRow(rest: readonly Seller[], { input, stock, columns }: Draw): PaneRow {
  const { language } = input.frame;
  const unit = trillions(language);
  const won = rest.reduce((sum, { intoKrw }) => sum + intoKrw, 0);
  const assets = rest.reduce((sum, { flow }) => sum + flow.netAssetsKrw, 0);
  return fixed(
    tableLine(columns, [
      stockWords[language].others(String(rest.length)),
      decimal(assets / unit.won, 2),
      moneyIn(won, unit),
      shareOfGross(won, stock.grossFlowKrw),
    ]),
  );
}

function remarks(sellers: readonly Seller[], { input, stock }: Draw, width: number): readonly string[] {
  const said = stockWords[input.frame.language];
  const trading = sellers.filter(({ intoKrw }) => intoKrw !== 0);
  const way = oneWay(trading);
  const size = trading.reduce((sum, { intoKrw }) => sum + Math.abs(intoKrw), 0);
  const estimated = trading
    .filter(({ flow }) => flow.flags.includes('assetsEstimated'))
    .reduce((sum, { intoKrw }) => sum + Math.abs(intoKrw), 0);
  const flags = stock.flags
    .filter((flag) => flag === 'firstDay' || flag === 'assetsStale' || flag === 'aboveTurnover')
    .map((flag) => `${words(input.frame.language).states.stockFlag[flag]}.`);
  return [
    ...(way === 0 ? [] : [said.sameWay(way < 0)]),
    ...(estimated > 0 ? [said.onEstimates(decimal((estimated / size) * 100, 0))] : []),
    ...flags,
  ].flatMap((text) => wrapped(text, width - 1));
}

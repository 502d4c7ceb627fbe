import type { PrecloseFund, PrecloseStock } from '../core/scenario/preclose-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import type { PrecloseReport } from '../view/preclose/preclose-lines.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const columns = [
  ...['session', 'as_of', 'scope', 'netting', 'law', 'draws', 'seed', 'verdict'],
  ...['level', 'code', 'multiple', 'underlying', 'net_assets_krw', 'return_so_far', 'flow_so_far_krw'],
  ...['flow_krw', 'share_of_closing', 'extra', 'close'].flatMap((name) => [
    name,
    `${name}_low90`,
    `${name}_high90`,
  ]),
  'no_answer',
] as const;

type Cells = Readonly<Record<string, CsvCell>>;

const band = (name: string, value: Estimate | undefined): Cells =>
  value === undefined
    ? {}
    : { [name]: value.point, [`${name}_low90`]: value.low90, [`${name}_high90`]: value.high90 };

/** One row a stock, then one a fund; flows of stocks are netted as in force, those of funds gross. */
export function precloseCsv({ result }: PrecloseReport): string {
  const { session, asOf, assumptions, verdict } = result.scenario;
  const { scope, netting, law, draws, seed } = assumptions;
  const head: Cells = { session, as_of: asOf, scope, netting, law, draws, seed, verdict };
  const rows = [...result.stocks.map(stockCells), ...result.funds.map(fundCells)];
  return csvText(
    columns,
    rows.map((cells) => columns.map((name) => ({ ...head, ...cells })[name])),
  );
}

const stockCells = ({ stock, flowSoFarKrw, flowKrw, shareOfClosing }: PrecloseStock): Cells => ({
  ...{ level: 'stock', code: stock.code, return_so_far: stock.fundamental, flow_so_far_krw: flowSoFarKrw },
  ...band('flow_krw', flowKrw),
  ...band('share_of_closing', shareOfClosing),
  ...(stock.kind === 'noAnswer'
    ? { no_answer: stock.reason }
    : { ...band('extra', stock.mechanical), ...band('close', stock.return) }),
});

const fundCells = ({ flow, returnSoFar, tradeSoFarKrw, tradeKrw }: PrecloseFund): Cells => ({
  ...{ level: 'fund', code: flow.code, multiple: flow.multiple, underlying: flow.underlying },
  ...{ net_assets_krw: flow.netAssetsKrw, return_so_far: returnSoFar, flow_so_far_krw: tradeSoFarKrw },
  ...band('flow_krw', tradeKrw),
});

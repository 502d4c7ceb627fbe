import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { ExcludedFund } from '../core/mechanics/fund-flow.ts';
import { namesOf } from '../view/format/names.ts';
import { type FundRow, fundTotals } from '../view/funds/fund-totals.ts';
import type { Language } from '../view/screen.ts';
import { settingCells, settingColumns } from './csv.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { knownName } from './names.ts';

const columns = [
  'kind',
  'code',
  'name',
  'fund_scope',
  'underlying',
  'multiple',
  'exposure',
  'net_assets',
  'currency',
  'asset_day',
  'quality',
  'source',
  'fx_rate',
  'net_assets_krw',
  'underlying_return',
  'underlying_return_basis',
  'accumulated_since',
  'flow_krw',
  'into_stocks_krw',
  'share_of_turnover',
  'primary_flow_krw',
  'flags',
  'excluded_reason',
] as const;

type Cells = Readonly<Partial<Record<(typeof columns)[number], CsvCell>>>;

/** The day's forced trades as one table: funds in the flow, largest first, then the funds left out with the reason. */
export function flowsCsv(result: DayResult, language: Language = 'en'): string {
  const settings = settingCells(result);
  const rows = [
    ...fundTotals(result.split).rows.map((row) => flowCells(row, language)),
    ...result.split.excluded.map((fund) => excludedCells(fund, language)),
  ];
  return csvText(
    [...settingColumns, ...columns],
    rows.map((cells) => [...settings, ...columns.map((column) => cells[column])]),
  );
}

function flowCells({ flow, intoStocksKrw, shareOfTurnover }: FundRow, language: Language): Cells {
  return {
    kind: flow.kind,
    code: flow.code,
    name: knownName(namesOf(flow.terms), language),
    fund_scope: flow.fundScope,
    underlying: flow.underlying,
    multiple: flow.multiple,
    exposure: flow.exposure,
    net_assets: flow.netAssets,
    currency: flow.currency,
    asset_day: flow.assetDay,
    quality: flow.quality,
    source: flow.source,
    fx_rate: flow.fxRate,
    net_assets_krw: flow.netAssetsKrw,
    underlying_return: flow.underlyingReturn,
    underlying_return_basis: flow.underlyingReturnBasis,
    accumulated_since: flow.accumulatedSince,
    flow_krw: flow.flowKrw,
    into_stocks_krw: intoStocksKrw,
    share_of_turnover: shareOfTurnover,
    primary_flow_krw: flow.primaryFlowKrw,
    flags: flow.flags.join(' '),
  };
}

function excludedCells(fund: ExcludedFund, language: Language): Cells {
  const { kind, code, fundScope, underlying, multiple, reason, terms } = fund;
  return {
    kind,
    code,
    name: knownName(namesOf(terms), language),
    fund_scope: fundScope,
    underlying,
    multiple,
    exposure: terms.exposure,
    currency: terms.currency,
    excluded_reason: reason,
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SeriesRow, seriesRows } from './series.ts';

/** What is written as a book: which sessions, and whose funds. */
export interface KoreaBook {
  /** last session of the book */
  readonly until: string;
  /**
   * holidays: Hong Kong funds with their own sessions, as the model has them · everyDay: the same assets as if they traded whenever Seoul
   * does, which is how stock_days.csv has them
   */
  readonly hongKong: 'holidays' | 'everyDay';
}

/** Twenty sessions of turnover and one close before the first row, 2025-01-02. */
const firstSession = '2024-12-02';
const stocks = ['005930', '000660', '402340', '009150', '042700'];
const controlFund = '233740';
const hongKongCodes = ['7709', '7747', '7347'];
const krxListing = '2026-05-27';

/** Writes a book from a folder of validation series into `out`; nothing is copied as it is. */
export function writeKoreaBook(series: string, out: string, { until, hongKong }: KoreaBook): void {
  mkdirSync(out, { recursive: true });
  const within = ({ date = '' }: SeriesRow): boolean => date >= firstSession && date <= until;
  const days = seriesRows(series, 'stock_days.csv').filter(within);
  const products = seriesRows(series, 'hk_products_daily.csv').filter(within);
  const csv = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(out, name), `${lines.join('\n')}\n`);
  csv('securities.csv', securityLines());
  csv('prices.csv', [
    'date,code,currency,open,close,nav,volume,turnover_krw,turnover_quality,quality,source',
    ...seriesRows(series, 'kr_stocks_daily.csv').filter(within).filter(isStock).map(stockLine),
    ...seriesRows(series, 'kr_etf_daily.csv').filter(within).filter(isControl).map(stockLine),
    ...(hongKong === 'holidays' ? products.map(navLine) : []),
  ]);
  csv('funds.csv', fundLines(hongKong));
  csv('fund_assets.csv', [
    'date,code,level,group,primary,net_assets,currency,quality,source',
    ...koreanAssets(days),
    ...(hongKong === 'holidays' ? products.map(productAssets) : everyDayAssets(days)),
  ]);
  csv('fx.csv', [
    'date,pair,rate,quality,source',
    ...seriesRows(series, 'usdkrw_daily.csv')
      .filter(within)
      .map(({ date, close }) => `${date},USDKRW,${close},reported,series`),
  ]);
  csv('bars.csv', [
    'code,time,price',
    ...seriesRows(series, 'intraday_10min_samsung_hynix.csv').flatMap(barLines),
  ]);
  csv('positions.csv', ['code,quantity,group,account,currency', 'KRW,1000000,Cash,Core,KRW']);
  writeFileSync(join(out, 'ungear.json'), '{"title": "Korea validation", "inventedPositions": true}\n');
}

const isStock = ({ code = '' }: SeriesRow): boolean => stocks.includes(code);
const isControl = ({ code }: SeriesRow): boolean => code === controlFund;

const stockLine = ({ date, code, open, close, volume, turnover_krw = '' }: SeriesRow): string =>
  `${date},${code},KRW,${open},${close},,${volume},${turnover_krw},reported,reported,series`;

/** One row of the series has both stocks; those of the minute in which it was read, outside the session too. */
const barLines = ({ ts = '', px_000660 = '', px_005930 = '' }: SeriesRow): readonly string[] => [
  ...(px_000660 === '' ? [] : [`000660,${ts},${px_000660}`]),
  ...(px_005930 === '' ? [] : [`005930,${ts},${px_005930}`]),
];

const navLine = ({ date, code, nav_per_unit_usd }: SeriesRow): string =>
  `${date},${code},USD,,,${nav_per_unit_usd},,,,estimated,series`;

function securityLines(): readonly string[] {
  return [
    'code,name_en,kind,market,currency,quality,source',
    ...stocks.map((code) => `${code},${code},stock,KRX,KRW,reported,series`),
    `${controlFund},KODEX KOSDAQ150 Leverage,leveraged_fund,KRX,KRW,reported,series`,
    ...hongKongCodes.map((code) => `${code},${code},leveraged_fund,HKEX,USD,reported,series`),
  ];
}

const underlyingOf: Readonly<Record<string, string>> = {
  '7709': '000660',
  '7747': '005930',
  '7347': '005930',
};
const listed: Readonly<Record<string, string>> = {
  '7709': '2025-10-16',
  '7747': '2025-05-28',
  '7347': '2025-05-28',
};
const long = (code: string): string => `LONG-${code}`;
const inverse = (code: string): string => `INVERSE-${code}`;
const hk = (code: string, multiple: number): string => `HK-${code}-${multiple > 0 ? 'LONG' : 'INVERSE'}`;

function fundLines(hongKong: KoreaBook['hongKong']): readonly string[] {
  const line = (code: string, underlying: string, multiple: number, rest: string): string =>
    `${code},${rest.startsWith('HKEX') ? 'product' : 'aggregate'},${underlying},${multiple},fixed,${rest},reported,series`;
  const krx = `KRX,KRW,mixed,${krxListing},${krxListing}`;
  const both = ['000660', '005930'];
  return [
    'code,level,underlying,multiple,multiple_kind,venue,currency,exposure,effective_from,listing_date,quality,source',
    ...both.flatMap((code) => [line(long(code), code, 2, krx), line(inverse(code), code, -2, krx)]),
    ...(hongKong === 'holidays'
      ? hongKongCodes.map((code) => {
          const underlying = underlyingOf[code]!;
          return line(
            code,
            underlying,
            code === '7347' ? -2 : 2,
            `HKEX,USD,swap,${listed[code]},${listed[code]}`,
          );
        })
      : both.flatMap((code) => {
          const from = code === '000660' ? listed['7709']! : listed['7747']!;
          const rest = `KRX,KRW,swap,${from},${from}`;
          return [line(hk(code, 2), code, 2, rest), line(hk(code, -2), code, -2, rest)];
        })),
  ];
}

/** Assets at the close of p stand in the row of the next session: the day before in the table's own list of days. */
function previousDays(days: readonly SeriesRow[]): ReadonlyMap<string, string> {
  const dates = [...new Set(days.map(({ date = '' }) => date))].sort();
  return new Map(dates.map((date, at) => [date, dates[at - 1] ?? '']));
}

function koreanAssets(days: readonly SeriesRow[]): readonly string[] {
  const before = previousDays(days);
  return days.flatMap(({ date = '', code = '', krx_long_aum_prev, krx_inverse_aum_prev, aum_quality }) =>
    date <= krxListing
      ? []
      : [
          assetLine(before.get(date)!, long(code), krx_long_aum_prev, aum_quality),
          assetLine(before.get(date)!, inverse(code), krx_inverse_aum_prev, aum_quality),
        ],
  );
}

function everyDayAssets(days: readonly SeriesRow[]): readonly string[] {
  const before = previousDays(days);
  return days.flatMap(({ date = '', code = '', hk_long_aum_prev_krw, hk_inverse_aum_prev_krw }) => {
    const from = code === '000660' ? listed['7709']! : listed['7747']!;
    if (date <= from || hk_long_aum_prev_krw === '') return [];
    return [
      assetLine(before.get(date)!, hk(code, 2), hk_long_aum_prev_krw, 'estimated'),
      assetLine(before.get(date)!, hk(code, -2), hk_inverse_aum_prev_krw, 'estimated'),
    ];
  });
}

const assetLine = (
  date: string,
  code: string,
  assets: string | undefined,
  quality: string | undefined,
): string => `${date},${code},aggregate,${code},1,${assets},KRW,${quality},series`;

const productAssets = ({ date, code, net_assets_usd, quality }: SeriesRow): string =>
  `${date},${code},product,HK,1,${net_assets_usd},USD,${quality},series`;

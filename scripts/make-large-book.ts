/**
 * Writes an invented book of many positions on every session, the same for the same seed: a market in the tool's own CSV sheets and the
 * holdings in positions.parquet (or a dated positions.csv).
 *
 *     node scripts/make-large-book.ts FOLDER [POSITIONS] [DAYS] [INSTRUMENTS] [SEED] [parquet|csv]
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { mulberry32 } from './invented-numbers.ts';

export interface LargeBook {
  readonly folder: string;
  /** holdings on each session */
  readonly positions: number;
  readonly days: number;
  /** at least 10 */
  readonly instruments: number;
  readonly seed: number;
  readonly format: 'parquet' | 'csv';
}

interface Instrument {
  readonly code: string;
  readonly kind: string;
  readonly market: string;
  readonly currency: string;
  readonly tracks?: string;
  readonly multiple?: number;
  readonly underlying?: string;
  readonly startPrice: number;
}

const fund = (code: string, underlying: string, multiple: number, market = 'KRX', currency = 'KRW') =>
  ({ code, kind: 'leveraged_fund', market, currency, underlying, multiple, startPrice: 20_000 }) as const;
const share = (code: string, startPrice: number) =>
  ({ code, kind: 'stock', market: 'KRX', currency: 'KRW', startPrice }) as const;

/** The two chip stocks, what is built on them, and one of each other kind. */
const special: readonly Instrument[] = [
  share('005930', 70_000),
  share('000660', 180_000),
  fund('0193T0', '000660', 2),
  fund('0193W0', '005930', 2),
  fund('0193X0', '000660', -2),
  fund('122630', 'KOSPI200', 2),
  fund('252670', 'KOSPI200', -2),
  fund('7709', '000660', 2, 'HKEX', 'HKD'),
  { code: '069500', kind: 'etf', market: 'KRX', currency: 'KRW', tracks: 'KOSPI200', startPrice: 35_000 },
  { code: 'SKHY', kind: 'adr', market: 'US', currency: 'USD', tracks: '000660', startPrice: 14 },
];

const index: Instrument = {
  code: 'KOSPI200',
  kind: 'index',
  market: 'KRX',
  currency: '',
  startPrice: 400,
};

const instrumentsOf = (count: number): readonly Instrument[] => [
  ...special,
  ...Array.from({ length: count - special.length }, (_, i) =>
    share(`${300_000 + i * 10}`, 5_000 + ((i * 7_919) % 90_000)),
  ),
];

/** Writes the book; the folder is made where it is missing. */
export async function makeLargeBook(book: LargeBook): Promise<void> {
  mkdirSync(book.folder, { recursive: true });
  const instruments = instrumentsOf(book.instruments);
  const days = weekdays(book.days);
  const sheets = { ...marketSheets(instruments, days, book.seed), ...sheetsOfTerms(instruments) };
  for (const [name, lines] of Object.entries(sheets))
    writeFileSync(join(book.folder, name), `${lines.join('\n')}\n`);
  writeFileSync(join(book.folder, 'ungear.json'), '{ "inventedPositions": true }\n');
  await writePositions(book, instruments, days);
}

/** Monday to Friday from 2021-08-02 on. */
function weekdays(count: number): readonly string[] {
  const days: string[] = [];
  for (
    const date = new Date('2021-08-02T00:00:00Z');
    days.length < count;
    date.setUTCDate(date.getUTCDate() + 1)
  )
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  return days;
}

type Sheets = Record<string, readonly string[]>;

function sheetsOfTerms(instruments: readonly Instrument[]): Sheets {
  return {
    'securities.csv': [
      'code,name_ko,name_en,kind,market,currency,isin,shares_outstanding,shares_as_of,sector,tracks,ratio,source,quality',
      ...[index, ...instruments].map(({ code, kind, market, currency, tracks }, i) =>
        [
          code,
          '',
          `Invented ${code}`,
          kind,
          market,
          currency,
          '',
          '',
          '',
          `Sector ${i % 11}`,
          tracks ?? '',
          kind === 'adr' ? '0.1' : '',
          'invented',
          'assumed',
        ].join(),
      ),
    ],
    'share_counts.csv': [
      'code,effective_from,shares,quality,source',
      '005930,2021-01-04,5900000000,assumed,invented',
      '000660,2021-01-04,720000000,assumed,invented',
    ],
    'funds.csv': [
      'code,level,name_ko,name_en,issuer,underlying,multiple,multiple_kind,effective_from,listing_date,venue,currency,exposure,fee,quality,source',
      ...instruments.flatMap(({ code, multiple, underlying, market, currency }) =>
        multiple === undefined
          ? []
          : [
              `${code},product,,,,${underlying},${multiple},fixed,,,${market},${currency},cash+futures,0.0064,assumed,invented`,
            ],
      ),
    ],
  };
}

function marketSheets(instruments: readonly Instrument[], days: readonly string[], seed: number): Sheets {
  const random = mulberry32(seed);
  const sheets = {
    'prices.csv': ['date,code,currency,open,close,nav,volume,turnover_krw,turnover_quality,quality,source'],
    'fund_assets.csv': ['date,code,level,group,primary,net_assets,currency,quality,source'],
    'index_weights.csv': ['date,index,code,weight,quality,source'],
    'fx.csv': ['date,pair,rate,quality,source'],
  };
  const prices = new Map([index, ...instruments].map(({ code, startPrice }) => [code, startPrice]));
  const sinceOwnSession = new Map<string, number>();
  days.forEach((day, t) => {
    const returns = returnsOf(instruments, random);
    for (const one of [index, ...instruments]) {
      const before = prices.get(one.code)!;
      const growth = (sinceOwnSession.get(one.code) ?? 1) * (1 + returns.get(one.code)!);
      if (one.market === 'HKEX' && t % 41 === 40) {
        sinceOwnSession.set(one.code, growth);
        continue;
      }
      sinceOwnSession.delete(one.code);
      const price = t === 0 ? before : Math.max(before * growth, one.startPrice / 50);
      prices.set(one.code, price);
      sheets['prices.csv'].push(priceLine(day, one, price, random));
      if (one.multiple !== undefined)
        sheets['fund_assets.csv'].push(
          `${day},${one.code},product,${one.underlying},1,${Math.round((one.currency === 'HKD' ? 9e9 : 1.5e12) * (0.8 + 0.4 * random()))},${one.currency},assumed,invented`,
        );
    }
    sheets['index_weights.csv'].push(
      `${day},KOSPI200,005930,${(0.27 + 0.02 * random()).toFixed(4)},derived,invented`,
      `${day},KOSPI200,000660,${(0.22 + 0.02 * random()).toFixed(4)},derived,invented`,
    );
    sheets['fx.csv'].push(
      `${day},USDKRW,${(1_300 + 20 * Math.sin(t / 30) + 5 * random()).toFixed(2)},assumed,invented`,
      `${day},HKDKRW,${(167 + 2 * Math.sin(t / 30) + random()).toFixed(4)},assumed,invented`,
    );
  });
  return sheets;
}

/** One market factor, one chip factor, the rest their own; leveraged funds are their multiple and a little tracking. */
function returnsOf(instruments: readonly Instrument[], random: () => number): ReadonlyMap<string, number> {
  const noise = (size: number) => size * (random() + random() + random() - 1.5) * 2;
  const market = noise(0.01) + 0.0002;
  const chips = market + noise(0.018);
  const returns = new Map([['KOSPI200', market]]);
  for (const { code, kind, multiple, underlying } of instruments) {
    if (multiple !== undefined) returns.set(code, multiple * returns.get(underlying!)! + noise(0.0004));
    else if (kind === 'etf') returns.set(code, market + noise(0.0001));
    else returns.set(code, (kind === 'adr' || code.startsWith('00') ? chips : market) + noise(0.008));
  }
  return returns;
}

function priceLine(
  day: string,
  { code, currency, market }: Instrument,
  price: number,
  random: () => number,
): string {
  const figure = price >= 1_000 ? String(Math.round(price)) : price.toFixed(4);
  const turnover = Math.round(2e12 * (0.5 + random()));
  if (market === 'HKEX') return `${day},${code},${currency},,,${figure},,,,assumed,invented`;
  return `${day},${code},${currency},${figure},${figure},,${Math.round(turnover / price)},${turnover},assumed,assumed,invented`;
}

/** Accounts of 50 holdings on 11 desks; quantities change once a month, and one holding in 40 is short. */
async function writePositions(
  { folder, positions, format, seed }: LargeBook,
  instruments: readonly Instrument[],
  days: readonly string[],
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const list = (values: readonly string[]) => `[${values.map((value) => `'${value}'`).join()}]`;
  const options = format === 'csv' ? '(FORMAT csv, HEADER)' : '(FORMAT parquet, COMPRESSION snappy)';
  await connection.run(`COPY (
    SELECT day AS date, codes[1 + (p * 7 + p // 50) % len(codes)] AS code,
      (CASE WHEN p % 40 = 39 THEN -1 ELSE 1 END) * (1 + hash(p, ${seed}) % 900 + hash(p, month(day), ${seed}) % 100)::BIGINT AS quantity,
      printf('Desk %02d', (1 + (p // 50) % 11)::INT) AS "group", printf('A%05d', (p // 50)::INT) AS account
    FROM (SELECT unnest(${list(days)}::DATE[]) AS day) AS days
    CROSS JOIN (SELECT unnest(range(${positions})) AS p, ${list(instruments.map(({ code }) => code))} AS codes) AS holdings
    ORDER BY day, p
  ) TO '${join(folder, `positions.${format}`).replaceAll("'", "''")}' ${options}`);
  connection.closeSync();
  instance.closeSync();
}

if (import.meta.main) {
  const [folder, positions = '10000', days = '1250', instruments = '120', seed = '1', format = 'parquet'] =
    process.argv.slice(2);
  if (folder === undefined || (format !== 'parquet' && format !== 'csv'))
    throw new Error('say the folder, and parquet or csv as the last word');
  const counts = {
    positions: Number(positions),
    days: Number(days),
    instruments: Number(instruments),
    seed: Number(seed),
  };
  await makeLargeBook({ folder, ...counts, format });
}

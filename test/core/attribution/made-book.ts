import type { CashFlow, Position } from '../../../src/core/market/book-holdings.ts';
import type { BookSettings } from '../../../src/core/market/book-settings.ts';
import type { CorporateAction } from '../../../src/core/market/corporate-actions.ts';
import type { Dataset, Security, SecurityKind } from '../../../src/core/market/dataset.ts';
import type { FundTerms } from '../../../src/core/market/fund-terms.ts';
import { multiple, ratio as ratioOf } from '../../../src/core/units/quantity.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';

/** One security of a made book; NaN where there is no row. */
interface MadeSecurity {
  readonly code: string;
  readonly kind: SecurityKind;
  readonly close?: readonly number[];
  readonly nav?: readonly number[];
  readonly market?: string;
  readonly currency?: string;
  readonly tracks?: string;
  readonly ratio?: number;
  readonly sector?: string;
}

interface MadeFund {
  readonly code: string;
  readonly underlying: string;
  readonly multiple: number;
  readonly fee?: number;
  readonly listed?: string;
}

export interface MadePosition {
  readonly code: string;
  readonly quantity: number;
  readonly group?: string;
  readonly account?: string;
  readonly from?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface MadeBook {
  readonly days: readonly string[];
  readonly securities: readonly MadeSecurity[];
  readonly positions: readonly MadePosition[];
  readonly funds?: readonly MadeFund[];
  /** index/code → weight at each close */
  readonly weights?: Readonly<Record<string, readonly number[]>>;
  readonly weightQuality?: 'derived' | 'estimated';
  /** currency → won per unit on each day, or on the first of them */
  readonly fx?: Readonly<Record<string, readonly number[]>>;
  readonly preferredBeta?: Readonly<Record<string, number>>;
  readonly actions?: readonly MadeAction[];
  readonly flows?: readonly MadeFlow[];
  /** weights at closes: every row of a session has all its members */
  readonly benchmark?: readonly { readonly t: number; readonly weights: Readonly<Record<string, number>> }[];
}

export interface MadeFlow {
  readonly day: string;
  readonly currency: string;
  readonly amount: number;
  readonly group?: string;
  readonly account?: string;
}

/** A split has a factor, or none that is known; a dividend an amount. */
interface MadeAction {
  readonly code: string;
  readonly day: string;
  readonly factor?: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly paid?: string;
}

const source = 'made';
const byCode = <T extends { readonly code: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));

/** A dataset made by hand: only what attribution reads, everything else empty. */
export function madeBook(made: MadeBook): Dataset {
  const days = made.days.map(tradingDay);
  const securities = byCode(made.securities);
  const settings: BookSettings = { inventedPositions: true, preferredBeta: made.preferredBeta ?? {} };
  return {
    name: 'made',
    days,
    securities: securities.map(securityOf),
    panels: panelsOf(securities, days.length),
    priceSource: securities.map(() => source),
    fundTerms: (made.funds ?? []).map(termsOf),
    fundAssets: [],
    indexWeights: Object.entries(made.weights ?? {}).map(([name, weight]) => {
      const [index, code] = name.split('/') as [string, string];
      const quality = made.weightQuality ?? 'derived';
      return { index: ticker(index), code: ticker(code), weight: Float64Array.from(weight), quality, source };
    }),
    shareCounts: [],
    fx: Object.entries(made.fx ?? {}).map(([currency, rates]) => ({
      currency,
      days: days.slice(0, rates.length),
      rates: Float64Array.from(rates),
      quality: days.map(() => 'reported' as const),
      source: days.map(() => source),
    })),
    positions: made.positions.map(positionOf),
    factors: [],
    events: [],
    claims: [],
    scenarios: [],
    benchmarks: benchmarksOf(made.benchmark ?? []),
    cashFlows: (made.flows ?? []).map(flowOf),
    corporateActions: byCode(made.actions ?? []).map(actionOf),
    settings,
    inputs: [],
  };
}

const securityOf = ({
  code,
  kind,
  market = 'KRX',
  currency = 'KRW',
  tracks,
  ratio,
  sector,
}: MadeSecurity): Security => ({
  code: ticker(code),
  nameEn: `name of ${code}`,
  kind,
  market,
  ...(kind === 'index' ? {} : { currency }),
  ...(tracks === undefined ? {} : { tracks: ticker(tracks) }),
  ...(ratio === undefined ? {} : { ratio }),
  ...(sector === undefined ? {} : { sector }),
  quality: 'official',
  source,
});

function panelsOf(securities: readonly MadeSecurity[], width: number): Dataset['panels'] {
  const empty = () => new Float64Array(securities.length * width).fill(Number.NaN);
  const panels = { open: empty(), close: empty(), nav: empty(), volume: empty(), turnoverKrw: empty() };
  const quality = new Uint8Array(securities.length * width);
  securities.forEach(({ close, nav }, row) => {
    for (let t = 0; t < width; t++) {
      const at = row * width + t;
      panels.close[at] = close?.[t] ?? Number.NaN;
      panels.nav[at] = nav?.[t] ?? Number.NaN;
      quality[at] = Number.isNaN(panels.close[at]!) && Number.isNaN(panels.nav[at]!) ? 0 : 1;
    }
  });
  return {
    ...panels,
    quality,
    turnoverQuality: new Uint8Array(quality.length),
    notPublished: new Uint8Array(quality.length),
  };
}

const flowOf = ({ day, currency, amount, group = 'G', account = 'A' }: MadeFlow): CashFlow => ({
  day: tradingDay(day),
  currency: ticker(currency),
  group,
  account,
  amount,
  quality: 'reported',
  source,
});

function benchmarksOf(rows: NonNullable<MadeBook['benchmark']>): Dataset['benchmarks'] {
  const codes = [...new Set(rows.flatMap(({ weights }) => Object.keys(weights)))].sort();
  if (rows.length === 0) return [];
  const members = codes.map((code) => ({
    code: ticker(code),
    weights: Float64Array.from(rows, ({ weights }) => weights[code] ?? 0),
  }));
  return [{ name: '', weightDays: rows.map(({ t }) => t), members }];
}

function actionOf({ code, day, factor, amount, currency = 'KRW', paid }: MadeAction): CorporateAction {
  const place = { code: ticker(code), day: tradingDay(day), quality: 'official', source } as const;
  const when = paid === undefined ? {} : { paid: tradingDay(paid) };
  if (amount !== undefined) return { kind: 'dividend', ...place, amount, currency, ...when };
  return { kind: 'split', ...place, ...(factor === undefined ? {} : { factor }) };
}

const termsOf = (fund: MadeFund): FundTerms => ({
  code: ticker(fund.code),
  level: 'product',
  underlying: ticker(fund.underlying),
  multiple: multiple(fund.multiple),
  multipleKind: 'fixed',
  ...(fund.listed === undefined ? {} : { listingDay: tradingDay(fund.listed) }),
  venue: 'KRX',
  currency: 'KRW',
  exposure: 'swap',
  ...(fund.fee === undefined ? {} : { fee: ratioOf(fund.fee) }),
  quality: 'reported',
  source,
});

const positionOf = (
  { code, quantity, group = 'G', account = 'A', from, tags }: MadePosition,
  row: number,
): Position => ({
  code: ticker(code),
  quantity,
  group,
  account,
  ...(from === undefined ? {} : { effectiveFrom: tradingDay(from) }),
  ...(tags === undefined ? {} : { tags }),
  row: row + 2,
});

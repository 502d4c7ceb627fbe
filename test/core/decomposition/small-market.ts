import type { Dataset, Security } from '../../../src/core/market/dataset.ts';
import type { FundAssets, FundTerms } from '../../../src/core/market/fund-terms.ts';
import type { Quality } from '../../../src/core/market/quality.ts';
import { multiple } from '../../../src/core/units/quantity.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { type TradingDay, tradingDay } from '../../../src/core/units/trading-day.ts';

/** Two stocks over 23 sessions, calm but for the last one; single-stock funds on both and an index fund over them. */
export interface SmallMarket {
  readonly lastReturns: readonly [number, number];
  readonly opens?: readonly [number, number];
  readonly turnover?: number;
  readonly funds: readonly SmallFund[];
  /** scales every amount of money */
  readonly moneyScale?: number;
  readonly indexReturn?: number;
}

export interface SmallFund {
  readonly code: string;
  readonly underlying: string;
  readonly multiple: number;
  readonly netAssets: number;
  readonly quality?: Quality;
  readonly listingDay?: string;
}

export const stockCodes = [ticker('000660'), ticker('005930')] as const;
const sessions = 23;

export const days: readonly TradingDay[] = Array.from({ length: sessions }, (_, at) => {
  const date = new Date(Date.UTC(2026, 4, 1 + at));
  return tradingDay(date.toISOString().slice(0, 10));
});
export const lastDay: number = sessions - 1;

export function smallMarket(market: SmallMarket): Dataset {
  const scale = market.moneyScale ?? 1;
  const codes = [...stockCodes, ticker('KOSPI200')];
  const panel = (): Float64Array => new Float64Array(codes.length * sessions).fill(Number.NaN);
  const panels = { open: panel(), close: panel(), nav: panel(), volume: panel(), turnoverKrw: panel() };
  const moves = [...market.lastReturns, market.indexReturn ?? -0.05];
  codes.forEach((_, s) => {
    for (let t = 0; t < sessions; t++) {
      const at = s * sessions + t;
      const calm = 100_000 * (1 + 0.02 * (t % 2));
      panels.close[at] = t === lastDay ? panels.close[at - 1]! * (1 + moves[s]!) : calm;
      panels.open[at] = t === lastDay && market.opens !== undefined && s < 2 ? market.opens[s]! : calm;
      panels.volume[at] = 1e7;
      panels.turnoverKrw[at] = (market.turnover ?? 1e12) * scale;
    }
  });
  return {
    name: 'small market',
    days,
    securities: codes.map(securityOf),
    panels: {
      ...panels,
      quality: new Uint8Array(codes.length * sessions).fill(1),
      turnoverQuality: new Uint8Array(codes.length * sessions).fill(1),
      notPublished: new Uint8Array(codes.length * sessions),
    },
    priceSource: codes.map(() => 'KRX'),
    fundTerms: market.funds.map(termsOf),
    fundAssets: market.funds.flatMap((fund) => assetsOf(fund, scale)),
    indexWeights: stockCodes.map((code) => ({
      index: ticker('KOSPI200'),
      code,
      weight: new Float64Array(sessions).fill(0.3),
      quality: 'estimated' as const,
      source: 'test',
    })),
    shareCounts: stockCodes.map((code) => ({
      code,
      effectiveFrom: days[0]!,
      shares: 1e9,
      quality: 'official' as const,
      source: 'test',
    })),
    fx: [],
    positions: [],
    factors: [],
    events: [],
    claims: [],
    scenarios: [],
    benchmarks: [],
    corporateActions: [],
    cashFlows: [],
    settings: { inventedPositions: true, preferredBeta: {} },
    inputs: [],
  };
}

function securityOf(code: (typeof stockCodes)[number]): Security {
  const index = code === 'KOSPI200';
  return {
    code,
    kind: index ? 'index' : 'stock',
    market: 'KRX',
    ...(index ? {} : { currency: 'KRW' }),
    quality: 'official',
    source: 'test',
  };
}

function termsOf(fund: SmallFund): FundTerms {
  return {
    code: ticker(fund.code),
    level: 'product',
    underlying: ticker(fund.underlying),
    multiple: multiple(fund.multiple),
    multipleKind: 'fixed',
    ...(fund.listingDay === undefined ? {} : { listingDay: tradingDay(fund.listingDay) }),
    venue: 'KRX',
    currency: 'KRW',
    exposure: 'cash+futures',
    quality: 'official',
    source: 'test',
  };
}

function assetsOf(fund: SmallFund, scale: number): FundAssets[] {
  return [lastDay - 2, lastDay - 1, lastDay].map((t) => ({
    day: days[t]!,
    code: ticker(fund.code),
    level: 'product',
    group: `group-${fund.underlying}`,
    primary: true,
    netAssets: fund.netAssets * scale,
    currency: 'KRW',
    quality: fund.quality ?? 'official',
    source: 'test',
  }));
}

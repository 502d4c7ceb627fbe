import type { Panels, Security } from '../core/market/dataset.ts';
import type { FxSeries } from '../core/market/dated-series.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { FileLog } from './problem-log.ts';

/** A receipt outside half to twice its shares has a wrong ratio rather than a premium. */
const believed = { low: 0.5, high: 2 };

interface Market {
  readonly securities: readonly Security[];
  readonly days: readonly TradingDay[];
  readonly panels: Panels;
  readonly fx: readonly FxSeries[];
}

/** Sets the last price of each depositary receipt against its ratio of the share, and names what cannot be. */
export function checkReceipts(market: Market, lines: ReadonlyMap<Ticker, number>, log: FileLog): void {
  for (const { code, kind, tracks, ratio, currency = 'KRW' } of market.securities) {
    const row = lines.get(code);
    if (kind !== 'adr' || tracks === undefined || ratio === undefined || row === undefined) continue;
    const found = lastTimes(market, { code, share: tracks, ratio, currency });
    if (found === undefined || (found.times >= believed.low && found.times <= believed.high)) continue;
    const { day, times } = found;
    const params = { text: code, share: tracks, ratio, day, times: Number(times.toPrecision(3)) };
    log.add('receiptFarFromShare', 'warning', params, { row });
  }
}

/** Price in won over ratio × share on the last session on which all are known: splits lie before it, as the ratio is of today. */
function lastTimes(
  { securities, days, panels, fx }: Market,
  {
    code,
    share,
    ratio,
    currency,
  }: { readonly code: string; readonly share: string; readonly ratio: number; readonly currency: string },
): { readonly day: TradingDay; readonly times: number } | undefined {
  const [receiptAt, shareAt] = [code, share].map((wanted) =>
    securities.findIndex((one) => one.code === wanted),
  );
  if (shareAt! < 0 || (securities[shareAt!]!.currency ?? 'KRW') !== 'KRW') return undefined;
  for (let t = days.length - 1; t >= 0; t--) {
    const price = panels.close[receiptAt! * days.length + t]!;
    const own = panels.close[shareAt! * days.length + t]!;
    const times = (price * rateOn(fx, currency, days[t]!)) / (ratio * own);
    if (!Number.isNaN(times)) return { day: days[t]!, times };
  }
  return undefined;
}

function rateOn(fx: readonly FxSeries[], currency: string, day: TradingDay): number {
  if (currency === 'KRW') return 1;
  const series = fx.find((one) => one.currency === currency);
  const at = series?.days.findLastIndex((dated) => dated <= day) ?? -1;
  return series?.rates[at] ?? Number.NaN;
}

import type { StockLiquidity } from '../mechanics/impact-law.ts';
import { type Random, seededRandom } from '../numeric/random.ts';
import { bracketedRoot } from '../numeric/root.ts';
import { type Departure, departures } from './departure.ts';
import { reference } from './law-scale.ts';
import { dayDeviation, type NewsSettings, newsOf, normals, type StockNews } from './simulated-news.ts';
import type { Truth } from './simulated-truth.ts';

export interface MarketSettings {
  readonly truth: Truth;
  readonly departure: Departure;
  readonly news: NewsSettings;
  readonly stocks: number;
  /** further stocks with the same news that no fund follows, numbered after the others */
  readonly controlStocks?: number;
  /** mean of the reported k = Σ m(m−1)A/V of the first stock; each further one has half of the one before */
  readonly k: number;
  /** deviation of ln k over time, and its persistence from day to day */
  readonly kOverTime: { readonly sd: number; readonly persistence: number };
  readonly seed: number;
  /** names the market among those of a seed */
  readonly name: string;
}

/** What was seen of a stock in a session of a simulated market, and the truth behind it. Fractions. */
export interface SimulatedStockDay {
  readonly stock: number;
  readonly day: number;
  /** as reported: gross, on the turnover of 20 sessions; of a control stock the mean of the others, which do not reach it */
  readonly k: number;
  /** open over the close before − 1 */
  readonly gap: number;
  /** close over the close before − 1 */
  readonly return: number;
  /** what forced trades did to the close; meaningless when locked */
  readonly mechanical: number;
  /** the price stopped at its limit: no answer */
  readonly locked: boolean;
}

/** Daily price limit of a share at KRX. */
const priceLimit = 0.3;

/**
 * Sessions of a market in which the impact law and its parameters are known and the return is solved with its own feedback,
 * r = news + I(k·r): news before the open and after it, with fat tails, days of turmoil and a part that all stocks share.
 *
 * @throws RangeError when there are no days or stocks
 */
export function simulateMarket(settings: MarketSettings, days: number): readonly SimulatedStockDay[] {
  const { seed, name, stocks, news } = settings;
  if (!(days >= 1 && stocks >= 1))
    throw new RangeError(`simulateMarket requires days and stocks, got ${days} and ${stocks}`);
  const stream = (part: string): Random => seededRandom(seed, `simulated market ${name} ${part}`);
  const controls = settings.controlStocks ?? 0;
  const happening = newsOf(stream('news'), stocks + controls, news);
  const scaleOfK = slowly(stream('k'), settings.kOverTime);
  const liquidity = normals(stream('liquidity'));
  const out: SimulatedStockDay[] = [];
  for (let day = 0; day < days; day++) {
    const of = happening.next().value as readonly StockNews[];
    const grown = scaleOfK();
    const mean = (settings.k * grown * (2 - 2 ** (1 - stocks))) / stocks;
    for (let stock = 0; stock < stocks + controls; stock++) {
      const traded = stock < stocks;
      const k = traded ? (settings.k * grown) / 2 ** stock : mean;
      const session = sessionOf({ news: of[stock]!, k, traded, liquidityShock: liquidity() }, settings);
      out.push({ stock, day, k, ...session });
    }
  }
  return out;
}

/** exp of a stationary AR(1) with mean near 1. */
function slowly(random: Random, { sd, persistence }: MarketSettings['kOverTime']): () => number {
  const normal = normals(random);
  let state = sd * normal();
  return () => {
    const now = Math.exp(state - sd ** 2 / 2);
    state = persistence * state + sd * Math.sqrt(1 - persistence ** 2) * normal();
    return now;
  };
}

interface Session {
  readonly news: StockNews;
  readonly k: number;
  /** funds follow the stock */
  readonly traded: boolean;
  readonly liquidityShock: number;
}

function sessionOf(
  { news: { gap, session }, k, traded, liquidityShock }: Session,
  { truth, departure, news, k: meanK }: MarketSettings,
): Pick<SimulatedStockDay, 'gap' | 'return' | 'mechanical' | 'locked'> {
  const effect = departures[departure];
  const liquid = Math.exp(effect.liquiditySd * liquidityShock - effect.liquiditySd ** 2 / 2);
  const response = traded ? (k * truth.reaching * effect.trade) / liquid : 0;
  const impact = impactOf(truth, dayDeviation(news));
  const continued = meanK === 0 ? 0 : effect.momentum * (k / meanK) * gap;
  const fundamental = gap + session + continued;
  const solved = settle(fundamental, (r) => impact(response * r));
  const locked = Math.abs(solved) >= priceLimit;
  const value = locked ? Math.sign(solved) * priceLimit : solved;
  return {
    gap: gap + effect.anticipated * impact(response * gap),
    return: value,
    mechanical: value - fundamental,
    locked,
  };
}

/** The law of a truth as a function of flow over turnover. */
export function impactOf({ law, parameters }: Truth, sigma: number): (q: number) => number {
  const [q, out] = [new Float64Array(1), new Float64Array(1)];
  const request = { q, out, draws: parameters, members: parameters.all, stock: simulatedLiquidity(sigma) };
  return (share) => {
    q[0] = share;
    law.impact(request);
    return out[0]!;
  };
}

/** Turnover is 1, so that flows are shares of it; shares outstanding as at the reference of the laws. */
export const simulatedLiquidity = (sigma: number): StockLiquidity => ({
  sigma,
  turnoverKrw: 1,
  tradedShares: 1,
  sharesOutstanding: reference.sharesOverTraded,
});

/** The first root of r = f + I(r) beyond f, or the price limit. */
function settle(fundamental: number, impact: (r: number) => number): number {
  if (fundamental === 0) return 0;
  const side = Math.sign(fundamental);
  const excess = (r: number): number => side * (r - fundamental - impact(r));
  const steps = 64;
  const from = Math.abs(fundamental);
  if (from >= priceLimit) return fundamental;
  for (let i = 1, before = from; i <= steps; i++) {
    const next = from + ((priceLimit - from) * i) / steps;
    if (excess(side * next) >= 0) {
      const root = bracketedRoot({ f: (r) => excess(side * r), low: before, high: next, tolerance: 1e-12 });
      return side * root;
    }
    before = next;
  }
  return side * priceLimit;
}

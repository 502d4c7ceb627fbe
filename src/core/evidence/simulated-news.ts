import type { Random } from '../numeric/random.ts';

/** How a simulated market's news behaves; returns and deviations are fractions a day. */
export interface NewsSettings {
  /** deviation of what happens between the close before and the open */
  readonly gapSd: number;
  /** deviation of what happens between open and close */
  readonly sessionSd: number;
  /** share of the variance that all stocks have in common */
  readonly common: number;
  /** degrees of freedom of the t-distributed shocks: 4 gives the fat tails of daily returns */
  readonly tails: number;
  /** persistence and deviation of ln volatility from day to day */
  readonly volatility: { readonly persistence: number; readonly sd: number };
}

/** 4.3 % a day without forced trades, half of the variance in common, fat tails, days of turmoil; a judgement (j). */
export const usualNews: NewsSettings = {
  gapSd: 0.025,
  sessionSd: 0.035,
  common: 0.5,
  tails: 4,
  volatility: { persistence: 0.95, sd: 0.35 },
};

/** Deviation of a whole day's return without any forced trade: what a stock's volatility would be measured as. */
export const dayDeviation = ({ gapSd, sessionSd }: NewsSettings): number => Math.hypot(gapSd, sessionSd);

export interface StockNews {
  readonly gap: number;
  readonly session: number;
}

/** News of a market, day after day: one pair a stock. */
export function* newsOf(
  random: Random,
  stocks: number,
  settings: NewsSettings,
): Generator<readonly StockNews[]> {
  const { gapSd, sessionSd, common, volatility } = settings;
  const shock = shocks(random, settings.tails);
  const normal = normals(random);
  let state = normal() * volatility.sd;
  for (;;) {
    const turmoil = Math.exp(state - volatility.sd ** 2);
    const [sharedGap, sharedSession] = [shock(), shock()];
    const mixed = (shared: number): number =>
      turmoil * (Math.sqrt(common) * shared + Math.sqrt(1 - common) * shock());
    yield Array.from({ length: stocks }, () => ({
      gap: gapSd * mixed(sharedGap),
      session: sessionSd * mixed(sharedSession),
    }));
    state =
      volatility.persistence * state + volatility.sd * Math.sqrt(1 - volatility.persistence ** 2) * normal();
  }
}

/** Standard normal draws, one at a time. */
export function normals(random: Random): () => number {
  const one = new Float64Array(1);
  return () => {
    random.fillNormal(one);
    return one[0]!;
  };
}

/** Student's t with whole degrees of freedom above 2, scaled to deviation 1. */
function shocks(random: Random, degrees: number): () => number {
  const normal = normals(random);
  const scale = Math.sqrt((degrees - 2) / degrees);
  return () => {
    let sum = 0;
    for (let i = 0; i < degrees; i++) sum += normal() ** 2;
    return (scale * normal()) / Math.sqrt(sum / degrees);
  };
}

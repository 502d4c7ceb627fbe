import { estimateFromDraws, median } from '../numeric/quantile.ts';
import { seededRandom } from '../numeric/random.ts';
import type { Estimate } from '../units/estimate.ts';
import type { BreakEven } from './break-even.ts';
import { breakEven } from './break-even.ts';
import { sessionsAYear } from './leveraged-holding.ts';

export interface HoldingQuestion {
  readonly multiple: number;
  /** of log returns, a year of 252 sessions */
  readonly volatility: number;
  readonly sessions: number;
  /** expected simple return of the underlying, a year */
  readonly drift: number;
  readonly paths: number;
  readonly seed: number;
}

/** A daily rebalanced fund over simulated paths, before costs. Points are medians over the paths; fractions. */
export interface SimulatedHolding {
  readonly question: HoldingQuestion;
  readonly stockReturn: Estimate;
  readonly fundReturn: Estimate;
  /** fund − m·R */
  readonly difference: Estimate;
  /** exact, not simulated: a daily multiple of a fair game is a fair game, whatever its median */
  readonly expected: { readonly stock: number; readonly fund: number };
  /** shares of the paths */
  readonly shares: {
    /** the fund returned less than m·R */
    readonly behind: number;
    /** the fund lost money */
    readonly loss: number;
    /** the fund lost money though m·R was a gain */
    readonly lossAgainstGain: number;
    /** the fund lost all it had */
    readonly nothingLeft: number;
  };
  readonly breakEven: BreakEven;
  /** paths in ten groups of equal size by the underlying's return, from the lowest */
  readonly tenths: readonly HoldingTenth[];
}

export interface HoldingTenth {
  readonly stockReturn: Estimate;
  /** m × the median return of the group */
  readonly multipleReturn: number;
  readonly fundReturn: Estimate;
}

/**
 * Distribution of a daily multiple over paths whose log returns are independent and normal: no fat tails, no clusters, no price limits.
 *
 * @throws RangeError when sessions or paths are not whole numbers of at least 1 (paths: 10), the volatility is negative, the drift is
 *   −1 or below, or the multiple is 0
 * @see Avellaneda and Zhang (2010), Path-dependence of leveraged ETF returns
 */
export function simulatedHolding(question: HoldingQuestion): SimulatedHolding {
  checkQuestion(question);
  const { multiple, volatility, sessions, drift } = question;
  const { stock, fund } = simulate(question);
  const difference = fund.map((value, path) => value - multiple * stock[path]!);
  const daily = (1 + drift) ** (1 / sessionsAYear) - 1;
  const share = (holds: (path: number) => boolean): number =>
    stock.reduce((count, _, path) => count + (holds(path) ? 1 : 0), 0) / stock.length;
  return {
    question,
    stockReturn: estimateFromDraws(stock),
    fundReturn: estimateFromDraws(fund),
    difference: estimateFromDraws(difference),
    expected: { stock: (1 + daily) ** sessions - 1, fund: Math.max(0, 1 + multiple * daily) ** sessions - 1 },
    shares: {
      behind: share((path) => difference[path]! < 0),
      loss: share((path) => fund[path]! < 0),
      lossAgainstGain: share((path) => fund[path]! < 0 && multiple * stock[path]! > 0),
      nothingLeft: share((path) => fund[path]! === -1),
    },
    breakEven: breakEven(multiple, (volatility ** 2 * sessions) / sessionsAYear),
    tenths: tenthsOf(stock, fund, multiple),
  };
}

function checkQuestion({ multiple, volatility, sessions, drift, paths }: HoldingQuestion): void {
  const whole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
  const known = Number.isFinite(multiple) && multiple !== 0 && volatility >= 0 && drift > -1;
  if (!known || !whole(sessions, 1) || !whole(paths, 10)) {
    throw new RangeError(
      `simulatedHolding requires a multiple, a volatility, sessions and ten paths or more, got ${JSON.stringify({ multiple, volatility, sessions, drift, paths })}`,
    );
  }
}

/** Returns over the whole span, one per path. */
function simulate({ multiple, volatility, sessions, drift, paths, seed }: HoldingQuestion): {
  readonly stock: Float64Array;
  readonly fund: Float64Array;
} {
  const random = seededRandom(seed, 'holding');
  const daily = volatility / Math.sqrt(sessionsAYear);
  const mean = Math.log1p(drift) / sessionsAYear - 0.5 * daily * daily;
  const steps = new Float64Array(sessions);
  const stock = new Float64Array(paths);
  const fund = new Float64Array(paths);
  for (let path = 0; path < paths; path++) {
    random.fillNormal(steps);
    let log = 0;
    let growth = 1;
    for (let t = 0; t < sessions; t++) {
      const step = mean + daily * steps[t]!;
      log += step;
      growth *= Math.max(0, 1 + multiple * Math.expm1(step));
    }
    stock[path] = Math.expm1(log);
    fund[path] = growth - 1;
  }
  return { stock, fund };
}

function tenthsOf(stock: Float64Array, fund: Float64Array, multiple: number): readonly HoldingTenth[] {
  const order = Array.from(stock.keys()).sort((a, b) => stock[a]! - stock[b]! || a - b);
  const cut = (tenth: number): number => Math.round((order.length * tenth) / 10);
  return Array.from({ length: 10 }, (_, tenth) => {
    const members = order.slice(cut(tenth), cut(tenth + 1));
    const stocks = Float64Array.from(members, (path) => stock[path]!);
    return {
      stockReturn: estimateFromDraws(stocks),
      multipleReturn: multiple * median(stocks),
      fundReturn: estimateFromDraws(Float64Array.from(members, (path) => fund[path]!)),
    };
  });
}

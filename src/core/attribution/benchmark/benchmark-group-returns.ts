import type { BrinsonPeriod } from './brinson.ts';
import { smallestDividedWeight } from './brinson.ts';

/** Returns of a group on both sides over the sessions; absent where it has no weight, or too little, on some session. */
export interface GroupReturns {
  readonly portfolio?: number;
  readonly benchmark?: number;
}

/** Compounded return of a group on either side; absent where a side held (almost) none of it on some session. */
export function groupReturnsOf(periods: readonly BrinsonPeriod[], g: number): GroupReturns {
  const own = periods.map(({ portfolioWeights, portfolioContributions }) =>
    Math.abs(portfolioWeights[g]!) < smallestDividedWeight
      ? Number.NaN
      : portfolioContributions[g]! / portfolioWeights[g]!,
  );
  const portfolio = compounded(own);
  const benchmark = compounded(periods.map(({ benchmarkReturns }) => benchmarkReturns[g]!));
  return {
    ...(Number.isNaN(portfolio) ? {} : { portfolio }),
    ...(Number.isNaN(benchmark) ? {} : { benchmark }),
  };
}

const compounded = (returns: readonly number[]): number =>
  returns.reduce((total, one) => total + one * (1 + total), 0);

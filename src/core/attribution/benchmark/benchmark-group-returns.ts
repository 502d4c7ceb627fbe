import type { BrinsonPeriod } from './brinson.ts';
import { benchmarkReturnIn, portfolioReturnIn } from './brinson.ts';

/** Returns of a group on both sides over the sessions; absent where it has too little weight, or long and short cancel, on some session. */
export interface GroupReturns {
  readonly portfolio?: number;
  readonly benchmark?: number;
}

export function groupReturnsOf(periods: readonly BrinsonPeriod[], g: number): GroupReturns {
  const portfolio = compounded(periods.map((period) => portfolioReturnIn(period, g)));
  const benchmark = compounded(periods.map((period) => benchmarkReturnIn(period, g)));
  return {
    ...(portfolio === undefined ? {} : { portfolio }),
    ...(benchmark === undefined ? {} : { benchmark }),
  };
}

const compounded = (returns: readonly (number | undefined)[]): number | undefined =>
  returns.reduce<number | undefined>(
    (total, one) => (total === undefined || one === undefined ? undefined : total + one * (1 + total)),
    0,
  );

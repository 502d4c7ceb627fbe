import type { BrinsonPart, BrinsonPeriod } from '../../../src/core/attribution/benchmark/brinson.ts';
import type { BrinsonParts } from '../../../src/core/attribution/benchmark/brinson-linking.ts';

/** Returns that are mechanical or residual and nothing else. */
export function twoParts(
  periods: readonly BrinsonPeriod[],
  mechanical: readonly BrinsonPart[],
): BrinsonParts {
  const parted = (read: (whole: number, part: number) => number): readonly BrinsonPart[] =>
    periods.map(({ portfolioContributions, benchmarkContributions }, t) => ({
      portfolioContributions: portfolioContributions.map((whole, g) =>
        read(whole, mechanical[t]!.portfolioContributions[g]!),
      ),
      benchmarkContributions: benchmarkContributions.map((whole, g) =>
        read(whole, mechanical[t]!.benchmarkContributions[g]!),
      ),
    }));
  const none = parted(() => 0);
  return {
    mechanical,
    residual: parted((whole, part) => whole - part),
    ...{ unsplit: none, currency: none, cost: none, tracking: none },
  };
}

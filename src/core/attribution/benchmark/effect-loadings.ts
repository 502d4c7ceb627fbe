import type { BrinsonPart, BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';

type EffectName = 'allocation' | 'selection' | 'interaction';

/** Total loading of each effect on each stock-day; by group, one number a stock-day. */
export type EffectLoadings = Readonly<Record<EffectName, readonly Float64Array[]>> & {
  readonly weights: Float64Array;
};

/** Linked loadings of every effect: the effects of a return that is 1 where a stock-day's mechanical part is 1. */
export function effectLoadings({
  periods,
  loadings,
  coefficients,
  variant,
  columns,
}: {
  readonly periods: readonly BrinsonPeriod[];
  readonly loadings: readonly ReadonlyMap<number, BrinsonPart>[];
  readonly coefficients: Float64Array;
  readonly variant: BrinsonVariant;
  readonly columns: number;
}): EffectLoadings {
  const groups = periods[0]!.portfolioWeights.length;
  const empty = () => Array.from({ length: groups }, () => new Float64Array(columns));
  const dense = { allocation: empty(), selection: empty(), interaction: empty() };
  const weights = new Float64Array(columns);
  periods.forEach((period, t) => {
    for (const [column, part] of loadings[t]!) {
      const effects = brinsonEffects({ ...period, ...part }, variant);
      weights[column]! += coefficients[t]! * effects.weights.effect;
      for (const name of ['allocation', 'selection', 'interaction'] as const)
        dense[name].forEach((own, g) => {
          own[column]! += coefficients[t]! * (effects[name][g] ?? 0);
        });
    }
  });
  const kept = (columnsOf: readonly Float64Array[]) => columnsOf.map(withoutDust);
  return {
    allocation: kept(dense.allocation),
    selection: kept(dense.selection),
    interaction: kept(dense.interaction),
    weights: withoutDust(weights),
  };
}

/** A loading below the rounding of weights near 1 is none: sides that are alike leave no trace of machinery. */
export const withoutDust = (loadings: Float64Array): Float64Array =>
  loadings.map((loading) => (Math.abs(loading) < 1e-15 ? 0 : loading));

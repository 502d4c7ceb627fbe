import type { BrinsonEffects, BrinsonPart, BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import { brinsonEffects, splitBrinson } from './brinson.ts';
import type { EffectCoefficients, EffectLink, EffectLinking } from './effect-linking.ts';
import { linkBrinsonEffects } from './effect-linking.ts';
import { linkEffects } from './linking.ts';

/**
 * Effects per group, linked. Σ allocation + Σ selection + weightsEffect = what `linking.whole` says, for the whole return. Geometric ones
 * are the logarithms of factors, whose sum is ln(1 + whole).
 */
export interface LinkedEffects {
  readonly allocation: Float64Array;
  /** interaction included */
  readonly selection: Float64Array;
  /** of the selection; absent where some period has none */
  readonly interaction: readonly (number | undefined)[];
  /** linked effect of weights that do not sum alike */
  readonly weightsEffect: number;
}

export interface LinkedBrinson extends LinkedEffects {
  readonly linking: EffectLinking;
  /** parts of the effects above, when the mechanical parts of the returns are given: they add up group by group */
  readonly mechanical?: LinkedEffects;
  readonly residual?: LinkedEffects;
}

export interface BrinsonQuestion {
  /** in order of time, the same groups in the same places */
  readonly periods: readonly BrinsonPeriod[];
  /** mechanical parts, one entry a period */
  readonly mechanical?: readonly BrinsonPart[];
  readonly variant: BrinsonVariant;
  readonly method: EffectLink;
}

/**
 * Allocation and selection over several periods. The coefficients come from the whole returns and are the same for every group and
 * part, so that mechanical and residual effects add up to the effects.
 *
 * @throws RangeError when there is no period, periods differ in their number of groups, or there is not one mechanical part a period
 * @see linkBrinsonEffects, brinsonEffects
 */
export function linkBrinson({ periods, mechanical, variant, method }: BrinsonQuestion): LinkedBrinson {
  const effects = periods.map((period) => brinsonEffects(period, variant));
  if (effects.some(({ allocation }) => allocation.length !== effects[0]!.allocation.length))
    throw new RangeError('linkBrinson requires the same groups in every period, got different numbers');
  const linking = linkBrinsonEffects(effects, method);
  const linked = { linking, ...linkAll(effects, linking.coefficients) };
  if (mechanical === undefined) return linked;
  if (mechanical.length !== periods.length)
    throw new RangeError(`linkBrinson requires ${periods.length} mechanical parts, got ${mechanical.length}`);
  const split = periods.map((period, t) => splitBrinson(period, mechanical[t]!, variant));
  const part = (name: 'mechanical' | 'residual') =>
    linkAll(
      split.map((one) => one[name]),
      linking.coefficients,
    );
  return { ...linked, mechanical: part('mechanical'), residual: part('residual') };
}

function linkAll(effects: readonly BrinsonEffects[], coefficients: EffectCoefficients): LinkedEffects {
  const groups = effects[0]!.allocation;
  const linked = (kind: 'allocation' | 'selection', read: (one: BrinsonEffects) => number): number =>
    linkEffects(coefficients[kind], Float64Array.from(effects, read));
  return {
    allocation: groups.map((_, g) => linked('allocation', ({ allocation }) => allocation[g]!)),
    selection: groups.map((_, g) => linked('selection', ({ selection }) => selection[g]!)),
    interaction: Array.from(groups, (_, g) =>
      effects.some(({ interaction }) => interaction[g] === undefined)
        ? undefined
        : linked('selection', ({ interaction }) => interaction[g]!),
    ),
    weightsEffect: linked('allocation', ({ weights }) => weights.effect),
  };
}

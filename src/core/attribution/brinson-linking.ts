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
  const part = linkAll(
    split.map((one) => one.mechanical),
    mechanicalBy(linking),
  );
  return { ...linked, mechanical: part, residual: difference(linked, part) };
}

/** Coefficients of the mechanical part of an effect, whichever effect it is. */
export const mechanicalBy = ({ coefficients: { mechanical } }: EffectLinking): OfEffects => ({
  allocation: mechanical,
  selection: mechanical,
});

/** The effects of a part of the returns alone, linked. */
export const linkPart = (
  { periods, variant }: Pick<BrinsonQuestion, 'periods' | 'variant'>,
  part: readonly BrinsonPart[],
  coefficients: OfEffects,
): LinkedEffects =>
  linkAll(
    periods.map((period, t) => brinsonEffects({ ...period, ...part[t]! }, variant)),
    coefficients,
  );

/** Effects less a part of them. */
export const difference = (whole: LinkedEffects, part: LinkedEffects): LinkedEffects => ({
  allocation: whole.allocation.map((effect, g) => effect - part.allocation[g]!),
  selection: whole.selection.map((effect, g) => effect - part.selection[g]!),
  interaction: whole.interaction.map((effect, g) =>
    effect === undefined ? undefined : effect - part.interaction[g]!,
  ),
  weightsEffect: whole.weightsEffect - part.weightsEffect,
});

/** What allocation and selection are multiplied by, session by session. */
export type OfEffects = Pick<EffectCoefficients, 'allocation' | 'selection'>;

function linkAll(effects: readonly BrinsonEffects[], coefficients: OfEffects): LinkedEffects {
  const groups = effects[0]!.allocation;
  const linked = (kind: keyof OfEffects, read: (one: BrinsonEffects) => number): number =>
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

import type { ComponentName } from '../node/node.ts';
import { linkEffects } from '../period/linking.ts';
import type { BrinsonEffects, BrinsonPart, BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';
import type { EffectCoefficients, EffectLink, EffectLinking } from './effect-linking.ts';
import { linkBrinsonEffects } from './effect-linking.ts';

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
}

export interface BrinsonQuestion {
  /** in order of time, the same groups in the same places */
  readonly periods: readonly BrinsonPeriod[];
  readonly variant: BrinsonVariant;
  readonly method: EffectLink;
}

/**
 * Allocation and selection over several periods. The coefficients come from the whole returns and are the same for every group.
 *
 * @throws RangeError when there is no period, or periods differ in their number of groups
 * @see linkBrinsonEffects, brinsonEffects
 */
export function linkBrinson({ periods, variant, method }: BrinsonQuestion): LinkedBrinson {
  const effects = periods.map((period) => brinsonEffects(period, variant));
  if (effects.some(({ allocation }) => allocation.length !== effects[0]!.allocation.length))
    throw new RangeError('linkBrinson requires the same groups in every period, got different numbers');
  const linking = linkBrinsonEffects(effects, method);
  return { linking, ...linkAll(effects, linking.coefficients) };
}

/** The components of the returns, one entry a period; they add up to the returns. */
export type BrinsonParts = Readonly<Record<ComponentName, readonly BrinsonPart[]>>;

/**
 * The effects of every component of the returns, linked: over the components they add up to the effects, group by group. The mechanical
 * part has a coefficient of its own; where that differs from its effect's (geometric) the residual part takes what is left.
 *
 * @throws RangeError when there is not one part a period
 */
export function linkParts(
  { periods, variant }: Pick<BrinsonQuestion, 'periods' | 'variant'>,
  parts: BrinsonParts,
  { coefficients }: EffectLinking,
): Readonly<Record<ComponentName, LinkedEffects>> {
  const partOf = (name: ComponentName, by: OfEffects = coefficients): LinkedEffects => {
    if (parts[name].length !== periods.length)
      throw new RangeError(`linkParts requires ${periods.length} ${name} parts, got ${parts[name].length}`);
    return linkAll(
      periods.map((period, t) => brinsonEffects({ ...period, ...parts[name][t]! }, variant)),
      by,
    );
  };
  const { mechanical: own } = coefficients;
  const mechanical = partOf('mechanical', { allocation: own, selection: own });
  return {
    mechanical,
    residual: difference(partOf('residual'), difference(mechanical, partOf('mechanical'))),
    unsplit: partOf('unsplit'),
    currency: partOf('currency'),
    cost: partOf('cost'),
    tracking: partOf('tracking'),
  };
}

const difference = (whole: LinkedEffects, part: LinkedEffects): LinkedEffects => ({
  allocation: whole.allocation.map((effect, g) => effect - part.allocation[g]!),
  selection: whole.selection.map((effect, g) => effect - part.selection[g]!),
  interaction: whole.interaction.map((effect, g) =>
    effect === undefined ? undefined : effect - part.interaction[g]!,
  ),
  weightsEffect: whole.weightsEffect - part.weightsEffect,
});

/** What allocation and selection are multiplied by, session by session. */
type OfEffects = Pick<EffectCoefficients, 'allocation' | 'selection'>;

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

import type { Estimate } from '../../units/estimate.ts';
import { exactly, mapped } from '../../units/estimate.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { remainderBand } from '../node/mechanical-bands.ts';
import type { ComponentName } from '../node/node.ts';
import { byComponent } from '../node/node.ts';
import type { LinkedBrinson, LinkedEffects } from './brinson-linking.ts';
import type { EffectLoadings } from './effect-loadings.ts';

/**
 * An effect and its parts: they add up to the whole, geometric ones compound to it ((1 + part) multiplied over the parts = 1 + whole).
 * Mechanical and residual have bands, the others are known exactly.
 */
export interface SplitEffect {
  readonly whole: number;
  readonly parts: Readonly<Record<ComponentName, Estimate>>;
}

/** Effects of a group, or of all groups together. Fractions, linked. */
export interface EffectRow {
  readonly allocation: SplitEffect;
  /** interaction included */
  readonly selection: SplitEffect;
  /** of the selection; absent where the group's weight is too near 0 for a return of its own */
  readonly interaction?: SplitEffect;
  /** allocation and selection together; of all groups also the effect of weights that do not sum alike: the excess */
  readonly total: SplitEffect;
}

export interface SplitEffects {
  /** one a group */
  readonly groups: readonly EffectRow[];
  readonly all: EffectRow;
  /** B·(Σwp − Σwb): the part of the excess that comes from sums of weights */
  readonly weights: SplitEffect;
}

/**
 * Effects are linear in the returns, and the coefficients of linking depend on observed returns alone: an effect's mechanical part is a
 * sum over stock-days in every draw, and its band is that of the sum. Geometric effects are such sums of logarithms; e to the power of
 * each end less 1 is the end of the factor's band.
 */
export function splitEffects({
  effects,
  parts,
  loadings,
  bandsOf,
}: {
  readonly effects: LinkedBrinson;
  readonly parts: Readonly<Record<ComponentName, LinkedEffects>>;
  readonly loadings: EffectLoadings;
  readonly bandsOf: BandsOf;
}): SplitEffects {
  const partsBy = (read: (one: LinkedEffects) => number) => (name: ComponentName) => read(parts[name]);
  const geometric = effects.linking.method === 'geometric';
  const split = (dense: Float64Array, read: (one: LinkedEffects) => number): SplitEffect => {
    const added = effectOf(read(effects), partsBy(read), bandsOf(dense).mechanical);
    return geometric ? asFactors(added) : added;
  };
  const weights = split(loadings.weights, ({ weightsEffect }) => weightsEffect);
  const groups = Array.from(effects.allocation, (_, g) =>
    lazily({
      allocation: () => split(loadings.allocation[g]!, ({ allocation }) => allocation[g]!),
      selection: () => split(loadings.selection[g]!, ({ selection }) => selection[g]!),
      interaction:
        effects.interaction[g] === undefined
          ? undefined
          : () => split(loadings.interaction[g]!, ({ interaction }) => interaction[g]!),
      total: () =>
        split(
          sumOf([loadings.allocation[g]!, loadings.selection[g]!]),
          ({ allocation, selection }) => allocation[g]! + selection[g]!,
        ),
    }),
  );
  const all = lazily({
    allocation: () => split(sumOf(loadings.allocation), ({ allocation }) => total(allocation)),
    selection: () => split(sumOf(loadings.selection), ({ selection }) => total(selection)),
    interaction: effects.interaction.includes(undefined)
      ? undefined
      : () => split(sumOf(loadings.interaction), ({ interaction }) => total(interaction as number[])),
    total: () =>
      split(
        sumOf([...loadings.allocation, ...loadings.selection, loadings.weights]),
        ({ allocation, selection, weightsEffect }) => total(allocation) + total(selection) + weightsEffect,
      ),
  });
  return { groups, all, weights };
}

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) for (let c = 0; c < sum.length; c++) sum[c]! += column[c]!;
  return sum;
}

function effectOf(whole: number, part: (name: ComponentName) => number, band: Estimate): SplitEffect {
  const points = byComponent((name) => exactly(part(name)));
  const mechanical = { ...band, point: part('mechanical') };
  const residual = part('residual');
  return {
    whole,
    parts: {
      ...points,
      mechanical,
      residual: remainderBand(mechanical.point + residual, residual, mechanical),
    },
  };
}

/** Logarithms of factors as factors less 1. */
const asFactors = ({ whole, parts }: SplitEffect): SplitEffect => ({
  whole: Math.expm1(whole),
  parts: {
    mechanical: mapped(parts.mechanical, Math.expm1),
    residual: mapped(parts.residual, Math.expm1),
    unsplit: mapped(parts.unsplit, Math.expm1),
    currency: mapped(parts.currency, Math.expm1),
    cost: mapped(parts.cost, Math.expm1),
    tracking: mapped(parts.tracking, Math.expm1),
  },
});

type Made = { readonly [Name in keyof EffectRow]-?: (() => SplitEffect) | undefined };

/** Bands are worked out when they are read: a level may have thousands of groups. */
function lazily(make: Made): EffectRow {
  const made = new Map<keyof EffectRow, SplitEffect>();
  const read = (name: keyof EffectRow): SplitEffect => {
    const known = made.get(name) ?? make[name]!();
    made.set(name, known);
    return known;
  };
  return {
    get allocation() {
      return read('allocation');
    },
    get selection() {
      return read('selection');
    },
    get total() {
      return read('total');
    },
    ...(make.interaction === undefined ? {} : { interaction: read('interaction') }),
  };
}

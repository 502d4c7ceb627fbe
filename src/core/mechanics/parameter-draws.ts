import { normalQuantile } from '../numeric/normal-quantile.ts';
import { median } from '../numeric/quantile.ts';
import { seededRandom } from '../numeric/random.ts';
import { triangularQuantile } from '../numeric/triangular-quantile.ts';
import type { Distribution, ParameterId } from './priors.ts';
import { priors } from './priors.ts';

/** Laws of the headline mixture, equally likely. */
export const mixtureLaws: readonly ['linear', 'crossover', 'almgren'] = ['linear', 'crossover', 'almgren'];

/** One value of every parameter per draw, and the mixture's law of the draw. Draw i means the same parameters everywhere. */
export interface ParameterDraws {
  readonly count: number;
  readonly values: Readonly<Record<ParameterId, Float64Array>>;
  /** index into `mixtureLaws` */
  readonly law: Uint8Array;
  /** draws of each mixture law, ascending */
  readonly drawsOfLaw: readonly Int32Array[];
  /** 0 … count − 1 */
  readonly all: Int32Array;
}

const made = new Map<string, ParameterDraws>();
const kept = 4;

/**
 * Draws of all parameters from their priors; every parameter has its own random stream, so a new one never moves the others.
 *
 * @throws RangeError when `count` is not a whole number of at least 1
 */
export function parameterDraws(count: number, seed: number): ParameterDraws {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`parameterDraws requires a whole number of draws, got ${count}`);
  }
  const key = `${count}/${seed}`;
  let draws = made.get(key);
  if (draws === undefined) {
    draws = drawAll(count, seed);
    if (made.size >= kept) made.delete(made.keys().next().value!);
    made.set(key, draws);
  }
  return draws;
}

function drawAll(count: number, seed: number): ParameterDraws {
  const values = {} as Record<ParameterId, Float64Array>;
  for (const { id, distribution } of priors) values[id] = drawOne(distribution, count, seed, id);
  const law = drawLaws(count, seed);
  return {
    count,
    values,
    law,
    drawsOfLaw: mixtureLaws.map((_, index) => Int32Array.from(where(law, index))),
    all: Int32Array.from({ length: count }, (_, draw) => draw),
  };
}

function drawOne(distribution: Distribution, count: number, seed: number, stream: string): Float64Array {
  return stratifiedUniform(count, seed, stream).map((p) => inverse(distribution, p));
}

/**
 * Latin hypercube: one uniform from each of `count` equal slices, in random order, so that every parameter covers its prior evenly
 * and quantiles of a few thousand draws wander less than those of plain draws.
 *
 * @see McKay, Beckman and Conover (1979), Technometrics 21(2)
 */
function stratifiedUniform(count: number, seed: number, stream: string): Float64Array {
  const random = seededRandom(seed, stream);
  const uniform = new Float64Array(count);
  for (let slice = 0; slice < count; slice++) {
    const at = Math.floor(random.next() * (slice + 1));
    uniform[slice] = uniform[at]!;
    uniform[at] = (slice + random.next()) / count;
  }
  return uniform;
}

function drawLaws(count: number, seed: number): Uint8Array {
  return Uint8Array.from(stratifiedUniform(count, seed, 'law'), (p) => Math.floor(p * mixtureLaws.length));
}

function where(values: Uint8Array, wanted: number): number[] {
  const found: number[] = [];
  values.forEach((value, at) => {
    if (value === wanted) found.push(at);
  });
  return found;
}

/** A uniform of exactly 0 would give an infinite normal; the smallest step of the generator is 2⁻⁵³. */
function inverse(distribution: Distribution, uniform: number): number {
  const p = uniform === 0 ? 2 ** -54 : uniform;
  switch (distribution.kind) {
    case 'logNormal':
      return Math.exp(distribution.mu + distribution.sigma * normalQuantile(p));
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(p);
    case 'triangular':
      return triangularQuantile(p, distribution.low, distribution.mode, distribution.high);
    case 'logUniform':
      return distribution.low * (distribution.high / distribution.low) ** p;
  }
}

/** Quantile of a prior at probability `p`, 0 < p < 1; the 5 % and 95 % ones are the ends of its 90 % range. */
export const priorQuantile = (distribution: Distribution, p: number): number => inverse(distribution, p);

/** Median of a prior: "median parameters" are these. */
export const priorMedian = (distribution: Distribution): number => inverse(distribution, 0.5);

/** The same draws with some parameters frozen at their median over the draws. */
export function withFrozen(draws: ParameterDraws, frozen: readonly ParameterId[]): ParameterDraws {
  const values = { ...draws.values };
  for (const id of frozen) values[id] = new Float64Array(draws.count).fill(median(draws.values[id]));
  return { ...draws, values };
}

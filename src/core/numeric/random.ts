/**
 * Seeded random numbers: the same seed and stream give the same draws on every machine.
 *
 * Generator: xoshiro128** (Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021, ACM TOMS 47(4)),
 * state filled by splitmix64 (Steele, Lea and Flood 2014), two outputs joined to 53 bits. Not for cryptography.
 */
import { normalQuantile } from './normal-quantile.ts';

export interface Random {
  /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
  /** Fills `out` with uniform draws on [0, 1). */
  fillUniform(out: Float64Array): void;
  /** Fills `out` with standard normal draws by inversion: one uniform per draw, monotone in it. */
  fillNormal(out: Float64Array): void;
}

/**
 * An independent stream of draws. Naming a stream after its parameter keeps the draws of every other parameter unchanged
 * when one is added, removed or moved.
 *
 * @param seed any safe integer
 * @param stream name mixed into the state; the empty name is a stream like any other
 * @throws RangeError when `seed` is not a safe integer
 */
export function seededRandom(seed: number, stream: string = ''): Random {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`seededRandom requires a safe integer seed, got ${seed}`);
  const next = uniform53(xoshiro128StarStar(initialState(seed, stream)));
  return {
    next,
    fillUniform(out): void {
      for (let i = 0; i < out.length; i++) out[i] = next();
    },
    fillNormal(out): void {
      for (let i = 0; i < out.length; i++) out[i] = normalQuantile(next() || 2 ** -54);
    },
  };
}

function uniform53(word: () => number): () => number {
  return () => {
    const high = word() >>> 5;
    return (high * 67_108_864 + (word() >>> 6)) * 2 ** -53;
  };
}

/** @see https://prng.di.unimi.it/xoshiro128starstar.c */
function xoshiro128StarStar(state: Int32Array): () => number {
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  return () => {
    const output = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return output >>> 0;
  };
}

const rotateLeft = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

function initialState(seed: number, stream: string): Int32Array {
  const next = splitmix64(BigInt.asUintN(64, BigInt(seed)) ^ fnv1a64(stream));
  const words = new BigUint64Array([next(), next()]);
  return new Int32Array(words.buffer);
}

/** @see https://prng.di.unimi.it/splitmix64.c */
function splitmix64(seed: bigint): () => bigint {
  let x = seed;
  return () => {
    x = BigInt.asUintN(64, x + 0x9e3779b97f4a7c15n);
    let z = x;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

/** FNV-1a over the UTF-16 units of `text`. */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash;
}

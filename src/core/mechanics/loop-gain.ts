import type { FlowResponse } from './flow-response.ts';

/**
 * Gain of the loop return → forced flow → impact → return, per stock and draw: the spectral radius of ∂I/∂r. A gain of κ means that
 * a small further shock is amplified by 1 / (1 − κ); 1 − κ is the stability margin.
 *
 * Without index funds the loop of each stock is its own. Index funds couple the stocks, which then share one gain.
 *
 * @param slopes dI/dq per stock and draw
 */
export function loopGains(response: FlowResponse, slopes: readonly Float64Array[]): readonly Float64Array[] {
  const { stocks, indexWeights } = response;
  if (indexWeights.length === 0) {
    return stocks.map(({ own }, s) => gainsAlone(own, slopes[s]!));
  }
  const count = slopes[0]?.length ?? 0;
  const joint = new Float64Array(count);
  const matrix = new Float64Array(stocks.length * stocks.length);
  for (let i = 0; i < count; i++) {
    fillLoop(matrix, response, slopes, i);
    joint[i] = spectralRadius(matrix, stocks.length);
  }
  return stocks.map(() => joint);
}

function gainsAlone(own: Float64Array, slopes: Float64Array): Float64Array {
  const gains = new Float64Array(own.length);
  for (let i = 0; i < gains.length; i++) if (own[i] !== 0) gains[i] = Math.abs(own[i]! * slopes[i]!);
  return gains;
}

/** ∂I_s/∂r_t of one draw, row-major. */
function fillLoop(
  matrix: Float64Array,
  { stocks, indexWeights }: FlowResponse,
  slopes: readonly Float64Array[],
  draw: number,
): void {
  const size = stocks.length;
  for (let s = 0; s < size; s++) {
    const { own, viaIndex } = stocks[s]!;
    const slope = slopes[s]![draw]!;
    for (let t = 0; t < size; t++) {
      let flow = s === t ? own[draw]! : 0;
      for (let u = 0; u < viaIndex.length; u++) flow += viaIndex[u]![draw]! * indexWeights[u]![t]!;
      matrix[s * size + t] = flow === 0 ? 0 : slope * flow;
    }
  }
}

/**
 * Largest absolute eigenvalue of a matrix without negative entries (those that occur are taken by their size, which can only
 * overstate it). Two by two in closed form, larger ones by squaring: ρ = lim ‖Mᵏ‖^(1/k), Gelfand's formula.
 *
 * @param matrix row-major
 * @example
 * spectralRadius(Float64Array.of(0.5, 0.2, 0.2, 0.5), 2); // => 0.7
 */
export function spectralRadius(matrix: Float64Array, size: number): number {
  if (size === 1) return Math.abs(matrix[0]!);
  if (size === 2) {
    const a = Math.abs(matrix[0]!);
    const d = Math.abs(matrix[3]!);
    return (a + d + Math.sqrt((a - d) ** 2 + 4 * Math.abs(matrix[1]! * matrix[2]!))) / 2;
  }
  return byPowers(matrix.map(Math.abs), size);
}

/** Perron: for M ≥ 0 the growth of a positive vector lies between the smallest and the largest ratio of its entries. */
function byPowers(matrix: Float64Array, size: number): number {
  let vector = new Float64Array(size).fill(1);
  let highest = 0;
  for (let round = 0; round < 200; round++) {
    const next = new Float64Array(size);
    let lowest = Number.POSITIVE_INFINITY;
    highest = 0;
    for (let s = 0; s < size; s++) {
      // a little of the vector itself keeps a periodic matrix from circling
      let sum = vector[s]!;
      for (let t = 0; t < size; t++) sum += matrix[s * size + t]! * vector[t]!;
      next[s] = sum;
      lowest = Math.min(lowest, sum / vector[s]!);
      highest = Math.max(highest, sum / vector[s]!);
    }
    if (!(highest - lowest > 1e-10 * highest)) break;
    vector = next.map((value) => value / highest);
  }
  return highest - 1;
}

/**
 * How forced flows answer to returns, per draw, as shares of each stock's turnover. Linear, because every fund trades in proportion to
 * the return of its own underlying:
 *
 *     q_s = constant_s + own_s · r_s + Σ_u viaIndex_su · R_u        R_u = Σ_t weights_ut · r_t
 *
 * Index members outside the model are inside the constants.
 */
export interface FlowResponse {
  readonly stocks: readonly StockResponse[];
  /** per index that couples the stocks: its weight in each stock, in the order of `stocks` */
  readonly indexWeights: readonly Float64Array[];
}

export interface StockResponse {
  /** flow that comes whatever the returns (a multiple that changes overnight, a venue that catches up), over turnover */
  readonly constant: Float64Array;
  /** per unit of the stock's own return */
  readonly own: Float64Array;
  /** per unit of each index's return, in the order of `indexWeights` */
  readonly viaIndex: readonly Float64Array[];
}

/** Returns of the coupling indices at given returns of the stocks, for the draws in `members`, into `out`. */
export function indexReturns(
  { indexWeights }: FlowResponse,
  returns: readonly Float64Array[],
  members: Int32Array,
  out: readonly Float64Array[],
): void {
  for (let u = 0; u < indexWeights.length; u++) {
    const weights = indexWeights[u]!;
    const moved = out[u]!;
    for (let k = 0; k < members.length; k++) moved[members[k]!] = 0;
    for (let s = 0; s < weights.length; s++) {
      const weight = weights[s]!;
      if (weight !== 0) addScaled(moved, returns[s]!, weight, members);
    }
  }
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number, members: Int32Array): void {
  for (let k = 0; k < members.length; k++) sum[members[k]!]! += factor * values[members[k]!]!;
}

/** Flow into a stock over its turnover at given returns, for the draws in `members`, into `out`. */
export function sharesOfTurnover(
  { constant, own, viaIndex }: StockResponse,
  ownReturn: Float64Array,
  ofIndices: readonly Float64Array[],
  members: Int32Array,
  out: Float64Array,
): void {
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!;
    out[i] = constant[i]! + own[i]! * ownReturn[i]!;
  }
  for (let u = 0; u < viaIndex.length; u++) {
    const slope = viaIndex[u]!;
    const moved = ofIndices[u]!;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i]! += slope[i]! * moved[i]!;
    }
  }
}

/**
 * The same flows by the stocks themselves where there are more indices than stocks: each stock is then an index of its own, and the
 * systems to be solved are of the size of the stocks.
 */
export function condensed(response: FlowResponse): FlowResponse {
  const { stocks, indexWeights } = response;
  if (indexWeights.length <= stocks.length) return response;
  return {
    indexWeights: stocks.map((_, t) => Float64Array.from(stocks, (__, s) => (s === t ? 1 : 0))),
    stocks: stocks.map((stock) => ({
      ...stock,
      viaIndex: stocks.map((_, t) => {
        const through = new Float64Array(stock.own.length);
        stock.viaIndex.forEach((slope, u) => {
          const weight = indexWeights[u]![t]!;
          for (let i = 0; i < through.length; i++) through[i]! += weight * slope[i]!;
        });
        return through;
      }),
    })),
  };
}

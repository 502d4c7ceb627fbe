import type { DaySplit, SplitStock } from '../../decomposition/day-split.ts';
import { BandSums } from '../node/band-sums.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureWidth } from './exposure-day.ts';
import type { ExposureTree } from './exposure-tree.ts';
import type { ReturnPath } from './return-path.ts';

/** Linked sums of every node, session after session: points, and the draws of the stock-days inside. */
export class ExposureSums {
  readonly #tree: ExposureTree;
  readonly #path: ReturnPath;
  readonly #revertingOn: ((dayIndex: number) => DaySplit) | undefined;
  readonly #points: Float64Array;
  /** of the innermost groups; the others are added up at the end */
  readonly #bands: (BandSums | undefined)[];
  readonly #reverting: (BandSums | undefined)[];

  constructor(
    tree: ExposureTree,
    path: ReturnPath,
    revertingOn: ((dayIndex: number) => DaySplit) | undefined,
  ) {
    this.#tree = tree;
    this.#path = path;
    this.#revertingOn = revertingOn;
    this.#points = new Float64Array(tree.nodes.length * exposureWidth);
    this.#bands = tree.nodes.map(() => undefined);
    this.#reverting = tree.nodes.map(() => undefined);
  }

  /** @param at place of the session in the path */
  add(day: ExposureDay, at: number): void {
    const { linking, equity } = this.#path;
    if (linking === undefined) return;
    const share = linking.coefficients[at]! / equity[at]!;
    for (let node = 0; node < this.#tree.nodes.length; node++) {
      const from = node * exposureWidth;
      this.#points[from]! += day.values[from]! / equity[at]! / equity.length;
      for (let figure = 1; figure < exposureWidth; figure++)
        this.#points[from + figure]! += share * day.values[from + figure]!;
    }
    addDraws(this.#bands, this.#tree, day, { stocks: day.stockDays.columns, share });
    if (this.#revertingOn === undefined) return;
    const stocks = revertingStocks(day, this.#revertingOn);
    addDraws(this.#reverting, this.#tree, day, { stocks, share });
  }

  /** Average weight, linked contribution and its parts, in the order of the columns of a day. */
  pointsOf(node: number): Float64Array {
    return this.#points.subarray(node * exposureWidth, (node + 1) * exposureWidth);
  }

  /** Draws of the node's mechanical part, by kind; `undefined` when nothing modelled is inside. */
  drawsOf(node: number, kind: 'whole' | 'reverting'): BandSums | undefined {
    const sums = kind === 'whole' ? this.#bands : this.#reverting;
    const children = this.#tree.childrenOf[node]!;
    if (sums[node] === undefined && children.length > 0)
      sums[node] = total(children.flatMap((child) => this.drawsOf(child, kind) ?? []));
    return sums[node];
  }
}

function addDraws(
  sums: (BandSums | undefined)[],
  { leaves }: ExposureTree,
  { loadings, stockDays }: ExposureDay,
  { stocks, share }: { readonly stocks: readonly SplitStock[]; readonly share: number },
): void {
  const columns = stockDays.columns.length;
  for (const leaf of leaves) {
    for (let column = 0; column < columns; column++) {
      const loading = share * loadings[leaf * columns + column]!;
      if (loading === 0) continue;
      const stock = stocks[column]!;
      sums[leaf] ??= new BandSums(stock.draws.mechanical.length);
      sums[leaf].add(stock, loading);
    }
  }
}

/** Each stock-day again, with the reverting part in place of the whole displacement. */
function revertingStocks(
  { stockDays: { columns, sessions } }: ExposureDay,
  revertingOn: (dayIndex: number) => DaySplit,
): readonly SplitStock[] {
  return columns.map(({ code }, column) => {
    const stock = revertingOn(sessions[column]!).stocks.find((one) => one.code === code);
    if (stock?.kind !== 'split')
      throw new RangeError(`attributeExposures requires a reverting part of ${code}, got none`);
    return stock;
  });
}

function total(parts: readonly BandSums[]): BandSums | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const sum = new BandSums(first.draws);
  for (const part of parts) sum.addAll(part);
  return sum;
}

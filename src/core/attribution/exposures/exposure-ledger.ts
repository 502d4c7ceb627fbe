import { apportion } from '../../units/apportion.ts';
import type { Profit } from '../day/booked-profit.ts';
import { componentNames } from '../node/node.ts';
import { exposureWidth } from './exposure-day.ts';
import type { ExposureTree } from './exposure-tree.ts';

const width = componentNames.length + 1;

/**
 * Booked won of sessions, added up: each session's profit is rounded once, the innermost groups share it by largest remainder, and within
 * a group its components share the group's.
 */
export class ExposureLedger {
  readonly #tree: ExposureTree;
  /** by node: total and components, whole won */
  readonly #booked: Float64Array;
  #size = 0;
  #total = 0;

  constructor(tree: ExposureTree) {
    this.#tree = tree;
    this.#booked = new Float64Array(tree.nodes.length * width);
  }

  /** Whole won can be told apart: sums stay below 2^53. */
  get isExact(): boolean {
    return this.#size < Number.MAX_SAFE_INTEGER;
  }

  /** Profit of all sessions; `undefined` where the amounts are too large for whole won. */
  get bookedKrw(): number | undefined {
    return this.isExact ? this.#total : undefined;
  }

  /** @param values by node × `exposureWidth`, won. @returns the session's booked profit; `undefined` when amounts became too large */
  add(values: Float64Array): number | undefined {
    const { leaves } = this.#tree;
    for (const leaf of leaves)
      for (let c = 0; c < width; c++) this.#size += Math.abs(values[leaf * exposureWidth + 1 + c]!) + 1;
    if (!this.isExact) return undefined;
    const profits = leaves.map((leaf) => values[leaf * exposureWidth + 1]!);
    const total = Math.round(profits.reduce((sum, won) => sum + won, 0)) + 0;
    const shares = apportion(total, profits);
    for (let at = 0; at < leaves.length; at++) {
      const from = leaves[at]! * exposureWidth + 2;
      const parts = apportion(shares[at]!, values.subarray(from, from + componentNames.length));
      this.#book(leaves[at]!, shares[at]!, parts);
    }
    this.#total += total;
    return total;
  }

  /** In the node and everything around it. */
  #book(leaf: number, profit: number, parts: readonly number[]): void {
    for (let node = leaf; node >= 0; node = this.#tree.nodes[node]!.parent) {
      const to = node * width;
      this.#booked[to]! += profit;
      for (let c = 0; c < parts.length; c++) this.#booked[to + 1 + c]! += parts[c]!;
    }
  }

  profitOf(node: number): Profit | undefined {
    if (!this.isExact) return undefined;
    const won = (c: number) => this.#booked[node * width + c]!;
    const parts = Object.fromEntries(componentNames.map((name, c) => [name, won(c + 1)]));
    return { total: won(0), ...parts } as Profit;
  }
}

import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';

/** Booked won, whole numbers: the components add up to the total. */
export type Profit = Readonly<Record<ComponentName | 'total', number>>;

/** Whole won of some rows together. The components of a large book cost time, so they are summed when one is read. */
export class BookedProfit implements Profit {
  readonly total: number;
  readonly #rows: Int32Array;
  readonly #components: () => Float64Array;

  /** @param components booked won of every row by component, side by side in the order of their names */
  constructor(rows: Int32Array, total: number, components: () => Float64Array) {
    this.total = total;
    this.#rows = rows;
    this.#components = components;
  }

  get mechanical(): number {
    return this.#sum('mechanical');
  }

  get residual(): number {
    return this.#sum('residual');
  }

  get unsplit(): number {
    return this.#sum('unsplit');
  }

  get currency(): number {
    return this.#sum('currency');
  }

  get cost(): number {
    return this.#sum('cost');
  }

  get tracking(): number {
    return this.#sum('tracking');
  }

  #sum(name: ComponentName): number {
    const booked = this.#components();
    const column = componentNames.indexOf(name);
    let sum = 0;
    for (const at of this.#rows) sum += booked[at * componentNames.length + column]!;
    return sum;
  }
}

/**
 * A column whose few texts repeat: one string for all rows that say the same, and their numbers, so that sorting a large file compares
 * numbers.
 */
export class RepeatedNames {
  readonly names: string[] = [];
  /** per row kept: which of `names` */
  readonly ids: number[] = [];
  readonly #idOf = new Map<string, number>();
  #last = 0;

  /** The shared string of the row being read. */
  share<Name extends string>(text: Name): Name {
    let id = this.#idOf.get(text);
    if (id === undefined) {
      id = this.names.push(text) - 1;
      this.#idOf.set(text, id);
    }
    this.#last = id;
    return this.names[id] as Name;
  }

  /** The row being read counts. */
  keep(): void {
    this.ids.push(this.#last);
  }

  /** Per name its place in alphabetical order. */
  ranks(): Uint32Array {
    const order = this.names.map((_, id) => id).sort((a, b) => (this.names[a]! < this.names[b]! ? -1 : 1));
    const ranks = new Uint32Array(order.length);
    order.forEach((id, rank) => {
      ranks[id] = rank;
    });
    return ranks;
  }
}

import type { HoldingSums } from './sum-holdings.ts';

/** Sums of several parts of a file, put together by code and names; no date is in two parts. */
export class SumsByPlace {
  /** sums so far: places × dates */
  cells = 0;
  readonly #places = new Map<string, HoldingSums[]>();

  add(sums: HoldingSums): void {
    const key = JSON.stringify([sums.code, ...sums.names]);
    const known = this.#places.get(key);
    if (known === undefined) this.#places.set(key, [sums]);
    else known.push(sums);
    this.cells += sums.days.length;
  }

  /** Every place once; what was added is let go. */
  sums(): readonly HoldingSums[] {
    const all: HoldingSums[] = [];
    for (const [key, parts] of this.#places) {
      all.push(together(parts));
      this.#places.delete(key);
    }
    return all;
  }
}

function together(parts: readonly HoldingSums[]): HoldingSums {
  const length = parts.reduce((sum, { days }) => sum + days.length, 0);
  const days = new Int32Array(length);
  const quantities = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    days.set(part.days, at);
    quantities.set(part.quantities, at);
    at += part.days.length;
  }
  const count = (name: 'rows' | 'undated' | 'unquantified') =>
    parts.reduce((sum, part) => sum + part[name], 0);
  const { code, names } = parts[0]!;
  return {
    ...{ code, names, days, quantities },
    ...{ rows: count('rows'), undated: count('undated'), unquantified: count('unquantified') },
  };
}

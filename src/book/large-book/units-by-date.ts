import type { HoldingSums } from './sum-holdings.ts';

/** A code as the file writes it, a name per level, and the rows that say so. */
export interface Place {
  readonly code: string;
  readonly names: readonly string[];
  rows: number;
  undated: number;
  unquantified: number;
}

/** Room that is left for further places when a date's runs out. */
const roomToGrow = 1.25;

/**
 * Units of every place by date, as they come from the engine: all dates of a place at a time, or again and again some dates of all. Nothing
 * but these numbers is kept, one for each place and date.
 */
export class UnitsByDate {
  readonly places: Place[] = [];
  /** numbers that there is room for */
  cells = 0;
  readonly #placeOf = new Map<string, number>();
  readonly #units = new Map<number, Float64Array>();

  /** @param sums no date of them was added for the place before */
  add(sums: HoldingSums): void {
    const place = this.#placeFor(sums);
    const { days, quantities } = sums;
    for (let i = 0; i < days.length; i++) this.#unitsOn(days[i]!, place)[place] = quantities[i]!;
  }

  #placeFor({ code, names, rows, undated, unquantified }: HoldingSums): number {
    const key = JSON.stringify([code, ...names]);
    const known = this.#placeOf.get(key);
    if (known === undefined) {
      this.#placeOf.set(key, this.places.length);
      return this.places.push({ code, names, rows, undated, unquantified }) - 1;
    }
    const place = this.places[known]!;
    place.rows += rows;
    place.undated += undated;
    place.unquantified += unquantified;
    return known;
  }

  #unitsOn(day: number, place: number): Float64Array {
    const units = this.#units.get(day);
    if (units !== undefined && place < units.length) return units;
    const grown = new Float64Array(Math.max(this.places.length, Math.ceil((place + 1) * roomToGrow)));
    if (units !== undefined) grown.set(units);
    this.cells += grown.length - (units?.length ?? 0);
    this.#units.set(day, grown);
    return grown;
  }

  /** Days since 1970, ascending. */
  dates(): readonly number[] {
    return [...this.#units.keys()].sort((a, b) => a - b);
  }

  /**
   * Units on a date of some places in an order of their own. What was kept for the date is let go.
   *
   * @param places by their place among `places`
   */
  take(day: number, places: Int32Array): Float64Array {
    const units = this.#units.get(day) ?? new Float64Array();
    this.#units.delete(day);
    const taken = new Float64Array(places.length);
    for (let at = 0; at < taken.length; at++) {
      const place = places[at]!;
      if (place < units.length) taken[at] = units[place]!;
    }
    if (taken.length > units.length) return taken;
    // the room that is there already: in a large book a second one for every date would not fit beside it
    units.set(taken);
    return units.subarray(0, taken.length);
  }
}

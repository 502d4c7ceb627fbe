import { type HoldingSums, noDate, type SumsBlock } from './sum-holdings.ts';

/** A code as the file writes it, a name per level, and the rows that say so. */
export interface Place {
  readonly code: string;
  readonly names: readonly string[];
  rows: number;
  undated: number;
  unquantified: number;
}

const blockBits = 8;
const blockMask = (1 << blockBits) - 1;
/** up to 9999-12-31 */
const blocks = 1 + ((2_932_896 - noDate) >> blockBits);

/** Room that is left for further places when a date's runs out, where more come than were expected. */
const roomToGrow = 1.25;

/**
 * Units of every place by date, as they come from the engine: all dates of a place at a time, or again and again some dates of all. Nothing
 * but these numbers is kept, one for each place and date.
 */
export class UnitsByDate {
  readonly places: Place[] = [];
  /** sums that were added, a place and a date each, and the rows that they are made of */
  stated = 0;
  rows = 0;
  /** numbers that there is room for */
  cells = 0;
  readonly #placeOf = new Map<string, number>();
  /** by date since `noDate`, a block of dates at a time: a look into a map for every number would take longer than all else */
  readonly #blocks: ((Float64Array | undefined)[] | undefined)[] = new Array(blocks).fill(undefined);
  /** places that there is room for from the beginning */
  #expected = 0;
  /** for one date while it is put in order */
  #ordered = new Float64Array();

  /** @param block no date of it was added for its place before */
  add({ sums, places }: SumsBlock): void {
    this.#expected = Math.max(this.#expected, places);
    const placeOf = sums.map((one) => this.#placeFor(one));
    sums.forEach(({ days, quantities, rows }, at) => {
      const place = placeOf[at]!;
      this.stated += days.length;
      this.rows += rows;
      for (let i = 0; i < days.length; i++) {
        const date = days[i]! - noDate;
        const units = this.#blocks[date >> blockBits]?.[date & blockMask];
        if (units !== undefined && place < units.length) units[place] = quantities[i]!;
        else this.#grown(date, place, units)[place] = quantities[i]!;
      }
    });
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

  #grown(date: number, place: number, units: Float64Array | undefined): Float64Array {
    const size = place < this.#expected ? this.#expected : Math.ceil((place + 1) * roomToGrow);
    const grown = new Float64Array(Math.max(this.places.length, size));
    if (units !== undefined) grown.set(units);
    this.cells += grown.length - (units?.length ?? 0);
    this.#blocks[date >> blockBits] ??= new Array(1 << blockBits).fill(undefined);
    this.#blocks[date >> blockBits]![date & blockMask] = grown;
    return grown;
  }

  /** Days since 1970, ascending; `noDate` too where rows have none. */
  dates(): readonly number[] {
    return this.#blocks.flatMap((block, high) =>
      (block ?? []).flatMap((units, low) =>
        units === undefined ? [] : [(high << blockBits) + low + noDate],
      ),
    );
  }

  /**
   * Units on a date of some places in an order of their own. What was kept for the date is let go.
   *
   * @param places by their place among `places`
   */
  take(day: number, places: Int32Array): Float64Array {
    const date = day - noDate;
    const block = this.#blocks[date >> blockBits] ?? [];
    const units = block[date & blockMask] ?? new Float64Array();
    block[date & blockMask] = undefined;
    if (this.#ordered.length !== places.length) this.#ordered = new Float64Array(places.length);
    const taken = this.#ordered;
    for (let at = 0; at < taken.length; at++) {
      const place = places[at]!;
      taken[at] = place < units.length ? units[place]! : 0;
    }
    if (taken.length > units.length) return taken.slice();
    // the room that is there already: in a large book a second one for every date would not fit beside it
    units.set(taken);
    return units.subarray(0, taken.length);
  }
}

/**
 * Room for the values of one calculation, given again to the next: thousands of short-lived arrays cost more than what is done with
 * them. What is in it is only right until it is asked for again, so nobody may keep it.
 */
export class Scratch {
  #room: Float64Array = new Float64Array(0);

  /** @returns room for `length` values, which hold whatever was there before */
  of(length: number): Float64Array {
    if (this.#room.length < length) this.#room = new Float64Array(length);
    return this.#room.length === length ? this.#room : this.#room.subarray(0, length);
  }
}

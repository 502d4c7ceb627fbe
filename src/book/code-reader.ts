import type { Ticker } from '../core/units/ticker.ts';
import { type CodeCell, type KnownCodes, readCode, type VenueHint } from './cells/code-cell.ts';

/** Reads codes and remembers every spelling: a large file repeats few of them. */
export class CodeReader {
  readonly #codes = new Set<string>();
  readonly #isins = new Map<string, Ticker>();
  readonly #known: KnownCodes = { codes: this.#codes, isins: this.#isins };
  readonly #read = new Map<string, CodeCell>();
  readonly #readWithHint = new Map<string, CodeCell>();

  /** Makes codes known from now on. */
  learn(codes: Iterable<Ticker>): void {
    for (const code of codes) this.#codes.add(code);
    this.#read.clear();
    this.#readWithHint.clear();
  }

  learnIsin(isin: string, code: Ticker): void {
    this.#isins.set(isin, code);
  }

  knows(code: string): boolean {
    return this.#codes.has(code);
  }

  read(text: string, hint?: VenueHint): CodeCell {
    const cache = hint === undefined ? this.#read : this.#readWithHint;
    const key = hint === undefined ? text : `${hint} ${text}`;
    let found = cache.get(key);
    if (found === undefined) {
      found = readCode(text, this.#known, hint);
      cache.set(key, found);
    }
    return found;
  }
}

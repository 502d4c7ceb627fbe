import { type estimateFromDraws, median } from '../numeric/quantile.ts';
import type { Departure } from './departure.ts';
import type { SimulatedStockDay } from './simulated-market.ts';

/** How often the bands of the split hold the truth, over simulated stock-days with a truth of their own each. */
export interface SplitCoverage {
  readonly departure: Departure;
  readonly k: number;
  readonly stockDays: number;
  /** at the price limit: no answer, not counted above */
  readonly locked: number;
  /** share of stock-days whose true mechanical part lies in the band */
  readonly covered50: number;
  readonly covered90: number;
  /** share of those with a truth below, and above, the 90 % band by size */
  readonly below: number;
  readonly above: number;
  /** median of mid over truth: 1 when neither is larger as a rule; absent when no truth was other than 0 */
  readonly midOverTruth?: number;
  /** mean width of the 90 % band over the mean size of the truth */
  readonly width: number;
}

/** Counts how often a band held the truth. */
export class Tally {
  #stockDays = 0;
  #locked = 0;
  #in50 = 0;
  #in90 = 0;
  #below = 0;
  #above = 0;
  readonly #ratios: number[] = [];
  #width = 0;
  #size = 0;

  lock(): void {
    this.#locked++;
  }

  add({ mechanical }: SimulatedStockDay, band: ReturnType<typeof estimateFromDraws>): void {
    const side = Math.sign(mechanical) || 1;
    this.#stockDays++;
    if (mechanical >= band.low50 && mechanical <= band.high50) this.#in50++;
    if (mechanical >= band.low90 && mechanical <= band.high90) this.#in90++;
    else if (mechanical * side > Math.max(band.low90 * side, band.high90 * side)) this.#above++;
    else this.#below++;
    if (mechanical !== 0) this.#ratios.push(band.point / mechanical);
    this.#width += band.high90 - band.low90;
    this.#size += Math.abs(mechanical);
  }

  result(): Omit<SplitCoverage, 'departure' | 'k'> {
    const n = this.#stockDays;
    const share = (count: number): number => (n === 0 ? 0 : count / n);
    return {
      stockDays: n,
      locked: this.#locked,
      covered50: share(this.#in50),
      covered90: share(this.#in90),
      below: share(this.#below),
      above: share(this.#above),
      ...(this.#ratios.length === 0 ? {} : { midOverTruth: median(Float64Array.from(this.#ratios)) }),
      width: this.#size === 0 ? 0 : this.#width / this.#size,
    };
  }
}

import type { SplitStock } from '../../decomposition/day-split.ts';
import { quantiles } from '../../numeric/quantile.ts';
import { Scratch } from '../../numeric/scratch.ts';
import type { Estimate } from '../../units/estimate.ts';
import { addColumns, addScaled, DrawMarks, together } from './draw-sums.ts';
import type { MechanicalBands } from './mechanical-bands.ts';

type Ends = Omit<Estimate, 'point'>;

const noWidth = (): Record<keyof Ends, number> => ({ low50: 0, high50: 0, low90: 0, high90: 0 });

interface Term {
  readonly stock: SplitStock;
  readonly loading: number;
}

/**
 * Sums of stock-days, draw by draw, from which bands are read: quantiles of sums, never sums of quantiles. A stock-day that has been
 * added is soon forgotten, so that a span of any length takes the memory of a few.
 */
export class BandSums {
  readonly #mechanical: Float64Array;
  readonly #direct: Float64Array;
  readonly #capped: DrawMarks;
  #waiting: Term[] = [];
  readonly #widestDirect = noWidth();
  readonly #widestFeedback = noWidth();
  #mechanicalPoint = 0;
  #directPoint = 0;

  constructor(draws: number) {
    this.#mechanical = new Float64Array(draws);
    this.#direct = new Float64Array(draws);
    this.#capped = new DrawMarks(draws);
  }

  get draws(): number {
    return this.#mechanical.length;
  }

  /** @throws RangeError when the stock-day has another number of draws */
  add(stock: SplitStock, loading: number): void {
    const { draws } = this;
    if (stock.draws.mechanical.length !== draws)
      throw new RangeError(
        `BandSums requires ${draws} draws in every stock-day, got ${stock.draws.mechanical.length}`,
      );
    this.#waiting.push({ stock, loading });
    if (this.#waiting.length === together) this.#addWaiting();
    this.#mechanicalPoint += loading * stock.mechanical.point;
    this.#directPoint += loading * stock.direct.point;
    addEnds(this.#widestDirect, stock.direct, loading);
    addEnds(this.#widestFeedback, stock.feedback, loading);
  }

  /** Adds what another has added. */
  addAll(other: BandSums): void {
    this.#addWaiting();
    other.#addWaiting();
    addScaled(this.#mechanical, other.#mechanical, 1);
    addScaled(this.#direct, other.#direct, 1);
    this.#capped.addAll(other.#capped);
    this.#mechanicalPoint += other.#mechanicalPoint;
    this.#directPoint += other.#directPoint;
    addEnds(this.#widestDirect, other.#widestDirect, 1);
    addEnds(this.#widestFeedback, other.#widestFeedback, 1);
  }

  /** Direct and feedback use the draws in which no stock-day inside is capped. */
  get bands(): MechanicalBands {
    this.#addWaiting();
    const point = this.#mechanicalPoint;
    const feedbackPoint = point - this.#directPoint;
    const mechanical = { ...endsOf(this.#mechanical), point };
    const kept = this.#uncapped();
    // every draw has some stock capped: the ends of the stocks' own bands are added, which can only be too wide
    if (kept === undefined) {
      const direct = { ...this.#widestDirect, point: this.#directPoint };
      return { mechanical, direct, feedback: { ...this.#widestFeedback, point: feedbackPoint } };
    }
    return {
      mechanical,
      direct: { ...endsOf(kept.direct), point: this.#directPoint },
      feedback: { ...endsOf(kept.feedback), point: feedbackPoint },
    };
  }

  /** Share of draws in which some stock-day inside is capped. */
  get cappedShare(): number {
    this.#addWaiting();
    return this.#capped.count / this.draws;
  }

  #addWaiting(): void {
    const terms = this.#waiting;
    if (terms.length === 0) return;
    this.#waiting = [];
    const loadings = terms.map(({ loading }) => loading);
    addColumns(
      this.#mechanical,
      terms.map(({ stock }) => stock.draws.mechanical),
      loadings,
    );
    addColumns(
      this.#direct,
      terms.map(({ stock }) => stock.draws.direct),
      loadings,
    );
    for (const { stock } of terms) this.#capped.add(stock.draws.capped);
  }

  /** In rooms that the next call overwrites. */
  #uncapped(): { readonly direct: Float64Array; readonly feedback: Float64Array } | undefined {
    const mechanical = this.#mechanical;
    const sums = this.#direct;
    const capped = this.#capped;
    const direct = directRoom.of(sums.length);
    const feedback = feedbackRoom.of(sums.length);
    let kept = 0;
    for (let d = 0; d < sums.length; d++) {
      if (capped.has(d)) continue;
      feedback[kept] = mechanical[d]! - sums[d]!;
      direct[kept++] = sums[d]!;
    }
    return kept === 0
      ? undefined
      : { direct: direct.subarray(0, kept), feedback: feedback.subarray(0, kept) };
  }
}

const directRoom = new Scratch();
const feedbackRoom = new Scratch();

/** A negative loading turns a band round: its low end is the other's high end. */
function addEnds(sum: Record<keyof Ends, number>, more: Ends, loading: number): void {
  const isTurned = loading < 0;
  sum.low50 += loading * (isTurned ? more.high50 : more.low50);
  sum.high50 += loading * (isTurned ? more.low50 : more.high50);
  sum.low90 += loading * (isTurned ? more.high90 : more.low90);
  sum.high90 += loading * (isTurned ? more.low90 : more.high90);
}

function endsOf(draws: Float64Array): Ends {
  const [low90, low50, high50, high90] = quantiles(draws, [0.05, 0.25, 0.75, 0.95]) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return { low50, high50, low90, high90 };
}

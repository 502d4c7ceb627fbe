import { heldInRow } from '../attribution/day/day-book.ts';
import { GroupNode } from '../attribution/day/group-node.ts';
import { PositionNode } from '../attribution/day/position-node.ts';
import type { AttributionNode } from '../attribution/node/node.ts';
import { compensatedSum } from '../numeric/sum.ts';
import { shifted } from '../units/estimate.ts';
import type { BookExposure } from './book-exposure.ts';
import type { Combined } from './combined-band.ts';
import type { ScenarioNode } from './scenario-result.ts';

/** Moves of the stocks under a shock, in the order of the machine's stocks. */
export interface StockMoves {
  readonly fundamental: Float64Array;
  /** medians of r − f; 0 for a stock without an answer */
  readonly mechanical: Float64Array;
  readonly rest: number;
  readonly mechanicalOf: Combined;
}

/** What the nodes of the tree read. */
export interface ShockSource {
  readonly exposure: BookExposure;
  readonly moves: StockMoves;
  readonly booked: () => Booked | undefined;
}

/** Whole won of every row, side by side: fundamental, mechanical. */
export interface Booked {
  readonly fundamental: Float64Array;
  readonly mechanical: Float64Array;
}

/** A node of the tree; figures are worked out when they are read. */
export class ShockedNode implements ScenarioNode {
  readonly source: ShockSource;
  readonly seen: AttributionNode;
  readonly rows: Int32Array;
  #children: readonly ScenarioNode[] | undefined;

  constructor(source: ShockSource, seen: AttributionNode) {
    this.source = source;
    this.seen = seen;
    this.rows =
      seen instanceof GroupNode ? seen.rows : seen instanceof PositionNode ? Int32Array.of(seen.at) : none;
  }

  get key(): string {
    return this.seen.key;
  }
  get code(): string {
    return this.seen.code;
  }
  get name(): ScenarioNode['name'] {
    return this.seen.name;
  }
  get level(): ScenarioNode['level'] {
    return this.seen.level;
  }
  get state(): ScenarioNode['state'] {
    return this.seen.state;
  }

  get valueKrw(): number | undefined {
    return this.seen.startValueKrw;
  }

  get children(): readonly ScenarioNode[] {
    this.#children ??= this.seen.children.map((child) => new ShockedNode(this.source, child));
    return this.#children;
  }

  /** A position of which the inside is not known has no profit; a sum over others leaves it out. */
  get #isRevalued(): boolean {
    return this.valueKrw !== undefined && (this.level !== 'position' || this.withheld.length === 0);
  }

  get profitKrw(): ScenarioNode['profitKrw'] {
    const booked = this.#isRevalued ? this.source.booked() : undefined;
    if (booked === undefined) return undefined;
    const fundamental = sumAt(booked.fundamental, this.rows);
    if (this.mechanical === undefined) return { fundamental };
    const mechanical = sumAt(booked.mechanical, this.rows);
    return { total: fundamental + mechanical, fundamental, mechanical };
  }

  get fundamental(): ScenarioNode['fundamental'] {
    return this.#isRevalued ? fundamentalProfit(this.source, this.rows) : undefined;
  }

  get mechanical(): ScenarioNode['mechanical'] {
    if (!this.#isRevalued) return undefined;
    return this.source.moves.mechanicalOf(stakes(this.source.exposure, this.rows));
  }

  get profit(): ScenarioNode['profit'] {
    const { mechanical } = this;
    return mechanical && shifted(mechanical, fundamentalProfit(this.source, this.rows));
  }

  get withheld(): ScenarioNode['withheld'] {
    const { day } = this.source.exposure;
    const parts = Array.from(this.rows, (at) => heldInRow(day, at)?.unsplit ?? []).flat();
    return [...new Map(parts.map((part) => [`${part.code} ${part.reason}`, part])).values()];
  }
}

const none = new Int32Array(0);

/** Won per unit of each stock's return. */
function stakes({ perStock, day }: BookExposure, rows: Int32Array): Float64Array {
  const width = day.rows.length === 0 ? 0 : perStock.length / day.rows.length;
  const total = new Float64Array(width);
  for (const at of rows) for (let s = 0; s < width; s++) total[s]! += perStock[at * width + s]!;
  return total;
}

function fundamentalProfit({ exposure, moves }: ShockSource, rows: Int32Array): number {
  const parts = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++)
    parts[k] = rowProfit(exposure, moves.fundamental, rows[k]!, moves.rest);
  return compensatedSum(parts);
}

/** Profit of a row of the book under given moves, won. */
export function rowProfit(
  { perStock, perRest }: BookExposure,
  moved: Float64Array,
  at: number,
  rest: number,
): number {
  let profit = perRest[at]! * rest;
  for (let s = 0; s < moved.length; s++) profit += perStock[at * moved.length + s]! * moved[s]!;
  return profit;
}

function sumAt(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k]!]!;
  return sum;
}

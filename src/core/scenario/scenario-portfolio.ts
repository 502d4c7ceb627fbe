import { heldInRow } from '../attribution/day-book.ts';
import type { GroupingLevel } from '../attribution/day-result.ts';
import { GroupNode } from '../attribution/group-node.ts';
import { countingUp } from '../attribution/holdings.ts';
import type { AttributionNode } from '../attribution/node.ts';
import { PositionNode } from '../attribution/position-node.ts';
import { compensatedSum } from '../numeric/sum.ts';
import { apportion } from '../units/apportion.ts';
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

interface Source {
  readonly exposure: BookExposure;
  readonly moves: StockMoves;
  readonly booked: () => Booked | undefined;
}

/** Whole won of every row, side by side: fundamental, mechanical. */
interface Booked {
  readonly fundamental: Float64Array;
  readonly mechanical: Float64Array;
}

/** Profit of the book under the shock, as a tree of groups and positions. */
export function scenarioPortfolio(
  exposure: BookExposure,
  moves: StockMoves,
  by: readonly GroupingLevel[],
): ScenarioNode {
  let booked: { readonly value: Booked | undefined } | undefined;
  const source: Source = {
    exposure,
    moves,
    booked: () => {
      booked ??= { value: bookRows(exposure, moves) };
      return booked.value;
    },
  };
  const { day } = exposure;
  const rows = countingUp(day.rows.length);
  const tree = { day, by, ledger: () => undefined };
  return new Node(
    source,
    new GroupNode({ source: tree, key: 'portfolio', code: 'portfolio', rows, depth: 0 }),
  );
}

/** Positions by loss, the largest first; those that do not lose are left out. */
export function largestLosers(portfolio: ScenarioNode, count: number): readonly ScenarioNode[] {
  const leaves = leavesOf(portfolio).filter((node) => profitOf(node) < 0);
  return leaves.sort((a, b) => profitOf(a) - profitOf(b) || (a.key < b.key ? -1 : 1)).slice(0, count);
}

/** That of the shock alone where what funds would add is not known. */
const profitOf = ({ profit, fundamental }: ScenarioNode): number => profit?.point ?? fundamental ?? 0;

const leavesOf = (node: ScenarioNode): ScenarioNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(leavesOf);

/** A node of the tree; figures are worked out when they are read. */
class Node implements ScenarioNode {
  readonly source: Source;
  readonly seen: AttributionNode;
  readonly rows: Int32Array;
  #children: readonly ScenarioNode[] | undefined;

  constructor(source: Source, seen: AttributionNode) {
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
    this.#children ??= this.seen.children.map((child) => new Node(this.source, child));
    return this.#children;
  }

  get profitKrw(): ScenarioNode['profitKrw'] {
    const booked = this.valueKrw === undefined ? undefined : this.source.booked();
    if (booked === undefined) return undefined;
    const fundamental = sumAt(booked.fundamental, this.rows);
    if (this.mechanical === undefined) return { fundamental };
    const mechanical = sumAt(booked.mechanical, this.rows);
    return { total: fundamental + mechanical, fundamental, mechanical };
  }

  get fundamental(): ScenarioNode['fundamental'] {
    return this.valueKrw === undefined ? undefined : fundamentalProfit(this.source, this.rows);
  }

  get mechanical(): ScenarioNode['mechanical'] {
    if (this.valueKrw === undefined) return undefined;
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

function fundamentalProfit({ exposure, moves }: Source, rows: Int32Array): number {
  const parts = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++)
    parts[k] = rowProfit(exposure, moves.fundamental, rows[k]!, moves.rest);
  return compensatedSum(parts);
}

function rowProfit(
  { perStock, perRest }: BookExposure,
  moved: Float64Array,
  at: number,
  rest: number,
): number {
  let profit = perRest[at]! * rest;
  for (let s = 0; s < moved.length; s++) profit += perStock[at * moved.length + s]! * moved[s]!;
  return profit;
}

/** @returns `undefined` in a book of 2^53 won or more, where whole won cannot be told apart */
function bookRows(exposure: BookExposure, moves: StockMoves): Booked | undefined {
  const count = exposure.day.rows.length;
  const fundamental = new Float64Array(count);
  const mechanical = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    fundamental[at] = rowProfit(exposure, moves.fundamental, at, moves.rest);
    mechanical[at] = rowProfit(exposure, moves.mechanical, at, 0);
  }
  const rows = fundamental.map((value, at) => value + mechanical[at]!);
  const size = compensatedSum(rows.map(Math.abs)) + compensatedSum(mechanical.map(Math.abs)) + 4 * count;
  if (!(size < Number.MAX_SAFE_INTEGER)) return undefined;
  const won = apportion(Math.round(compensatedSum(rows)), rows);
  for (let at = 0; at < count; at++) {
    const parts = apportion(won[at]!, [fundamental[at]!, mechanical[at]!]);
    fundamental[at] = parts[0]! + 0;
    mechanical[at] = parts[1]! + 0;
  }
  return { fundamental, mechanical };
}

function sumAt(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k]!]!;
  return sum;
}

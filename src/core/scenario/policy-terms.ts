import type { DayBook } from '../attribution/day/day-book.ts';
import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { groupLoadings, groupTotals } from '../attribution/day/group-totals.ts';
import { splitByLevel } from '../attribution/day/grouping.ts';
import { keyPart } from '../attribution/day/position-name.ts';
import { countingUp } from '../attribution/holdings/holdings.ts';

/** What a node gains in session `t` of the span when the return of a stock-day is 1. */
export interface PolicyTerm {
  readonly t: number;
  /** number of the stock-day */
  readonly column: number;
  readonly won: number;
}

/** The portfolio, or a group, over the sessions of a span. */
export interface NodeTerms {
  readonly key: string;
  readonly code: string;
  readonly level: 'portfolio' | 'group';
  readonly terms: PolicyTerm[];
  /** per session, won before booking to whole won */
  readonly profit: Float64Array;
}

/** A session on which anything has a value, without its positions. */
export type PolicyDay = Required<Pick<DayBook, 'netEquityKrw' | 'hasWeights'>>;

/**
 * Every node of the tree above the positions with its loadings on the stock-days of a span. A session's positions are forgotten once it is
 * added: only the nodes grow with the span.
 */
export class NodeTermsOfSpan {
  readonly days: PolicyDay[] = [];
  readonly #by: readonly GroupingLevel[];
  readonly #sessions: number;
  readonly #nodes = new Map<string, NodeTerms>();

  /** @param sessions at most so many are added */
  constructor(by: readonly GroupingLevel[], sessions: number) {
    this.#by = by;
    this.#sessions = sessions;
  }

  /** A session on which nothing has a value is left out. */
  add(day: DayBook): void {
    const { netEquityKrw, hasWeights } = day;
    if (netEquityKrw === undefined) return;
    this.#visit(day, ['portfolio'], countingUp(day.rows.length));
    this.days.push({ netEquityKrw, hasWeights });
  }

  /** The portfolio first, each node before those inside it. */
  get nodes(): readonly NodeTerms[] {
    return [...this.#nodes.values()]
      .map((node) => ({ ...node, profit: node.profit.subarray(0, this.days.length) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** @param path names from the portfolio down to the node */
  #visit(day: DayBook, path: readonly string[], rows: Int32Array): void {
    addSession(this.#nodeAt(path), day, { rows, t: this.days.length });
    const level = this.#by[path.length - 1];
    if (level === undefined) return;
    for (const group of splitByLevel(day, rows, level)) this.#visit(day, [...path, group.name], group.rows);
  }

  #nodeAt(path: readonly string[]): NodeTerms {
    const key = path.map(keyPart).join('/');
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made: NodeTerms = {
      key,
      code: path.at(-1)!,
      level: path.length === 1 ? 'portfolio' : 'group',
      terms: [],
      profit: new Float64Array(this.#sessions),
    };
    this.#nodes.set(key, made);
    return made;
  }
}

function addSession(
  node: NodeTerms,
  day: DayBook,
  { rows, t }: { readonly rows: Int32Array; readonly t: number },
): void {
  const totals = groupTotals(day, rows);
  node.profit[t] = totals.profit;
  groupLoadings(day, totals, 1).forEach((won, column) => {
    if (won !== 0) node.terms.push({ t, column, won });
  });
}

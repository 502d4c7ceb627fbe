import type { DayBook } from '../attribution/day-book.ts';
import type { GroupingLevel } from '../attribution/day-result.ts';
import { groupLoadings, groupTotals } from '../attribution/group-totals.ts';
import { splitByLevel } from '../attribution/grouping.ts';
import { countingUp } from '../attribution/holdings.ts';
import { keyPart } from '../attribution/position-name.ts';

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

/** Every node of the tree above the positions with its loadings on the stock-days of the span, the portfolio first. */
export function termsOfNodes(days: readonly DayBook[], by: readonly GroupingLevel[]): readonly NodeTerms[] {
  const nodes = new Map<string, NodeTerms>();
  days.forEach((day, t) => {
    const visit = (key: string, code: string, rows: Int32Array, depth: number): void => {
      addSession(nodeAt(nodes, key, { code, sessions: days.length, depth }), day, { rows, t });
      const level = by[depth];
      if (level === undefined) return;
      for (const group of splitByLevel(day, rows, level))
        visit(`${key}/${keyPart(group.name)}`, group.name, group.rows, depth + 1);
    };
    visit('portfolio', 'portfolio', countingUp(day.rows.length), 0);
  });
  return [...nodes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function nodeAt(
  nodes: Map<string, NodeTerms>,
  key: string,
  { code, sessions, depth }: { readonly code: string; readonly sessions: number; readonly depth: number },
): NodeTerms {
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const made: NodeTerms = {
    key,
    code,
    level: depth === 0 ? 'portfolio' : 'group',
    terms: [],
    profit: new Float64Array(sessions),
  };
  nodes.set(key, made);
  return made;
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

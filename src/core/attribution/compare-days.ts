import type { StockSplit } from '../decomposition/day-split.ts';
import type { Ticker } from '../units/ticker.ts';
import type { ComparedNode, ComparedStock, Comparison, Difference } from './comparison/comparison.ts';
import type { Points, Side } from './comparison/comparison-sides.ts';
import { absent, differenceOf, nothing } from './comparison/comparison-sides.ts';
import type { DayResult } from './day/day-result.ts';
import type { StockLoading } from './day/node-loadings.ts';
import { loadingsOfNode } from './day/node-loadings.ts';
import type { AttributionNode } from './node/node.ts';
import { byComponent } from './node/node.ts';

/**
 * Sets two attributions beside each other. The same draw means the same parameters on both, so the band of a difference is the quantiles of
 * per-draw differences: what both sides share cancels, and two wide bands may differ by a narrow one.
 *
 * @throws RangeError when the two do not have the same number of draws and seed
 */
export function compareDays(first: DayResult, second: DayResult): Comparison {
  const [one, other] = [first.assumptions, second.assumptions];
  if (one.draws !== other.draws || one.seed !== other.seed)
    throw new RangeError(
      `compareDays requires the same draws and seed on both sides, got ${one.draws}, ${one.seed} and ${other.draws}, ${other.seed}`,
    );
  const codes = new Set([...first.split.stocks, ...second.split.stocks].map(({ code }) => code));
  return {
    first,
    second,
    stocks: [...codes].sort().map((code) => compareStocks(code, first, second)),
    portfolio: new NodePair(first.portfolio, second.portfolio, {
      bothHaveWeights: haveWeights(first, second),
    }),
  };
}

function compareStocks(code: Ticker, first: DayResult, second: DayResult): ComparedStock {
  const of = ({ split }: DayResult): StockSplit | undefined => split.stocks.find((one) => one.code === code);
  const [one, other] = [of(first), of(second)];
  const sides = {
    ...(one === undefined ? {} : { first: one }),
    ...(other === undefined ? {} : { second: other }),
  };
  if (one?.return === undefined || other?.return === undefined) return { code, ...sides };
  const parts = (stock: StockSplit): Points => ({
    ...nothing,
    ...(stock.kind === 'split'
      ? { mechanical: stock.mechanical.point, residual: stock.residual.point }
      : { unsplit: stock.return! }),
  });
  const loadings = (stock: StockSplit): readonly StockLoading[] =>
    stock.kind === 'split' ? [{ stock, loading: 1 }] : [];
  return {
    code,
    ...sides,
    difference: differenceOf(
      { whole: one.return, points: parts(one), loadings: loadings(one), unanswered: one.kind === 'unsplit' },
      {
        whole: other.return,
        points: parts(other),
        loadings: loadings(other),
        unanswered: other.kind === 'unsplit',
      },
    ),
  };
}

/** Where a book has no return nothing in it has a part of one, and a difference from it would be the other side alone. */
const haveWeights = (...sides: readonly DayResult[]): boolean =>
  sides.every(({ portfolio }) => portfolio.contribution !== undefined);

interface Sides {
  readonly bothHaveWeights: boolean;
}

/** Figures are worked out when they are read: a book may have 100,000 positions. */
class NodePair implements ComparedNode {
  readonly first?: AttributionNode;
  readonly second?: AttributionNode;
  #difference: { readonly known: Difference | undefined } | undefined;
  readonly #sides: Sides;
  #children: readonly ComparedNode[] | undefined;

  constructor(first: AttributionNode | undefined, second: AttributionNode | undefined, sides: Sides) {
    this.#sides = sides;
    if (first !== undefined) this.first = first;
    if (second !== undefined) this.second = second;
  }

  get #known(): AttributionNode {
    return (this.first ?? this.second)!;
  }

  get key(): string {
    return this.#known.key;
  }

  get code(): string {
    return this.#known.code;
  }

  get name(): AttributionNode['name'] {
    return this.#known.name;
  }

  get level(): AttributionNode['level'] {
    return this.#known.level;
  }

  get difference(): Difference | undefined {
    if (!this.#sides.bothHaveWeights) return undefined;
    this.#difference ??= { known: differenceBetween(this.first, this.second) };
    return this.#difference.known;
  }

  get profitDifferenceKrw(): number | undefined {
    const [one, other] = [this.first?.profitKrw, this.second?.profitKrw];
    return one === undefined && other === undefined ? undefined : (other?.total ?? 0) - (one?.total ?? 0);
  }

  get children(): readonly ComparedNode[] {
    this.#children ??= childrenOf(this.first, this.second, this.#sides);
    return this.#children;
  }
}

/** Children of both: those of the first in its order, each beside its counterpart, then those that only the second has. */
function childrenOf(
  first: AttributionNode | undefined,
  second: AttributionNode | undefined,
  sides: Sides,
): readonly ComparedNode[] {
  const own = first?.children ?? [];
  const others = second?.children ?? [];
  const counterpart = counterparts(own, others);
  const both = own.map((child) => new NodePair(child, counterpart.get(child), sides));
  const taken = new Set(counterpart.values());
  const added = others.filter((child) => !taken.has(child));
  return [...both, ...added.map((child) => new NodePair(undefined, child, sides))];
}

/**
 * By key; of what is left, positions in the same security, where each side has only one: two books seldom name their accounts alike, and
 * a position may have moved from one account to another.
 */
function counterparts(
  own: readonly AttributionNode[],
  others: readonly AttributionNode[],
): ReadonlyMap<AttributionNode, AttributionNode> {
  const byKey = new Map(others.map((child) => [child.key, child]));
  const keys = new Set(own.map(({ key }) => key));
  const left = Map.groupBy(
    others.filter(({ key, level }) => level === 'position' && !keys.has(key)),
    ({ code }) => code,
  );
  const lonely = Map.groupBy(
    own.filter(({ key, level }) => level === 'position' && !byKey.has(key)),
    ({ code }) => code,
  );
  const only = (code: string): AttributionNode | undefined =>
    lonely.get(code)?.length === 1 && left.get(code)?.length === 1 ? left.get(code)![0] : undefined;
  return new Map(
    own.flatMap((child) => {
      const found = byKey.get(child.key) ?? (child.level === 'position' ? only(child.code) : undefined);
      return found === undefined ? [] : [[child, found] as const];
    }),
  );
}

function differenceBetween(
  first: AttributionNode | undefined,
  second: AttributionNode | undefined,
): Difference | undefined {
  const [one, other] = [sideOf(first), sideOf(second)];
  return one === undefined && other === undefined ? undefined : differenceOf(one ?? absent, other ?? absent);
}

function sideOf(node: AttributionNode | undefined): Side | undefined {
  const { contribution, components } = node ?? {};
  if (node === undefined || contribution === undefined || components === undefined) return undefined;
  const points = byComponent((name) => components[name].point);
  const { low90, high90 } = components.mechanical;
  const unanswered = node.unsplitReasons.length > 0 && low90 === 0 && high90 === 0;
  return { whole: contribution, points, loadings: loadingsOfNode(node), unanswered };
}

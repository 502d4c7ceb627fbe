import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import { underlyingReturnOn } from '../../mechanics/underlying.ts';
import type { Ticker } from '../../units/ticker.ts';
import { holdingsOf, isAlias } from './fund-holdings.ts';
import type { StockDays } from './stock-days.ts';
import type { LookThroughStep, StockInside } from './stocks-inside.ts';

/** Funds inside funds that are opened before the search stops; a book may say otherwise. */
export const defaultLookThroughDepth = 3;

/** What a look-through reached, as shares of the value of one unit; they add up to 1. */
export interface LookThroughCoverage {
  /** funds opened one inside the other: 1 for a fund of shares, 2 for a fund of such funds */
  readonly depth: number;
  readonly limit: number;
  /** in modelled stocks */
  readonly modelled: number;
  /** in holdings that are named and have no model */
  readonly named: number;
  /** in funds that cannot be opened: their return has no answer */
  readonly closed: number;
  /** not listed by any weight: taken to hold no modelled stock. Negative where weights add up to more than 1 */
  readonly unseen: number;
}

export interface LookThrough {
  readonly stocksInside: readonly StockInside[];
  readonly coverage: LookThroughCoverage;
  /** by how much it moves when all but the modelled stocks moves by 1, multiples included; what cannot be opened does not */
  readonly rest: number;
  /** nothing could be opened, and why */
  readonly closedAtOnce?: UnsplitReason;
}

interface Search {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
  readonly limit: number;
  readonly stocksInside: StockInside[];
  depth: number;
  modelled: number;
  named: number;
  closed: number;
  rest: number;
}

interface Place {
  readonly steps: readonly LookThroughStep[];
  /** product of the steps */
  readonly weight: number;
  /** of the value of one unit: the product without multiples */
  readonly share: number;
  readonly depth: number;
  /** holders opened on the way, indices included */
  readonly path: readonly string[];
}

/**
 * Modelled stocks inside a fund, an index or a share on one session, through funds of funds: a holder with rows in index_weights.csv is
 * opened at the weights of the evening before, one without takes the index it tracks, a leveraged fund is its multiple of its
 * underlying. A fund that cannot be opened (nothing known inside, deeper than the limit, or inside itself) is a stock inside without an
 * answer, so that its return becomes unsplit and not residual.
 */
export function lookThrough(
  { dataset, stockDays, dayIndex }: Pick<Search, 'dataset' | 'stockDays' | 'dayIndex'>,
  code: string,
): LookThrough {
  const limit = dataset.settings.lookThroughDepth ?? defaultLookThroughDepth;
  const counts = { depth: 0, modelled: 0, named: 0, closed: 0, rest: 0 };
  const search: Search = { dataset, stockDays, dayIndex, limit, stocksInside: [], ...counts };
  open(search, code, { steps: [], weight: 1, share: 1, depth: 1, path: [] });
  const { stocksInside, depth, modelled, named, closed } = search;
  const unseen = 1 - modelled - named - closed;
  const first = stocksInside[0]?.stock;
  const atOnce = closed === 1 && stocksInside[0]?.steps.length === 0 && first?.kind === 'unsplit';
  return {
    stocksInside,
    rest: search.rest,
    coverage: { depth, limit, modelled, named, closed, unseen: Math.abs(unseen) < 1e-12 ? 0 : unseen },
    ...(atOnce ? { closedAtOnce: first.reason } : {}),
  };
}

function open(search: Search, code: string, place: Place): void {
  const stock = search.stockDays.find(code, search.dayIndex)?.stock;
  if (stock !== undefined) {
    search.modelled += place.share;
    search.stocksInside.push({ stock, weight: place.weight, steps: place.steps });
    return;
  }
  const inside = holdingsOf(search, code);
  const shut = inside === 'nothing' ? undefined : whyShut(search, inside, code, place);
  if (inside === 'nothing') addNamed(search, place);
  else if (inside === 'unknown' || shut !== undefined) close(search, code, shut ?? 'noIndexWeights', place);
  else openEach(search, code, inside, place);
}

function whyShut(
  { limit }: Search,
  inside: readonly LookThroughStep[] | 'unknown',
  code: string,
  { path, depth }: Place,
): UnsplitReason | undefined {
  if (path.includes(code)) return 'fundCycle';
  if (depth > limit) return 'lookThroughDepth';
  return inside === 'unknown' ? 'noIndexWeights' : undefined;
}

function addNamed(search: Search, { share, weight }: Place): void {
  search.named += share;
  search.rest += weight;
}

function openEach(search: Search, code: string, inside: readonly LookThroughStep[], place: Place): void {
  search.depth = Math.max(search.depth, place.depth);
  const path = [...place.path, code];
  if (inside[0]?.basis === 'indexWeight')
    search.rest += place.weight * (1 - inside.reduce((sum, { weight }) => sum + weight, 0));
  for (const step of inside)
    open(search, step.code, { ...(isAlias(step) ? place : within(place, step)), path });
}

const within = (place: Place, step: LookThroughStep): Omit<Place, 'path'> => ({
  depth: step.basis === 'multiple' ? place.depth : place.depth + 1,
  steps: [...place.steps, step],
  weight: place.weight * step.weight,
  share: step.basis === 'multiple' ? place.share : place.share * step.weight,
});

function close(search: Search, code: string, reason: UnsplitReason, { steps, weight, share }: Place): void {
  const moved = underlyingReturnOn(search.dataset, code as Ticker, search.dayIndex);
  search.closed += share;
  search.stocksInside.push({
    stock: {
      kind: 'unsplit',
      code: code as Ticker,
      reason,
      ...(moved === undefined ? {} : { return: moved.value }),
      flags: [],
    },
    weight,
    steps,
  });
}

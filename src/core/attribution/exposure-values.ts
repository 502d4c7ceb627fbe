import type { Dataset } from '../market/dataset.ts';
import type { ExposurePanel, StatedUnits } from './exposure-panel.ts';
import { statedBefore } from './exposure-panel.ts';
import type { ExposureTree } from './exposure-tree.ts';
import { addUpwards } from './exposure-tree.ts';
import type { PositionBook } from './position-book.ts';
import { positionBook } from './position-book.ts';
import type { UnitValuations } from './unit-valuations.ts';
import { unitValuations, valuationKinds } from './unit-valuations.ts';

/** The kinds of valuations by their numbers, and one more. */
export const positionStates = ['priced', 'stale', 'unpriced', 'notListed', 'notHeld'] as const;
const [carried, unpriced, notListed, notHeld] = [1, 2, 3, 4] as const;

/** Holdings with what one unit of each instrument is worth; codes are numbered as in `book`, places follow its order. */
export interface ValuedExposures {
  readonly dataset: Dataset;
  readonly book: PositionBook;
  readonly tree: ExposureTree;
  /** per session asked for, in their order */
  readonly sessions: readonly ValuedSession[];
  readonly valuations: UnitValuations;
  /** by node × `positionStates`: how many places on how many sessions */
  readonly states: Float64Array;
  /** what is held but in no sum, never counted as zero */
  readonly outside: readonly ExposureOutside[];
}

export interface ValuedSession {
  readonly dayIndex: number;
  /** made anew each time it is read; by place, in units of the price before the session; 0 where nothing is held, NaN where an unknown split lies in between */
  readonly units: Float64Array;
  /** start value and profit of each node side by side, won; absent where nothing has a value */
  readonly totals?: Float64Array;
}

export interface ExposureOutside {
  readonly code: string;
  readonly state: 'unpriced' | 'notListed';
  readonly sessions: number;
}

/** @param dataset its positions are those of the panel */
export function valueExposures(
  dataset: Dataset,
  panel: ExposurePanel,
  tree: ExposureTree,
  dayIndices: readonly number[],
): ValuedExposures {
  const book = positionBook(dataset);
  const places = new Map(panel.positions.map((position, place) => [position, place]));
  const placeOf = Int32Array.from(book.positions, (position) => places.get(position)!);
  const stated = statedBefore(panel);
  const valuations = unitValuations(dataset, book.codes);
  const states = new Float64Array(tree.nodes.length * positionStates.length);
  const source = { book, tree, valuations, states };
  const sessions = dayIndices.map((t) =>
    valueSession(source, t, () => unitsOn(source, t, stated[t], placeOf)),
  );
  addUpwards(tree, states, positionStates.length);
  return {
    dataset,
    book,
    tree,
    sessions,
    valuations,
    states,
    outside: outsideOf(book, valuations),
  };
}

type Source = Pick<ValuedExposures, 'book' | 'tree' | 'valuations' | 'states'>;

/** In the order of the book; carried through the splits since they were stated. */
function unitsOn(
  { book, valuations }: Source,
  t: number,
  stated: StatedUnits | undefined,
  placeOf: Int32Array,
): Float64Array {
  const units = new Float64Array(placeOf.length);
  if (stated === undefined) return units;
  for (let at = 0; at < units.length; at++) units[at] = stated.units[placeOf[at]!]!;
  for (const code of valuations.splitting)
    for (let at = 0; at < units.length; at++)
      if (book.codeOf[at] === code && units[at] !== 0)
        units[at] = valuations.carried(code, t, { units: units[at]!, since: stated.session });
  return units;
}

function valueSession(
  { book, tree, valuations, states }: Source,
  t: number,
  unitsOfSession: () => Float64Array,
): ValuedSession {
  const units = unitsOfSession();
  const totals = new Float64Array(tree.nodes.length * 2);
  let valued = false;
  for (let at = 0; at < units.length; at++) {
    const code = book.codeOf[at]!;
    const leaf = tree.leafOf[at]!;
    const state = units[at] === 0 ? notHeld : stateOf(valuations, code, t, units[at]!);
    states[leaf * positionStates.length + state]!++;
    if (state > carried) continue;
    const value = units[at]! * valuations.valueOf(code, t);
    valued = true;
    totals[leaf * 2]! += value;
    totals[leaf * 2 + 1]! += value * valuations.returnOf(code, t);
  }
  addUpwards(tree, totals, 2);
  return {
    dayIndex: t,
    // not kept: of a long span they would be as large as the panel once more
    get units() {
      return unitsOfSession();
    },
    ...(valued ? { totals } : {}),
  };
}

function stateOf(valuations: UnitValuations, code: number, t: number, units: number): number {
  const kind = valuations.kindOf(code, t);
  return Number.isNaN(units) ? unpriced : kind;
}

function outsideOf({ codes }: PositionBook, valuations: UnitValuations): readonly ExposureOutside[] {
  return codes.flatMap((code, number) =>
    ([unpriced, notListed] as const).flatMap((kind) => {
      const sessions = valuations.sessionsOf(number, kind);
      return sessions === 0 ? [] : [{ code, state: valuationKinds[kind], sessions }];
    }),
  );
}

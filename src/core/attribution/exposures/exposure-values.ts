import type { Dataset } from '../../market/dataset.ts';
import { isPositiveEquity } from '../day/equity.ts';
import type { ExposurePanel, StatedUnits } from '../holdings/exposure-panel.ts';
import { statedBefore } from '../holdings/exposure-panel.ts';
import type { PositionBook } from '../holdings/position-book.ts';
import { positionBook } from '../holdings/position-book.ts';
import type { UnitValuations } from '../instrument/unit-valuations.ts';
import { unitValuations, valuationKinds } from '../instrument/unit-valuations.ts';
import type { ExposureTree } from './exposure-tree.ts';
import { addUpwards } from './exposure-tree.ts';

/** The kinds of valuations by their numbers, and one more. */
export const positionStates = ['priced', 'oldRate', 'stale', 'unpriced', 'notListed', 'notHeld'] as const;
const [carried, unpriced, notListed, notHeld] = [2, 3, 4, 5] as const;

/** Start value, profit, and the profit of plain shares, which is all residual. */
export const totalsWidth = 3;

/** Holdings with what one unit of each instrument is worth; codes are numbered as in `book`, places follow its order. */
export interface ValuedExposures {
  readonly dataset: Dataset;
  readonly book: PositionBook;
  readonly tree: ExposureTree;
  /** per code: its first place; places of a code are side by side. One more: the number of places */
  readonly firstPlace: Int32Array;
  /** per session asked for, in their order */
  readonly sessions: readonly ValuedSession[];
  readonly valuations: UnitValuations;
  /** by node × `positionStates`: how many places on how many sessions */
  readonly states: Float64Array;
  /** by node: 1 where a plain share was ever held; of innermost nodes */
  readonly plainHeld: Uint8Array;
  /** what is held but in no sum, never counted as zero */
  readonly outside: readonly ExposureOutside[];
}

export interface ValuedSession {
  readonly dayIndex: number;
  /** whether the book's equity is positive */
  readonly hasWeights: boolean;
  /** made anew each time it is read; by place, in units of the price before the session; 0 where nothing is held, NaN where an unknown split lies in between */
  readonly units: Float64Array;
  /** by node × `totalsWidth`, won; absent where nothing has a value */
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
  const placeOf = placesIn(panel, book);
  const stated = statedBefore(panel);
  const valuations = unitValuations(dataset, book.codes);
  const states = new Float64Array(tree.nodes.length * positionStates.length);
  const plainHeld = new Uint8Array(tree.nodes.length);
  const source = { dataset, book, tree, valuations, states, plainHeld, firstPlace: firstPlaces(book) };
  const sessions = dayIndices.map((t) =>
    valueSession(source, t, () => unitsOn(source, t, stated[t], placeOf)),
  );
  addUpwards(tree, states, positionStates.length);
  return { ...source, sessions, outside: outsideOf(book, valuations) };
}

type Source = Pick<
  ValuedExposures,
  'dataset' | 'book' | 'tree' | 'valuations' | 'states' | 'plainHeld' | 'firstPlace'
>;

function firstPlaces({ codes, codeOf }: PositionBook): Int32Array {
  const first = new Int32Array(codes.length + 1);
  for (const code of codeOf) first[code + 1]!++;
  for (let code = 0; code < codes.length; code++) first[code + 1]! += first[code]!;
  return first;
}

/** Of each place of the book: its place in the panel; `undefined` where these are the same. */
function placesIn({ positions }: ExposurePanel, book: PositionBook): Int32Array | undefined {
  if (positions.every((position, place) => position === book.positions[place])) return undefined;
  const places = new Map(positions.map((position, place) => [position, place]));
  return Int32Array.from(book.positions, (position) => places.get(position)!);
}

/** In the order of the book; carried through the splits since they were stated. Not to be written to: it may be the panel's own. */
function unitsOn(
  { dataset, book, valuations, firstPlace }: Source,
  t: number,
  stated: StatedUnits | undefined,
  placeOf: Int32Array | undefined,
): Float64Array {
  if (stated === undefined) return new Float64Array(book.positions.length);
  if (placeOf === undefined && valuations.splitting.length === 0) return stated.units;
  const units =
    placeOf === undefined
      ? stated.units.slice()
      : Float64Array.from(placeOf, (place) => stated.units[place]!);
  const since = dataset.days[stated.session]!;
  for (const code of valuations.splitting)
    for (let at = firstPlace[code]!; at < firstPlace[code + 1]!; at++)
      if (units[at] !== 0) units[at] = valuations.carried(code, t, { units: units[at]!, since });
  return units;
}

function valueSession(source: Source, t: number, unitsOfSession: () => Float64Array): ValuedSession {
  const { book, tree } = source;
  const units = unitsOfSession();
  const totals = new Float64Array(tree.nodes.length * totalsWidth);
  let size = 0;
  for (let code = 0; code < book.codes.length; code++) size += valueCode(source, { t, code, units, totals });
  addUpwards(tree, totals, totalsWidth);
  return {
    dayIndex: t,
    hasWeights: isPositiveEquity(totals[0]!, size),
    // not kept: of a long span they may be as large as the panel once more
    get units() {
      return unitsOfSession();
    },
    ...(size > 0 ? { totals } : {}),
  };
}

/** Adds the value and profit of a code's places to their groups. @returns their size without signs, won */
function valueCode(
  { tree: { leafOf }, valuations, states, plainHeld, firstPlace }: Source,
  { t, code, units, totals }: CodeOnSession,
): number {
  const end = firstPlace[code + 1]!;
  let unit: UnitOnSession | undefined;
  let size = 0;
  for (let at = firstPlace[code]!; at < end; at++) {
    const held = units[at]!;
    const leaf = leafOf[at]!;
    // asked for only where something is held, and once for all places
    if (held !== 0) unit ??= unitOn(valuations, code, t);
    const state = stateOf(held, unit);
    states[leaf * positionStates.length + state]!++;
    if (unit === undefined || state > carried) continue;
    const value = held * unit.value;
    size += Math.abs(value);
    const to = leaf * totalsWidth;
    const profit = value * unit.return;
    totals[to]! += value;
    totals[to + 1]! += profit;
    if (!unit.isPlain) continue;
    totals[to + 2]! += profit;
    plainHeld[leaf] = 1;
  }
  return size;
}

/** What all places of a code share on a session. */
interface UnitOnSession {
  /** number in `valuationKinds` */
  readonly kind: number;
  /** won */
  readonly value: number;
  readonly return: number;
  readonly isPlain: boolean;
}

function unitOn(valuations: UnitValuations, code: number, t: number): UnitOnSession {
  const kind = valuations.kindOf(code, t);
  const value = valuations.valueOf(code, t);
  return { kind, value, return: valuations.returnOf(code, t), isPlain: valuations.isPlain(code, t) };
}

interface CodeOnSession {
  readonly t: number;
  readonly code: number;
  readonly units: Float64Array;
  /** added to */
  readonly totals: Float64Array;
}

function stateOf(held: number, unit: UnitOnSession | undefined): number {
  if (held === 0 || unit === undefined) return notHeld;
  return Number.isNaN(held) ? unpriced : unit.kind;
}

function outsideOf({ codes }: PositionBook, valuations: UnitValuations): readonly ExposureOutside[] {
  return codes.flatMap((code, number) =>
    ([unpriced, notListed] as const).flatMap((kind) => {
      const sessions = valuations.sessionsOf(number, kind);
      return sessions === 0 ? [] : [{ code, state: valuationKinds[kind], sessions }];
    }),
  );
}

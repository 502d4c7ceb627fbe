import type { Position } from '../../market/book-holdings.ts';
import { securityOf } from '../../market/lookup.ts';
import { positionKey, positionName } from '../day/position-name.ts';
import type { ExposurePanel } from '../holdings/exposure-panel.ts';
import { withCash } from '../holdings/panel-cash.ts';
import { positionBook } from '../holdings/position-book.ts';
import type { PeriodNode, PeriodResult } from '../period/period-result.ts';
import type { Contributors } from '../period/top-contributors.ts';
import { asOthers } from '../period/top-contributors.ts';
import type { ExposureQuestion } from './exposure-question.ts';
import { exposureTree } from './exposure-tree.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';
import { valueExposures } from './exposure-values.ts';
import { returnPath } from './return-path.ts';

/** A place among those that count most. */
interface Chosen {
  readonly position: Position;
  /** as in the tree of positions */
  readonly key: string;
  /** units with which the last session begins; absent where nothing is held then, or they are not known */
  readonly quantity?: number;
}

type Question = Pick<ExposureQuestion, 'dataset' | 'panel' | 'dayIndices' | 'by' | 'method'>;

/** Level at which each of the places that count most is a group of its own, and all others are one. No column of a file is called so. */
const apart = ' apart';

/** The question with the places that count most told apart, and which they are. */
export interface ContributorsQuestion {
  readonly panel: ExposureQuestion['panel'];
  readonly by: readonly string[];
  readonly chosen: readonly Chosen[];
  /** places that are held and not among them */
  readonly others: number;
}

/**
 * The places with the largest linked contributions, gains and losses alike; where nothing is linked, the largest profits. Returns come from
 * prices alone: no session is split for it.
 *
 * @param question its panel keeps apart what is to be told apart
 */
export function largestPlaces(question: Question, count: number): ContributorsQuestion {
  const { dataset, by, dayIndices } = question;
  const panel = withCash(dataset, question.panel);
  const held = { ...dataset, positions: panel.positions };
  const exposures = valueExposures(held, panel, exposureTree(held, []), dayIndices);
  const sizes = contributions(exposures, question);
  const ranked = [...sizes.keys()]
    .filter((at) => !Number.isNaN(sizes[at]!))
    .sort((one, other) => Math.abs(sizes[other]!) - Math.abs(sizes[one]!) || one - other);
  const tree = exposureTree(held, by);
  const { book } = exposures;
  const last = exposures.sessions.at(-1)?.units;
  const chosen = ranked.slice(0, count).map((place) => {
    const parentKey = tree.nodes[tree.leafOf[place]!]!.key;
    const quantity = last?.[place] || undefined;
    return {
      position: book.positions[place]!,
      key: positionKey({ parentKey, by, book, place }),
      ...(quantity === undefined ? {} : { quantity }),
    };
  });
  return { ...toldApart(question.panel, chosen), others: ranked.length - chosen.length };
}

/**
 * The one place of a key, told apart from all others.
 *
 * @returns `undefined` where the panel has no such place
 */
export function placeNamed(
  { dataset, panel, by }: Pick<Question, 'dataset' | 'panel' | 'by'>,
  key: string,
): ContributorsQuestion | undefined {
  const held = { ...dataset, positions: panel.positions };
  const book = positionBook(held);
  const tree = exposureTree(held, by);
  const keyOf = (place: number): string =>
    positionKey({ parentKey: tree.nodes[tree.leafOf[place]!]!.key, by, book, place });
  const position = book.positions.find((_, place) => keyOf(place) === key);
  if (position === undefined) return undefined;
  return { ...toldApart(panel, [{ position, key }]), others: book.positions.length - 1 };
}

/** By place of the book; NaN where it is in no sum on any session. */
function contributions(exposures: ValuedExposures, { method }: Question): Float64Array {
  const { sessions, equity, linking } = returnPath(exposures, { method });
  const sums = new Float64Array(exposures.book.positions.length).fill(Number.NaN);
  sessions.forEach((session, at) => {
    addProfits(exposures, session, sums, linking === undefined ? 1 : linking.coefficients[at]! / equity[at]!);
  });
  return sums;
}

function addProfits(
  { book, firstPlace, valuations }: ValuedExposures,
  { units, dayIndex }: ValuedSession,
  sums: Float64Array,
  share: number,
): void {
  for (let code = 0; code < book.codes.length; code++) {
    if (!valuations.isKnown(code, dayIndex)) continue;
    const onUnit = share * valuations.valueOf(code, dayIndex) * valuations.returnOf(code, dayIndex);
    for (let at = firstPlace[code]!; at < firstPlace[code + 1]!; at++) {
      if (units[at] === 0 || Number.isNaN(units[at])) continue;
      sums[at] = (Number.isNaN(sums[at]) ? 0 : sums[at]!) + units[at]! * onUnit;
    }
  }
}

function toldApart(panel: ExposurePanel, chosen: readonly Chosen[]): Omit<ContributorsQuestion, 'others'> {
  const ranks = new Map(chosen.map(({ position }, rank) => [position, String(rank)]));
  const positions = panel.positions.map((position) => {
    const rank = ranks.get(position);
    return { ...position, tags: { ...position.tags, ...(rank === undefined ? {} : { [apart]: rank }) } };
  });
  return { panel: { ...panel, positions }, by: [apart], chosen };
}

/** The groups of an answer to such a question as positions, and the others as one. */
export function contributorsIn(
  { portfolio, dataset }: PeriodResult,
  { chosen, others }: ContributorsQuestion,
): Contributors<PeriodNode> {
  const groups = new Map(portfolio.children.map((node) => [node.code, node]));
  const largest = chosen.flatMap(({ position, key, quantity }, rank): readonly PeriodNode[] => {
    const node = groups.get(String(rank));
    const name = positionName(position, securityOf(dataset, position.code));
    return node === undefined
      ? []
      : [{ ...node, key, code: position.code, name, level: 'position', quantity }];
  });
  const rest = groups.get('');
  if (rest === undefined || others === 0) return { largest };
  return {
    largest,
    others: { node: asOthers({ ...rest, key: `${portfolio.key}//other` }, others), positions: others },
  };
}

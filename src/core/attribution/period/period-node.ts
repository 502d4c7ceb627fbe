import { securityOf } from '../../market/lookup.ts';
import { instrumentOfRow } from '../day/day-book.ts';
import { splitByLevel } from '../day/grouping.ts';
import { keyPart, positionKey, positionName } from '../day/position-name.ts';
import { countingUp } from '../holdings/holdings.ts';
import type { AttributionNode, InstrumentKind } from '../node/node.ts';
import { PeriodFigures } from './period-figures.ts';
import { lastQuantity, lotsAmong, rowsThroughTime, statesThroughTime } from './period-lots.ts';
import type { PeriodNode, SessionParts } from './period-result.ts';
import { sessionParts } from './period-session-parts.ts';
import type { PeriodSource } from './period-source.ts';

/** The portfolio, a group or a position over a period. */
export class PeriodTreeNode extends PeriodFigures implements PeriodNode {
  readonly key: string;
  /** of a group its name, of a position its code */
  readonly code: string;
  /** how many grouping levels lie above the children */
  readonly depth: number;
  #children: readonly PeriodNode[] | undefined;

  constructor({
    source,
    key,
    level,
    code,
    places,
    depth,
  }: Pick<PeriodTreeNode, 'source' | 'key' | 'level' | 'code' | 'places' | 'depth'>) {
    super(source, level, places);
    this.key = key;
    this.code = code;
    this.depth = depth;
  }

  get name(): AttributionNode['name'] {
    const { linked } = this.source;
    const position = this.level === 'position' ? linked.book.positions[this.places[0]!]! : undefined;
    if (position !== undefined) return positionName(position, securityOf(linked.dataset, position.code));
    return this.level === 'portfolio' || this.code === '' ? {} : { ko: this.code, en: this.code };
  }

  get quantity(): number | undefined {
    return this.level === 'position' ? lastQuantity(this.source.days, this.places) : undefined;
  }

  get instrument(): InstrumentKind | undefined {
    if (this.level !== 'position') return undefined;
    const [first] = rowsThroughTime(this.source.days, this.places);
    return first === undefined ? undefined : instrumentOfRow(first.day, first.at).kind;
  }

  get states(): PeriodNode['states'] {
    return statesThroughTime(this.source, this.places);
  }

  get bySession(): readonly SessionParts[] | undefined {
    return this.components === undefined ? undefined : sessionParts(this);
  }

  get children(): readonly PeriodNode[] {
    this.#children ??= childrenOf(this);
    return this.#children;
  }
}

function childrenOf({ source, key, places, depth, level }: PeriodTreeNode): readonly PeriodNode[] {
  if (level === 'position') return [];
  const { linked, by } = source;
  const { book, dataset } = linked;
  const grouping = by[depth];
  if (grouping === undefined) return lotsAmong(book, places).map((lot) => positionNode(source, key, lot));
  const rows = countingUp(book.positions.length);
  return splitByLevel({ dataset, book, rows }, places, grouping).map(
    (group) =>
      new PeriodTreeNode({
        source,
        key: `${key}/${keyPart(group.name)}`,
        level: 'group',
        code: group.name,
        places: group.rows,
        depth: depth + 1,
      }),
  );
}

/** @param places of one lot, in the order of their effective days */
function positionNode(source: PeriodSource, parentKey: string, places: Int32Array): PeriodNode {
  const { book } = source.linked;
  const place = places[0]!;
  return new PeriodTreeNode({
    source,
    key: positionKey({ parentKey, by: source.by, book, place }),
    level: 'position',
    code: book.positions[place]!.code,
    places,
    depth: source.by.length,
  });
}

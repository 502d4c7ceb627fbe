import type { SplitStock } from '../decomposition/day-split.ts';
import { capLimits } from '../decomposition/stock-model.ts';
import { securityOf } from '../market/lookup.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Profit } from './booked-profit.ts';
import type { DayBook } from './day-book.ts';
import { instrumentOfRow } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';
import { splitByLevel } from './grouping.ts';
import { countingUp } from './holdings.ts';
import type { LinkedBook, LinkedColumns } from './linked-book.ts';
import { linkedLoadings } from './linked-book.ts';
import type { BandsOf, MechanicalBands } from './mechanical-bands.ts';
import type { AttributionNode, ComponentOrPart, InstrumentKind, NodeFlag } from './node.ts';
import { componentsOf, orderedFlags, outsideBand } from './node-components.ts';
import type { HeldOnDay } from './period-holdings.ts';
import { cappedShareOf, heldOn, unsplitDays } from './period-holdings.ts';
import type { PeriodLedger } from './period-ledger.ts';
import { lastQuantity, lotsAmong, rowsThroughTime, statesThroughTime } from './period-lots.ts';
import type { PeriodNode, UnsplitDays } from './period-result.ts';
import type { ValueBridge, ValuesOf } from './period-values.ts';
import { keyPart, positionKey, positionName } from './position-node.ts';

/** What all nodes of a period's tree read from. */
export interface PeriodSource {
  readonly linked: LinkedBook;
  /** every session asked for, also those that are not linked */
  readonly days: readonly DayBook[];
  readonly by: readonly GroupingLevel[];
  /** made on first use; only where the book is linked */
  readonly columns: () => LinkedColumns;
  readonly ledger: () => PeriodLedger | undefined;
  /** made on first use; absent where sessions are left out, or won cannot be booked */
  readonly values: () => ValuesOf | undefined;
  /** the part of each stock-day's displacement that reverts; absent when the law does not say */
  readonly reverting?: { readonly bandsOf: BandsOf; readonly columns: readonly SplitStock[] };
}

/** The portfolio, a group or a position over a period: some places of the book. Figures are worked out when they are first read. */
export class PeriodTreeNode implements PeriodNode {
  readonly source: PeriodSource;
  readonly key: string;
  readonly level: AttributionNode['level'];
  /** of a group its name, of a position its code */
  readonly code: string;
  /** in the book, ascending */
  readonly places: Int32Array;
  /** how many grouping levels lie above the children */
  readonly depth: number;
  #children: readonly PeriodNode[] | undefined;
  #held: readonly HeldOnDay[] | undefined;
  #loadings: Float64Array | undefined;
  #bands: MechanicalBands | undefined;

  constructor({
    source,
    key,
    level,
    code,
    places,
    depth,
  }: Pick<PeriodTreeNode, 'source' | 'key' | 'level' | 'code' | 'places' | 'depth'>) {
    this.source = source;
    this.key = key;
    this.level = level;
    this.code = code;
    this.places = places;
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

  /** What the places hold on each day that is linked. */
  get held(): readonly HeldOnDay[] {
    this.#held ??= heldOn(this.source.linked, this.places);
    return this.#held;
  }

  get averageWeight(): number | undefined {
    return this.#isLinked ? this.#sum(this.source.columns().averageWeight) : undefined;
  }

  get contribution(): number | undefined {
    return this.#isLinked ? this.#sum(this.source.columns().contribution) : undefined;
  }

  get bands(): MechanicalBands {
    this.#bands ??= this.source.linked.bandsOf(this.loadings);
    return this.#bands;
  }

  /** on each stock-day of the span */
  get loadings(): Float64Array {
    this.#loadings ??= linkedLoadings(this.source.linked, this.places);
    return this.#loadings;
  }

  get components(): Readonly<Record<ComponentOrPart, Estimate>> | undefined {
    if (!this.#isLinked) return undefined;
    const { parts } = this.source.columns();
    const mechanical = this.#sum(parts.mechanical);
    const direct = this.#sum(parts.direct);
    const points = {
      mechanical,
      residual: this.#sum(parts.residual),
      unsplit: this.#sum(parts.unsplit),
      currency: this.#sum(parts.currency),
      cost: this.#sum(parts.cost),
      tracking: this.#sum(parts.tracking),
      direct,
      feedback: mechanical - direct,
    };
    return componentsOf(points, this.bands);
  }

  get expectedToRevert(): Estimate | undefined {
    const { reverting } = this.source;
    if (reverting === undefined || !this.#isLinked) return undefined;
    const { loadings } = this;
    const point = compensatedSum(
      loadings.map((loading, column) =>
        loading === 0 ? 0 : loading * reverting.columns[column]!.mechanical.point,
      ),
    );
    return { ...reverting.bandsOf(loadings).mechanical, point };
  }

  get profitKrw(): Profit | undefined {
    return this.held.length === 0 ? undefined : this.source.ledger()?.sumOf(this.places);
  }

  get values(): ValueBridge | undefined {
    const booked = this.source.ledger()?.sumOf(this.places).total;
    return booked === undefined ? undefined : this.source.values()?.(this.places, booked);
  }

  get cappedShare(): number {
    return this.#isLinked ? cappedShareOf(this.loadings, this.source.linked.stockDays.columns) : 0;
  }

  get unsplit(): readonly UnsplitDays[] {
    return unsplitDays(this.held);
  }

  get flags(): readonly NodeFlag[] {
    const flags = new Set<NodeFlag>(this.held.flatMap((one) => one.flags));
    if (this.level !== 'position' && this.held.some(({ held }) => held.loadings.length > 0))
      flags.delete('noMechanicalPart');
    if (this.cappedShare > capLimits.flagged) flags.add('capped');
    if (this.#isLinked && outsideBand(this.components!)) flags.add('pointOutsideBand');
    return orderedFlags(flags);
  }

  get children(): readonly PeriodNode[] {
    this.#children ??= childrenOf(this);
    return this.#children;
  }

  get #isLinked(): boolean {
    return this.source.linked.linking !== undefined && this.held.length > 0;
  }

  #sum(column: Float64Array): number {
    const values = new Float64Array(this.places.length);
    for (let i = 0; i < values.length; i++) values[i] = column[this.places[i]!]!;
    return compensatedSum(values);
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

import { capLimits } from '../../decomposition/stock-model.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Profit } from '../day/booked-profit.ts';
import type { MechanicalBands } from '../node/mechanical-bands.ts';
import type { AttributionNode, ComponentOrPart, NodeFlag } from '../node/node.ts';
import { componentsOf, orderedFlags, outsideBand } from '../node/node-components.ts';
import { linkedLoadings } from './linked-book.ts';
import type { HeldOnDay } from './period-holdings.ts';
import { cappedShareOf, heldOn, unsplitDays } from './period-holdings.ts';
import type { UnsplitDays } from './period-result.ts';
import type { PeriodSource } from './period-source.ts';
import type { ValueBridge } from './period-values.ts';

/** What some places of the book came to over a period. Figures are worked out when they are first read. */
export class PeriodFigures {
  readonly source: PeriodSource;
  readonly level: AttributionNode['level'];
  /** in the book, ascending */
  readonly places: Int32Array;
  #held: readonly HeldOnDay[] | undefined;
  #loadings: Float64Array | undefined;
  #bands: MechanicalBands | undefined;

  constructor(source: PeriodSource, level: AttributionNode['level'], places: Int32Array) {
    this.source = source;
    this.level = level;
    this.places = places;
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

  get #isLinked(): boolean {
    return this.source.linked.linking !== undefined && this.held.length > 0;
  }

  #sum(column: Float64Array): number {
    const values = new Float64Array(this.places.length);
    for (let i = 0; i < values.length; i++) values[i] = column[this.places[i]!]!;
    return compensatedSum(values);
  }
}

import type { Position } from '../../market/book-holdings.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { HeldInstrument, InstrumentDay } from '../instrument/instrument-day.ts';
import type { LookThroughCoverage } from '../instrument/look-through.ts';
import type { Receipt, UnsplitPart } from '../instrument/return-model.ts';
import type {
  AttributionNode,
  ComponentOrPart,
  InstrumentKind,
  NodeFlag,
  PositionState,
} from '../node/node.ts';
import { componentsOf, orderedFlags, outsideBand, weighted, weightedBands } from '../node/node-components.ts';
import type { Profit } from './booked-profit.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow, instrumentBands, instrumentOfRow, quantityInRow } from './day-book.ts';
import type { DayResult } from './day-result.ts';
import { positionKey, positionName } from './position-name.ts';
import { stateOfRow } from './position-state.ts';
import type { WonLedger } from './won-ledger.ts';

/** What all nodes of a tree read from. */
export interface TreeSource {
  readonly day: DayBook;
  readonly by: DayResult['by'];
  /** booked on first use; absent where the amounts are too large for whole won */
  readonly ledger: () => WonLedger | undefined;
}

const noChildren: readonly AttributionNode[] = [];

/** A leaf of the tree: one row of positions. Holds nothing but its place; every figure is worked out when asked for. */
export class PositionNode implements AttributionNode {
  readonly source: TreeSource;
  readonly parentKey: string;
  /** row of the day */
  readonly at: number;

  constructor(source: TreeSource, parentKey: string, at: number) {
    this.source = source;
    this.parentKey = parentKey;
    this.at = at;
  }

  get level(): 'position' {
    return 'position';
  }

  get children(): readonly AttributionNode[] {
    return noChildren;
  }

  get position(): Position {
    const { day } = this.source;
    return day.book.positions[day.rows[this.at]!]!;
  }

  get instrumentDay(): InstrumentDay {
    return instrumentOfRow(this.source.day, this.at);
  }

  get held(): HeldInstrument | undefined {
    return heldInRow(this.source.day, this.at);
  }

  get key(): string {
    const { by, day } = this.source;
    return positionKey({ parentKey: this.parentKey, by, book: day.book, place: day.rows[this.at]! });
  }

  get code(): Ticker {
    return this.position.code;
  }

  get name(): AttributionNode['name'] {
    return positionName(this.position, this.instrumentDay.security);
  }

  get state(): PositionState {
    return stateOfRow(this.source.day, this.at);
  }

  get instrument(): InstrumentKind {
    return this.instrumentDay.kind;
  }

  get quantity(): number | undefined {
    return quantityInRow(this.source.day, this.at);
  }

  get startValueKrw(): number | undefined {
    return this.held === undefined ? undefined : this.source.day.startValues[this.at]!;
  }

  get weight(): number | undefined {
    const { day } = this.source;
    if (this.held === undefined || !day.hasWeights) return undefined;
    return day.startValues[this.at]! / day.netEquityKrw!;
  }

  get return(): number | undefined {
    return this.held?.return;
  }

  get contribution(): number | undefined {
    const { weight, held } = this;
    return weight === undefined ? undefined : weight * held!.return + 0;
  }

  get components(): Readonly<Record<ComponentOrPart, Estimate>> | undefined {
    const { weight, held } = this;
    if (weight === undefined) return undefined;
    const bands = instrumentBands(this.source.day, held!);
    return componentsOf(weighted(held!.parts, weight), weightedBands(bands, weight));
  }

  get profitKrw(): Profit | undefined {
    return this.held === undefined ? undefined : this.source.ledger()?.sumOf(Int32Array.of(this.at));
  }

  get unsplitReasons(): readonly UnsplitPart[] {
    return this.held?.unsplit ?? [];
  }

  get lookThrough(): LookThroughCoverage | undefined {
    return this.held?.model?.coverage;
  }

  get receipt(): Receipt | undefined {
    return this.held?.model?.receipt;
  }

  get flags(): readonly NodeFlag[] {
    const { held } = this;
    if (held === undefined) return [];
    const { flags } = this.instrumentDay;
    const outside = outsideBand(instrumentBands(this.source.day, held));
    return orderedFlags(outside ? [...flags, 'pointOutsideBand'] : flags);
  }
}

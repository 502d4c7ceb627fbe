import type { Estimate } from '../../units/estimate.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import { groupBands, groupPoints } from '../day/group-totals.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { ComponentOrPart } from '../node/node.ts';
import { componentsOf } from '../node/node-components.ts';
import type { LinkedDay } from './linked-book.ts';
import type { PeriodSession } from './period-result.ts';

/** A session of a period by itself. Its bands are made when they are first read: a long period may never ask for them. */
export class LinkedSession implements PeriodSession {
  readonly linked: LinkedDay;
  readonly profitKrw?: number;
  #components: Readonly<Record<ComponentOrPart, Estimate>> | undefined;

  constructor(linked: LinkedDay, profitKrw: number | undefined) {
    this.linked = linked;
    if (profitKrw !== undefined) this.profitKrw = profitKrw;
  }

  get dayIndex(): number {
    return this.linked.book.dayIndex;
  }

  get day(): TradingDay {
    return this.linked.book.dataset.days[this.dayIndex]!;
  }

  get startEquityKrw(): number {
    return this.linked.book.netEquityKrw!;
  }

  get return(): number | undefined {
    const { book, whole } = this.linked;
    return book.hasWeights ? whole.profit / book.netEquityKrw! : undefined;
  }

  get components(): Readonly<Record<ComponentOrPart, Estimate>> | undefined {
    const { book, whole } = this.linked;
    if (!book.hasWeights) return undefined;
    this.#components ??= componentsOf(groupPoints(book, whole), groupBands(book, whole));
    return this.#components;
  }

  get unsplitReasons(): readonly UnsplitPart[] {
    return this.linked.whole.unsplit;
  }
}

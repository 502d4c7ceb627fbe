import { compensatedSum } from '../../numeric/sum.ts';
import { apportion } from '../../units/apportion.ts';
import type { PanelWithCash } from '../holdings/panel-cash.ts';
import type { CashEntry } from '../holdings/panel-dividends.ts';
import type { ValueBridge } from '../period/period-values.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureWidth } from './exposure-day.ts';
import type { DueCash } from './exposure-edges.ts';
import { paidOut, priceMoves } from './exposure-moves.ts';
import type { ValuedExposures } from './exposure-values.ts';

const columnNames = ['start', 'outside', 'traded', 'dividends', 'other', 'end'] as const;

/** By innermost group, in their order; won. */
type Columns = Record<(typeof columnNames)[number], Float64Array>;

/**
 * The value of every innermost group from before the first session to after the last, as `valuesThrough` follows that of positions: what
 * is stated anew changes it by trades, whatever is held on both sessions by prices that come or go. Money from outside is told apart where `flows.csv` names it.
 */
export class ExposureBridge {
  readonly #exposures: ValuedExposures;
  readonly #panel: PanelWithCash;
  readonly #columns: Columns;
  #before: ExposureDay | undefined;
  #whole: Columns | undefined;

  constructor(exposures: ValuedExposures, panel: PanelWithCash) {
    this.#exposures = exposures;
    this.#panel = panel;
    this.#columns = columnsOf(() => new Float64Array(exposures.tree.leaves.length));
  }

  /** @param day the session after the one added before */
  add(day: ExposureDay): void {
    const { start, outside, end, traded, other, dividends } = this.#columns;
    const panel = this.#panel;
    const evening = day.dayIndex - 1;
    const before = this.#before;
    const moved = panel.isStated(evening) ? traded : other;
    const paid = paidOut(this.#exposures, day);
    this.#exposures.tree.leaves.forEach((leaf, at) => {
      const value = day.values[leaf * exposureWidth]!;
      const profit = day.values[leaf * exposureWidth + 1]!;
      if (before === undefined) start[at] = value;
      else moved[at]! += value - end[at]!;
      const out = paid.get(leaf) ?? 0;
      dividends[at]! -= out;
      end[at] = value + profit - out;
    });
    if (before !== undefined)
      this.#enter(panel.dividends.get(evening), { out: moved, into: dividends }, day.dayIndex);
    const out = before === undefined ? start : moved;
    this.#enter(panel.outside.get(evening), { out, into: outside }, day.dayIndex);
    if (before !== undefined && moved === traded) this.#untrade(priceMoves(this.#exposures, before, day));
    this.#before = day;
  }

  /** What came or went with a price is no trade, though the holding is stated anew. */
  #untrade(moves: ReadonlyMap<number, number>): void {
    const { leaves } = this.#exposures.tree;
    const { traded, other } = this.#columns;
    leaves.forEach((leaf, at) => {
      const won = moves.get(leaf) ?? 0;
      traded[at]! -= won;
      other[at]! += won;
    });
  }

  /** Dividends, or money from outside, that are in the cash now: in a column of their own, not in that of what changed else. */
  #enter(
    entries: readonly CashEntry[] = [],
    { out, into }: { readonly out: Float64Array; readonly into: Float64Array },
    t: number,
  ): void {
    const { book, tree, valuations } = this.#exposures;
    for (const { at: place, amount } of entries) {
      const at = book.positions.indexOf(this.#panel.positions[place]!);
      const code = book.codeOf[at]!;
      // where nothing is left of the cash nobody has asked yet what it is worth
      valuations.kindOf(code, t);
      const won = amount * valuations.valueOf(code, t);
      const group = tree.leaves.indexOf(tree.leafOf[at]!);
      if (Number.isNaN(won)) continue;
      out[group]! -= won;
      into[group]! += won;
    }
  }

  /** Dividends that went ex over the last session: part of the value after it, where cash takes them. */
  finish(due: readonly DueCash[]): void {
    const { tree } = this.#exposures;
    for (const { at, krw } of due) {
      const group = tree.leaves.indexOf(tree.leafOf[at]!);
      this.#columns.dividends[group]! += krw;
      this.#columns.end[group]! += krw;
    }
  }

  /** @param profit booked, whole won */
  valuesOf(node: number, profit: number): ValueBridge {
    this.#whole ??= columnsOf((name) => booked(this.#columns[name]));
    const whole = this.#whole;
    const inside = this.#leavesBelow(node);
    const sum = (name: keyof Columns) => inside.reduce((total, at) => total + whole[name][at]!, 0) + 0;
    const { start, end, ...moved } = Object.fromEntries(
      columnNames.map((name) => [name, sum(name)]),
    ) as Record<keyof Columns, number>;
    const { outside, traded, dividends, other } = moved;
    const rounding = end - start - profit - outside - traded - dividends - other;
    return { start, ...moved, profit, rounding, end };
  }

  /** Their places among the innermost groups. */
  #leavesBelow(node: number): readonly number[] {
    const { childrenOf, leaves } = this.#exposures.tree;
    const children = childrenOf[node]!;
    return children.length === 0
      ? [leaves.indexOf(node)].filter((at) => at >= 0)
      : children.flatMap((child) => this.#leavesBelow(child));
  }
}

const columnsOf = (make: (name: keyof Columns) => Float64Array): Columns =>
  Object.fromEntries(columnNames.map((name) => [name, make(name)])) as Columns;

/** Shared out in whole won, so that groups add up to the book. */
const booked = (column: Float64Array): Float64Array =>
  Float64Array.from(apportion(Math.round(compensatedSum(column)), column));

import type { Position } from '../../market/book-holdings.ts';
import { cashHomeOf, cashHomes } from '../../market/cash-homes.ts';
import type { Dividend } from '../../market/corporate-actions.ts';
import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { ExposurePanel } from './exposure-panel.ts';

/** A dividend in cash that takes it. */
export interface CashEntry {
  /** place of the cash among the positions */
  readonly at: number;
  /** in units of its currency */
  readonly amount: number;
}

/**
 * Dividends that go ex over a session, and the cash that takes them: of the group and account, as for positions one by one. What finds no
 * cash leaves the book.
 *
 * @param held units of each position at the close of `held.since`
 */
export function dividendEntries(
  dataset: Dataset,
  positions: readonly Position[],
  held: { readonly units: Float64Array; readonly since: TradingDay },
  exIndex: number,
): readonly CashEntry[] {
  const dividends = dividendsOver(dataset, exIndex);
  if (dividends.length === 0) return [];
  const homes = cashHomes(positions);
  return dividends.flatMap(({ code, currency, amount, day }) => {
    const become = unitsBecome(dataset, code, held.since, day);
    return positions.flatMap((position, place) => {
      const units = held.units[place]! * (become ?? Number.NaN);
      if (position.code !== code || !(Math.abs(units) > 0)) return [];
      const home = cashHomeOf(homes.get(currency) ?? [], position);
      if (home === undefined) return [];
      const at = positions.findIndex(
        (one) => one.code === currency && one.group === home.group && one.account === home.account,
      );
      return [{ at, amount: amount * units }];
    });
  });
}

const dividendsOver = ({ corporateActions, days }: Dataset, exIndex: number): readonly Dividend[] => {
  const [before, on] = [days[exIndex - 1], days[exIndex]];
  return corporateActions.filter(
    (action): action is Dividend =>
      action.kind === 'dividend' && before !== undefined && action.day > before && action.day <= on!,
  );
};

/** Holdings that go on from a statement to the next, with the dividends that enter their cash in between. */
export interface PanelWithDividends extends ExposurePanel {
  /** by the session that they went ex over: stated there is nothing but these */
  readonly entered: ReadonlyMap<number, readonly CashEntry[]>;
}

/**
 * A dividend is part of the cash from the session after the ex-date on, until the holdings are stated anew: then the cash is what the
 * statement says. (What a statement leaves out because it is not paid yet is in no value.)
 */
export function withDividends(dataset: Dataset, panel: ExposurePanel): PanelWithDividends {
  const { positions } = panel;
  const quantities = [...panel.quantities];
  const entered = new Map<number, readonly CashEntry[]>();
  let last: number | undefined;
  for (let t = 0; t < quantities.length; t++) {
    const since = last;
    if (quantities[t] !== undefined) last = t;
    if (quantities[t] !== undefined || since === undefined) continue;
    const held = { units: quantities[since]!, since: dataset.days[since]! };
    const entries = dividendEntries(dataset, positions, held, t);
    if (entries.length === 0) continue;
    const units = carriedTo(dataset, positions, held, dataset.days[t]!);
    for (const { at, amount } of entries) units[at]! += amount;
    quantities[t] = units;
    entered.set(t, entries);
    last = t;
  }
  return { ...panel, quantities, entered };
}

/** Through the splits in between; NaN where one has no known factor. */
function carriedTo(
  dataset: Dataset,
  positions: readonly Position[],
  { units, since }: { readonly units: Float64Array; readonly since: TradingDay },
  to: TradingDay,
): Float64Array {
  const codes = new Set(positions.map(({ code }) => code));
  const become = new Map([...codes].map((code) => [code, unitsBecome(dataset, code, since, to)]));
  return units.map((held, at) => {
    const factor = become.get(positions[at]!.code);
    return held === 0 ? 0 : held * (factor ?? Number.NaN);
  });
}

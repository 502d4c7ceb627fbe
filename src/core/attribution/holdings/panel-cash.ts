import type { CashFlow, Position } from '../../market/book-holdings.ts';
import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { ExposurePanel } from './exposure-panel.ts';
import type { CashEntry } from './panel-dividends.ts';
import { dividendEntries } from './panel-dividends.ts';

/** Holdings that go on from a statement to the next, with the cash that moves in between. */
export interface PanelWithCash extends ExposurePanel {
  /** dividends, by the session that they went ex over */
  readonly dividends: ReadonlyMap<number, readonly CashEntry[]>;
  /** money from outside, by the session before the one that begins with it */
  readonly outside: ReadonlyMap<number, readonly CashEntry[]>;
  /** whether the holdings themselves are stated at the close of the session */
  readonly isStated: (session: number) => boolean;
}

/** Units that a session begins with, the session since whose close they go on, and the date that they are stated for. */
interface InForce {
  readonly units: Float64Array;
  readonly session: number;
  readonly date: TradingDay;
}

/**
 * A dividend is part of the cash from the session after the ex-date on, until the holdings are stated anew: then the cash is what the
 * statement says. (What a statement leaves out because it is not paid yet is in no value.)
 *
 * Money from outside is there from the start of its session on. A statement has all of it up to its own date inside: what came with the
 * session after it is added to the cash for that session, until the next statement.
 */
export function withCash(dataset: Dataset, panel: ExposurePanel): PanelWithCash {
  const { positions } = panel;
  const { days } = dataset;
  const quantities = [...panel.quantities];
  const dividends = new Map<number, readonly CashEntry[]>();
  const outside = new Map<number, readonly CashEntry[]>();
  const flows = flowsByEvening(dataset);
  let held: InForce | undefined;
  for (let t = 0; t < quantities.length; t++) {
    const before = held;
    const stated = quantities[t];
    if (stated !== undefined) held = { units: stated, session: t, date: panel.statedOn?.[t] ?? days[t]! };
    const paid =
      stated === undefined && before !== undefined ? dividendsInto(dataset, positions, before, t) : [];
    const came = flows.get(t)?.filter(({ day }) => held !== undefined && day > held.date) ?? [];
    if (held === undefined || paid.length + came.length === 0) continue;
    const units = held.session === t ? held.units.slice() : carriedTo(dataset, positions, held, days[t]!);
    const entries = came.flatMap((flow) => entryOf(flow, positions, units));
    for (const { at, amount } of [...paid, ...entries]) units[at]! += amount;
    quantities[t] = units;
    if (paid.length > 0) dividends.set(t, paid);
    if (entries.length > 0) outside.set(t, entries);
    held = { ...held, units, session: t };
  }
  const isStated = (session: number): boolean => panel.quantities[session] !== undefined;
  return { ...panel, quantities, dividends, outside, isStated };
}

const dividendsInto = (
  dataset: Dataset,
  positions: readonly Position[],
  { units, session }: InForce,
  t: number,
): readonly CashEntry[] => dividendEntries(dataset, positions, { units, since: dataset.days[session]! }, t);

/** Flows by the session before the one that begins with them; those of the first session, and after the last, are in no start. */
function flowsByEvening({ cashFlows, days }: Dataset): ReadonlyMap<number, readonly CashFlow[]> {
  return Map.groupBy(cashFlows, ({ day }) => days.findIndex((session) => session >= day) - 1);
}

/** Of several lots the first takes it: the smallest, as among positions one by one. */
function entryOf(
  { currency, group, account, amount }: CashFlow,
  positions: readonly Position[],
  units: Float64Array,
): readonly CashEntry[] {
  const lots = positions.flatMap((one, at) =>
    one.code === currency && one.group === group && one.account === account ? [at] : [],
  );
  const held = lots.filter((at) => units[at] !== 0).sort((a, b) => units[a]! - units[b]!);
  const at = held[0] ?? lots[0];
  return at === undefined ? [] : [{ at, amount }];
}

/** Through the splits in between; NaN where one has no known factor. */
function carriedTo(
  dataset: Dataset,
  positions: readonly Position[],
  { units, session }: InForce,
  to: TradingDay,
): Float64Array {
  const since = dataset.days[session]!;
  const codes = new Set(positions.map(({ code }) => code));
  const become = new Map([...codes].map((code) => [code, unitsBecome(dataset, code, since, to)]));
  return units.map((held, at) => {
    const factor = become.get(positions[at]!.code);
    return held === 0 ? 0 : held * (factor ?? Number.NaN);
  });
}

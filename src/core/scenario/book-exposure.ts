import type { DayBook } from '../attribution/day/day-book.ts';
import { dayBookOn, heldInRow } from '../attribution/day/day-book.ts';
import type { HeldInstrument } from '../attribution/instrument/instrument-day.ts';
import type { StockDays } from '../attribution/instrument/stock-days.ts';
import { stockDaysFrom } from '../attribution/instrument/stock-days.ts';
import type { DaySplit, SplitStock } from '../decomposition/day-split.ts';
import { exactly } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Machine } from './machine.ts';

/** What the positions have at stake: won per unit of each stock's return, and per unit of the rest's. */
export interface BookExposure {
  readonly day: DayBook;
  /** rows × stocks of the machine, side by side */
  readonly perStock: Float64Array;
  readonly perRest: Float64Array;
}

const exposures = new WeakMap<Machine, BookExposure>();

/** Worked out once per machine: no shock changes it. */
export function bookExposure(machine: Machine): BookExposure {
  let known = exposures.get(machine);
  if (known === undefined) {
    known = exposureOf(machine);
    exposures.set(machine, known);
  }
  return known;
}

function exposureOf(machine: Machine): BookExposure {
  const stockDays = stillStockDays(machine);
  const day = dayBookOn(machine.dataset, machine.dayIndex, stockDays);
  const width = machine.stocks.length;
  const perStock = new Float64Array(day.rows.length * width);
  const perRest = new Float64Array(day.rows.length);
  const units = new Map<HeldInstrument, UnitExposure>();
  for (let at = 0; at < day.rows.length; at++) {
    const held = heldInRow(day, at);
    if (held === undefined) continue;
    let unit = units.get(held);
    if (unit === undefined) {
      unit = unitExposure(machine, stockDays, held, day.book.codes[day.book.codeOf[day.rows[at]!]!]!);
      units.set(held, unit);
    }
    for (let s = 0; s < width; s++) perStock[at * width + s] = day.startValues[at]! * unit.perStock[s]!;
    perRest[at] = day.startValues[at]! * unit.perRest;
  }
  return { day, perStock, perRest };
}

interface UnitExposure {
  readonly perStock: Float64Array;
  readonly perRest: number;
}

/** Loadings of the quiet session alone: what an earlier one did to a venue that was closed is no part of the shock. */
function unitExposure(
  { stocks, dayIndex, dataset }: Machine,
  stockDays: StockDays,
  held: HeldInstrument,
  code: Ticker,
): UnitExposure {
  const perStock = new Float64Array(stocks.length);
  for (const { column, loading } of held.loadings) {
    if (stockDays.sessions[column] !== dayIndex) continue;
    perStock[stocks.findIndex((stock) => stock.code === stockDays.columns[column]!.code)]! += loading;
  }
  return { perStock, perRest: restLoading({ dataset, held, code, dayIndex }) };
}

/** What is inside an index or a fund beside the modelled stocks; a Korean share that is not modelled moves with the rest itself. */
function restLoading({
  dataset,
  held,
  code,
  dayIndex,
}: {
  readonly dataset: Machine['dataset'];
  readonly held: HeldInstrument;
  readonly code: Ticker;
  readonly dayIndex: number;
}): number {
  const { model } = held;
  const session = model?.sessions.find((one) => one.dayIndex === dayIndex);
  if (model === undefined || session === undefined || model.withheld !== undefined) return 0;
  if (model.coverage !== undefined && session.rest !== undefined)
    return (model.leverage?.multiple ?? 1) * session.growth * session.rest;
  const security = dataset.securities.find((one) => one.code === code);
  const plainShare =
    security?.kind === 'stock' && security.market === 'KRX' && session.stocksInside.length === 0;
  return plainShare ? 1 : 0;
}

const nothing = exactly(0);
const noDraws = new Float64Array(0);

/** Stocks that stand for themselves: only their codes are read, through the loadings of what holds them. */
function stillStockDays({ stocks, dataset, assumptions }: Machine): StockDays {
  const still = stocks.map(
    ({ code }): SplitStock => ({
      kind: 'split',
      code,
      return: 0,
      denominatorKrw: 0,
      grossFlowKrw: 0,
      netFlowKrw: nothing,
      grossShareOfTurnover: 0,
      netShareOfTurnover: nothing,
      mechanical: nothing,
      direct: nothing,
      feedback: nothing,
      residual: nothing,
      cappedShare: 0,
      draws: { mechanical: noDraws, direct: noDraws, capped: new Uint8Array(0), netFlowKrw: noDraws },
      flags: [],
    }),
  );
  return stockDaysFrom(
    (dayIndex): DaySplit => ({
      day: dataset.days[dayIndex]!,
      dayIndex,
      assumptions,
      verdict: 'priorOnly',
      stocks: still,
      flows: [],
      excluded: [],
    }),
  );
}

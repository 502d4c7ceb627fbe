import type { Ticker } from '../../units/ticker.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow } from '../day/day-book.ts';
import type { MemberReturn } from '../index-points/index-member.ts';
import type { ComparedDay } from './benchmark-periods.ts';

/** By how much each side moves when a modelled stock moves by 1, mean over the sessions; fractions. */
export interface StockLoading {
  readonly code: Ticker;
  readonly portfolio: number;
  readonly benchmark: number;
}

/** Loading of both sides on every modelled stock inside either, with or without an answer, sorted by code. */
export function stockLoadings(compared: readonly ComparedDay[]): readonly StockLoading[] {
  const sides = { portfolio: new Map<Ticker, number>(), benchmark: new Map<Ticker, number>() };
  for (const { book, against } of compared) {
    for (let at = 0; at < book.rows.length; at++) {
      const held = heldInRow(book, at);
      if (held !== undefined)
        addLoadings(sides.portfolio, held, { book, weight: book.startValues[at]! / book.netEquityKrw! });
    }
    for (const { held, weight } of against.members) addLoadings(sides.benchmark, held, { book, weight });
  }
  const codes = [...new Set([...sides.portfolio.keys(), ...sides.benchmark.keys()])].sort();
  const mean = (side: keyof typeof sides, code: Ticker) => (sides[side].get(code) ?? 0) / compared.length;
  return codes.map((code) => ({
    code,
    portfolio: mean('portfolio', code),
    benchmark: mean('benchmark', code),
  }));
}

/** Of the session alone: what a Hong Kong product has gathered over a holiday is no loading of the day. */
function addLoadings(
  sums: Map<Ticker, number>,
  { model }: MemberReturn,
  { book, weight }: { readonly book: DayBook; readonly weight: number },
): void {
  const multiple = model?.leverage?.multiple ?? 1;
  for (const session of model?.sessions ?? []) {
    if (session.dayIndex !== book.dayIndex) continue;
    for (const { stock, weight: inside } of session.exposures)
      sums.set(stock.code, (sums.get(stock.code) ?? 0) + weight * multiple * session.growth * inside);
  }
}

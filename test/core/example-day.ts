import { fileURLToPath } from 'node:url';
import { loadBook } from '../../src/book/load-book.ts';
import type { DaySplit, StockSplit } from '../../src/core/decomposition/day-split.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { dayIndexOf } from '../../src/core/market/lookup.ts';
import type { Assumptions } from '../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';

const loaded = await loadBook(fileURLToPath(new URL('../../fixtures/korea-2026', import.meta.url)));
if (loaded.kind === 'failed') throw new Error('the example book does not open');

/** The bundled book. */
export const example: Dataset = loaded.dataset;

export function exampleIndex(date: string): number {
  const at = dayIndexOf(example, tradingDay(date));
  if (at === undefined) throw new RangeError(`exampleIndex requires a session of the book, got ${date}`);
  return at;
}

const splits = new Map<string, DaySplit>();

/** The split of a session of the bundled book; each is computed once. */
export function exampleSplit(date: string, settings: Partial<Assumptions>): DaySplit {
  const assumptions = { ...defaultAssumptions, ...settings };
  const key = `${date} ${JSON.stringify(assumptions)}`;
  const known = splits.get(key) ?? splitDay(example, exampleIndex(date), assumptions);
  splits.set(key, known);
  return known;
}

export function stockOf(split: DaySplit, code: string): StockSplit {
  const stock = split.stocks.find((each) => each.code === code);
  if (stock === undefined) throw new RangeError(`stockOf requires a modelled stock, got ${code}`);
  return stock;
}

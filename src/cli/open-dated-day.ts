import type { HoldingsFileName } from '../book/large-book/holdings-table.ts';
import { openBookByDate } from '../book/large-book/open-book-by-date.ts';
import type { LoadedBook } from '../book/load-book.ts';
import { ReadHoldings } from '../session/read-holdings.ts';
import { SummedHoldings } from '../session/summed-holdings.ts';
import type { DayOptions } from './day-options.ts';
import { dayAsked, dayOf, type OpenDay, type SessionAsked } from './open-day.ts';

/**
 * Opens a book whose holdings are stated date by date: with what is held when a session begins as its positions it is an ordinary book,
 * for that session. Those of the day asked for are read; others when they are looked at.
 *
 * @throws UsageError as `openDay`
 */
export async function openDatedDay(
  folder: string,
  name: HoldingsFileName,
  { options, asked }: { readonly options: DayOptions; readonly asked: SessionAsked },
): Promise<OpenDay | Extract<LoadedBook, { readonly kind: 'failed' }>> {
  if (asked.positions === 'all') return openSummed(folder, name, options);
  const book = await openBookByDate(folder, name);
  if (book.kind === 'failed') return book;
  const dayIndex = dayAsked(book, options, asked.without);
  const holdings = new ReadHoldings(book.dataset, book.holdingsOn);
  await holdings.read(asked.positions === 'own' ? dayIndex : dayIndex + 1);
  return dayOf({ ...book, dataset: holdings.market, holdings }, dayIndex, options);
}

/** With the holdings of every session, added up by code and the levels asked for. ctrl-c ends the process, with nothing written. */
async function openSummed(folder: string, name: HoldingsFileName, options: DayOptions) {
  const { openLargeBook } = await import('../book/large-book/open-large-book.ts');
  const book = await openLargeBook(folder, name, { levels: options.by ?? ['group'] });
  if (book.kind === 'cancelled')
    throw new RangeError('openSummed requires a book that is read, got one cancelled');
  if (book.kind === 'failed') return book;
  const dataset = { ...book.dataset, levels: book.levels };
  const holdings = new SummedHoldings(dataset, book.panel);
  return dayOf({ ...book, dataset, holdings }, dayAsked(book, options), options);
}

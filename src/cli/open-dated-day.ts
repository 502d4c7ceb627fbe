import type { HoldingsFileName } from '../book/large-book/holdings-table.ts';
import { openBookByDate } from '../book/large-book/open-book-by-date.ts';
import type { LargeBookOptions } from '../book/large-book/open-large-book.ts';
import type { LoadedBook } from '../book/load-book.ts';
import { ReadHoldings } from '../session/read-holdings.ts';
import { SummedHoldings } from '../session/summed-holdings.ts';
import { grouped } from '../view/format/decimal.ts';
import { holdingsWords } from '../view/language/input-files/holdings-words.ts';
import type { DayOptions } from './day-options.ts';
import { dayAsked, dayOf, levelsAsked, type OpenDay, type SessionAsked } from './open-day.ts';
import { languageOf } from './option-values.ts';
import { progressLine } from './progress-line.ts';

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
  const { positions } = asked;
  if (positions === 'summed') return openSummed(folder, name, options, options.by ?? ['group']);
  if (positions === 'apart') return openSummed(folder, name, options, 'all');
  const book = await openByDate(folder, name);
  if (book.kind === 'failed') return book;
  const dayIndex = dayAsked(book, options, asked.without);
  await book.holdings.read(positions === 'own' ? dayIndex : dayIndex + 1);
  return dayOf(book, dayIndex, options);
}

/** Without the holdings of any session yet: each is read when it is looked at. */
export async function openByDate(folder: string, name: HoldingsFileName) {
  const book = await openBookByDate(folder, name);
  if (book.kind === 'failed') return book;
  const holdings = new ReadHoldings(book.dataset, book.holdingsOn);
  return { ...book, dataset: holdings.market, holdings };
}

/** With the holdings of every session, added up by code and some levels. ctrl-c ends the process, with nothing written. */
async function openSummed(
  folder: string,
  name: HoldingsFileName,
  options: DayOptions,
  levels: LargeBookOptions['levels'],
) {
  const { openLargeBook } = await import('../book/large-book/open-large-book.ts');
  const said = holdingsWords[languageOf(options)];
  const progress = progressLine(process.stderr);
  const onRead = (share: number) => progress.show(said.reading(name, grouped(share * 100, 0)));
  const book = await openLargeBook(folder, name, {
    ...{ levels, onRead },
    onLevels: (known) => levelsAsked(options, { positions: [], levels: known }),
  });
  progress.clear();
  if (book.kind === 'cancelled')
    throw new RangeError('openSummed requires a book that is read, got one cancelled');
  if (book.kind === 'failed') return book;
  const dataset = { ...book.dataset, levels: book.levels };
  const holdings = new SummedHoldings(dataset, book.panel);
  return dayOf({ ...book, dataset, holdings }, dayAsked(book, options), options);
}

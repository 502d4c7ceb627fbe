import type { HoldingsFileName } from '../book/large-book/holdings-table.ts';
import { openBookByDate } from '../book/large-book/open-book-by-date.ts';
import type { LoadedBook } from '../book/load-book.ts';
import type { DayOptions } from './day-options.ts';
import { dayAsked, dayOf, type OpenDay, type SessionAsked } from './open-day.ts';

/**
 * Opens a book whose holdings are stated date by date for one session: with what is held when it begins as its positions it is an ordinary
 * book, for that session alone.
 *
 * @throws UsageError as `openDay`
 */
export async function openDatedDay(
  folder: string,
  name: HoldingsFileName,
  { options, asked }: { readonly options: DayOptions; readonly asked: SessionAsked },
): Promise<OpenDay | Extract<LoadedBook, { readonly kind: 'failed' }>> {
  const book = await openBookByDate(folder, name);
  if (book.kind === 'failed') return book;
  try {
    const dayIndex = dayAsked(book, options, asked.without);
    const session = asked.positions === 'own' ? dayIndex : dayIndex + 1;
    const { positions, problems, input } = await book.holdingsOn(session);
    const dataset = { ...book.dataset, positions, inputs: [...book.dataset.inputs, input] };
    const opened = await dayOf({ dataset, problems: [...book.problems, ...problems] }, dayIndex, options);
    return { ...opened, ofOneSession: true };
  } finally {
    book.close();
  }
}

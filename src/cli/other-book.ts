import { findHoldings } from '../book/large-book/holdings-file.ts';
import { loadBook } from '../book/load-book.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { openAnswers } from '../session/answers.ts';
import type { OtherBook } from '../view/screen.ts';
import { lawCompiler } from './custom-law.ts';
import { settingProblems } from './setting-problems.ts';

/**
 * A book to set beside another one, under the assumptions of the first: those of its own ungear.json do not count. Where it states its
 * holdings date by date, those of a session are read when it is looked at (`answers.holdings`).
 *
 * @param folder as the reader named it; a leading `~/` is his home, for no shell has seen it when it was typed in the UI
 * @returns every problem of its files when there is nothing to open
 */
export async function openOtherBook(
  folder: string,
  assumptions: Assumptions,
): Promise<
  | ({ readonly kind: 'opened' } & OtherBook)
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
> {
  const place = folder.replace(/^~(?=\/)/, process.env.HOME ?? '~');
  const book = await openedAt(place);
  if (book.kind === 'failed') return { kind: 'failed', problems: book.problems };
  const { dataset, problems } = book;
  const compileLaw = await lawCompiler(assumptions);
  const answers = openAnswers({
    dataset,
    ...('holdings' in book ? { holdings: book.holdings } : {}),
    problems: [...problems, ...settingProblems(dataset.settings)],
    defaults: assumptions,
    ...(compileLaw === undefined ? {} : { compileLaw }),
  });
  return { kind: 'opened', answers, folder: place };
}

async function openedAt(folder: string) {
  const holdings = await findHoldings(folder);
  if (holdings === undefined) return loadBook(folder);
  const { openByDate } = await import('./open-dated-day.ts');
  return openByDate(folder, holdings);
}

import { loadBook } from '../book/load-book.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { openAnswers } from '../session/answers.ts';
import type { OtherBook } from '../view/screen.ts';
import { lawCompiler } from './custom-law.ts';

/**
 * A book to set beside another one, under the assumptions of the first: those of its own ungear.json do not count.
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
  const loaded = await loadBook(place);
  if (loaded.kind === 'failed') return { kind: 'failed', problems: loaded.problems };
  const { dataset, problems } = loaded;
  const compileLaw = await lawCompiler(assumptions);
  const answers = openAnswers({
    dataset,
    problems,
    defaults: assumptions,
    ...(compileLaw === undefined ? {} : { compileLaw }),
  });
  return { kind: 'opened', answers, folder: place };
}

import { areOfOneBook, type Comparison } from '../../core/attribution/comparison/comparison.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { compareWords } from '../language/compare-words.ts';
import type { Language } from '../screen.ts';

/** What the two sides are called in a column: dates of one book, or numbers of two. */
export function compareNames(
  sides: Pick<Comparison, 'first' | 'second'>,
  language: Language,
): { readonly first: string; readonly second: string } {
  const { book } = compareWords[language];
  return areOfOneBook(sides)
    ? { first: shortDay(sides.first.day), second: shortDay(sides.second.day) }
    : { first: book('1'), second: book('2') };
}

/** What two books call themselves; where that is the same, the second by its folder. */
export function bookNames({
  first,
  second,
  folder,
}: {
  readonly first: Dataset;
  readonly second: Dataset;
  readonly folder: string;
}): readonly [string, string] {
  const [one, other] = [titleOf(first), titleOf(second)];
  return one === other ? [one, plainText(folder)] : [one, other];
}

const titleOf = ({ settings, name }: Dataset): string => plainText(settings.title ?? name);

/** Both sides in full: book and date. */
export function fullNames(
  sides: Pick<Comparison, 'first' | 'second'>,
  language: Language,
): readonly [string, string] {
  const isOne = areOfOneBook(sides);
  const full = ({ dataset, day }: Comparison['first'], number: string): string => {
    const title = titleOf(dataset);
    const called = isOne ? title : `${compareWords[language].book(number)}: ${title}`;
    return `${called}, ${longDay(day, language)}`;
  };
  return [full(sides.first, '1'), full(sides.second, '2')];
}

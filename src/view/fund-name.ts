import type { Dataset } from '../core/market/dataset.ts';
import { nameIn, namesOf, shortName } from './format/names.ts';
import type { Language } from './screen.ts';

/** A fund's name for a narrow column, from its latest terms; its code when the book does not name it. */
export function fundNameIn(dataset: Dataset, code: string, language: Language): string {
  const terms = dataset.fundTerms.findLast((one) => one.code === code);
  return shortName(nameIn(namesOf(terms ?? {}), code, language));
}

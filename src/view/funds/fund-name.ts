import type { ExcludedFund, FundFlow } from '../../core/mechanics/fund-flow.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import type { Language } from '../screen.ts';

/** A fund's name on the day for a narrow column; its code when the book does not name it. */
export const fundNameIn = (
  { code, terms }: Pick<FundFlow | ExcludedFund, 'code' | 'terms'>,
  language: Language,
): string => shortName(nameIn(namesOf(terms), code, language));

import type { Dataset } from '../core/market/dataset.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import type { JsonObject } from './json-figures.ts';

export interface Names {
  readonly ko?: string;
  readonly en?: string;
}

/** The name in the report's language, else in the other one, cleaned of anything a terminal would obey; absent when there is none. */
export function nameIn({ ko, en }: Names, language: Language): string | undefined {
  const name = language === 'ko' ? (ko ?? en) : (en ?? ko);
  return name === undefined ? undefined : plainText(name);
}

/** `{ name }` of a security, or nothing when the book does not name it. */
export function securityName(dataset: Dataset, code: string, language: Language): JsonObject {
  const security = dataset.securities.find((one) => one.code === code);
  return { name: nameIn(namesOf(security ?? {}), language) };
}

/** Names as a security, a fund or an index carries them. */
export function namesOf(named: { readonly nameKo?: string; readonly nameEn?: string }): Names {
  const { nameKo, nameEn } = named;
  return {
    ...(nameKo === undefined ? {} : { ko: nameKo }),
    ...(nameEn === undefined ? {} : { en: nameEn }),
  };
}

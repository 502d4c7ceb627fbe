import type { Dataset } from '../core/market/dataset.ts';
import { type Names, namesOf } from '../view/format/names.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import type { JsonObject } from './json-figures.ts';

/** The name in the report's language, else in the other one, cleaned of anything a terminal would obey; absent when there is none. */
export function knownName({ ko, en }: Names, language: Language): string | undefined {
  const name = language === 'ko' ? (ko ?? en) : (en ?? ko);
  return name === undefined ? undefined : plainText(name);
}

/** `{ name }` of a security, or nothing when the book does not name it. */
export function securityName(dataset: Dataset, code: string, language: Language): JsonObject {
  const security = dataset.securities.find((one) => one.code === code);
  return { name: knownName(namesOf(security ?? {}), language) };
}

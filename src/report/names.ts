import type { Dataset } from '../core/market/dataset.ts';
import type { FundFlow } from '../core/mechanics/fund-flow.ts';
import { type Names, namesOf } from '../view/format/names.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import type { JsonObject } from './json-figures.ts';

/** The name in the report's language, else in the other one, cleaned of anything a terminal would obey; absent when there is none. */
export function knownName({ ko, en }: Names, language: Language): string | undefined {
  const name = language === 'ko' ? (ko ?? en) : (en ?? ko);
  return name === undefined ? undefined : plainText(name);
}

/** What every answer says of a fund that trades: which it is, and the assets that size its trade. */
export const fundFacts = (fund: FundFlow, language: Language): JsonObject => ({
  code: fund.code,
  name: knownName(namesOf(fund.terms), language),
  fundScope: fund.fundScope,
  underlying: fund.underlying,
  multiple: fund.multiple,
  netAssetsKrw: fund.netAssetsKrw,
  assetDay: fund.assetDay,
  quality: fund.quality,
});

/** `{ name }` of a security, or nothing when the book does not name it. */
export function securityName(dataset: Dataset, code: string, language: Language): JsonObject {
  const security = dataset.securities.find((one) => one.code === code);
  return { name: knownName(namesOf(security ?? {}), language) };
}

import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { koreanCash } from '../language/currency-words.ts';
import type { Language } from '../screen.ts';

export interface Names {
  readonly ko?: string | undefined;
  readonly en?: string | undefined;
}

/**
 * A name in the reader's language, else in the other one, else the code; made harmless again, because it comes from a file.
 */
export function nameIn(names: Names, code: string, language: Language): string {
  const [first, second] = language === 'ko' ? [names.ko, names.en] : [names.en, names.ko];
  const name = sanitiseText(first ?? second ?? '');
  const cash = language === 'ko' ? koreanCash(code, name) : undefined;
  return cash ?? (name === '' ? sanitiseText(code) : name).replaceAll('…', '›');
}

/** Names of a security or an index row. */
export const namesOf = ({
  nameKo,
  nameEn,
}: {
  readonly nameKo?: string;
  readonly nameEn?: string;
}): Names => ({
  ko: nameKo,
  en: nameEn,
});

/** Words that product names repeat; the shorter form still tells long from inverse and stock from futures. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/단일종목레버리지/, '레버리지'],
  [/선물레버리지$/, '선물레버'],
  [/(?<=하이닉스|삼성전자)레버리지$/, '레버'],
  [/단일종목인버스/, '인버스'],
  [/(?<=\S )SK하이닉스/, '하이닉스'],
  [/ (Futures )?Single Stock Leverage$/, ' $1Lev'],
  [/ (Futures )?Single Stock Inverse/, ' $1Inv'],
  [/ Daily (Max )?\((-?[\d.]+)x\) (Leveraged|Inverse) Product$/, ' $1$2x'],
  [/Samsung Electronics preferred/, 'Samsung Elec pref'],
  [/^Samsung Electronics/, 'Samsung Elec'],
  [/Samsung Electronics/, 'Samsung'],
  [/ Futures(?= (Lev|Inv))/, ' Fut'],
  [/(?<=\S )SK [Hh]ynix/, 'hynix'],
];

/**
 * A product's name for a narrow column.
 * @example
 * shortName('KODEX SK하이닉스단일종목레버리지'); // => 'KODEX 하이닉스레버'
 * shortName('CSOP Samsung Electronics Daily (-2x) Inverse Product'); // => 'CSOP Samsung -2x'
 */
export const shortName = (name: string): string =>
  abbreviations.reduce((text, [pattern, short]) => text.replace(pattern, short), name);

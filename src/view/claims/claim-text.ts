import type {
  ClaimCheck,
  ClaimReading,
  ReadingBasis,
  RecomputedClaim,
} from '../../core/evidence/claim-check.ts';
import { measureOf, parseQuantity } from '../../core/evidence/claim-quantity.ts';
import type { Claim } from '../../core/market/chronicle.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { securityOf } from '../../core/market/lookup.ts';
import { shortDay } from '../format/dates.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { plainText } from '../format/plain-text.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';

/** Texts about quoted numbers: their values, the readings they are set against, the verdict. */

const threeFigures = (size: number): number => (size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);

/** An amount in its own currency, about three figures: `$6.20bn`, `62.0억 달러`, `KRW 16.0tn`. */
export function amountText(
  value: number,
  currency: string,
  language: Language,
  digits: (size: number) => number = threeFigures,
): string {
  const [unit, name] = language === 'ko' ? koreanUnit(value) : englishUnit(value);
  const size = grouped(value / unit, digits(Math.abs(value / unit)));
  const code = plainText(currency);
  if (language === 'ko') return `${size}${name}${koreanCurrencies[code] ?? ` ${code}`}`;
  if (code === 'KRW') return `${size.replace(/^(−?)/, '$1KRW ')}${name}`;
  return code === 'USD' ? `${size.replace(/^(−?)/, '$1$')}${name}` : `${code} ${size}${name}`;
}

const koreanCurrencies: Readonly<Record<string, string>> = { KRW: '원', USD: ' 달러' };

/** As many decimals as the number was quoted with, three at most. */
const asQuoted = (size: number): number => (String(Number(size.toFixed(3))).split('.')[1] ?? '').length;

const koreanUnit = (value: number): readonly [number, string] =>
  Math.abs(value) >= 1e12 ? [1e12, '조'] : Math.abs(value) >= 1e8 ? [1e8, '억'] : [1e4, '만'];
const englishUnit = (value: number): readonly [number, string] =>
  Math.abs(value) >= 1e12 ? [1e12, 'tn'] : Math.abs(value) >= 1e9 ? [1e9, 'bn'] : [1e6, 'm'];

/** A value in the unit of the claim. */
export function claimValue(
  { claim: { unit, quantity } }: ClaimCheck,
  value: number,
  language: Language,
  digits?: (size: number) => number,
): string {
  if (/^[A-Za-z]{3}$/.test(unit)) return amountText(value, unit.toUpperCase(), language, digits);
  if (unit === 'ratio' || (unit === '' && isMultiple(quantity))) return trimmed(value);
  const percent = unit === 'percent' || unit === '%' ? value : unit === 'bp' ? value / 100 : value * 100;
  return `${decimal(percent, digits?.(Math.abs(percent)) ?? 2)} %`;
}

function isMultiple(name: string): boolean {
  const parsed = parseQuantity(name);
  return typeof parsed !== 'string' && measureOf(parsed.quantity) === 'multiple';
}

const trimmed = (value: number): string => decimal(value, 2).replace(/\.?0+$/, '');

/** The quoted value, with the sign of "at least" or "at most". */
export function quotedText(check: ClaimCheck, language: Language): string {
  const said = claimWords[language];
  const text = claimValue(check, check.claim.value, language, asQuoted);
  if (check.kind === 'refused' || check.bound === 'about') return text;
  return (check.bound === 'min' ? said.atLeast : said.atMost) + text;
}

/** The figure of a reading, marked where it rests on estimated assets. */
export const readingValue = (check: RecomputedClaim, reading: ClaimReading, language: Language): string =>
  claimValue(check, reading.value.point, language) + (reading.estimated ? '~' : '');

/** What a figure was computed under: `all, net, one-sided`. */
export function readingText(basis: ReadingBasis, dataset: Dataset, language: Language): string {
  const said = claimWords[language];
  const { settings } = words(language);
  const { scope, assets, netting, turnover, code, day, move, multiple } = basis;
  const parts = [
    code === undefined ? undefined : nameOf(code, dataset, language),
    scope === undefined ? undefined : settings.scope[scope],
    netting === undefined ? undefined : settings.netting[netting],
    move === undefined ? undefined : said.move(decimal(move * 100, 0)),
    assets === undefined ? undefined : said.assets[assets],
    turnover === undefined ? undefined : said.turnover[turnover],
    multiple === undefined ? undefined : said.multiple(trimmed(multiple)),
    basis.withPreferred === undefined ? undefined : said.withPreferred,
    day === undefined ? undefined : said.closeOf(shortDay(day)),
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? said.asQuoted : text;
}

function nameOf(code: string, dataset: Dataset, language: Language): string {
  const security = securityOf(dataset, code);
  return shortName(nameIn(security === undefined ? {} : namesOf(security), code, language));
}

export const ratioText = ({ ratio }: ClaimReading): string => decimal(ratio.point, 2);

/** The reading that stands for the claim: the nearest of those that take its words as they stand. */
export function oursOf({ readings, nearest, verdict }: RecomputedClaim): ClaimReading {
  const chosen = readings[nearest]!;
  if (chosen.plain || verdict === 'nearest') return chosen;
  const distance = ({ ratio }: ClaimReading): number => Math.abs(ratio.point - 1);
  const plain = readings.filter((reading) => reading.plain);
  return plain.reduce((best, one) => (distance(one) < distance(best) ? one : best), plain[0] ?? chosen);
}

/** What came of a claim, in a few words. */
export function verdictText(check: ClaimCheck, dataset: Dataset, language: Language): string {
  const said = claimWords[language];
  if (check.kind === 'refused') {
    const { reason, known } = check;
    return (
      said.refused[reason] + (known === undefined ? '' : said.known(String(known.count), String(known.of)))
    );
  }
  const nearest = check.readings[check.nearest]!;
  const reading = readingText(nearest.basis, dataset, language);
  switch (check.verdict) {
    case 'holds':
      return nearest.basis.day === undefined ? said.holds : `${said.holds} (${reading})`;
    case 'withinError':
      return said.withinError;
    case 'onlyUnder':
      return said.onlyUnder(reading, readingValue(check, nearest, language));
    case 'nearest':
      return said.nearest(reading, ratioText(nearest));
    case 'no':
      return check.readings.length === 1 ? said.none : said.no(reading, ratioText(nearest));
  }
}

/** Text of claims.csv, made harmless again. */
export const claimSentence = ({ claim }: Claim): string => plainText(claim);

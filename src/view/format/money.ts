import type { Language } from '../screen.ts';
import { decimal, grouped, type SignRule } from './decimal.ts';

/** Won in the units people use: 만, 억 and 조 in Korean; m, bn and tn in English. */
export interface MoneyUnit {
  /** `억`, `bn`; empty for single won in English */
  readonly name: string;
  readonly won: number;
  /** decimals in tables */
  readonly digits: number;
}

const units: Readonly<Record<Language, readonly (MoneyUnit & { readonly from: number })[]>> = {
  ko: [
    { name: '조', won: 1e12, digits: 3, from: 1e12 },
    { name: '억', won: 1e8, digits: 2, from: 1e7 },
    { name: '만', won: 1e4, digits: 2, from: 1e5 },
    { name: '원', won: 1, digits: 0, from: 0 },
  ],
  en: [
    { name: 'tn', won: 1e12, digits: 3, from: 1e12 },
    { name: 'bn', won: 1e9, digits: 3, from: 1e8 },
    { name: 'm', won: 1e6, digits: 3, from: 1e6 },
    { name: 'won', won: 1, digits: 0, from: 0 },
  ],
};

/** The unit for a column whose largest figure is `largest` won. */
export function moneyUnit(largest: number, language: Language): MoneyUnit {
  const size = Math.abs(largest);
  return units[language].find(({ from }) => size >= from) ?? units[language].at(-1)!;
}

/** The unit of this name; for columns that are always in trillions. */
export const trillions = (language: Language): MoneyUnit => units[language][0]!;

/**
 * Won in the unit of a column, without the unit's name.
 * @example
 * moneyIn(-5561287130, moneyUnit(5561287130, 'en')); // => '−5.561'
 */
export const moneyIn = (won: number, unit: MoneyUnit, sign: SignRule = 'minus'): string =>
  grouped(won / unit.won, unit.digits, sign);

/**
 * Won in a sentence, about three figures: `−48.6억`, `−KRW 4.86bn`, `7.74조`.
 * @example
 * money(-4863088867, 'ko'); // => '−48.6억'
 * money(-4863088867, 'en'); // => '−KRW 4.86bn'
 */
export function money(won: number, language: Language, sign: SignRule = 'minus'): string {
  const unit = moneyUnit(won, language);
  const size = won / unit.won;
  const text = unit.won === 1 ? grouped(size, 0, sign) : grouped(size, threeFigures(size), sign);
  if (language === 'ko') return text + unit.name;
  return `${withCurrency(text)}${unit.won === 1 ? '' : unit.name}`;
}

/**
 * Ends of the range around an amount, in the unit and to the digits of the amount itself: `KRW 7.75tn [6.15, 9.51]`.
 * @example
 * moneyEnds(52_200_000, 'en')(424_000_000); // => '424.0'
 */
export function moneyEnds(amount: number, language: Language): (won: number) => string {
  const unit = moneyUnit(amount, language);
  const digits = unit.won === 1 ? 0 : threeFigures(amount / unit.won);
  return (won) => grouped(won / unit.won, digits);
}

const threeFigures = (size: number): number =>
  Math.abs(size) >= 99.95 ? 0 : Math.abs(size) >= 9.995 ? 1 : 2;

const withCurrency = (text: string): string =>
  /^[−+]/.test(text) ? `${text[0]}KRW ${text.slice(1)}` : `KRW ${text}`;

/** Whole won with thousands: `−5,561,287,130`. */
export const wholeWon = (won: number, sign: SignRule = 'minus'): string => grouped(won, 0, sign);

/** A price in its own currency: whole won, two decimals elsewhere. */
export const price = (value: number, currency: string | undefined): string =>
  grouped(value, currency === 'KRW' || currency === undefined ? decimalsOfPrice(value) : 2);

const decimalsOfPrice = (value: number): number => (decimal(value, 2).endsWith('.00') ? 0 : 2);

import type { Denominator, LawChoice, Netting, Scope } from '../core/mechanics/assumptions.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';
import type { GlyphSet, Language } from '../view/screen.ts';
import { UsageError } from './exit-code.ts';

export const scopes: readonly Scope[] = ['single', 'hk', 'all'];
export const denominators: readonly Denominator[] = ['day', 'adv20'];
export const nettings: readonly Netting[] = ['net', 'gross'];
export const laws: readonly LawChoice[] = [
  'mixture',
  'linear',
  'crossover',
  'almgren',
  'squareRoot',
  'custom',
];
export const languages: readonly Language[] = ['en', 'ko'];
export const glyphSets: readonly GlyphSet[] = ['unicode', 'safe', 'ascii'];

/** A parser for an option that takes one of a few words. */
export const oneOf =
  <Word extends string>(flag: string, words: readonly Word[]) =>
  (text: string): Word => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new UsageError(`${flag} takes ${listed(words)}, not ${quoted(text)}.`);
    return found;
  };

/** A parser for several names, comma-separated, each once; only the book knows which of them it has. */
export const severalNames =
  (flag: string) =>
  (text: string): readonly string[] => {
    const names = text.split(',');
    if (new Set(names).size < names.length)
      throw new UsageError(`${flag} takes each word once, not ${quoted(text)}.`);
    return names;
  };

/** A parser for a whole number written in digits. */
export const wholeNumber =
  (flag: string, smallest: number, largest: number) =>
  (text: string): number => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= smallest && value <= largest) return value;
    throw new UsageError(`${flag} takes a whole number from ${smallest} to ${largest}, not ${quoted(text)}.`);
  };

/** A parser for a date that exists. */
export const isoDate =
  (flag: string) =>
  (text: string): TradingDay => {
    if (isTradingDay(text)) return text;
    throw new UsageError(`${flag} takes a date such as 2026-06-23, not ${quoted(text)}.`);
  };

/** A parser for dates given one by one. */
export const severalDates =
  (flag: string) =>
  (text: string, before: readonly TradingDay[] = []): readonly TradingDay[] => [
    ...before,
    isoDate(flag)(text),
  ];

/** `a, b or c` */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What was typed, in quotes, short and without anything that could act on a terminal. */
export const quoted = (text: string): string => `"${sanitiseText(text, 60)}"`;

/** The language of the reader's locale, as POSIX orders its variables; English when it is not Korean. */
export function languageOfLocale(environment: NodeJS.ProcessEnv): Language {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  return locale?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

export const languageOf = ({ lang }: { readonly lang?: Language }): Language =>
  lang ?? languageOfLocale(process.env);

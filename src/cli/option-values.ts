import type { Denominator, LawChoice, Netting, Scope } from '../core/mechanics/assumptions.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';
import type { GlyphSet, Language } from '../view/screen.ts';
import { closestWord } from './closest-word.ts';
import { refused, type UsageError } from './usage-error.ts';

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
    if (found === undefined) throw notOneOf(flag, words, text);
    return found;
  };

/** The refusal of a word that is none of those known, with the one that was probably meant. */
export const notOneOf = (flag: string, words: readonly string[], text: string): UsageError =>
  refused(({ option }) => {
    const meant = closestWord(text, words);
    return option.oneOf(flag, words, quoted(text)) + (meant === undefined ? '' : option.didYouMean(meant));
  });

/** A parser for several names, comma-separated, each once; only the book knows which of them it has. */
export const severalNames =
  (flag: string) =>
  (text: string): readonly string[] => {
    const names = text.split(',');
    if (new Set(names).size < names.length) throw refused(({ option }) => option.once(flag, quoted(text)));
    return names;
  };

/** A parser for a whole number written in digits. */
export const wholeNumber =
  (flag: string, smallest: number, largest: number) =>
  (text: string): number => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= smallest && value <= largest) return value;
    throw refused(({ option }) => option.wholeNumber(flag, smallest, largest, quoted(text)));
  };

/** A parser for a date that exists. */
export const isoDate =
  (flag: string) =>
  (text: string): TradingDay => {
    if (isTradingDay(text)) return text;
    throw refused(({ option }) => option.date(flag, quoted(text)));
  };

/** A parser for dates given one by one. */
export const severalDates =
  (flag: string) =>
  (text: string, before: readonly TradingDay[] = []): readonly TradingDay[] => [
    ...before,
    isoDate(flag)(text),
  ];

/** What was typed, in quotes, short and without anything that could act on a terminal. */
export const quoted = (text: string): string => `"${sanitiseText(text, 60)}"`;

/** The language of the reader's locale, as POSIX orders its variables; English when it is not Korean. */
export function languageOfLocale(environment: NodeJS.ProcessEnv): Language {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  return locale?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** The language that the whole line asks for, read before anything else of it is: refusals and help are in it as well. */
export function languageOnLine(args: readonly string[]): Language {
  const end = args.indexOf('--');
  const read = end < 0 ? args : args.slice(0, end);
  const asked = read.flatMap((word, at) =>
    word === '--lang' ? [read[at + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
  );
  return languages.find((one) => one === asked.at(-1)) ?? languageOfLocale(process.env);
}

export const languageOf = ({ lang }: { readonly lang?: Language }): Language =>
  lang ?? languageOfLocale(process.env);

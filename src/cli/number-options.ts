import { quoted } from './option-values.ts';
import { refused, type UsageError } from './usage-error.ts';

const decimalNumber = /^[+\-\u2212]?(\d{1,9}(\.\d{1,15})?|\.\d{1,15})$/;

/** A number in digits, with a point; NaN for anything else. */
export const numberIn = (text: string): number =>
  decimalNumber.test(text) ? Number(text.replace('\u2212', '-')) : Number.NaN;

/** A parser for a number within limits, both included; a percent sign is answered with how it is written. */
export const numberBetween =
  (flag: string, smallest: number, largest: number) =>
  (text: string): number => {
    const value = numberIn(text);
    if (value >= smallest && value <= largest) return value;
    throw outside({ flag, text, smallest, largest }, text.includes('%'));
  };

/** The same for a share or a rate: a number beyond the limits is taken for percent. */
export const fractionBetween =
  (flag: string, smallest: number, largest: number) =>
  (text: string): number => {
    const value = numberIn(text);
    if (value >= smallest && value <= largest) return value;
    throw outside({ flag, text, smallest, largest }, true);
  };

interface Outside {
  readonly flag: string;
  readonly text: string;
  readonly smallest: number;
  readonly largest: number;
}

/** `--volatility takes a number from 0 to 5, not "60". 60 % is written 0.6.` */
function outside({ flag, text, smallest, largest }: Outside, mayBePercent: boolean): UsageError {
  const percent = numberIn(text.replace(/ ?%$/, ''));
  const value = Number((percent / 100).toPrecision(12));
  const isInside = value >= smallest && value <= largest;
  return refused(
    ({ option }) =>
      option.number(flag, smallest, largest, quoted(text)) +
      (mayBePercent && isInside ? option.percentIs(percent, value) : ''),
  );
}

const longestPath = 5000;

/** A parser for simple returns, comma-separated, each above -1 and at most 1. */
export const fractions =
  (flag: string) =>
  (text: string): readonly number[] => {
    const parts = text.split(',');
    if (parts.length > longestPath)
      throw refused(({ option }) => option.pathTooLong(flag, longestPath, parts.length));
    return parts.map((part) => {
      const value = numberIn(part.trim());
      if (value > -1 && value <= 1) return value;
      throw refused(({ option }) => option.pathPart(flag, quoted(part)));
    });
  };

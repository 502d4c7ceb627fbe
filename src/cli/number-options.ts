import type { Refusals } from '../view/language/refusals.ts';
import { quoted } from './option-values.ts';
import { refused } from './usage-error.ts';

const decimalNumber = /^[+\-\u2212]?(\d{1,9}(\.\d{1,15})?|\.\d{1,15})$/;

/** A number in digits, with a point; NaN for anything else. */
export const numberIn = (text: string): number =>
  decimalNumber.test(text) ? Number(text.replace('\u2212', '-')) : Number.NaN;

/** A parser for a number within limits, both included; percent are asked for as a fraction. */
export const fractionBetween =
  (flag: string, smallest: number, largest: number) =>
  (text: string): number => {
    const value = numberIn(text);
    if (value >= smallest && value <= largest) return value;
    throw refused(
      ({ option }) =>
        option.number(flag, smallest, largest, quoted(text)) + asFraction(text, smallest, largest, option),
    );
  };

/** `60 % is written 0.6.` where a percentage was meant. */
function asFraction(text: string, smallest: number, largest: number, said: Refusals['option']): string {
  const percent = numberIn(text.replace(/ ?%$/, ''));
  const value = percent / 100;
  return value >= smallest && value <= largest ? said.percentIs(percent, value) : '';
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

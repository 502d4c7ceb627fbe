import type { GlyphSet } from '../view/screen.ts';

/**
 * How wide a terminal draws `─`, an East-Asian "ambiguous" character. Some Korean terminals take two cells for it, which would push
 * every column of a table aside; a terminal that does not read UTF-8 takes three. One is printed and the cursor asked for.
 */
export const probeCharacter = '─';

/** The answer to the question for the cursor's place: row and column, from 1. */
const answer = new RegExp(`${String.fromCharCode(27)}\\[(\\d+);(\\d+)R`);

/** Cells that the probe took, and the input without the answer; undefined while there is none. */
export function probedCells(input: string): { readonly cells: number; readonly rest: string } | undefined {
  const found = answer.exec(input);
  if (found === null) return undefined;
  return { cells: Number(found[2]) - 1, rest: input.replace(found[0], '') };
}

/** The glyphs that a terminal draws in one cell each. */
export const glyphsForCells = (cells: number): GlyphSet =>
  cells === 1 ? 'unicode' : cells === 2 ? 'safe' : 'ascii';

/** For a terminal that does not answer: Korean, Japanese and Chinese locales may have wide glyphs. */
export function glyphsForLocale(env: Readonly<Record<string, string | undefined>>): GlyphSet {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /^(ko|ja|zh)/i.test(locale) ? 'safe' : 'unicode';
}

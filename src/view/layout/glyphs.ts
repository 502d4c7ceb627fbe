import type { Line } from '../line.ts';
import type { GlyphSet } from '../screen.ts';

/**
 * Screens are written once, in the unicode set; the other sets replace single characters by single characters, so that no
 * column moves. `safe` leaves out what Korean terminals may draw two cells wide; `ascii` leaves only ASCII and the words.
 */
const safe: Readonly<Record<string, string>> = { '─': '-', '│': '|', '█': '⣿', '▒': '⢕', '·': '.', '×': 'x' };

const ascii: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '█': '#',
  '░': ':',
  '▒': '=',
  '▾': 'v',
  '▴': '^',
  '▸': '>',
  '◂': '<',
  '›': '>',
  '−': '-',
  '✓': '+',
  '⏎': '>',
  '·': '.',
  '×': 'x',
};

/** A character of the screens in a glyph set: one cell in each. */
function glyph(character: string, set: GlyphSet): string {
  if (set === 'unicode') return character;
  return (set === 'safe' ? safe : ascii)[character] ?? character;
}

const patterns: Readonly<Record<'safe' | 'ascii', RegExp>> = {
  safe: /[─│█▒·×]/g,
  ascii: /[─│█░▒▾▴▸◂›−✓⏎·×]/g,
};

/** `text` with every glyph of the screens in the given set; the width stays. */
export function inGlyphs(text: string, set: GlyphSet): string {
  return set === 'unicode' ? text : text.replace(patterns[set], (character) => glyph(character, set));
}

/** A line with every glyph of the screens in the given set. */
export function lineInGlyphs(spans: Line, set: GlyphSet): Line {
  return set === 'unicode' ? spans : spans.map(({ text, tone }) => ({ text: inGlyphs(text, set), tone }));
}

/** The name of a key as the foot of the screen shows it: the only glyph whose replacement is wider. */
export const keyName = (key: string, set: GlyphSet): string =>
  set === 'ascii' ? key.replace('⏎', 'Ent') : key;

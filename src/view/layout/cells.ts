import stringWidth from 'string-width';

/**
 * Text measured in terminal cells, never in characters: a Hangul syllable takes two cells, the glyphs of the screens one.
 * East-Asian ambiguous characters count as one; where a terminal draws them as two, the glyph set `safe` avoids them.
 */

/** The mark of text that was cut off. */
export const truncationMark = '›';

/** Glyphs the screens draw with: one cell each. */
const narrowGlyphs = '−▾▴▸◂›⏎✓░▒█─│⣿⢕·';

const widthOfCode = new Uint8Array(0x10000).fill(255);
for (let code = 0x20; code < 0x7f; code++) widthOfCode[code] = 1;
for (let code = 0xac00; code <= 0xd7a3; code++) widthOfCode[code] = 2;
for (let code = 0x2800; code <= 0x28ff; code++) widthOfCode[code] = 1;
for (const glyph of narrowGlyphs) widthOfCode[glyph.charCodeAt(0)] = 1;

/**
 * Cells that `text` takes. ASCII, precomposed Hangul and the screens' own glyphs are looked up; anything else is measured
 * by string-width, which segments graphemes and is a hundred times slower.
 * @example
 * cellWidth('SK하이닉스'); // => 10
 */
export function cellWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const one = widthOfCode[text.charCodeAt(at)]!;
    if (one === 255) return stringWidth(text);
    width += one;
  }
  return width;
}

const isSimple = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (widthOfCode[text.charCodeAt(at)] === 255) return false;
  return true;
};

/** `text` in NFC, so that decomposed Hangul (as macOS writes it) takes the cells it is drawn in. */
export const composed = (text: string): string => (isSimple(text) ? text : text.normalize('NFC'));

const segmenter = new Intl.Segmenter();

function* pieces(text: string): Generator<string> {
  if (isSimple(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The longest beginning of `text` that fits into `cells`; a grapheme is never split. */
function leading(text: string, cells: number): string {
  let kept = '';
  let width = 0;
  for (const piece of pieces(text)) {
    width += cellWidth(piece);
    if (width > cells) break;
    kept += piece;
  }
  return kept;
}

/**
 * `text` in at most `cells` cells; what is cut off leaves a `›`.
 * @example
 * truncate('삼성전자우', 6); // => '삼성›'
 */
export function truncate(text: string, cells: number): string {
  const whole = composed(text);
  if (cellWidth(whole) <= cells) return whole;
  return cells < 1 ? '' : leading(whole, cells - 1) + truncationMark;
}

/** `text` and spaces after it: exactly `cells` wide, cut off where it is wider. */
export function padEnd(text: string, cells: number): string {
  const cut = truncate(text, cells);
  return cut + ' '.repeat(Math.max(0, cells - cellWidth(cut)));
}

/** Spaces and `text` after them: exactly `cells` wide, cut off where it is wider. */
export function padStart(text: string, cells: number): string {
  const cut = truncate(text, cells);
  return ' '.repeat(Math.max(0, cells - cellWidth(cut))) + cut;
}

/** Spaces at which a line may end: not between a figure and its unit (`2.8 %p`, `KRW 4.46tn`), nor after an arrow. */
const breaks = /(?<!KRW|[▾▴]) (?!%)/u;

/**
 * Sentences broken at spaces into lines of at most `cells`, a figure never apart from its unit; a word that is wider than a line is cut
 * into pieces.
 * @example
 * wrapped('0.3 to 2.8 % of it', 11).join(' | '); // => '0.3 to | 2.8 % of it'
 */
export function wrapped(text: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of composed(text).split(breaks)) {
    const width = cellWidth(word);
    if (current !== '' && used + 1 + width <= cells) {
      current += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (current !== '') lines.push(current);
    current = width <= cells ? word : breakWord(word, cells, lines);
    used = cellWidth(current);
  }
  if (current !== '') lines.push(current);
  return lines;
}

/** Pushes the full pieces of a word too wide for a line and returns the rest. */
function breakWord(word: string, cells: number, lines: string[]): string {
  let rest = word;
  while (cellWidth(rest) > cells) {
    const head = leading(rest, cells);
    if (head === '') return '';
    lines.push(head);
    rest = rest.slice(head.length);
  }
  return rest;
}

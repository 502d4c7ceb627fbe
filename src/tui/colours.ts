import type { ColourScheme } from '../session/ui-state.ts';
import type { Line, Tone } from '../view/line.ts';

/**
 * Tones as colours of the terminal's own palette, so that they suit light and dark backgrounds. Direction is the only thing a scheme
 * changes: rises and falls are red and blue in Korea, green and red in the west, orange and blue for the colour-blind.
 * In `mono` nothing is coloured, reversed or bold: signs, arrows, textures and words say it all.
 */
type Style = readonly [on: string, off: string];

const bold: Style = ['1', '22'];
const faint: Style = ['2', '22'];
const reversed: Style = ['7', '27'];
const ink = (colour: string): Style => [colour, '39'];

const red = ink('31');
const green = ink('32');
const blue = ink('94');
const amber = ink('33');
const teal = ink('36');
const orange = ink('38;5;208');

const directions: Readonly<Record<Exclude<ColourScheme, 'mono'>, Readonly<Record<'up' | 'down', Style>>>> = {
  kr: { up: red, down: blue },
  west: { up: green, down: red },
  cb: { up: orange, down: blue },
};

const tones: Readonly<Record<Exclude<Tone, 'up' | 'down'>, Style | undefined>> = {
  plain: undefined,
  dim: faint,
  strong: bold,
  mechanical: amber,
  residual: teal,
  either: faint,
  header: faint,
  badge: reversed,
  cursor: reversed,
  warning: ink('35'),
  key: bold,
};

function styleOf(tone: Tone, scheme: ColourScheme): Style | undefined {
  if (scheme === 'mono') return undefined;
  return tone === 'up' || tone === 'down' ? directions[scheme][tone] : tones[tone];
}

/**
 * What must not reach a terminal from a file: control characters (escape sequences begin with one), line separators, marks that turn
 * the direction of text or have no width. Names are cleaned when they are read; this is the second wall.
 */
const harmful = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}\u200B\u2060\uFEFF\uFFF9-\uFFFB]/gu;
const harmless = /^[\x20-\x7e\u2212\u2500-\u25ff\uac00-\ud7a3]*$/;

/** `text` without the characters that a terminal would act upon instead of showing them. */
export function sanitised(text: string): string {
  return harmless.test(text) ? text : text.replace(harmful, '');
}

/** A line as text with colours; every colour that is switched on is switched off again on the same line. */
export function colouredLine(line: Line, scheme: ColourScheme): string {
  let text = '';
  for (const span of line) {
    const style = styleOf(span.tone, scheme);
    const shown = sanitised(span.text);
    text += style === undefined || shown === '' ? shown : `\x1b[${style[0]}m${shown}\x1b[${style[1]}m`;
  }
  return text;
}

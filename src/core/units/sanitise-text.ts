/**
 * Text from a file, made harmless for a terminal, a report and a sort.
 *
 * Whole escape sequences go (CSI, OSC with OSC 52, DCS, SOS, PM, APC; 7 and 8 bit, also unterminated ones), then every control
 * character, bidirectional override, zero-width, format, private and unassigned character; a line break or tab becomes one space. What
 * remains is NFC, so that Hangul compares and measures alike, trimmed, and at most `maxCells` terminal cells wide (an ellipsis marks
 * the cut). Idempotent: sanitising twice changes nothing.
 *
 * @example
 * sanitiseText('SK\u001b]52;c;aGk=\u0007 hynix\r\n'); // => 'SK hynix'
 */
export function sanitiseText(text: string, maxCells = 200): string {
  if (text.length <= maxCells && plain.test(text)) return text.trim();
  const harmless = text
    .replace(escapeSequences, '')
    .replace(blanks, ' ')
    .replace(unwanted, '')
    .normalize('NFC')
    .trim();
  return cutToCells(harmless, maxCells);
}

/** Upper bound of the terminal cells of a text: 2 for wide characters, 1 for every other one, combining marks included. */
function cellsOf(character: string): number {
  return character.length > 1 || wide.test(character) ? 2 : 1;
}

function cutToCells(text: string, maxCells: number): string {
  if (text.length * 2 <= maxCells) return text;
  let cells = 0;
  let fits = 0;
  for (const character of text) {
    cells += cellsOf(character);
    if (cells > maxCells) return `${text.slice(0, fits).trimEnd()}…`;
    if (cells <= maxCells - 1) fits += character.length;
  }
  return text;
}

const plain = /^[\x20-\x7e]*$/;

/** ECMA-48 control strings and sequences, introduced by ESC or by the one-byte C1 control. */
const escapeSequences = new RegExp(
  [
    '(?:\\u001b[\\]P^_X]|[\\u009d\\u0090\\u009e\\u009f\\u0098])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u009c|\\u001b\\\\)?',
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]?',
    '\\u001b[ -/]*[0-Z\\\\^-~]?',
  ].join('|'),
  'g',
);

const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Controls, format characters, surrogate halves, private use, unassigned, and what fonts ignore (fillers, variation selectors). */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** Hangul, kana, CJK and full-width forms of the basic plane; beyond it everything counts as wide. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

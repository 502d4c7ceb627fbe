import type { Key } from 'ink';

/**
 * Keys by name: `j`, `Down`, `Ctrl-d`, `Enter`.
 *
 * A terminal may deliver several keys in one chunk ("jjjj" under load or over ssh): every one of them counts. A terminal cannot
 * tell Ctrl-i from Tab, Ctrl-m and Ctrl-j from Enter, Ctrl-h from Backspace, Ctrl-[ from Esc.
 */

/** Keys that Ink names, in the order they are asked for. */
const named: readonly (readonly [(key: Key) => boolean, string])[] = [
  [(key) => key.upArrow, 'Up'],
  [(key) => key.downArrow, 'Down'],
  [(key) => key.leftArrow, 'Left'],
  [(key) => key.rightArrow, 'Right'],
  [(key) => key.pageDown, 'PgDn'],
  [(key) => key.pageUp, 'PgUp'],
  [(key) => key.home, 'Home'],
  [(key) => key.end, 'End'],
  [(key) => key.return, 'Enter'],
  [(key) => key.escape, 'Esc'],
  [(key) => key.tab && key.shift, 'Shift-Tab'],
  [(key) => key.tab, 'Tab'],
  [(key) => key.backspace || key.delete, 'Backspace'],
];

const segmenter = new Intl.Segmenter();

/** The keys of one input event, in order. */
export function keysOf(input: string, key: Key): readonly string[] {
  const special = named.find(([is]) => is(key))?.[1];
  if (special !== undefined) return [special];
  if (key.ctrl && input.length === 1) return [`Ctrl-${input}`];
  const typed = Array.from(segmenter.segment(input), ({ segment }) => nameOf(segment));
  // Esc and a letter in one chunk look like Alt: no action has Alt, so they are the two keys that were pressed
  return key.meta && typed.length > 0 ? ['Esc', ...typed] : typed;
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'Enter',
  '\n': 'Enter',
  '\r\n': 'Enter',
  '\t': 'Tab',
  '\b': 'Backspace',
  '\x7f': 'Backspace',
  '\x1b': 'Esc',
  ' ': 'Space',
};

function nameOf(character: string): string {
  const control = controls[character];
  if (control !== undefined) return control;
  const code = character.charCodeAt(0);
  return code > 0 && code < 27 ? `Ctrl-${String.fromCharCode(code + 96)}` : character;
}

/** The character a key types, where it types one. */
export function typedBy(key: string): string | undefined {
  if (key === 'Space') return ' ';
  return key.length === 1 || !/^[ -~]+$/.test(key) ? key : undefined;
}

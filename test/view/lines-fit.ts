import stringWidth from 'string-width';
import { expect } from 'vitest';
import { textOf } from '../../src/view/layout/lines.ts';
import type { Line } from '../../src/view/line.ts';
import type { Frame } from '../../src/view/screen.ts';

/** What must never stand on a screen: a number that is none, a word of the machine, a zero with a sign. */
const never = /NaN|undefined|null|Infinity|\[object|[−+-]0(?:\.0+)?(?![\d.])/;

/**
 * Checks a screen's lines as a terminal would see them: as many as there are rows, none too wide (measured by string-width, with the
 * ambiguous characters two cells wide under the safe glyphs), nothing that is no figure.
 */
export function expectFit(lines: readonly Line[], frame: Frame): void {
  const texts = lines.map(textOf);
  expect(texts).toHaveLength(frame.rows);
  const ambiguousIsNarrow = frame.glyphs !== 'safe';
  expect(texts.filter((text) => stringWidth(text, { ambiguousIsNarrow }) > frame.columns)).toEqual([]);
  expect(texts.filter((text) => never.test(text))).toEqual([]);
  if (frame.glyphs === 'ascii') {
    expect(texts.filter((text) => /[^\x20-\x7e\p{Script=Hangul}]/u.test(text))).toEqual([]);
  }
}

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { inGlyphs } from '../../../src/view/layout/glyphs.ts';

const screens = ' 일간 › 2026-06-23 ─│█░▒ ▾−9.73 % ▴+1 ▸ ◂ ✓ ⏎ ~ * [−2.52,−0.26]';

test('ASCII leaves nothing but ASCII and the words', () => {
  expect(inGlyphs(screens, 'ascii')).toBe(' 일간 > 2026-06-23 -|#:= v-9.73 % ^+1 > < + > ~ * [-2.52,-0.26]');
});

test('the safe set leaves no glyph that a Korean terminal may draw two cells wide', () => {
  const safe = inGlyphs(screens, 'safe');
  expect(stringWidth(safe, { ambiguousIsNarrow: false })).toBe(stringWidth(safe));
});

test('no column moves: every set takes the same cells', () => {
  for (const set of ['safe', 'ascii'] as const)
    expect(stringWidth(inGlyphs(screens, set))).toBe(stringWidth(screens));
});

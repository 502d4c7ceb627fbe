import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cellWidth, composed, padEnd, padStart, truncate, wrapped } from '../../../src/view/layout/cells.ts';

/** Names as books hold them: Latin, Hangul (also decomposed, as macOS writes it), Han, accents, emoji, and the screens' glyphs. */
const piece = fc.constantFrom(
  'A',
  'z',
  '7',
  ' ',
  '-',
  '삼',
  '닉',
  '한'.normalize('NFD'),
  '漢',
  'é',
  '🙂',
  '👨‍👩‍👧',
  '−',
  '▾',
  '›',
  '░',
);
const name = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const cells = fc.integer({ min: 0, max: 40 });

test('a text takes as many cells as string-width says', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(cellWidth(composed(text))).toBe(stringWidth(composed(text)));
    }),
  );
});

test('a text that is cut off never takes more room than there is, and says that it was cut', () => {
  fc.assert(
    fc.property(name, cells, (text, room) => {
      const cut = truncate(text, room);
      expect(stringWidth(cut)).toBeLessThanOrEqual(room);
      if (cut !== composed(text) && room > 0) expect(cut.endsWith('›')).toBe(true);
    }),
  );
});

test('a padded text takes exactly the room, whatever script it is in', () => {
  fc.assert(
    fc.property(name, cells, (text, room) => {
      expect(stringWidth(padEnd(text, room))).toBe(room);
      expect(stringWidth(padStart(text, room))).toBe(room);
    }),
  );
});

test('decomposed Hangul is drawn composed', () => {
  expect(padEnd('삼성'.normalize('NFD'), 6)).toBe('삼성  ');
});

test('a wrapped sentence keeps every word in order and no line is too wide', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 2, max: 40 }), (text, room) => {
      const lines = wrapped(text, room);
      expect(lines.filter((line) => stringWidth(line) > room)).toEqual([]);
      expect(lines.join('').replaceAll(' ', '')).toBe(composed(text).replaceAll(' ', ''));
    }),
  );
});

test('a figure is never apart from its unit or its arrow at the end of a line', () => {
  const text = '포트폴리오 ▾ −11.11 % (−KRW 5.56bn), 0.3~2.8 %p';
  for (let room = 14; room < 60; room++) {
    const lines = wrapped(text, room);
    expect(lines.filter((line) => /^%|KRW$|[▾▴]$/.test(line))).toEqual([]);
  }
});

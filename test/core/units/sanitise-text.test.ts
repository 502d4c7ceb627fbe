import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { sanitiseText } from '../../../src/core/units/sanitise-text.ts';

const cases: readonly (readonly [what: string, text: string, harmless: string])[] = [
  ['plain text stays', 'SK hynix (2x), 10 %', 'SK hynix (2x), 10 %'],
  ['Hangul stays', '삼성전자우', '삼성전자우'],
  ['decomposed Hangul is composed', '\u1109\u1161\u11b7\u1109\u1165\u11bc', '삼성'],
  ['colours go', '\u001b[31;1mSamsung\u001b[0m', 'Samsung'],
  ['clearing the screen goes', 'a\u001b[2J\u001b[Hb', 'ab'],
  ['a clipboard write goes with its payload', 'a\u001b]52;c;aGVsbG8=\u0007b', 'ab'],
  ['an unterminated clipboard write goes to its end', 'a\u001b]52;c;aGVsbG8=', 'a'],
  ['a title with a string terminator goes', '\u001b]0;title\u001b\\b', 'b'],
  ['a hyperlink leaves its text', '\u001b]8;;https://example.org\u001b\\name\u001b]8;;\u001b\\', 'name'],
  ['device control strings go', '\u001bP1$r0m\u001b\\b', 'b'],
  ['one-byte controls introduce sequences too', 'a\u009b31mb\u009d52;c;x\u009cc', 'abc'],
  ['other escapes go', 'a\u001b(0b\u001bcd', 'abd'],
  ['nested escapes leave nothing active', '\u001b\u001b[31m[31mred', '[31mred'],
  ['a carriage return cannot overwrite', 'profit\r-loss', 'profit -loss'],
  ['line breaks and tabs become a space', 'a\r\n\tb', 'a b'],
  ['bell, backspace and NUL go', 'a\u0007\b\u0000b', 'ab'],
  ['overrides of direction go', 'invoice\u202egnp.exe\u202c\u2066x\u2069', 'invoicegnp.exex'],
  ['zero-width characters go', 'Sam\u200bsung\ufeff\u2060', 'Samsung'],
  ['invisible fillers go', 'a\u3164\u115fb\ufe0f', 'ab'],
  ['tag characters go', 'a\u{e0041}\u{e0042}b', 'ab'],
  ['half a surrogate pair goes', 'a\ud83db', 'ab'],
  ['blanks around go', '  a  ', 'a'],
];

test.each(cases)('%s', (_what, text, harmless) => {
  expect(sanitiseText(text)).toBe(harmless);
});

test('a long text is cut at whole characters and marked, counting Hangul twice', () => {
  expect(sanitiseText('삼성전자'.repeat(100), 9)).toBe('삼성전자…');
  expect(sanitiseText('a'.repeat(10), 9)).toBe('aaaaaaaa…');
  expect(sanitiseText('a'.repeat(9), 9)).toBe('a'.repeat(9));
});

/** Text of the kinds that do harm, and of the kinds that must survive. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b[',
        '\u001b]52;c;',
        '\u0007',
        '\u001b\\',
        '\u009b',
        '\r',
        '\u202e',
        '\u200d',
        '삼성',
        'e\u0301',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

test('no control, format or direction character survives, whatever the text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(sanitiseText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('sanitising twice changes nothing', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 4, max: 80 }), (text, cells) => {
      const once = sanitiseText(text, cells);
      expect(sanitiseText(once, cells)).toBe(once);
    }),
  );
});

test('no text is wider on a terminal than asked', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 4, max: 80 }), (text, cells) => {
      expect(stringWidth(sanitiseText(text, cells))).toBeLessThanOrEqual(cells);
    }),
  );
});

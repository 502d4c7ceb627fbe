import { expect, test } from 'vitest';
import { colouredLine, sanitised } from '../../src/tui/colours.ts';
import { clipboardSequence, copyText } from '../../src/tui/copy.ts';
import type { Line } from '../../src/view/line.ts';
import type { ScreenView } from '../../src/view/screen.ts';

const move: Line = [
  { text: 'hynix ', tone: 'plain' },
  { text: '▾−12.47', tone: 'down' },
  { text: ' ▴+1.20', tone: 'up' },
];

test('a fall is blue and a rise red in Korea, the other way round in the west', () => {
  expect(colouredLine(move, 'kr')).toBe('hynix \x1b[94m▾−12.47\x1b[39m\x1b[31m ▴+1.20\x1b[39m');
  expect(colouredLine(move, 'west')).toBe('hynix \x1b[31m▾−12.47\x1b[39m\x1b[32m ▴+1.20\x1b[39m');
});

test('without colours a line is its text and nothing else', () => {
  const tones = [
    'badge',
    'cursor',
    'strong',
    'key',
    'warning',
    'mechanical',
    'residual',
    'either',
    'dim',
  ] as const;
  const line: Line = [...move, ...tones.map((tone) => ({ text: tone, tone }))];
  expect(colouredLine(line, 'mono')).toBe(`hynix ▾−12.47 ▴+1.20${tones.join('')}`);
});

// what a hostile positions.csv may hold; none of it may act on the terminal
test.each([
  ['an escape sequence', 'a\x1b[2Jb', 'a[2Jb'],
  ['a clipboard write', 'a\x1b]52;c;aGk=\x07b', 'a]52;c;aGk=b'],
  ['a C1 sequence', 'a\u009b2Jb', 'a2Jb'],
  ['a carriage return', 'real\rfake', 'realfake'],
  ['a turned text', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
  ['a line separator', 'a\u2028b', 'ab'],
  ['an invisible space', 'a\u200bb\ufeffc', 'abc'],
])('%s in a name comes out harmless', (_, text, shown) => {
  expect(sanitised(text)).toBe(shown);
  expect(colouredLine([{ text, tone: 'plain' }], 'kr')).toBe(shown);
});

test('names in Korean and in any other script are left as they are', () => {
  for (const name of ['삼성전자우', 'CSOP SK hynix 2X (HK)', '漢字', 'é', '👩‍💻'])
    expect(sanitised(name)).toBe(name);
});

const view = {
  rowText: ['=HYPERLINK("x")', '-0.13', '+1.5 %', '-x', 'a\tb'],
  tableText: () => [
    ['name', 'weight'],
    ['삼성전자', '26.88'],
  ],
} as unknown as ScreenView;

test('a row is copied as cells between tabs, and no name becomes a formula', () => {
  expect(copyText('row', view, '')).toBe(`'=HYPERLINK("x")\t-0.13\t+1.5 %\t'-x\tab`);
  expect(copyText('table', view, '')).toBe('name\tweight\n삼성전자\t26.88');
  expect(copyText('command', view, 'ungear report')).toBe('ungear report');
});

test('the clipboard takes UTF-8', () => {
  const sequence = clipboardSequence('삼성');
  expect([sequence.slice(0, 7), sequence.slice(-1)]).toEqual(['\x1b]52;c;', '\x07']);
  expect(Buffer.from(sequence.slice(7, -1), 'base64').toString()).toBe('삼성');
});

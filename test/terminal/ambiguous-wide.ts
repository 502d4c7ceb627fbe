import type { IUnicodeVersionProvider } from '@xterm/headless';

/**
 * Widths of a Korean terminal that draws East-Asian ambiguous characters two cells wide (Unicode Standard Annex 11, class A); only the
 * ranges that a screen could hold.
 */
const ambiguous: readonly (readonly [number, number])[] = [
  [0xa7, 0xa8],
  [0xb0, 0xb4],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2013, 0x2016],
  [0x2018, 0x201d],
  [0x2020, 0x2027],
  [0x2190, 0x2199],
  [0x2500, 0x254b],
  [0x2550, 0x2573],
  [0x2580, 0x258f],
  [0x2592, 0x2595],
  [0x25a0, 0x25a1],
  [0x25b2, 0x25b3],
  [0x25b6, 0x25b7],
  [0x25bc, 0x25bd],
  [0x25c0, 0x25c1],
];

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
];

const within = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

const widthOf = (code: number): 1 | 2 => (within(code, ambiguous) || within(code, wide) ? 2 : 1);

export const ambiguousWide: IUnicodeVersionProvider = {
  version: 'ambiguous-wide',
  wcwidth: widthOf,
  // xterm packs the width into bits 1 and 2
  charProperties: (code) => widthOf(code) << 1,
};

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowBar, threeZoneBar, zonesOf } from '../../../src/view/layout/bars.ts';
import { textOf } from '../../../src/view/layout/lines.ts';

const book = {
  move: -9.73,
  mechanical: { low: -2.52, high: -0.26 },
  residual: { low: -9.42, high: -7.16 },
  unsplit: 0,
};

test('the bar of a fall: residual at least 7.16, either 2.26, mechanical at least 0.26', () => {
  const zones = zonesOf(book)!;
  expect(zones).toEqual({ residual: 7.16, either: expect.closeTo(2.26, 9), mechanical: 0.26, unsplit: 0 });
  expect(textOf(threeZoneBar(zones, 66))).toBe('█'.repeat(49) + '░'.repeat(15) + '▒'.repeat(2));
});

test('a rise is drawn as a fall of the same size', () => {
  const mirrored = {
    move: 9.73,
    mechanical: { low: 0.26, high: 2.52 },
    residual: { low: 7.16, high: 9.42 },
    unsplit: 0,
  };
  expect(zonesOf(mirrored)).toEqual(zonesOf(book));
});

test('there is no bar when a band reaches to the other side of zero: "at least" would be false', () => {
  expect(zonesOf({ ...book, mechanical: { low: -2.52, high: 0.1 } })).toBeUndefined();
  expect(zonesOf({ ...book, residual: { low: -9.42, high: 0.5 } })).toBeUndefined();
  expect(zonesOf({ ...book, move: 0 })).toBeUndefined();
});

test('what has no answer is a zone of its own', () => {
  const zones = zonesOf({ ...book, unsplit: -3 })!;
  expect(textOf(threeZoneBar(zones, 40))).toMatch(/^█+░+▒!+$/);
});

test('a bar has exactly its width, and every zone that is not zero is seen', () => {
  const size = fc.double({ min: 0, max: 1, noNaN: true });
  const zones = fc.record({ residual: size, either: size, mechanical: size, unsplit: size });
  fc.assert(
    fc.property(zones, fc.integer({ min: 4, max: 120 }), (sizes, width) => {
      fc.pre(Object.values(sizes).some((one) => one > 0));
      const text = textOf(threeZoneBar(sizes, width));
      expect(text).toHaveLength(width);
      const drawn = { residual: '█', either: '░', mechanical: '▒', unsplit: '!' } as const;
      for (const [zone, glyph] of Object.entries(drawn))
        expect(text.includes(glyph)).toBe(sizes[zone as keyof typeof sizes] > 0);
    }),
  );
});

test('row bars are on one scale: half the move, half the cells', () => {
  const zones = zonesOf(book)!;
  const size = 7.16 + 2.26 + 0.26;
  expect(textOf(rowBar(zones, size, 14))).toHaveLength(14);
  expect(textOf(rowBar(zones, 2 * size, 14))).toHaveLength(7);
});

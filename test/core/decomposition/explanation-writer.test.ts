import { expect, test } from 'vitest';
import { ExplanationWriter } from '../../../src/core/decomposition/explanation-writer.ts';

test('a symbol stands for one figure, also where two codes read alike in a formula', () => {
  const writer = new ExplanationWriter();
  const held = (code: string, value: number): string =>
    writer.inputOnce(`w_${code}`, value, 'fraction', 'indexWeight', { params: { code } }).text;
  expect([held('BRK.B', 0.25), held('BRK/B', 0.5), held('BRK.B', 0.25)]).toEqual([
    'w_BRK_B',
    'w_BRK_B_2',
    'w_BRK_B',
  ]);
  expect(writer.inputs.map(({ symbol, value }) => [symbol, value])).toEqual([
    ['w_BRK_B', 0.25],
    ['w_BRK_B_2', 0.5],
  ]);
});

test('what is written each time gets a symbol each time', () => {
  const writer = new ExplanationWriter();
  const moved = (): string => writer.input('underlying_return', 0.1, 'fraction', 'underlyingReturn', {}).text;
  expect([moved(), moved()]).toEqual(['underlying_return', 'underlying_return_2']);
});

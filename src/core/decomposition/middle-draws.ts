/**
 * The draws whose values a median (type 7) is made of: the middle one, or the two around the middle.
 *
 * @param left draws marked 1 are left out
 */
export function middleDraws(values: Float64Array, left?: Uint8Array): readonly number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (left?.[i] !== 1) order.push(i);
  order.sort((a, b) => values[a]! - values[b]! || a - b);
  const middle = (order.length - 1) / 2;
  const low = order[Math.floor(middle)]!;
  const high = order[Math.ceil(middle)]!;
  return low === high ? [low] : [low, high];
}

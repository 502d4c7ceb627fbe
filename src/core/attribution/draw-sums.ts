/** Stock-days that are added in one pass over the draws. */
export const together = 4;

/** Four columns in one pass: a sum is read and written once, not four times. */
export function addColumns(
  sum: Float64Array,
  columns: readonly Float64Array[],
  loadings: readonly number[],
): void {
  if (columns.length < together) {
    columns.forEach((column, i) => {
      addScaled(sum, column, loadings[i]!);
    });
    return;
  }
  const [a, b, c, e] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  const [ka, kb, kc, ke] = loadings as [number, number, number, number];
  for (let d = 0; d < sum.length; d++) sum[d]! += ka * a[d]! + kb * b[d]! + (kc * c[d]! + ke * e[d]!);
}

/** sum += factor × draws. */
export function addScaled(sum: Float64Array, draws: Float64Array, factor: number): void {
  for (let d = 0; d < sum.length; d++) sum[d]! += factor * draws[d]!;
}

/** Marks what either has marked. */
export function addMarks(marks: Uint8Array, more: Uint8Array): void {
  for (let d = 0; d < marks.length; d++) marks[d]! |= more[d]!;
}

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

/** Marks of draws, 32 to a word: many groups take up the marks of one stock-day, each a word at a time. */
export class DrawMarks {
  readonly #words: Uint32Array;

  constructor(draws: number) {
    this.#words = new Uint32Array((draws + 31) >> 5);
  }

  /** @param marks one number a draw, 0 where it is not marked */
  add(marks: Uint8Array): void {
    const words = wordsOf(marks);
    if (words !== undefined) this.#addWords(words);
  }

  addAll(other: DrawMarks): void {
    this.#addWords(other.#words);
  }

  #addWords(words: Uint32Array): void {
    for (let at = 0; at < words.length; at++) this.#words[at]! |= words[at]!;
  }

  has(draw: number): boolean {
    return ((this.#words[draw >> 5]! >>> (draw & 31)) & 1) === 1;
  }

  get count(): number {
    let sum = 0;
    for (let draw = 0; draw < this.#words.length << 5; draw++) if (this.has(draw)) sum++;
    return sum;
  }
}

const packed = new WeakMap<Uint8Array, Uint32Array | 'none'>();

/** The marks of a stock-day as words; `undefined` where there is none. */
function wordsOf(marks: Uint8Array): Uint32Array | undefined {
  let words = packed.get(marks);
  if (words === undefined) {
    words = marks.includes(1) ? pack(marks) : 'none';
    packed.set(marks, words);
  }
  return words === 'none' ? undefined : words;
}

function pack(marks: Uint8Array): Uint32Array {
  const words = new Uint32Array((marks.length + 31) >> 5);
  for (let draw = 0; draw < marks.length; draw++)
    if (marks[draw] !== 0) words[draw >> 5]! |= 1 << (draw & 31);
  return words;
}

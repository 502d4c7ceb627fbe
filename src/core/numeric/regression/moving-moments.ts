/**
 * Sums and sums of products of several columns over windows that move on by a row, each window in constant time and without ever subtracting:
 * a window is the end of one block of rows and the start of the next, both kept as running sums. Taking the oldest row out of a running sum
 * would leave the rounding errors of every large row that has passed; here they leave with it.
 *
 * @see van Herk (1992), A fast algorithm for local minimum and maximum filters, Pattern Recognition Letters 13(7), for sums
 */
export interface MovingMoments {
  /** values of a window: the sums first, then the products of each column with itself and the later ones */
  readonly size: number;
  /** Adds row `last` and writes the moments of the `length` rows that end there into `out`. Rows come in order, from 0. */
  advance(last: number, out: Float64Array): void;
}

interface Window {
  readonly columns: readonly Float64Array[];
  /** rows of a window; Infinity for all rows so far */
  readonly length: number;
}

export const momentCount = (columns: number): number => columns + (columns * (columns + 1)) / 2;

/** Rows before `length − 1` give the moments of all rows so far. */
export function movingMoments({ columns, length }: Window): MovingMoments {
  const size = momentCount(columns.length);
  const start = new Float64Array(size);
  const row = new Float64Array(size);
  const ends = new Float64Array(Number.isFinite(length) ? length * size : 0);
  const advance = (last: number, out: Float64Array): void => {
    const place = Number.isFinite(length) ? last % length : last;
    if (place === 0) start.fill(0);
    momentsOfRow(columns, last, row);
    for (let m = 0; m < size; m++) start[m] = start[m]! + row[m]!;
    const end = last >= length && place + 1 < length ? (place + 1) * size : -1;
    for (let m = 0; m < size; m++) out[m] = end < 0 ? start[m]! : start[m]! + ends[end + m]!;
    if (place + 1 === length) sumFromTheEnd({ columns, length }, last, { ends, row });
  };
  return { size, advance };
}

function momentsOfRow(columns: readonly Float64Array[], at: number, row: Float64Array): void {
  const count = columns.length;
  let next = count;
  for (let i = 0; i < count; i++) {
    const value = columns[i]![at]!;
    row[i] = value;
    for (let j = i; j < count; j++) row[next++] = value * columns[j]![at]!;
  }
}

/** After the last row of a block: per place in it, the moments from there to its end. */
function sumFromTheEnd(
  { columns, length }: Window,
  last: number,
  { ends, row }: { readonly ends: Float64Array; readonly row: Float64Array },
): void {
  const size = row.length;
  for (let place = length - 1; place >= 0; place--) {
    momentsOfRow(columns, last - length + 1 + place, row);
    const after = (place + 1) * size;
    for (let m = 0; m < size; m++)
      ends[place * size + m] = row[m]! + (place + 1 < length ? ends[after + m]! : 0);
  }
}

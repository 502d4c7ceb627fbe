/**
 * Order statistics by bucket selection: count the values into equal buckets, then sort only the few buckets that hold a
 * wanted rank. The buckets span a thin sample of the values without its ends, so that outliers fall into the first and the
 * last bucket and do not widen the others. A bucket that is still crowded (ties, very heavy tails) is sorted natively:
 * at worst the price of sorting the whole sample.
 */
const bucketCount = 512;
const probeCount = 64;
const sortedWhole = 256;
const sortedByInsertion = 40;

interface Selection {
  readonly sample: Float64Array;
  readonly ranks: Int32Array;
  readonly scratch: Float64Array;
  /** lower end of the first bucket, and buckets per unit: 0 when the values do not spread over a usable range */
  readonly low: number;
  readonly scale: number;
  /** per bucket how many values stand in the buckets before it */
  readonly starts: Int32Array;
  /** the bucket of each rank */
  readonly wanted: Int32Array;
  /** per wanted bucket the next place in the scratch for a value of it; −1 for the others */
  readonly room: Int32Array;
  readonly result: Float64Array;
}

/**
 * The passes, run from a list so that V8 compiles each loop on its own. Called by name they are inlined into their caller by
 * the middle compiler, which keeps them three times as slow for thousands of calls.
 */
const passes: readonly ((selection: Selection) => void)[] = [count, cumulate, makeRoom, gather, pick];

/**
 * The values that would stand at `ranks` (from 0) were the sample sorted ascending.
 *
 * @param sample finite values, left as they are
 * @param ranks whole numbers from 0 to n − 1, in any order
 * @param scratch room for as many values as the sample has, overwritten
 * @throws RangeError when a value of the sample is not finite
 */
export function orderStatistics(
  sample: Float64Array,
  ranks: Int32Array,
  scratch: Float64Array,
): Float64Array {
  if (sample.length <= sortedWhole) return fromSorted(sample, ranks, scratch);
  const { low, scale } = bucketsOver(sample);
  if (scale === 0) return fromSorted(sample, ranks, scratch);
  const selection: Selection = {
    sample,
    ranks,
    scratch,
    low,
    scale,
    starts: new Int32Array(bucketCount + 1),
    wanted: new Int32Array(ranks.length),
    room: new Int32Array(bucketCount),
    result: new Float64Array(ranks.length),
  };
  for (const pass of passes) pass(selection);
  return selection.result;
}

/** NaN sorts behind everything, the infinities to the ends. */
function fromSorted(sample: Float64Array, ranks: Int32Array, scratch: Float64Array): Float64Array {
  const sorted = scratch.subarray(0, sample.length);
  sorted.set(sample);
  sorted.sort();
  if (!(Number.isFinite(sorted[0]) && Number.isFinite(sorted.at(-1)))) throw notFinite();
  return Float64Array.from(ranks, (rank) => sorted[rank]!);
}

/** Equal buckets from the second smallest to the second largest of every n/64-th value. */
function bucketsOver(sample: Float64Array): Pick<Selection, 'low' | 'scale'> {
  const probe = new Float64Array(probeCount);
  for (let i = 0; i < probeCount; i++) probe[i] = sample[Math.floor((i * sample.length) / probeCount)]!;
  probe.sort();
  const low = probe[1]!;
  const scale = bucketCount / (probe[probeCount - 2]! - low);
  return { low, scale: Number.isFinite(scale) ? scale : 0 };
}

/** Without branches, which a processor would guess wrong. */
const bucketOf = (value: number, low: number, scale: number): number =>
  ~~Math.max(0, Math.min((value - low) * scale, bucketCount - 1));

/** Counts stand one place up, ready to be cumulated into starts. */
function count({ sample, low, scale, starts }: Selection): void {
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i]!;
    if (!(Math.abs(value) < Infinity)) throw notFinite();
    starts[bucketOf(value, low, scale) + 1]!++;
  }
}

function cumulate({ starts }: Selection): void {
  for (let b = 1; b < starts.length; b++) starts[b] = (starts[b]! + starts[b - 1]!) | 0;
}

/** Gives every wanted bucket its place in the scratch, one beside the other. */
function makeRoom({ ranks, starts, wanted, room }: Selection): void {
  room.fill(-1);
  let used = 0;
  for (let i = 0; i < ranks.length; i++) {
    const bucket = bucketHolding(starts, ranks[i]!);
    wanted[i] = bucket;
    if (room[bucket]! >= 0) continue;
    room[bucket] = used;
    used += starts[bucket + 1]! - starts[bucket]!;
  }
}

/** The last bucket that starts at or before `rank`, which is never an empty one. */
function bucketHolding(starts: Int32Array, rank: number): number {
  let low = 0;
  let high = bucketCount;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
}

/** Copies the values of wanted buckets into their room, whose entries end up one past their last value. */
function gather({ sample, low, scale, room, scratch }: Selection): void {
  for (let i = 0; i < sample.length; i++) {
    const bucket = bucketOf(sample[i]!, low, scale);
    const place = room[bucket]!;
    if (place < 0) continue;
    scratch[place] = sample[i]!;
    room[bucket] = place + 1;
  }
}

function pick({ ranks, wanted, starts, room, scratch, result }: Selection): void {
  const sorted = new Set<number>();
  for (let i = 0; i < ranks.length; i++) {
    const bucket = wanted[i]!;
    const first = starts[bucket]!;
    const to = room[bucket]!;
    const from = to - (starts[bucket + 1]! - first);
    if (!sorted.has(bucket)) sortRange(scratch, from, to);
    sorted.add(bucket);
    result[i] = scratch[from + ranks[i]! - first]!;
  }
}

function sortRange(values: Float64Array, from: number, to: number): void {
  if (to - from > sortedByInsertion) values.subarray(from, to).sort();
  else sortByInsertion(values, from, to);
}

function sortByInsertion(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

const notFinite = (): RangeError =>
  new RangeError('orderStatistics requires finite values, got one that is not');

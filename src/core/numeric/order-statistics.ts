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

interface Buckets {
  readonly low: number;
  /** Buckets per unit; 0 when the values do not spread over a usable range. */
  readonly scale: number;
}

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
  const buckets = bucketsOver(sample);
  if (sample.length <= sortedWhole || buckets.scale === 0) return fromSorted(sample, ranks, scratch);
  const starts = cumulated(countIn(buckets, sample));
  const wanted = ranks.map((rank) => bucketHolding(starts, rank));
  const room = gather(sample, buckets, roomFor(wanted, starts), scratch);
  return fromBuckets({ ranks, wanted, starts, room, scratch });
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
function bucketsOver(sample: Float64Array): Buckets {
  const probe = new Float64Array(probeCount);
  for (let i = 0; i < probeCount; i++) probe[i] = sample[Math.floor((i * sample.length) / probeCount)]!;
  probe.sort();
  const low = probe[1]!;
  const scale = bucketCount / (probe[probeCount - 2]! - low);
  return { low, scale: Number.isFinite(scale) ? scale : 0 };
}

/** Without branches, which a processor would guess wrong; what is not a number lands in bucket 0. */
const bucketOf = (value: number, low: number, scale: number): number =>
  ~~Math.max(0, Math.min((value - low) * scale, bucketCount - 1));

/** Counts stand one place up, ready to be cumulated into starts. */
function countIn({ low, scale }: Buckets, sample: Float64Array): Int32Array {
  const counts = new Int32Array(bucketCount + 1);
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i]!;
    if (!(Math.abs(value) < Infinity)) throw notFinite();
    counts[bucketOf(value, low, scale) + 1]!++;
  }
  return counts;
}

function cumulated(counts: Int32Array): Int32Array {
  for (let b = 1; b < counts.length; b++) counts[b] = (counts[b]! + counts[b - 1]!) | 0;
  return counts;
}

/** The last bucket that starts at or before `rank` and is not empty. */
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

/** Per bucket where its values go in the scratch, side by side; −1 for a bucket nobody wants. */
function roomFor(wanted: Int32Array, starts: Int32Array): Int32Array {
  const room = new Int32Array(bucketCount).fill(-1);
  let used = 0;
  for (const bucket of wanted) {
    if (room[bucket]! >= 0) continue;
    room[bucket] = used;
    used += starts[bucket + 1]! - starts[bucket]!;
  }
  return room;
}

/** Copies the values of wanted buckets into their room, whose entries end up one past their last value. */
function gather(
  sample: Float64Array,
  { low, scale }: Buckets,
  room: Int32Array,
  scratch: Float64Array,
): Int32Array {
  for (let i = 0; i < sample.length; i++) {
    const bucket = bucketOf(sample[i]!, low, scale);
    const place = room[bucket]!;
    if (place < 0) continue;
    scratch[place] = sample[i]!;
    room[bucket] = place + 1;
  }
  return room;
}

interface Gathered {
  readonly ranks: Int32Array;
  /** The bucket of each rank. */
  readonly wanted: Int32Array;
  readonly starts: Int32Array;
  readonly room: Int32Array;
  readonly scratch: Float64Array;
}

function fromBuckets({ ranks, wanted, starts, room, scratch }: Gathered): Float64Array {
  const result = new Float64Array(ranks.length);
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
  return result;
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

/**
 * Keeps the answers used last while their total size stays within a budget; the answer that was not asked for the longest time goes
 * first. One answer larger than the whole budget is still kept, alone, so that asking twice in a row is always cheap.
 */
export interface RecentlyUsed<Value> {
  /** The kept value of `key`, or a new one from `make`. */
  get(key: string, make: () => Value): Value;
  readonly size: number;
}

/** @throws RangeError when `budget` is not above 0 */
export function recentlyUsed<Value>(budget: number, sizeOf: (value: Value) => number): RecentlyUsed<Value> {
  if (!(budget > 0)) throw new RangeError(`recentlyUsed requires a budget above 0, got ${budget}`);
  const kept = new Map<string, Value>();
  let held = 0;

  function shrink(): void {
    for (const [key, value] of kept) {
      if (held <= budget || kept.size === 1) return;
      kept.delete(key);
      held -= sizeOf(value);
    }
  }

  return {
    get size() {
      return kept.size;
    },
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key); // a Map keeps insertion order: putting it back makes it the newest
        kept.set(key, known);
        return known;
      }
      const made = make();
      kept.set(key, made);
      held += sizeOf(made);
      shrink();
      return made;
    },
  };
}

/** Answers that are small in any book. */
export const answersKept = <Value>(): RecentlyUsed<Value> => recentlyUsed<Value>(400, () => 1);

/**
 * Days with their positions, and spans of them. A draw of a stock (25 bytes) and a position of a day (about 35) count one each: some 300
 * days of a small book, or the twelve settings and a few days more of one with 100,000 positions.
 */
export const linkedDaysKept = 2_400_000;

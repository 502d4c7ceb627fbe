/**
 * The one of `known` that was probably meant: at most a third of its letters wrong, missing, too many or swapped; undefined when there is
 * none, or two are as near.
 * @example
 * closestWord('accuont', ['group', 'account']); // => 'account'
 */
export function closestWord(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, longest);
  const [best, next] = known
    .map((one) => ({ one, far: distance(word, one.toLowerCase().slice(0, longest)) }))
    .sort((a, b) => a.far - b.far);
  if (best === undefined || best.far > Math.max(1, Math.floor(best.one.length / 3))) return undefined;
  return next?.far === best.far ? undefined : best.one;
}

const longest = 40;

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          row[j]! + 1,
          next[j - 1]! + 1,
          row[j - 1]! + (same ? 0 : 1),
          swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

import type { Estimate } from '../../src/core/units/estimate.ts';
import type { GoldenRow } from '../golden/golden-table.ts';

/** Draws whose quantiles have the standard deviations of the table. */
const drawsOfDeviation = 4_000;

/**
 * The end of a band furthest off a table of quantiles, in standard deviations of both samples.
 *
 * @param draws of the band here, and of the table
 */
export function furthestEnd(
  row: GoldenRow,
  found: Estimate,
  { ours = 4_000, table = 200_000 }: { readonly ours?: number; readonly table?: number } = {},
): number {
  const error = Math.sqrt(drawsOfDeviation / ours + drawsOfDeviation / table);
  const ends = [
    ['low90', '05'],
    ['low50', '25'],
    ['high50', '75'],
    ['high90', '95'],
  ] as const;
  return Math.max(
    ...ends.map(([end, level]) => {
      const gap = Math.abs(found[end] - row.number(`q${level}`));
      const sd = row.number(`sd${level}`);
      return sd < 1e-12 ? gap * 1e12 : gap / (error * sd);
    }),
  );
}

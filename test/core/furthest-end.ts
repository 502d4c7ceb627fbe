import type { Estimate } from '../../src/core/units/estimate.ts';
import type { GoldenRow } from '../golden/golden-table.ts';

/** The end of a band furthest off a table of quantiles, in standard deviations of both samples: 4,000 draws here, 200,000 there. */
export function furthestEnd(row: GoldenRow, found: Estimate): number {
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
      return sd < 1e-12 ? gap * 1e12 : gap / (sd * Math.sqrt(1 + 4000 / 200_000));
    }),
  );
}

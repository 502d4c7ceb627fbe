import { exactly } from '../../units/estimate.ts';
import { withoutDust } from '../benchmark/effect-loadings.ts';
import type { StockLoading } from '../day/node-loadings.ts';
import { bandsOf, remainderBand } from '../node/mechanical-bands.ts';
import type { ComponentName } from '../node/node.ts';
import { byComponent } from '../node/node.ts';
import type { Difference } from './comparison.ts';

/** Parts of a return or of a contribution, fractions. */
export type Points = Readonly<Record<ComponentName, number>>;

export const nothing: Points = { mechanical: 0, residual: 0, unsplit: 0, currency: 0, cost: 0, tracking: 0 };

/** What one side of a comparison came to. */
export interface Side {
  readonly whole: number;
  readonly points: Points;
  readonly loadings: readonly StockLoading[];
  readonly unanswered: boolean;
}

/** A side that does not hold the node. */
export const absent: Side = { whole: 0, points: nothing, loadings: [], unanswered: false };

/** The second less the first, with the band of what they do not share. */
export function differenceOf(first: Side, second: Side): Difference {
  const less = (name: ComponentName): number => second.points[name] - first.points[name];
  const loadings = [
    ...first.loadings.map(({ stock, loading }) => ({ stock, loading: -loading })),
    ...second.loadings,
  ];
  const columns = [...new Set(loadings.map(({ stock }) => stock))];
  const dense = new Float64Array(columns.length);
  for (const { stock, loading } of loadings) dense[columns.indexOf(stock)]! += loading;
  const mechanical = { ...bandsOf(columns, withoutDust(dense)).mechanical, point: less('mechanical') };
  const exact = byComponent((name) => exactly(less(name)));
  const residual = remainderBand(mechanical.point + less('residual'), less('residual'), mechanical);
  return {
    whole: second.whole - first.whole,
    parts: { ...exact, mechanical, residual },
    unanswered: first.unanswered || second.unanswered,
  };
}

import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import { explainBenchmark } from '../core/attribution/explanation/explain-benchmark.ts';
import { explainCompounding } from '../core/attribution/explanation/explain-compounding.ts';
import { explainTarget as explainInTree } from '../core/attribution/explanation/explain-target.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { PeriodResult } from '../core/attribution/period/period-result.ts';
import { withResidualParts } from '../core/decomposition/explain-residual.ts';
import { explainStock } from '../core/decomposition/explain-stock.ts';
import type { ResidualParts } from '../core/decomposition/residual-parts.ts';
import type { Explanation } from '../core/market/explanation.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { explainFund } from './explain-fund.ts';

interface ExplainContext {
  /** the day under the screen's assumptions, or under others */
  readonly result: (assumptions?: Assumptions) => DayResult;
  /** the day, or all sessions, against a benchmark of the book */
  readonly against: (target: Extract<Target, { readonly kind: 'benchmark' }>) => BenchmarkResult;
  /** ahead of the evening of the day */
  readonly ahead: (target: Extract<Target, { readonly kind: 'scenario' }>) => Explanation | undefined;
  /** all sessions of the book, linked */
  readonly over: () => PeriodResult;
  readonly custom: ImpactLaw | undefined;
  /** what a stock's residual of the day goes with */
  readonly residualParts: (code: Ticker) => ResidualParts;
}

/** How the figures of a target came about; undefined where there is no figure (a file, an unsplit stock, an unpriced position). */
export function explainTarget(
  target: Target,
  { result, against, ahead, over, custom, residualParts }: ExplainContext,
): Explanation | undefined {
  switch (target.kind) {
    case 'stock': {
      const { dataset, split } = result();
      const stock = explainStock(dataset, split, target.code as Ticker, custom);
      return stock === undefined ? undefined : withResidualParts(stock, residualParts(target.code as Ticker));
    }
    case 'index':
    case 'node':
      return explainInTree(result(), target);
    case 'fund':
      return explainFund(result(), target.code);
    case 'scenario':
      return ahead(target);
    case 'compounding':
      return explainCompounding(over(), target.code);
    case 'setting':
      return explainInTree(result(target.assumptions), { kind: 'node', key: 'portfolio' });
    case 'benchmark':
      return explainBenchmark(against(target), result(), target.group);
    case 'file':
    case 'claim':
    case 'design':
    case 'policy':
    case 'difference':
    case 'none':
      return undefined;
  }
}

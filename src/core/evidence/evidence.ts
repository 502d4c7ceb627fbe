import type { Verdict } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Scope } from '../mechanics/assumptions.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Design } from './design.ts';
import { gapDesigns } from './gap-designs.ts';
import { placeboDesigns } from './placebo-designs.ts';
import { type LawPosterior, posteriorsOf, type SlopeFound } from './posterior.ts';
import { reversalDesigns } from './reversal-designs.ts';
import { type DropReason, type StockDays, stockDaysOf } from './stock-days.ts';
import { verdictOf } from './verdict.ts';

/** What a book's data say about machinery and news, for one scope of funds; gross flow over the turnover of 20 sessions. */
export interface Evidence {
  readonly scope: Scope;
  readonly stocks: readonly Ticker[];
  /** first and last session with a row; absent without one */
  readonly from?: TradingDay;
  readonly to?: TradingDay;
  readonly dropped: Readonly<Record<DropReason, number>>;
  readonly withoutOpens: readonly Ticker[];
  /** the headline design first */
  readonly designs: readonly Design[];
  /** what the headline design found; absent when it has no answer */
  readonly found?: SlopeFound;
  /** per law, the mixture last; empty when the headline design has no answer */
  readonly posteriors: readonly LawPosterior[];
  readonly verdict: Verdict;
}

/** The sample of a scope, and what the placebos find in it: enough to know whether anything may be claimed at all. */
export interface PlaceboRun {
  readonly days: StockDays;
  readonly placebos: readonly Design[];
}

/** Seed of the shuffled placebo: a constant, so that a verdict does not hang on --seed. */
const shuffleSeed = 1;

export function placeboRunOf(dataset: Dataset, scope: Scope): PlaceboRun {
  const days = stockDaysOf(dataset, scope);
  return { days, placebos: placeboDesigns(dataset, days.rows, shuffleSeed) };
}

/** @param run the placebos of the same dataset and scope, where they have been asked before */
export function evidenceOf(
  dataset: Dataset,
  scope: Scope,
  { days, placebos }: PlaceboRun = placeboRunOf(dataset, scope),
): Evidence {
  const gap = gapDesigns(dataset, days.rows);
  const headline = gap[0]!;
  const found = headline.kind === 'estimated' ? headline : undefined;
  const posteriors = found === undefined ? [] : posteriorsOf(found);
  return {
    scope,
    ...sampleOf(dataset, days),
    designs: [...gap, ...reversalDesigns(dataset, days.rows), ...placebos],
    ...(found === undefined
      ? {}
      : { found: { estimate: found.estimate, standardError: found.standardError } }),
    posteriors,
    verdict: verdictOf(headline, posteriors.at(-1), placebos),
  };
}

function sampleOf({ days }: Dataset, { rows, stocks, dropped, withoutOpens }: StockDays) {
  const [first] = rows;
  const last = rows.at(-1);
  const span =
    first === undefined || last === undefined
      ? {}
      : { from: days[first.dayIndex]!, to: days[last.dayIndex]! };
  return { stocks, dropped, withoutOpens, ...span };
}

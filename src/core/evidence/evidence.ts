import type { Verdict } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Scope } from '../mechanics/assumptions.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { type AfterBigMoves, afterBigMoves } from './after-big-moves.ts';
import type { Design, EstimatedDesign } from './design.ts';
import { gapDesigns, gapObservations } from './gap-designs.ts';
import { type LeaveOneOut, leaveOneOut } from './leave-one-out.ts';
import { placeboDesigns } from './placebo-designs.ts';
import { type LawPosterior, posteriorsOf, type SlopeFound } from './posterior.ts';
import { reversalDesigns } from './reversal-designs.ts';
import { type DropReason, type StockDays, stockDaysOf } from './stock-days.ts';
import { verdictOf } from './verdict.ts';
import { windowDesigns } from './window-designs.ts';

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
  /** the headline design without each of its most influential sessions, and without each stock */
  readonly leaveOneOut: LeaveOneOut;
  readonly afterBigMoves: readonly AfterBigMoves[];
  readonly verdict: Verdict;
  /** the session without which the verdict would be weaker than with it: the weaker one is given */
  readonly hangsOn?: TradingDay;
}

/** The sample of a scope, and what the placebos find in it: enough to know whether anything may be claimed at all. */
export interface PlaceboRun {
  readonly days: StockDays;
  readonly placebos: readonly Design[];
}

/** Seed of the shuffled placebo: a constant, so that a verdict does not hang on --seed. */
const shuffleSeed = 1;

/** The stock-days of a book under a scope, and what the placebos find in them. */
export function placeboRunOf(dataset: Dataset, scope: Scope): PlaceboRun {
  const days = stockDaysOf(dataset, scope);
  return { days, placebos: placeboDesigns(dataset, days.rows, shuffleSeed) };
}

/**
 * What the data of a book can tell: every design, the posterior, and the verdict (docs/model.md, section 10).
 *
 * @param run the placebos of the same dataset and scope, where they have been asked before
 */
export function evidenceOf(
  dataset: Dataset,
  scope: Scope,
  { days, placebos }: PlaceboRun = placeboRunOf(dataset, scope),
): Evidence {
  const observations = gapObservations(
    dataset,
    days.rows.map(({ response }) => response),
  );
  const gap = gapDesigns(dataset, observations);
  const headline = gap[0]!;
  const found = headline.kind === 'estimated' ? headline : undefined;
  const posteriors = found === undefined ? [] : posteriorsOf(found);
  const without = found === undefined ? { days: [], stocks: [] } : leaveOneOut(dataset, observations);
  const said = verdictOf({ headline, placebos, leaveOneOut: without });
  return {
    scope,
    ...sampleOf(dataset, days),
    designs: [
      qualified(headline, said.hangsOn),
      ...gap.slice(1),
      ...windowDesigns(dataset, days.rows),
      ...reversalDesigns(dataset, days.rows),
      ...placebos,
    ],
    ...(found === undefined ? {} : { found: slopeFound(found) }),
    posteriors,
    leaveOneOut: without,
    afterBigMoves: (['nextOpen', 'nextDay'] as const).map((to) => afterBigMoves(dataset, days.rows, to)),
    ...said,
  };
}

const slopeFound = ({ estimate, standardError, profile }: EstimatedDesign): SlopeFound => ({
  estimate,
  standardError,
  ...(profile === undefined ? {} : { profile }),
});

/** What one session alone holds up is not called shown. */
const qualified = (headline: Design, hangsOn: TradingDay | undefined): Design =>
  hangsOn === undefined || headline.kind === 'unavailable'
    ? headline
    : { ...headline, finding: 'oneSession' };

function sampleOf({ days }: Dataset, { rows, stocks, dropped, withoutOpens }: StockDays) {
  const [first] = rows;
  const last = rows.at(-1);
  const span =
    first === undefined || last === undefined
      ? {}
      : { from: days[first.dayIndex]!, to: days[last.dayIndex]! };
  return { stocks, dropped, withoutOpens, ...span };
}

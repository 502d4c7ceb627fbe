import type { Dataset } from '../market/dataset.ts';
import { volatilityBefore } from '../mechanics/liquidity.ts';
import type { LinearFit } from '../numeric/regression/least-squares.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Design, DesignId } from './design.ts';
import { absentDesign } from './design.ts';
import { estimateDesign, twoStageFitOf } from './estimate-design.ts';
import type { FlowResponse } from './flow-response.ts';
import { closeOf, openOf, seoulClock } from './moment.ts';
import { type Observation, observation, outcomeOf, predeterminedFlow } from './predetermined-flow.ts';
import { returnUpTo } from './prices-at.ts';

/**
 * y = close/open − 1 of a stock, on the flow that its opening gap has already called forth; gap and k held fixed. `undefined` when the
 * session has no open or close of it.
 */
export function gapObservation(dataset: Dataset, response: FlowResponse): Observation | undefined {
  const { code, dayIndex } = response;
  const from = openOf(dayIndex);
  const outcome = outcomeOf(dataset, code, { from, to: closeOf(dayIndex) });
  const flow = predeterminedFlow(dataset, response, seoulClock.open);
  const sessionFlow = predeterminedFlow(dataset, response, seoulClock.close);
  const gap = returnUpTo(dataset, code, from);
  if (outcome === undefined || flow === undefined || sessionFlow === undefined || gap === undefined)
    return undefined;
  const sigma = volatilityBefore(dataset, code, dayIndex);
  return observation({ code, outcome, flow, sessionFlow, controls: [gap, response.k], sigma });
}

/** A row for each stock-day whose open, close and flow are known; the others are left out. */
export function gapObservations(
  dataset: Dataset,
  responses: readonly FlowResponse[],
): readonly Observation[] {
  return responses.map((response) => gapObservation(dataset, response)).filter((row) => row !== undefined);
}

const controls = ['gap', 'k'] as const;

/** Coefficient of k·r, instrumented by k·gap, controls 1, gap and k. */
export const gapTwoStage = (id: DesignId, observations: readonly Observation[]): Design =>
  estimateDesign({ id, observations, controls, method: 'twoStage' });

/** The fit behind it. */
export const gapFit = (observations: readonly Observation[]): LinearFit | undefined =>
  twoStageFitOf(observations, controls);

/** The headline design, its reduced form b/(1 − b·k), the form without the control k, and three parts of the sample `all`. */
export function gapDesigns(dataset: Dataset, all: readonly Observation[]): readonly Design[] {
  const listing = firstListing(dataset);
  const part = (id: DesignId, keep: (day: TradingDay) => boolean): Design =>
    gapTwoStage(
      id,
      all.filter(({ dayIndex }) => keep(dataset.days[dayIndex]!)),
    );
  const withoutK = all.map((row) => ({ ...row, controls: row.controls.slice(0, 1) }));
  return [
    gapTwoStage('gap', all),
    estimateDesign({ id: 'gapReduced', observations: all, controls, method: 'reducedForm' }),
    estimateDesign({ id: 'gapNoControl', observations: withoutK, controls: ['gap'], method: 'reducedForm' }),
    part('gapLatestYear', (day) => day.slice(0, 4) === dataset.days.at(-1)!.slice(0, 4)),
    ...(listing === undefined
      ? (['gapAfterListing', 'gapBeforeListing'] as const).map((id) => absentDesign(id, 'noListing'))
      : [part('gapAfterListing', (day) => day > listing), part('gapBeforeListing', (day) => day < listing)]),
  ];
}

/** Day on which the first KRX single-stock fund was listed; `undefined` in a book without one, or where it began before the book. */
export function firstListing(dataset: Dataset): TradingDay | undefined {
  const days = dataset.fundTerms
    .filter(({ venue, underlying }) => venue === 'KRX' && isStock(dataset, underlying))
    .flatMap(({ listingDay }) => (listingDay === undefined ? [] : [listingDay]))
    .sort();
  return days.find((day) => day > dataset.days[0]!);
}

const isStock = (dataset: Dataset, code: string): boolean =>
  dataset.securities.some((security) => security.code === code && security.kind === 'stock');

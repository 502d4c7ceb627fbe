import type { Dataset } from '../market/dataset.ts';
import type { Ticker } from '../units/ticker.ts';
import type { FlowResponse } from './flow-response.ts';
import { isBefore, type Moment } from './moment.ts';
import { returnBetween, returnUpTo } from './prices-at.ts';

declare const measured: unique symbol;

/**
 * Forced flow over turnover that follows from what was known at `knownAt`: the assets of t−1 and the return from the
 * close before up to that moment, both read from the book. It cannot be made from any other return, and an observation takes it only
 * when the window of its outcome opens at `knownAt` or later: a return regressed on a flow built from the same return cannot be written.
 */
export interface PredeterminedFlow {
  /** share of turnover; + buys, − sells */
  readonly value: number;
  readonly knownAt: Moment;
  readonly [measured]: 'flow';
}

/** A return over a window, read from the book. */
export interface Outcome {
  /** fraction */
  readonly value: number;
  readonly opens: Moment;
  readonly [measured]: 'outcome';
}

/**
 * `undefined` when an underlying has no price at the minute, or none at the close before.
 *
 * @throws RangeError when the turnover behind the response is not known at that minute
 */
export function predeterminedFlow(
  dataset: Dataset,
  response: FlowResponse,
  minute: number,
): PredeterminedFlow | undefined {
  if (minute < response.knownFrom)
    throw new RangeError(
      `predeterminedFlow requires a minute from ${response.knownFrom} on, when the turnover is known, got ${minute}`,
    );
  const knownAt: Moment = { dayIndex: response.dayIndex, minute };
  let value = response.carried;
  for (const { underlying, k } of response.perUnderlying) {
    const moved = returnUpTo(dataset, underlying, knownAt);
    if (moved === undefined) return undefined;
    value += k * moved;
  }
  return { value, knownAt } as PredeterminedFlow;
}

/** A security's return from one moment to a later one of the session or of the next; `undefined` when a price is not known. */
export function outcomeOf(
  dataset: Dataset,
  code: Ticker,
  { from, to }: { readonly from: Moment; readonly to: Moment },
): Outcome | undefined {
  const value = returnBetween(dataset, code, from, to);
  return value === undefined ? undefined : ({ value, opens: from } as Outcome);
}

/** One row of a design: an outcome, the flow that was known when its window opened, and what is held fixed beside it. */
export interface Observation {
  readonly code: Ticker;
  readonly dayIndex: number;
  readonly outcome: number;
  readonly flow: number;
  /**
   * the flow of the whole session, which the outcome drives in part: only ever instrumented by `flow`, never a regressor of its own; absent
   * in designs that do not need it
   */
  readonly sessionFlow?: number;
  /** by the names of the design's controls */
  readonly controls: readonly number[];
  /** daily volatility of the stock before the session, fraction; absent when it is not known */
  readonly sigma?: number | undefined;
}

/** @throws RangeError when the outcome's window opens before the flow is known: that regression is a tautology */
export function observation(row: {
  readonly code: Ticker;
  readonly outcome: Outcome;
  readonly flow: PredeterminedFlow;
  readonly sessionFlow?: PredeterminedFlow;
  readonly controls: readonly number[];
  readonly sigma?: number | undefined;
}): Observation {
  const { code, outcome, flow, sessionFlow, controls, sigma } = row;
  if (isBefore(outcome.opens, flow.knownAt))
    throw new RangeError(
      'observation requires a flow known when the window of the outcome opens, got one known later',
    );
  return {
    code,
    dayIndex: flow.knownAt.dayIndex,
    outcome: outcome.value,
    flow: flow.value,
    ...(sessionFlow === undefined ? {} : { sessionFlow: sessionFlow.value }),
    controls,
    ...(sigma === undefined ? {} : { sigma }),
  };
}

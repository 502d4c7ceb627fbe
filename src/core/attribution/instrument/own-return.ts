import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { NodeFlag } from '../node/node.ts';
import type { Quote } from './quote.ts';
import type { ReturnModel, ReturnSession, UnsplitPart } from './return-model.ts';
import { withheldBy } from './return-model.ts';
import type { StockDays } from './stock-days.ts';
import type { LookThroughStep, StockInside } from './stocks-inside.ts';
import { unitLocalReturn } from './unit-change.ts';
import type { UnitChange } from './valuation.ts';

/** What an instrument's return is explained with on a day. */
export interface InstrumentContext {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
  readonly code: string;
  readonly before: Quote;
  readonly now: Quote;
  readonly change: UnitChange;
}

export interface ModelledReturn {
  readonly model: ReturnModel;
  readonly flags: readonly NodeFlag[];
}

/** The whole return of the instrument has no answer, and why. */
export const unknownIn = ({ code }: InstrumentContext, reason: UnsplitReason): UnsplitPart => ({
  code: code as Ticker,
  reason,
});

/** Return in won of what is held itself, with the modelled stocks inside it. */
export function ownReturn(context: InstrumentContext, stocksInside: readonly StockInside[]): ReturnModel {
  const { before, now, change } = context;
  const localReturn = unitLocalReturn(change, { before, now });
  const session: ReturnSession = { dayIndex: context.dayIndex, growth: 1, return: localReturn, stocksInside };
  return withUnknown({ localReturn, fxReturn: now.fx / before.fx - 1, sessions: [session] });
}

/** Marks a return of which a part has no answer. */
export function withUnknown(
  model: ReturnModel,
  withheld: UnsplitPart | undefined = withheldBy(model.sessions),
): ReturnModel {
  return withheld === undefined ? model : { ...model, withheld };
}

/** The return of what is held itself, through the modelled stocks inside it. */
export function modelHolding(
  context: InstrumentContext,
  stocksInside: readonly StockInside[],
): ModelledReturn {
  return { model: ownReturn(context, stocksInside), flags: insideFlags([{ stocksInside }]) };
}

/** Flags that follow from what is inside over the sessions. */
export function insideFlags(sessions: readonly Pick<ReturnSession, 'stocksInside'>[]): NodeFlag[] {
  if (sessions.every(({ stocksInside }) => stocksInside.length === 0)) return ['noMechanicalPart'];
  const isAnyEstimated = sessions.some(({ stocksInside }) =>
    stocksInside.some(({ steps }) => steps.some(isEstimated)),
  );
  return isAnyEstimated ? ['estimatedWeights'] : [];
}

const isEstimated = ({ basis, quality }: LookThroughStep): boolean =>
  basis === 'indexWeight' && quality !== 'official' && quality !== 'derived';

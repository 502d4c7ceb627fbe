import type { Ticker } from '../units/ticker.ts';
import { hasUnknownAssets } from './asset-gaps.ts';
import type { DayContext } from './day-context.ts';
import type { UnsplitReason } from './day-split.ts';
import { observeStock, unsplitReason } from './observation.ts';
import type { Capped, StockModel } from './stock-model.ts';
import { capAtReturn, capLimits, displacement, modelStock } from './stock-model.ts';

/** A stock after the first pass: its mechanical part per draw, or why there is none. */
export interface FirstPass {
  readonly model: StockModel;
  readonly unknownAssets: boolean;
  readonly answer: Capped | UnsplitReason;
}

/** States that outrank unknown assets: without a return, or with a censored one, nothing else matters. */
const returnStates: readonly UnsplitReason[] = ['noReturn', 'notPublished', 'limitLocked'];

export function firstPass(context: DayContext, code: Ticker): FirstPass {
  const { dataset, dayIndex, assumptions, flows, laws, draws } = context;
  const seen = observeStock(dataset, code, dayIndex, assumptions);
  const model = modelStock(seen, flows.flows, draws, assumptions.netting);
  const unknownAssets = hasUnknownAssets(dataset, code, dayIndex, flows);
  const onSight = unsplitReason(
    dataset,
    seen,
    dayIndex,
    laws.map(({ law }) => law),
  );
  const reason = unknownAssets && !returnStates.includes(onSight!) ? 'noAssets' : onSight;
  return { model, unknownAssets, answer: reason ?? mechanicalPart(context, model) };
}

/** I(Q(r)) per draw, capped at the return; a law that is capped in most draws, or gives no number, has no answer. */
function mechanicalPart({ laws, draws }: DayContext, { flow, seen }: StockModel): Capped | 'lawNotValid' {
  const capped = capAtReturn(displacement(flow, seen, laws, draws), seen.return!);
  const valid = capped.cappedShare <= capLimits.notValid && capped.mechanical.every(Number.isFinite);
  return valid ? capped : 'lawNotValid';
}

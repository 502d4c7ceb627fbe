import type { FundFlow } from '../mechanics/fund-flow.ts';
import { assetFactorOf } from '../mechanics/priors.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, over, plus } from '../numeric/formula.ts';
import type { ImpactPage } from './draw-page-input.ts';
import { parameterInDraw } from './draw-page-input.ts';
import { channelOf } from './flow-draws.ts';

/** What of a fund's trade reaches the stock in the draw: error of the assets × netting × pass-through. */
export function reachingInDraw(input: ImpactPage, flow: FundFlow, draw: number): readonly Term[] {
  const error = parameterInDraw(input, assetFactorOf(flow.quality), draw);
  if (input.split.assumptions.netting === 'gross') return [error];
  const netting = parameterInDraw(
    input,
    flow.fundScope === 'single' ? 'nettingSingle' : 'nettingOther',
    draw,
  );
  return [error, netting, ...passThrough(input, flow, draw)];
}

function passThrough(input: ImpactPage, flow: FundFlow, draw: number): readonly Term[] {
  const channel = channelOf(flow.exposure);
  if (channel === 'cash') return [];
  if (channel === 'swap') return [parameterInDraw(input, 'passThroughSwap', draw)];
  const futures = parameterInDraw(input, 'passThroughFutures', draw);
  return channel === 'futures' ? [futures] : [over(plus(constant(1), futures), constant(2))];
}

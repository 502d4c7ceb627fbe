import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { Ticker } from '../units/ticker.ts';
import type { FundFlow } from './fund-flow.ts';
import type { FundQuestion } from './fund-question.ts';
import { modelledStocks } from './fund-universe.ts';
import { denominatorOn } from './liquidity.ts';

/** A modelled stock that a fund's trade reaches: the underlying itself (weight 1), or a member of an index by its weight at t−1. */
export interface ReachedStock {
  readonly code: Ticker;
  readonly weight: number;
}

/** The modelled stocks that a trade in `underlying` reaches, each with its weight of the evening before (1 in itself); none for an index without weights. */
export function stocksReached(
  dataset: Dataset,
  underlying: Ticker,
  dayIndex: number,
): readonly ReachedStock[] {
  if (isSingleSecurity(dataset, underlying)) return [{ code: underlying, weight: 1 }];
  return modelledStocks(dataset).flatMap((code) => {
    const weight = indexWeightOn(dataset, underlying, code, dayIndex - 1)?.weight;
    return weight === undefined ? [] : [{ code, weight }];
  });
}

/** The trade's part in each stock, and its share of the stock's turnover. */
export function intoStocks(
  { dataset, dayIndex, basis }: Pick<FundQuestion, 'dataset' | 'dayIndex' | 'basis'>,
  reached: readonly ReachedStock[],
  flowKrw: number,
): FundFlow['into'] {
  return reached.map(({ code, weight }) => {
    const turnover = denominatorOn(dataset, code, dayIndex, basis).krw;
    const part = weight * flowKrw;
    return {
      code,
      weight,
      flowKrw: part,
      ...(turnover === undefined ? {} : { shareOfTurnover: part / turnover }),
    };
  });
}

import type { Dataset } from '../market/dataset.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { ParameterId } from '../mechanics/priors.ts';
import type { Term } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import type { ObservedTerms } from './explain-observed.ts';
import type { ExplanationPage } from './explanation-page.ts';

/** What the draws of a stock are written out from. */
export interface DrawPageInput extends ObservedTerms {
  readonly page: ExplanationPage;
  readonly dataset: Dataset;
  readonly split: DaySplit;
  readonly stock: SplitStock;
  readonly flows: readonly FundFlow[];
  /** gross trade of each fund into the stock */
  readonly trades: ReadonlyMap<Ticker, Term>;
  readonly draws: ParameterDraws;
  readonly custom: ImpactLaw | undefined;
}

/** A parameter's value in a draw. */
export function parameterInDraw({ page, draws }: DrawPageInput, id: ParameterId, draw: number): Term {
  return page.input(`${id}_${draw}`, draws.values[id][draw]!, 'rate', 'parameterInDraw', {
    params: { parameter: id, draw },
  });
}

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

/** What the impact in a draw, and what reaches a stock, are written out from. */
export interface ImpactPage extends Omit<ObservedTerms, 'moved'> {
  readonly page: ExplanationPage;
  readonly split: Pick<DaySplit, 'assumptions'>;
  readonly stock: Pick<SplitStock, 'sigma' | 'denominatorKrw' | 'denominatorShares' | 'sharesOutstanding'>;
  readonly draws: ParameterDraws;
  readonly custom: ImpactLaw | undefined;
}

/** What the draws of a stock are written out from. */
export interface DrawPageInput extends ObservedTerms, ImpactPage {
  readonly dataset: Dataset;
  readonly split: DaySplit;
  readonly stock: SplitStock;
  readonly flows: readonly FundFlow[];
  /** gross trade of each fund into the stock */
  readonly trades: ReadonlyMap<Ticker, Term>;
}

/** A parameter's value in a draw. */
export function parameterInDraw({ page, draws }: ImpactPage, id: ParameterId, draw: number): Term {
  return page.input(`${id}_${draw}`, draws.values[id][draw]!, 'rate', 'parameterInDraw', {
    params: { parameter: id, draw },
  });
}

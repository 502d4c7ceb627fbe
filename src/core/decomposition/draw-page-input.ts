import type { Dataset } from '../market/dataset.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { ParameterId } from '../mechanics/priors.ts';
import type { Term } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import type { ObservedTerms } from './explain-observed.ts';
import type { ExplanationWriter } from './explanation-writer.ts';

/** What the impact in a draw, and what reaches a stock, are written out from. */
export interface ImpactPage extends Omit<ObservedTerms, 'moved'> {
  readonly writer: ExplanationWriter;
  readonly split: Pick<DaySplit, 'assumptions'>;
  readonly stock: Pick<SplitStock, 'sigma' | 'denominatorKrw' | 'denominatorShares' | 'sharesOutstanding'>;
  readonly draws: ParameterDraws;
  readonly custom: ImpactLaw | undefined;
  /** where the data narrowed the law's scale: the factor of the draw */
  readonly scaleIn: (draw: number) => number | undefined;
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

/** A parameter's value in a draw; under a policy that changes it, it stands beside the one that was. */
export function parameterInDraw({ writer, draws }: ImpactPage, id: ParameterId, draw: number): Term {
  const value = draws.values[id][draw]!;
  const name = `${id}_${draw}`;
  const known = writer.written(name);
  const symbol = known === undefined || known.value === value ? name : `${name}_under`;
  return writer.inputOnce(symbol, value, 'rate', 'parameterInDraw', { params: { parameter: id, draw } });
}

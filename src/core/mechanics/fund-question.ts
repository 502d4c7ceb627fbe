import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import type { Denominator, Scope } from './assumptions.ts';
import type { FundFlow } from './fund-flow.ts';
import { fundScopeOf } from './fund-universe.ts';

/** One fund on one session. */
export interface FundQuestion {
  readonly dataset: Dataset;
  readonly terms: FundTerms;
  readonly dayIndex: number;
  readonly scope: Scope;
  readonly basis: Denominator;
}

/** What a flow repeats of the fund's terms. */
export function describe({
  dataset,
  terms,
}: FundQuestion): Pick<
  FundFlow,
  'kind' | 'terms' | 'code' | 'level' | 'underlying' | 'multiple' | 'exposure' | 'fundScope'
> {
  const { code, level, underlying, multiple, exposure } = terms;
  return {
    kind: 'flow',
    terms,
    code,
    level,
    underlying,
    multiple,
    exposure,
    fundScope: fundScopeOf(dataset, terms),
  };
}

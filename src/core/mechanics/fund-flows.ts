import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import type { Denominator, Scope } from './assumptions.ts';
import type { ExcludedFund, ExclusionReason, FundFlow } from './fund-flow.ts';
import { assetRowsOf, fundCodes, fundScopeOf, termsInForce } from './fund-universe.ts';
import { tradeOfFund } from './trade-of-fund.ts';

export interface FlowsOfDay {
  readonly flows: readonly FundFlow[];
  readonly excluded: readonly ExcludedFund[];
}

/**
 * Forced trade of every fund of the book in a session, gross, or why a fund is not in it. Sorted by code.
 *
 * Assets are those carried into the session (t−1), never those of its close: same-day assets understate 2026-06-23 by a fifth.
 *
 * @param basis turnover that the shares of turnover are set against
 */
export function fundFlowsOn(
  dataset: Dataset,
  dayIndex: number,
  scope: Scope,
  basis: Denominator,
): FlowsOfDay {
  const flows: FundFlow[] = [];
  const excluded: ExcludedFund[] = [];
  for (const code of fundCodes(dataset)) {
    const terms = termsInForce(dataset, code, dayIndex);
    const answer = tradeOfFund({ dataset, terms, dayIndex, scope, basis });
    if (typeof answer === 'string') excluded.push(exclusion(dataset, terms, answer));
    else flows.push(answer);
  }
  return { flows, excluded: excluded.filter((fund) => !isAnotherViewOf(dataset, fund, flows)) };
}

function exclusion(dataset: Dataset, terms: FundTerms, reason: ExclusionReason): ExcludedFund {
  const { code, underlying, multiple } = terms;
  return {
    kind: 'excluded',
    code,
    fundScope: fundScopeOf(dataset, terms),
    underlying,
    multiple,
    reason,
    terms,
  };
}

/** An aggregate is another view of its products: it is not "left out" on days when they are counted one by one. */
function isAnotherViewOf(dataset: Dataset, fund: ExcludedFund, flows: readonly FundFlow[]): boolean {
  if (fund.terms.level !== 'aggregate') return false;
  const groups = new Set(assetRowsOf(dataset, fund.code).map((row) => row.group));
  return flows.some((flow) => groups.has(flow.group));
}

import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { ExcludedFund, ExclusionReason, FundFlow } from '../mechanics/fund-flow.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { assetRowsOf } from '../mechanics/fund-universe.ts';
import type { Ticker } from '../units/ticker.ts';

/**
 * Whether the forced flow into a stock rests on assets that are not known: a whole group of funds that had assets on an earlier day has
 * none carried into this one (or none that can be converted or followed), or no fund of the scope that was listed by then has any. Single funds left out of a group that is otherwise
 * known do not count: they are named among the excluded.
 */
export function hasUnknownAssets(
  dataset: Dataset,
  code: Ticker,
  dayIndex: number,
  { flows, excluded }: FlowsOfDay,
): boolean {
  const missing = excluded.filter(
    (fund) => unusable.includes(fund.reason) && reaches(dataset, fund, code, dayIndex),
  );
  if (missing.length === 0) return false;
  const reaching = flows.filter((flow) => flow.into.some((part) => part.code === code));
  if (reaching.length === 0) return true;
  const before = dataset.days[dayIndex]!;
  return missing.some((fund) =>
    groupsBefore(dataset, fund.code, before).some(
      (group) => !reaching.some((flow) => inGroup(flow, group, fund.underlying)),
    ),
  );
}

/** Reasons why a fund that exists and should trade has no flow. */
const unusable: readonly ExclusionReason[] = ['noAssets', 'noFx', 'noUnderlyingReturn', 'noIndexWeights'];

const inGroup = (flow: FundFlow, group: string, underlying: Ticker): boolean =>
  flow.group === group && flow.underlying === underlying;

/** Groups in which the fund's assets were summed before the day. */
function groupsBefore(dataset: Dataset, code: Ticker, day: string): readonly string[] {
  const rows = assetRowsOf(dataset, code).filter((row) => row.primary && row.day < day);
  return [...new Set(rows.map((row) => row.group))];
}

/** A fund on an index without any weight may reach every stock. */
function reaches(
  dataset: Dataset,
  { underlying, reason }: ExcludedFund,
  code: Ticker,
  dayIndex: number,
): boolean {
  if (underlying === code) return true;
  if (isSingleSecurity(dataset, underlying)) return false;
  return reason === 'noIndexWeights' || indexWeightOn(dataset, underlying, code, dayIndex - 1) !== undefined;
}

import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, securityOf } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { assetRowsOf } from '../mechanics/fund-universe.ts';
import type { Ticker } from '../units/ticker.ts';

/**
 * Whether the forced flow into a stock rests on assets that are not known: a whole group of funds that had assets on an earlier day has
 * none carried into this one, or no fund of the scope that was listed by then has any. Single funds left out of a group that is otherwise
 * known do not count: they are named among the excluded.
 */
export function hasUnknownAssets(
  dataset: Dataset,
  code: Ticker,
  dayIndex: number,
  { flows, excluded }: FlowsOfDay,
): boolean {
  const missing = excluded.filter(
    (fund) => fund.reason === 'noAssets' && reaches(dataset, fund.underlying, code, dayIndex),
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

const inGroup = (flow: FundFlow, group: string, underlying: Ticker): boolean =>
  flow.group === group && flow.underlying === underlying;

/** Groups in which the fund's assets were summed before the day. */
function groupsBefore(dataset: Dataset, code: Ticker, day: string): readonly string[] {
  const rows = assetRowsOf(dataset, code).filter((row) => row.primary && row.day < day);
  return [...new Set(rows.map((row) => row.group))];
}

function reaches(dataset: Dataset, underlying: Ticker, code: Ticker, dayIndex: number): boolean {
  if (underlying === code) return true;
  if (securityOf(dataset, underlying)?.kind !== 'index') return false;
  return indexWeightOn(dataset, underlying, code, dayIndex - 1) !== undefined;
}

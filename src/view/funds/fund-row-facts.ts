import type { ExcludedFund, FundFlow } from '../../core/mechanics/fund-flow.ts';
import type { Column } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { FundRow } from './fund-totals.ts';

/** A row of Funds: a fund that trades, or one that is left out, with the reason. */
export type FundListRow =
  | { readonly kind: 'fund'; readonly fund: FundRow }
  | { readonly kind: 'excluded'; readonly fund: ExcludedFund };

export interface FundColumn extends Column<FundListRow> {
  /** what the column is sorted by; absent: it is not sorted by */
  readonly key?: (row: FundListRow) => number | string | undefined;
}

/** What both kinds of rows know. */
export const factsOf = (row: FundListRow): Pick<FundFlow, 'code' | 'underlying' | 'multiple' | 'terms'> =>
  row.kind === 'fund' ? row.fund.flow : row.fund;

export const ofFund =
  <Value>(get: (fund: FundRow) => Value) =>
  (row: FundListRow): Value | undefined =>
    row.kind === 'fund' ? get(row.fund) : undefined;

export const text =
  (get: (fund: FundRow) => Line | string) =>
  (row: FundListRow): Line | string =>
    row.kind === 'fund' ? get(row.fund) : '';

// a blank where there is no mark keeps the digits of a column under each other
export const mark = ({ flow }: FundRow): string => (flow.flags.includes('assetsEstimated') ? '~' : ' ');

import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Dataset } from './dataset.ts';
import type { Quality } from './quality.ts';

/** One unit becomes `factor` units before the session of `day`: prices from then on are of the new units. */
export interface Split {
  readonly kind: 'split';
  readonly code: Ticker;
  readonly day: TradingDay;
  /** 2: two for one; 0.05: one for twenty. Absent: the file does not tell, and no return can run over the day */
  readonly factor?: number;
  readonly quality: Quality;
  readonly source: string;
}

/** Cash on a unit held at the close before the ex-date `day`, in units of that day. */
export interface Dividend {
  readonly kind: 'dividend';
  readonly code: Ticker;
  readonly day: TradingDay;
  readonly amount: number;
  readonly currency: string;
  /** when the cash is paid; a dated row of the cash from then on has it inside. Absent: the ex-date */
  readonly paid?: TradingDay;
  readonly quality: Quality;
  readonly source: string;
}

export type CorporateAction = Split | Dividend;

const byCode = new WeakMap<readonly CorporateAction[], ReadonlyMap<string, readonly CorporateAction[]>>();

const none: readonly CorporateAction[] = [];

/** Actions of a security, sorted by day. */
function actionsOf({ corporateActions }: Dataset, code: string): readonly CorporateAction[] {
  if (corporateActions.length === 0) return none;
  let known = byCode.get(corporateActions);
  if (known === undefined) {
    known = Map.groupBy(corporateActions, (action) => action.code as string);
    byCode.set(corporateActions, known);
  }
  return known.get(code) ?? none;
}

/**
 * Units that one unit held at the close of `from` has become at the close of `to`: 2 after a split into two, 0.05 after a consolidation
 * 20:1; when `to` lies before `from`, what one unit was then.
 *
 * @returns `undefined` when a split between the two has no known factor
 */
export function unitsBecome(
  dataset: Dataset,
  code: string,
  from: TradingDay,
  to: TradingDay,
): number | undefined {
  if (to < from) {
    const since = unitsBecome(dataset, code, to, from);
    return since === undefined ? undefined : 1 / since;
  }
  let units = 1;
  for (const action of actionsOf(dataset, code)) {
    if (action.kind !== 'split' || action.day <= from || action.day > to) continue;
    if (action.factor === undefined) return undefined;
    units *= action.factor;
  }
  return units;
}

/** Dividends whose ex-date lies after `from`, and not after `to`. */
export function dividendsBetween(
  dataset: Dataset,
  code: string,
  from: TradingDay,
  to: TradingDay,
): readonly Dividend[] {
  return actionsOf(dataset, code).filter(
    (action): action is Dividend => action.kind === 'dividend' && action.day > from && action.day <= to,
  );
}

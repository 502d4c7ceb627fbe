import type { InstrumentDay } from '../attribution/instrument/instrument-day.ts';
import { instrumentOn } from '../attribution/instrument/instrument-day.ts';
import type { LeveragedMemo } from '../attribution/instrument/leveraged-memo.ts';
import { leveragedAmong, leveragedMemos } from '../attribution/instrument/leveraged-memo.ts';
import { stockDaysFrom } from '../attribution/instrument/stock-days.ts';
import { splitDay } from '../decomposition/split-day.ts';
import type { Dataset } from '../market/dataset.ts';
import { defaultAssumptions } from '../mechanics/assumptions.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { LeveragedHolding } from './leveraged-holding.ts';
import { leveragedHolding } from './leveraged-holding.ts';

/** A fund of the book over past sessions: what its price did beside the daily multiple of its underlying. */
export type HeldFund =
  | {
      readonly kind: 'held';
      readonly memo: Extract<LeveragedMemo, { readonly kind: 'compared' }>;
      readonly holding: LeveragedHolding;
      /** one entry per entry of `holding.days` */
      readonly days: readonly { readonly day: TradingDay; readonly realised: number }[];
    }
  | {
      readonly kind: 'noAnswer';
      readonly reason: 'noValue' | Extract<LeveragedMemo, { readonly kind: 'notComparable' }>['reason'];
    };

/** Returns need no impact: one draw of the cheapest law carries them. */
const returnsOnly = { ...defaultAssumptions, law: 'linear', draws: 1 } as const;

/**
 * A leveraged or inverse fund over sessions of the book, in the currency of its price, splits and dividends taken in. Sessions on which
 * its venue was closed are none of its own.
 *
 * @throws RangeError when an index is no session of the dataset
 */
export function heldFund(dataset: Dataset, code: Ticker, dayIndices: readonly number[]): HeldFund {
  const stockDays = stockDaysFrom((t) => splitDay(dataset, t, returnsOnly));
  const path = dayIndices.map((t) => instrumentOn(dataset, stockDays, code, t));
  const memo = leveragedMemos(path.map((one) => leveragedAmong([one])))[0];
  if (memo === undefined) return { kind: 'noAnswer', reason: 'noValue' };
  if (memo.kind === 'notComparable') return { kind: 'noAnswer', reason: memo.reason };
  const sessions = path.flatMap(sessionOf);
  return {
    kind: 'held',
    memo,
    holding: leveragedHolding(
      sessions.map(({ underlyingReturn }) => underlyingReturn),
      memo.multiple,
    ),
    days: sessions.map(({ day, realised }) => ({ day, realised })),
  };
}

function sessionOf({ held, valuation }: InstrumentDay) {
  const { model, now } = held ?? {};
  if (valuation.kind !== 'valued' || model?.leverage === undefined || now === undefined) return [];
  const { localReturn: realised, leverage } = model;
  return [{ day: now.day, realised, underlyingReturn: leverage.underlyingReturn }];
}

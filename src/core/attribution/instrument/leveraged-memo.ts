import { leveragedPath } from '../../mechanics/compounding.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { InstrumentDay } from './instrument-day.ts';
import type { ReturnModel } from './return-model.ts';
import type { Valuation } from './valuation.ts';

/**
 * A leveraged fund over a span against its multiple of the underlying, fractions, in the currency of its price:
 *
 *     realised = m·R + trend + path + rest
 *
 * A memo: daily multiple × components already contain all of it.
 */
export type LeveragedMemo =
  | {
      readonly kind: 'compared';
      readonly code: Ticker;
      readonly underlying: Ticker;
      readonly multiple: number;
      /** sessions of the fund's own venue inside the span */
      readonly sessions: number;
      readonly realised: number;
      /** R, compounded over the same sessions */
      readonly underlyingReturn: number;
      /** m·R */
      readonly multipleReturn: number;
      /** (1 + R)^m − 1 − m·R */
      readonly trend: number;
      /** compounded daily multiple − (1 + R)^m */
      readonly path: number;
      /** fee, tracking and distance of the price from the fund's value, compounded */
      readonly rest: number;
      /** what was compounded, oldest first */
      readonly own: readonly OwnSession[];
    }
  | {
      readonly kind: 'notComparable';
      readonly code: Ticker;
      readonly reason: 'multipleChanged' | 'underlyingUnknown' | 'priceGap' | 'underlyingLost';
    };

/** A session of the fund's own venue: both returns are those since the one before, fractions. */
interface OwnSession {
  readonly day: TradingDay;
  readonly fundReturn: number;
  readonly underlyingReturn: number;
}

/** What a session says of a leveraged fund; the stocks behind it, and their draws, are not kept. */
export interface LeveragedDay {
  readonly code: Ticker;
  readonly valuation: Valuation['kind'];
  /** absent, as the model, when the fund is not valued */
  readonly day?: TradingDay;
  readonly model?: Pick<ReturnModel, 'localReturn' | 'leverage'>;
}

/** The leveraged funds among a session's instruments. */
export function leveragedAmong(instruments: readonly (InstrumentDay | undefined)[]): readonly LeveragedDay[] {
  const found: LeveragedDay[] = [];
  for (const one of instruments) if (one?.kind === 'leveraged') found.push(leveragedDay(one));
  return found;
}

function leveragedDay({ code, valuation, held }: InstrumentDay): LeveragedDay {
  if (held?.model === undefined) return { code, valuation: valuation.kind };
  const { localReturn, leverage } = held.model;
  const model = leverage === undefined ? { localReturn } : { localReturn, leverage };
  return { code, valuation: valuation.kind, day: held.now.day, model };
}

/**
 * Compares each leveraged fund held with its multiple of the underlying. A fund that was listed within the span is compared from there.
 *
 * @param sessions the leveraged funds of each session
 * @see docs/model.md, "Portfolio"
 */
export function leveragedMemos(sessions: readonly (readonly LeveragedDay[])[]): readonly LeveragedMemo[] {
  const paths = new Map<Ticker, LeveragedDay[]>();
  for (const one of sessions.flat()) {
    const path = paths.get(one.code);
    if (path === undefined) paths.set(one.code, [one]);
    else path.push(one);
  }
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, path]) => memoOf(code, path) ?? []);
}

/** `undefined` when the fund was never valued. */
function memoOf(code: Ticker, path: readonly LeveragedDay[]): LeveragedMemo | undefined {
  const isValued = ({ valuation }: LeveragedDay) => valuation === 'valued';
  const first = path.findIndex(isValued);
  if (first < 0) return undefined;
  const span = path.slice(first, path.findLastIndex(isValued) + 1);
  if (span.some(({ valuation }) => valuation === 'unpriced' || valuation === 'notListed')) {
    return { kind: 'notComparable', code, reason: 'priceGap' };
  }
  const valued = span.filter(isValued);
  const models = valued.map(({ model }) => model!);
  const leverages = models.flatMap(({ leverage }) => leverage ?? []);
  if (leverages.length < models.length) return { kind: 'notComparable', code, reason: 'underlyingUnknown' };
  const { multiple, terms } = leverages[0]!;
  if (leverages.some((one) => one.multiple !== multiple || one.terms.underlying !== terms.underlying)) {
    return { kind: 'notComparable', code, reason: 'multipleChanged' };
  }
  const returns = leverages.map(({ underlyingReturn }) => underlyingReturn);
  if (returns.some((r) => r <= -1)) return { kind: 'notComparable', code, reason: 'underlyingLost' };
  const realised = models.reduce((wealth, { localReturn }) => wealth * (1 + localReturn), 1) - 1;
  const { stockGrowth, fundGrowth, trend, path: way } = leveragedPath(returns, multiple);
  return {
    kind: 'compared',
    code,
    underlying: terms.underlying,
    multiple,
    sessions: models.length,
    realised,
    underlyingReturn: stockGrowth - 1,
    multipleReturn: multiple * (stockGrowth - 1),
    trend,
    path: way,
    rest: realised - (fundGrowth - 1),
    own: valued.map(({ day, model }) => ({
      day: day!,
      fundReturn: model!.localReturn,
      underlyingReturn: model!.leverage!.underlyingReturn,
    })),
  };
}

import { leveragedPath } from '../mechanics/compounding.ts';
import type { Ticker } from '../units/ticker.ts';
import type { InstrumentDay } from './instrument-day.ts';

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
    }
  | {
      readonly kind: 'notComparable';
      readonly code: Ticker;
      readonly reason: 'multipleChanged' | 'underlyingUnknown' | 'priceGap' | 'underlyingLost';
    };

/**
 * Compares each leveraged fund held with its multiple of the underlying. A fund that was listed within the span is compared from there.
 *
 * @param sessions per session every instrument of the book
 * @see docs/model.md, "Portfolio"
 */
export function leveragedMemos(
  sessions: readonly (readonly (InstrumentDay | undefined)[])[],
): readonly LeveragedMemo[] {
  const paths = new Map<Ticker, InstrumentDay[]>();
  for (const instruments of sessions) {
    for (const one of instruments) {
      if (one?.kind === 'leveraged') paths.set(one.code, [...(paths.get(one.code) ?? []), one]);
    }
  }
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, path]) => memoOf(code, path) ?? []);
}

/** `undefined` when the fund was never valued. */
function memoOf(code: Ticker, path: readonly InstrumentDay[]): LeveragedMemo | undefined {
  const isValued = ({ valuation }: InstrumentDay) => valuation.kind === 'valued';
  const first = path.findIndex(isValued);
  if (first < 0) return undefined;
  const span = path.slice(first, path.findLastIndex(isValued) + 1);
  if (span.some(({ valuation }) => valuation.kind === 'unpriced' || valuation.kind === 'notListed')) {
    return { kind: 'notComparable', code, reason: 'priceGap' };
  }
  const models = span.filter(isValued).map(({ held }) => held!.model!);
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
  };
}

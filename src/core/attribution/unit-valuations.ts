import { unitsBecome } from '../market/corporate-actions.ts';
import type { Dataset } from '../market/dataset.ts';
import { krwExact, times, toNumber } from '../units/krw-exact.ts';
import type { Ticker } from '../units/ticker.ts';
import { unitReturn } from './unit-change.ts';
import type { Valuation } from './valuation.ts';
import { valuationOn } from './valuation.ts';

/** What one unit of each code is worth over each session, worked out when it is first asked for; codes are addressed by number. */
export interface UnitValuations {
  readonly on: (code: number, t: number) => Valuation;
  /** the same where it has been asked for before */
  readonly known: (code: number, t: number) => Valuation | undefined;
  /** won at the start of the session; NaN where the unit is in no sum */
  readonly valueOf: (code: number, t: number) => number;
  readonly returnOf: (code: number, t: number) => number;
  /** numbers of the codes that ever split */
  readonly splitting: readonly number[];
  /** units held since the close of a session, in units of the price before session `t`; NaN where a split has no known factor */
  readonly carried: (
    code: number,
    t: number,
    holding: { readonly units: number; readonly since: number },
  ) => number;
}

export function unitValuations(dataset: Dataset, codes: readonly Ticker[]): UnitValuations {
  const width = dataset.days.length;
  const cells = codes.length * width;
  const valuations = new Array<Valuation | undefined>(cells).fill(undefined);
  const values = new Float64Array(cells);
  const returns = new Float64Array(cells);
  const make = (code: number, t: number): Valuation => {
    const valuation = valuationOn(dataset, codes[code]!, t);
    const cell = code * width + t;
    const isHeld = valuation.kind === 'valued' || valuation.kind === 'carried';
    valuations[cell] = valuation;
    values[cell] = isHeld ? valuation.before.price * valuation.before.fx : Number.NaN;
    returns[cell] = valuation.kind === 'valued' ? unitReturn(valuation) : 0;
    return valuation;
  };
  const on = (code: number, t: number) => valuations[code * width + t] ?? make(code, t);
  const split = new Set<string>(
    dataset.corporateActions.flatMap(({ kind, code }) => (kind === 'split' ? [code] : [])),
  );
  return {
    on,
    known: (code, t) => valuations[code * width + t],
    valueOf: (code, t) => values[code * width + t]!,
    returnOf: (code, t) => returns[code * width + t]!,
    splitting: codes.flatMap((code, number) => (split.has(code) ? [number] : [])),
    carried: (code, t, { units, since }) => {
      const until = pricedOn(on(code, t)) ?? dataset.days[t - 1]!;
      const factor = unitsBecome(dataset, codes[code]!, dataset.days[since]!, until);
      if (factor === undefined) return Number.NaN;
      // in decimals, as a position's quantity is carried
      return factor === 1 ? units : toNumber(times(krwExact(units), factor));
    },
  };
}

function pricedOn(valuation: Valuation) {
  if (valuation.kind === 'valued' || valuation.kind === 'carried') return valuation.before.day;
  return valuation.kind === 'unpriced' ? valuation.lastKnown?.day : undefined;
}

import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import { securityIndexOf } from '../../market/lookup.ts';
import { krwExact, times, toNumber } from '../../units/krw-exact.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import { plainShares } from './plain-shares.ts';
import { hasOldRate } from './quote.ts';
import { unitReturn } from './unit-change.ts';
import type { Valuation } from './valuation.ts';
import { valuationOn } from './valuation.ts';

/** In the order of their numbers in `UnitValuations`. */
export const valuationKinds = ['valued', 'oldRate', 'carried', 'unpriced', 'notListed'] as const;

/** What one unit of each code is worth over each session, worked out when it is first asked for; codes are addressed by number. */
export interface UnitValuations {
  /** number in `valuationKinds` */
  readonly kindOf: (code: number, t: number) => number;
  /** whether it was asked for: whether the code is held on the session */
  readonly isKnown: (code: number, t: number) => boolean;
  /** won at the start of the session; NaN where the unit is in no sum. Known where `kindOf` was asked for */
  readonly valueOf: (code: number, t: number) => number;
  readonly returnOf: (code: number, t: number) => number;
  /** a plain share at its close: its return is all residual */
  readonly isPlain: (code: number, t: number) => boolean;
  /** sessions on which the code was asked for and is of a kind */
  readonly sessionsOf: (code: number, kind: number) => number;
  /** numbers of the codes that ever split */
  readonly splitting: readonly number[];
  /** the day whose units holdings are counted in over a session */
  readonly dayOfUnits: (code: number, t: number) => TradingDay;
  /** units of the close of a day, in those of session `t`; NaN where a split has no known factor */
  readonly carried: (
    code: number,
    t: number,
    holding: { readonly units: number; readonly since: TradingDay },
  ) => number;
}

/** Plain numbers: of a long span the valuations themselves would fill the memory. */
export function unitValuations(dataset: Dataset, codes: readonly Ticker[]): UnitValuations {
  const width = dataset.days.length;
  const values = new Float64Array(codes.length * width);
  const returns = new Float64Array(codes.length * width);
  const known = new Uint8Array(codes.length * width);
  const closes = new Uint8Array(codes.length * width);
  /** sessions are asked for one after the other, so the codes of one stand side by side */
  const cellOf = (code: number, t: number): number => t * codes.length + code;
  const shares = plainShares(dataset);
  /** rows of plain shares among the securities; −1 for anything else */
  const rows = codes.map((code) => (shares.has(code) ? securityIndexOf(dataset, code)! : -1));
  const sessions = new Int32Array(codes.length * valuationKinds.length);
  const { close } = dataset.panels;
  /** A plain share between two closes needs neither rate nor corporate actions: what `valuationOn` would say of it, in less time. */
  const makePlain = (code: number, t: number): boolean => {
    const before = close[rows[code]! * width + t - 1]!;
    const now = close[rows[code]! * width + t]!;
    if (!(t > 0 && before > 0 && now > 0)) return false;
    const cell = cellOf(code, t);
    known[cell] = 1;
    values[cell] = before;
    returns[cell] = now / before - 1;
    closes[cell] = 1;
    sessions[code * valuationKinds.length]!++;
    return true;
  };
  const make = (code: number, t: number): number => {
    if (rows[code]! >= 0 && makePlain(code, t)) return 0;
    const valuation = valuationOn(dataset, codes[code]!, t);
    const kind = valuationKinds.indexOf(kindOf(valuation));
    const cell = cellOf(code, t);
    const isHeld = valuation.kind === 'valued' || valuation.kind === 'carried';
    known[cell] = kind + 1;
    values[cell] = isHeld ? valuation.before.price * valuation.before.fx : Number.NaN;
    returns[cell] = valuation.kind === 'valued' ? unitReturn(valuation) : 0;
    closes[cell] = valuation.kind === 'valued' && valuation.now.basis === 'close' ? 1 : 0;
    sessions[code * valuationKinds.length + kind]!++;
    return kind;
  };
  const split = new Set<string>(
    dataset.corporateActions.flatMap(({ kind, code }) => (kind === 'split' ? [code] : [])),
  );
  const dayOfUnits = (code: number, t: number): TradingDay =>
    pricedOn(valuationOn(dataset, codes[code]!, t)) ?? dataset.days[t - 1]!;
  return {
    kindOf: (code, t) => {
      const found = known[cellOf(code, t)]!;
      return found === 0 ? make(code, t) : found - 1;
    },
    isKnown: (code, t) => known[cellOf(code, t)] !== 0,
    valueOf: (code, t) => values[cellOf(code, t)]!,
    returnOf: (code, t) => returns[cellOf(code, t)]!,
    isPlain: (code, t) => rows[code]! >= 0 && closes[cellOf(code, t)] === 1,
    sessionsOf: (code, kind) => sessions[code * valuationKinds.length + kind]!,
    splitting: codes.flatMap((code, number) => (split.has(code) ? [number] : [])),
    dayOfUnits,
    carried: (code, t, { units, since }) => {
      const factor = unitsBecome(dataset, codes[code]!, since, dayOfUnits(code, t));
      if (factor === undefined) return Number.NaN;
      // in decimals, as a position's quantity is carried
      return factor === 1 ? units : toNumber(times(krwExact(units), factor));
    },
  };
}

const kindOf = (valuation: Valuation): (typeof valuationKinds)[number] =>
  valuation.kind === 'valued' && hasOldRate(valuation.now) ? 'oldRate' : valuation.kind;

function pricedOn(valuation: Valuation): TradingDay | undefined {
  if (valuation.kind === 'valued' || valuation.kind === 'carried') return valuation.before.day;
  return valuation.kind === 'unpriced' ? valuation.lastKnown?.day : undefined;
}

import type { Dataset } from '../market/dataset.ts';
import { fxRateOn } from '../market/fx-rate.ts';
import { closeReturnOn, indexWeightOn } from '../market/lookup.ts';
import { marketIndex } from '../market/market-index.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { AdmittedControl, ClockedReturn, ControlName, RefusedControl } from './control-clock.ts';
import { admitControl, controlNames } from './control-clock.ts';

/** Which chip returns are asked for, by their symbol in factors.csv. */
export interface ChipChoice {
  readonly symbol: string;
  /** `previous`: the US sessions since Seoul's last close. `same`: that of the same date, which is refused. */
  readonly session: 'previous' | 'same';
}

/** SOXX, in the US sessions that ended before Seoul's close. */
export const defaultChips: ChipChoice = { symbol: 'SOXX', session: 'previous' };

export type Controls = Readonly<Record<ControlName, AdmittedControl>>;
export type NoControls =
  | { readonly kind: 'controlUnknown'; readonly control: ControlName }
  | (RefusedControl & { readonly control: ControlName });

/** The controls of a session, or the first that is not known or was known too late. */
export function controlsOn(dataset: Dataset, dayIndex: number, chips: ChipChoice): Controls | NoControls {
  const day = dataset.days[dayIndex];
  const admitted: Partial<Record<ControlName, AdmittedControl>> = {};
  for (const control of controlNames) {
    const seen = readings[control](dataset, dayIndex, chips);
    if (seen === undefined || day === undefined) return { kind: 'controlUnknown', control };
    const answer = admitControl(seen, day);
    if ('kind' in answer) return { ...answer, control };
    admitted[control] = answer;
  }
  return admitted as Controls;
}

type Reading = (dataset: Dataset, dayIndex: number, chips: ChipChoice) => ClockedReturn | undefined;

const readings: Readonly<Record<ControlName, Reading>> = {
  market: marketWithoutStocks,
  globalChips: chipReturn,
  currency: currencyReturn,
};

/** (r_K − Σ w(t−1)·r) / (1 − Σ w(t−1)), w and r of the modelled stocks: never the index itself, which holds half of what is to be explained. */
function marketWithoutStocks(dataset: Dataset, dayIndex: number): ClockedReturn | undefined {
  const index = closeReturnOn(dataset, marketIndex, dayIndex);
  const lastSession = dataset.days[dayIndex];
  if (index === undefined || lastSession === undefined) return undefined;
  let rest = index;
  let weight = 1;
  for (const code of modelledStocks(dataset)) {
    const own = indexWeightOn(dataset, marketIndex, code, dayIndex - 1)?.weight;
    const move = closeReturnOn(dataset, code, dayIndex);
    if (own === undefined || move === undefined) return undefined;
    rest -= own * move;
    weight -= own;
  }
  return weight > 0 ? { value: rest / weight, clock: 'seoul', lastSession } : undefined;
}

/**
 * US sessions dated from Seoul's previous close on and before today, linked; none of them (a US holiday): nothing new, 0.
 * Unknown where another symbol of the book has a session that this one lacks, or the symbol's rows end before.
 */
function chipReturn(dataset: Dataset, dayIndex: number, chips: ChipChoice): ClockedReturn | undefined {
  const today = dataset.days[dayIndex];
  const before = dataset.days[dayIndex - 1];
  if (today === undefined || before === undefined) return undefined;
  const asked = (day: TradingDay): boolean =>
    chips.session === 'previous' ? day >= before && day < today : day > before && day <= today;
  const inside = dataset.factors.filter(({ day }) => asked(day));
  const own = inside.filter(({ symbol }) => symbol === chips.symbol);
  const goesOn = dataset.factors.some(({ symbol, day }) => symbol === chips.symbol && day >= today);
  const sessions = new Set(inside.map(({ day }) => day)).size;
  if (own.length < sessions || (sessions === 0 && !goesOn)) return undefined;
  const linked = own.reduce((growth, { closeReturn }) => growth * (1 + closeReturn), 1) - 1;
  const last = own.at(-1)?.day;
  return { value: linked, clock: 'us', ...(last === undefined ? {} : { lastSession: last }) };
}

/** Won per dollar, from the rate of the session before to that of the day; a rate that was carried forward is not known. */
function currencyReturn(dataset: Dataset, dayIndex: number): ClockedReturn | undefined {
  const today = dataset.days[dayIndex];
  const before = dataset.days[dayIndex - 1];
  if (today === undefined || before === undefined) return undefined;
  const [now, then] = [fxRateOn(dataset, 'USD', today), fxRateOn(dataset, 'USD', before)];
  if (now === undefined || then === undefined || now.day <= before || !(then.rate > 0)) return undefined;
  return { value: now.rate / then.rate - 1, clock: 'seoul', lastSession: now.day };
}

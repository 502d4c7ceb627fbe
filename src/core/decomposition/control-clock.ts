import type { TradingDay } from '../units/trading-day.ts';

/** What a residual may be set against. */
export type ControlName = 'market' | 'globalChips' | 'currency';
export const controlNames: readonly ControlName[] = ['market', 'globalChips', 'currency'];

/** A return, with the sessions in which it was earned. */
export interface ClockedReturn {
  readonly value: number;
  /** a US session ends in Seoul's early morning of the day after its date; a Seoul figure belongs to the close of its date */
  readonly clock: 'seoul' | 'us';
  /** date of the last session in it; absent where there was none (a US holiday): nothing new was known */
  readonly lastSession?: TradingDay;
}

declare const beforeTheClose: unique symbol;

/** A control that was known when Seoul closed. Nothing but `admitControl` makes one, and a regression takes nothing else. */
export type AdmittedControl = ClockedReturn & { readonly [beforeTheClose]: true };

export interface RefusedControl {
  readonly kind: 'afterTheClose';
  readonly clock: ClockedReturn['clock'];
  readonly lastSession: TradingDay;
}

/**
 * Lets a control in when it was known at Seoul's close of `seoulDay`. The US session of the same calendar date ends some fourteen hours later:
 * to explain Seoul by it would put the effect before its cause.
 */
export function admitControl(control: ClockedReturn, seoulDay: TradingDay): AdmittedControl | RefusedControl {
  const { clock, lastSession } = control;
  if (lastSession === undefined) return control as AdmittedControl;
  const after = clock === 'us' ? lastSession >= seoulDay : lastSession > seoulDay;
  return after ? { kind: 'afterTheClose', clock, lastSession } : (control as AdmittedControl);
}

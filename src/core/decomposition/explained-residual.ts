import type { CoefficientTest } from '../numeric/regression/inference.ts';
import type { Estimate } from '../units/estimate.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { ControlName } from './control-clock.ts';
import { controlNames } from './control-clock.ts';
import type { Controls } from './residual-controls.ts';

export type ResidualPart = ControlName | 'stockSpecific';

/** What is left after the three controls, the intercept included, comes last. */
export const residualPartNames: readonly ResidualPart[] = [...controlNames, 'stockSpecific'];

export interface ExplainedResidual {
  readonly kind: 'explained';
  /** point of the stock's residual: what the four parts add up to */
  readonly residual: number;
  /** fractions; bands are sampling errors of the betas alone (Student's t), not of the residual, which has its own */
  readonly parts: Readonly<Record<ResidualPart, Estimate>>;
  /** with errors after Newey and West */
  readonly betas: Readonly<Record<ControlName, CoefficientTest>>;
  readonly constant: CoefficientTest;
  readonly controls: Controls;
  readonly chips: string;
  /** complete sessions that the betas come from, all before the day */
  readonly sessions: number;
  readonly from: TradingDay;
  readonly to: TradingDay;
  readonly lags: number;
}

export type UnexplainedResidual = { readonly kind: 'unexplained' } & (
  | { readonly reason: 'unsplit' }
  | { readonly reason: 'tooFewSessions'; readonly sessions: number; readonly needed: number }
  | { readonly reason: 'controlUnknown'; readonly control: ControlName }
  | {
      readonly reason: 'controlAfterTheClose';
      readonly control: ControlName;
      readonly lastSession: TradingDay;
    }
  /** no betas can be told from these sessions; `column` names the control that does not move on its own, where there is one */
  | { readonly reason: 'degenerate'; readonly column?: string }
);

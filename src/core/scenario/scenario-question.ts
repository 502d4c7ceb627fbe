import type { GroupingLevel } from '../attribution/day/day-result.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { Direction } from './direction.ts';
import type { Policy } from './policy.ts';
import type { SupposedMarket } from './supposed-market.ts';

/** Returns that come without any forced trade. Fractions; stocks that are not named have 0. */
export interface Shock {
  readonly fundamental: Readonly<Record<string, number>>;
  /** of index members outside the model, and of Korean shares held that are not modelled; 0 unless given */
  readonly rest?: number;
}

export interface ScenarioQuestion extends EveningQuestion {
  readonly shock: Shock;
}

export interface LadderQuestion extends EveningQuestion {
  readonly direction: Direction;
}

/** An evening, and under what is asked ahead of it; the denominator is the mean of 20 sessions whatever the assumptions say. */
export interface EveningQuestion {
  /** session at whose close the question is asked */
  readonly asOfIndex: number;
  readonly assumptions: Assumptions;
  readonly policy?: Policy | undefined;
  readonly supposed?: SupposedMarket | undefined;
  readonly by?: readonly GroupingLevel[] | undefined;
}

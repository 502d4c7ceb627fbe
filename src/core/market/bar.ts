import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';

/** Last price of a security at a time of a session. */
export interface Bar {
  readonly code: Ticker;
  /** absent where the file gives times alone: all of one session */
  readonly day?: TradingDay;
  /** seconds since midnight in Seoul */
  readonly second: number;
  /** in the security's currency */
  readonly price: number;
}

/** The latest bar of a security on a session up to a minute; bars without a day are of the session asked about. */
export function barAt(
  bars: readonly Bar[],
  code: string,
  { day, minute }: { readonly day: TradingDay; readonly minute: number },
): Bar | undefined {
  let found: Bar | undefined;
  for (const bar of bars) {
    if (bar.code !== code || bar.second > minute * 60 || (bar.day ?? day) !== day) continue;
    if (found === undefined || bar.second >= found.second) found = bar;
  }
  return found;
}

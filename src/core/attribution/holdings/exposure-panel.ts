import type { Position } from '../../market/book-holdings.ts';
import type { TradingDay } from '../../units/trading-day.ts';

/** Holdings of every session, added up over what they are asked by: one place per code and names asked for. */
export interface ExposurePanel {
  /** what each place stands for, in any order; a quantity of 0, because quantities change from session to session */
  readonly positions: readonly Position[];
  /** per session: units of each place held at its close; absent where no holdings are stated, and then they stay what they were */
  readonly quantities: readonly (Float64Array | undefined)[];
  /** per session: the date that its holdings are stated for, where that is a later one without a session */
  readonly statedOn?: readonly (TradingDay | undefined)[];
  /** rows that were added up: position-days of the file */
  readonly rows: number;
}

/** Units of each place, and the session at whose close they were stated. */
export interface StatedUnits {
  readonly session: number;
  readonly units: Float64Array;
}

/** With what each session begins: the last stated before it; absent before the first. */
export function statedBefore({ quantities }: ExposurePanel): readonly (StatedUnits | undefined)[] {
  let last: StatedUnits | undefined;
  return quantities.map((units, session) => {
    const before = last;
    if (units !== undefined) last = { session, units };
    return before;
  });
}

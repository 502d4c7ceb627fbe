/** How a simulated market differs from what the tool supposes; `none`: not at all, its law and parameters are drawn from the priors. */
export type Departure =
  | 'none'
  /** impact is the pure square root, which is in no mixture */
  | 'squareRoot'
  /** half as much again is traded: by funds nobody counts, or by others who go with the funds */
  | 'crowding'
  /** part of the impact is in the open already, because the gap tells what the funds will do */
  | 'anticipation'
  /** opposite creations meet 70 % of every trade, more than the prior of netting allows */
  | 'netting'
  /** the price answers to the liquidity of the day, the tool looks at the mean of 20 sessions */
  | 'liquidity'
  /** news goes on after the open, the more so while the funds are large: no control sees it */
  | 'commonShock';

/** What a departure does to a market. */
export interface DepartureEffect {
  readonly squareRoot: boolean;
  /** share of the close's impact that the open holds already */
  readonly anticipated: number;
  /** factor on the trade that reaches the price */
  readonly trade: number;
  /** share of the trade that is left after opposite creations, in place of the drawn one */
  readonly netting?: number;
  /** deviation of ln (liquidity of the day over the mean of 20 sessions) */
  readonly liquiditySd: number;
  /** session news per unit of the gap, at mean k */
  readonly momentum: number;
}

const nothing: DepartureEffect = {
  squareRoot: false,
  anticipated: 0,
  trade: 1,
  liquiditySd: 0,
  momentum: 0,
};

/** How far each departure goes; a judgement (j): large enough to be seen, small enough to be possible. */
export const departures: Readonly<Record<Departure, DepartureEffect>> = {
  none: nothing,
  squareRoot: { ...nothing, squareRoot: true },
  crowding: { ...nothing, trade: 1.5 },
  anticipation: { ...nothing, anticipated: 0.5 },
  netting: { ...nothing, netting: 0.3 },
  liquidity: { ...nothing, liquiditySd: 0.4 },
  commonShock: { ...nothing, momentum: 0.15 },
};

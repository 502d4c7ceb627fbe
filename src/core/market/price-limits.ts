/**
 * KRX price limits and tick sizes, as data: market rules change.
 *
 * @see KRX Business Regulation: daily price limit 30 % of the base price; tick sizes since 2023-01-25
 */
export interface TickBand {
  /** the tick holds for prices below this, won */
  readonly below: number;
  readonly tick: number;
}

export const shareTicks: readonly TickBand[] = [
  { below: 2_000, tick: 1 },
  { below: 5_000, tick: 5 },
  { below: 20_000, tick: 10 },
  { below: 50_000, tick: 50 },
  { below: 200_000, tick: 100 },
  { below: 500_000, tick: 500 },
  { below: Number.POSITIVE_INFINITY, tick: 1_000 },
];

export const fundTicks: readonly TickBand[] = [
  { below: 2_000, tick: 1 },
  { below: Number.POSITIVE_INFINITY, tick: 5 },
];

export const shareLimit = 0.3;

/** Daily limit of a KRX leveraged fund: 30 % times its multiple. */
export const fundLimit = (multiple: number): number => shareLimit * Math.abs(multiple);

/**
 * Where a close stands against its daily limit: the upper limit is (1 + L)·P rounded down to its tick, the lower (1 − L)·P rounded up.
 *
 * @returns which limit the close sits at, or `undefined` inside the limits
 * @example
 * limitLock({ previousClose: 1322000, close: 1718000, limit: 0.3, ticks: shareTicks }); // => "upper"
 */
export function limitLock({
  previousClose,
  close,
  limit,
  ticks,
}: {
  readonly previousClose: number;
  readonly close: number;
  readonly limit: number;
  readonly ticks: readonly TickBand[];
}): 'upper' | 'lower' | undefined {
  const up = tidy((1 + limit) * previousClose);
  const down = tidy((1 - limit) * previousClose);
  if (close >= Math.floor(up / tickAt(up, ticks)) * tickAt(up, ticks)) return 'upper';
  if (close <= Math.ceil(down / tickAt(down, ticks)) * tickAt(down, ticks)) return 'lower';
  return undefined;
}

/** 1.3 × 100 is 130.00000000000003 in binary: a limit is a price in won and hundredths at the finest. */
const tidy = (price: number): number => Math.round(price * 1e4) / 1e4;

function tickAt(price: number, ticks: readonly TickBand[]): number {
  return (ticks.find((band) => price < band.below) ?? ticks[ticks.length - 1]!).tick;
}

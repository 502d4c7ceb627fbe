import type { TradingDay } from '../units/trading-day.ts';

/**
 * KRX price limits and tick sizes, as data with the days since which they hold: market rules change.
 *
 * @see KRX Business Regulation of the stock market: the limit amount is 30 % of the base price, cut to the tick of the base price (KRX's
 * own example: 9,940 × 0.3 = 2,982, cut to 2,980: 6,960 to 12,920)
 */
interface Dated<Rule> {
  /** first day on which the rule holds; '' for as long as prices are read */
  readonly since: TradingDay | '';
  readonly rule: Rule;
}

export interface TickBand {
  /** the tick holds for prices below this, won */
  readonly below: number;
  readonly tick: number;
}

const end = Number.POSITIVE_INFINITY;

/** Shares of the KOSPI market; since 2023-01-25 (KRX notice of 2023-01-17) those of KOSDAQ as well, which had 100 won from 50,000 up. */
const shareTicks: readonly Dated<readonly TickBand[]>[] = [
  {
    since: '',
    rule: [
      { below: 1_000, tick: 1 },
      { below: 5_000, tick: 5 },
      { below: 10_000, tick: 10 },
      { below: 50_000, tick: 50 },
      { below: 100_000, tick: 100 },
      { below: 500_000, tick: 500 },
      { below: end, tick: 1_000 },
    ],
  },
  {
    since: '2023-01-25' as TradingDay,
    rule: [
      { below: 2_000, tick: 1 },
      { below: 5_000, tick: 5 },
      { below: 20_000, tick: 10 },
      { below: 50_000, tick: 50 },
      { below: 200_000, tick: 100 },
      { below: 500_000, tick: 500 },
      { below: end, tick: 1_000 },
    ],
  },
];

/** Funds and notes; 1 won below 2,000 since December 2023 (KRX notice of 2023-10-05; reports of the day differ by ten days). */
const fundTicks: readonly Dated<readonly TickBand[]>[] = [
  { since: '', rule: [{ below: end, tick: 5 }] },
  {
    since: '2023-12-18' as TradingDay,
    rule: [
      { below: 2_000, tick: 1 },
      { below: end, tick: 5 },
    ],
  },
];

/** Daily limit of a share today, as a fraction of its base price. */
export const shareLimit = 0.3;

const shareLimits: readonly Dated<number>[] = [
  { since: '', rule: 0.15 },
  { since: '2015-06-15' as TradingDay, rule: shareLimit },
];

/** What a price is held to on a day. */
export interface LimitRule {
  /** fraction of the base price */
  readonly limit: number;
  readonly ticks: readonly TickBand[];
}

const inForce = <Rule>(rules: readonly Dated<Rule>[], day: TradingDay): Rule =>
  rules.findLast(({ since }) => since <= day)!.rule;

/** @example shareRuleOn(tradingDay('2022-06-13')).ticks.at(-2); // => { below: 500000, tick: 500 } */
export const shareRuleOn = (day: TradingDay): LimitRule => ({
  limit: inForce(shareLimits, day),
  ticks: inForce(shareTicks, day),
});

/** A KRX leveraged fund has the limit of a share times its multiple. */
export const fundRuleOn = (day: TradingDay, multiple: number): LimitRule => ({
  limit: inForce(shareLimits, day) * Math.abs(multiple),
  ticks: inForce(fundTicks, day),
});

/** The highest and the lowest price of a session, won: both are prices at which it may trade. */
export interface PriceLimits {
  readonly upper: number;
  readonly lower: number;
}

/**
 * Limits of a session: the base price plus and minus the limit amount, which is cut to the tick of the base price; where the upper one
 * falls between two ticks of its own price, the lower of them.
 *
 * @example
 * priceLimits(9940, shareRuleOn(tradingDay('2026-06-23'))); // => { upper: 12920, lower: 6960 }
 */
export function priceLimits(previousClose: number, rule: LimitRule): PriceLimits {
  const { ticks } = rule;
  const amount = limitAmount(previousClose, rule);
  const upper = tidy(previousClose + amount);
  return { upper: cut(upper, tickAt(upper, ticks)), lower: tidy(previousClose - amount) };
}

/** 30 % of the base price, cut to its tick, won. */
const limitAmount = (previousClose: number, { limit, ticks }: LimitRule): number =>
  cut(tidy(limit * previousClose), tickAt(previousClose, ticks));

/**
 * The limit amount as a fraction of the base price, the same up and down; an upper limit among larger ticks is up to one of them nearer.
 *
 * @example
 * limitReach(9940, shareRuleOn(tradingDay('2026-06-23'))).toFixed(5); // => '0.29980'
 */
export const limitReach = (previousClose: number, rule: LimitRule): number =>
  limitAmount(previousClose, rule) / previousClose;

/**
 * Where a close stands against its daily limit.
 *
 * @returns which limit the close sits at, or `undefined` inside the limits
 * @example
 * limitLock({ previousClose: 1322000, close: 1718000, rule: shareRuleOn(tradingDay('2026-07-31')) }); // => "upper"
 */
export function limitLock({
  previousClose,
  close,
  rule,
}: {
  readonly previousClose: number;
  readonly close: number;
  readonly rule: LimitRule;
}): 'upper' | 'lower' | undefined {
  const { upper, lower } = priceLimits(previousClose, rule);
  if (close >= upper) return 'upper';
  return close <= lower ? 'lower' : undefined;
}

/** 0.3 × 100 is 30.000000000000004 in binary: a limit is a price in won and hundredths at the finest. */
const tidy = (price: number): number => Math.round(price * 1e4) / 1e4;

const cut = (price: number, tick: number): number => tidy(Math.floor(tidy(price / tick)) * tick);

function tickAt(price: number, ticks: readonly TickBand[]): number {
  return (ticks.find((band) => price < band.below) ?? ticks[ticks.length - 1]!).tick;
}

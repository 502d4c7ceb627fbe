import type { Dataset } from '../core/market/dataset.ts';
import { fundScopeOf } from '../core/mechanics/fund-universe.ts';
import type { TradingDay } from '../core/units/trading-day.ts';

/**
 * Periods with a name: the calendar week (from Monday) or month that a session lies in, the sessions since the single-stock products of
 * KRX were listed, the stress days alone.
 */
export const periodNames = ['week', 'month', 'listing', 'stress'] as const;
export type PeriodName = (typeof periodNames)[number];

/**
 * Sessions from one date to another, both included where they are sessions.
 *
 * @returns indices, ascending; none when no session lies between
 */
export function sessionsBetween(dataset: Dataset, from: TradingDay, to: TradingDay): readonly number[] {
  return dataset.days.flatMap((day, t) => (day >= from && day <= to ? [t] : []));
}

/**
 * Sessions of a named period. The first session of a book has no return and belongs to none of them.
 *
 * @param dayIndex session that the week and the month are those of
 * @returns indices, ascending; none when no single-stock product was listed, or there is no stress day
 */
export function sessionsOf(
  dataset: Dataset,
  name: PeriodName,
  { dayIndex, stressDays }: { readonly dayIndex: number; readonly stressDays: readonly number[] },
): readonly number[] {
  const all = dataset.days.map((_, t) => t).slice(1);
  switch (name) {
    case 'week':
      return all.filter((t) => mondayOf(dataset.days[t]!) === mondayOf(dataset.days[dayIndex]!));
    case 'month':
      return all.filter((t) => monthOf(dataset.days[t]!) === monthOf(dataset.days[dayIndex]!));
    case 'listing': {
      const listed = firstListing(dataset);
      return listed === undefined ? [] : all.filter((t) => dataset.days[t]! > listed);
    }
    case 'stress':
      return stressDays.filter((t) => t > 0);
  }
}

/** Sessions since the listing of the products, or all with a session before them in a book that lists none. */
export function wholeSessionsOf(dataset: Dataset): readonly number[] {
  const listed = firstListing(dataset);
  return dataset.days.flatMap((day, t) => (t > 0 && (listed === undefined || day > listed) ? [t] : []));
}

const monthOf = (day: TradingDay): string => day.slice(0, 7);

function mondayOf(day: TradingDay): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Listing day of the first single-stock product of KRX. On that day its flow is still 0: the period begins after it. */
function firstListing(dataset: Dataset): TradingDay | undefined {
  const days = dataset.fundTerms.flatMap((terms) =>
    terms.listingDay !== undefined && fundScopeOf(dataset, terms) === 'single' ? [terms.listingDay] : [],
  );
  return days.sort()[0];
}

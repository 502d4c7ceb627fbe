import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import { fundTermsOn } from '../market/in-force.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { tradingDay } from '../units/trading-day.ts';

/** The multiple that the close of a session aims at: that of the next session, or of the next weekday after the last one known. */
export function nextMultipleOf(dataset: Dataset, terms: FundTerms, dayIndex: number): number {
  const next = dataset.days[dayIndex + 1] ?? weekdayAfter(dataset.days[dayIndex]!);
  return (fundTermsOn(dataset, terms.code, next) ?? terms).multiple;
}

function weekdayAfter(day: TradingDay): TradingDay {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6);
  return tradingDay(date.toISOString().slice(0, 10));
}

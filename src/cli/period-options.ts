import type { Command } from 'commander';
import type { LinkingMethod } from '../core/attribution/linking.ts';
import { linkingMethods } from '../core/attribution/linking.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { type PeriodName, periodNames, sessionsBetween, sessionsOf } from '../session/period-sessions.ts';
import type { DayOptions } from './day-options.ts';
import { UsageError } from './exit-code.ts';
import type { OpenDay } from './open-day.ts';
import { isoDate, listed, oneOf } from './option-values.ts';

/** What makes a report one of several sessions. */
export interface PeriodOptions {
  readonly from?: TradingDay;
  readonly to?: TradingDay;
  readonly period?: PeriodName;
  readonly link?: LinkingMethod;
}

export function addPeriodOptions(command: Command, links: readonly string[] = linkingMethods): Command {
  return command
    .option('--from <date>', 'first day of a period (default: the book’s first)', isoDate('--from'))
    .option('--to <date>', 'last day of a period (default: the book’s last)', isoDate('--to'))
    .option(
      '--period <name>',
      'week or month of --date, since the products’ listing, or stress days only: week, month, listing, stress',
      oneOf('--period', periodNames),
    )
    .option('--link <method>', `how sessions are linked: ${listed(links)} (carino)`, oneOf('--link', links));
}

/**
 * Whether a period is asked for, not a day.
 *
 * @throws UsageError when the options contradict each other
 */
export function isPeriod({ from, to, period, link, date }: PeriodOptions & DayOptions): boolean {
  const dated = from !== undefined || to !== undefined;
  if (dated && period !== undefined) throw new UsageError('--period and --from, --to contradict each other.');
  if (dated && date !== undefined)
    throw new UsageError('--date belongs to a day, --from and --to to a period.');
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${from} is after --to ${to}.`);
  const asked = dated || period !== undefined;
  if (!asked && link !== undefined)
    throw new UsageError('--link belongs to a period: give --from, --to or --period.');
  return asked;
}

/**
 * Sessions of the period that is asked for.
 *
 * @throws UsageError when there is none
 */
export function sessionsAsked({ answers, dayIndex }: OpenDay, options: PeriodOptions): readonly number[] {
  const { dataset, stressDays } = answers;
  const { days } = dataset;
  const { from = days[0]!, to = days.at(-1)!, period } = options;
  const found =
    period === undefined
      ? sessionsBetween(dataset, from, to)
      : sessionsOf(dataset, period, { dayIndex, stressDays });
  if (found.length > 0) return found;
  throw new UsageError(
    period === undefined
      ? `The book has no session from ${from} to ${to}; it runs from ${days[0]} to ${days.at(-1)}.`
      : `The book has no session for --period ${period}.`,
  );
}

import type { Command } from 'commander';
import type { LinkingMethod } from '../core/attribution/period/linking.ts';
import { linkingMethods } from '../core/attribution/period/linking.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { type PeriodName, periodNames, sessionsBetween, sessionsOf } from '../session/period-sessions.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import type { DayOptions } from './day-options.ts';
import type { OpenDay } from './open-day.ts';
import { isoDate, oneOf } from './option-values.ts';
import { refused } from './usage-error.ts';

/** What makes a report one of several sessions. */
export interface PeriodOptions {
  readonly from?: TradingDay;
  readonly to?: TradingDay;
  readonly period?: PeriodName;
  readonly link?: LinkingMethod;
}

/** Sessions that are linked. */
export function addPeriodOptions(
  command: Command,
  said: OptionWords,
  links: readonly string[] = linkingMethods,
): Command {
  return addSpanOptions(command, said).option(
    '--link <method>',
    said.link(links.join(', ')),
    oneOf('--link', links),
  );
}

/** Sessions one by one. */
export function addSpanOptions(command: Command, said: OptionWords): Command {
  return command
    .option('--from <date>', said.from, isoDate('--from'))
    .option('--to <date>', said.to, isoDate('--to'))
    .option('--period <name>', said.period, oneOf('--period', periodNames));
}

/**
 * Whether a period is asked for, not a day.
 *
 * @throws UsageError when the options contradict each other
 */
export function isPeriod(options: PeriodOptions & DayOptions): boolean {
  const { from, to, period, link, date } = options;
  const dated = from !== undefined || to !== undefined;
  if (dated && period !== undefined) throw refused(({ command }) => command.periodOrDates);
  if (dated && date !== undefined) throw refused(({ command }) => command.dateOrPeriod);
  refuseBackwards(options);
  const asked = dated || period !== undefined;
  if (!asked && link !== undefined) throw refused(({ command }) => command.linkWithoutPeriod);
  return asked;
}

/** @throws UsageError when a period ends before it begins */
export function refuseBackwards({ from, to }: Pick<PeriodOptions, 'from' | 'to'>): void {
  if (from !== undefined && to !== undefined && from > to)
    throw refused(({ command }) => command.fromAfterTo(from, to));
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
  throw refused(({ command }) =>
    period === undefined
      ? command.noSessionBetween(from, to, days[0]!, days.at(-1)!)
      : command.noSessionOfPeriod(period),
  );
}

import type { Command } from 'commander';
import type { GroupingLevel } from '../core/attribution/day-result.ts';
import type { Denominator, LawChoice, Netting, Scope } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { Language } from '../view/screen.ts';
import {
  denominators,
  isoDate,
  languages,
  laws,
  nettings,
  oneOf,
  scopes,
  severalNames,
  wholeNumber,
} from './option-values.ts';

/** What can be asked of every command that computes a day; all as typed, absent where nothing was said. */
export interface DayOptions {
  readonly date?: TradingDay;
  readonly scope?: Scope;
  readonly denominator?: Denominator;
  readonly netting?: Netting;
  readonly gross?: true;
  readonly law?: LawChoice;
  readonly lawFormula?: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly by?: readonly GroupingLevel[];
  readonly lang?: Language;
}

export function addDayOptions(
  command: Command,
  dateHelp = 'session to look at (default: the one the book names, else its last)',
): Command {
  return addDrawOptions(addLanguageOption(command))
    .option('--date <date>', dateHelp, isoDate('--date'))
    .option('--scope <scope>', 'whose forced trades count: single, hk or all (hk)', oneOf('--scope', scopes))
    .option(
      '--denominator <basis>',
      'turnover that the flow is set against: day or adv20 (day)',
      oneOf('--denominator', denominators),
    )
    .option('--netting <netting>', 'net or gross flow (net)', oneOf('--netting', nettings))
    .option('--gross', 'short for --netting gross')
    .option('--law <law>', `${laws.join(', ')} (mixture)`, oneOf('--law', laws))
    .option('--law-formula <expression>', 'formula of the law custom, over q Q V sigma T theta v')
    .option(
      '--by <levels>',
      'levels of the tree: group, account, currency, sector, or further columns of positions.csv (group)',
      severalNames('--by'),
    );
}

export function addDrawOptions(command: Command, usual = 4000): Command {
  return command
    .option('--draws <count>', `Monte Carlo draws (${usual})`, wholeNumber('--draws', 100, 1_000_000))
    .option('--seed <number>', 'seed of the draws (1)', wholeNumber('--seed', 0, 2 ** 32 - 1));
}

export function addLanguageOption(command: Command): Command {
  return command.option('--lang <language>', 'en or ko (from the locale)', oneOf('--lang', languages));
}

import { type Command, Option } from 'commander';
import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { Denominator, LawChoice, Netting, Scope } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import type { Refusals } from '../view/language/refusals/refusals.ts';
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
import { refused } from './usage-error.ts';

/** What is asked of a day; all as typed, absent where nothing was said or the command does not offer it. */
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

/** A session, and the assumptions it is looked at under. */
export function addDayOptions(command: Command, said: OptionWords): Command {
  const denominator = new Option('--denominator <basis>', said.denominator);
  return addSettings(command, said, {
    date: said.date,
    denominator: denominator.argParser(oneOf('--denominator', denominators)),
  });
}

/**
 * The same of a session that is not over: its turnover is not known, so the denominator is no choice.
 *
 * @param date of the help
 * @param reason of the refusal of another denominator
 */
export function addAheadOptions(
  command: Command,
  said: OptionWords,
  { date, reason }: { readonly date: string; readonly reason: (said: Refusals) => string },
): Command {
  const denominator = new Option('--denominator <basis>').hideHelp().argParser(() => {
    throw refused(reason);
  });
  return addSettings(command, said, { date, denominator });
}

function addSettings(
  command: Command,
  said: OptionWords,
  { date, denominator }: { readonly date: string; readonly denominator: Option },
): Command {
  return addDrawOptions(addLanguageOption(command, said), said)
    .option('--date <date>', date, isoDate('--date'))
    .option('--scope <scope>', said.scope, oneOf('--scope', scopes))
    .addOption(denominator)
    .option('--netting <netting>', said.netting, oneOf('--netting', nettings))
    .option('--gross', said.gross)
    .option('--law <law>', said.law(laws.join(', ')), oneOf('--law', laws))
    .option('--law-formula <expression>', said.lawFormula);
}

/** For answers with a tree of positions. */
export function addGrouping(command: Command, said: OptionWords): Command {
  return command.option('--by <levels>', said.by, severalNames('--by'));
}

export function addDrawOptions(command: Command, said: OptionWords, usual = 4000): Command {
  return command
    .option('--draws <count>', said.draws(usual), wholeNumber('--draws', 100, 1_000_000))
    .option('--seed <number>', said.seed, wholeNumber('--seed', 0, 2 ** 32 - 1));
}

export function addLanguageOption(command: Command, said: OptionWords): Command {
  return command.option('--lang <language>', said.language, oneOf('--lang', languages));
}

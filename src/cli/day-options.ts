import type { Command } from 'commander';
import type { GroupingLevel } from '../core/attribution/day-result.ts';
import type { Denominator, LawChoice, Netting, Scope } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { OptionWords } from '../view/language/option-words.ts';
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

export function addDayOptions(command: Command, said: OptionWords, dateHelp = said.date): Command {
  return addDrawOptions(addLanguageOption(command, said), said)
    .option('--date <date>', dateHelp, isoDate('--date'))
    .option('--scope <scope>', said.scope, oneOf('--scope', scopes))
    .option('--denominator <basis>', said.denominator, oneOf('--denominator', denominators))
    .option('--netting <netting>', said.netting, oneOf('--netting', nettings))
    .option('--gross', said.gross)
    .option('--law <law>', said.law(laws.join(', ')), oneOf('--law', laws))
    .option('--law-formula <expression>', said.lawFormula)
    .option('--by <levels>', said.by, severalNames('--by'));
}

export function addDrawOptions(command: Command, said: OptionWords, usual = 4000): Command {
  return command
    .option('--draws <count>', said.draws(usual), wholeNumber('--draws', 100, 1_000_000))
    .option('--seed <number>', said.seed, wholeNumber('--seed', 0, 2 ** 32 - 1));
}

export function addLanguageOption(command: Command, said: OptionWords): Command {
  return command.option('--lang <language>', said.language, oneOf('--lang', languages));
}

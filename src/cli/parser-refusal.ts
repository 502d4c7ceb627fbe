import type { CommanderError } from 'commander';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
import type { Language } from '../view/screen.ts';
import { closestWord } from './closest-word.ts';

/**
 * What the parser refuses, in the reader's language. The parser says it in English with the pieces in quotes, which are taken out of it.
 *
 * @param options that the command takes, to find the one that was meant
 */
export function parserRefusal(
  { code, message }: CommanderError,
  options: readonly string[],
  language: Language,
): string {
  const said = refusals[language];
  const text = sanitiseText(message.replace(/^error: /, ''), 300);
  const quoted = text.match(/'(.*?)'/)?.[1] ?? '';
  if (code === 'commander.unknownOption') {
    const meant = closestWord(quoted, options);
    return said.parser.unknownOption(quoted) + (meant === undefined ? '' : said.option.didYouMean(meant));
  }
  if (code === 'commander.optionMissingArgument') return said.parser.valueMissing(quoted);
  const excess = text.match(
    /^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got \d+: (.*?)\.?$/,
  );
  if (code === 'commander.excessArguments' && excess !== null)
    return said.parser.tooManyArguments(excess[1] ?? 'ungear', excess[2]!, excess[3]!);
  return said.parser.other(`${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`);
}

import type { Language } from '../../screen.ts';
import { type CommandRefusalWords, commandRefusalWords } from './command-refusal-words.ts';
import { type OptionRefusalWords, optionRefusalWords } from './option-refusal-words.ts';
import { type OutputRefusalWords, outputRefusalWords } from './output-refusal-words.ts';
import { type ParserRefusalWords, parserRefusalWords } from './parser-refusal-words.ts';
import { type PrecloseRefusalWords, precloseRefusalWords } from './preclose-refusal-words.ts';
import { type ScenarioRefusals, scenarioRefusals } from './scenario-refusals.ts';

/** Every sentence with which a command line is refused: each says what is wrong and how to mend it. */
export interface Refusals {
  readonly parser: ParserRefusalWords;
  readonly option: OptionRefusalWords;
  readonly command: CommandRefusalWords;
  readonly output: OutputRefusalWords;
  readonly scenario: ScenarioRefusals;
  readonly preclose: PrecloseRefusalWords;
}

const inLanguage = (language: Language): Refusals => ({
  parser: parserRefusalWords[language],
  option: optionRefusalWords[language],
  command: commandRefusalWords[language],
  output: outputRefusalWords[language],
  scenario: scenarioRefusals[language],
  preclose: precloseRefusalWords[language],
});

export const refusals: Readonly<Record<Language, Refusals>> = { en: inLanguage('en'), ko: inLanguage('ko') };

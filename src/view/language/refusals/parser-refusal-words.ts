import type { Language } from '../../screen.ts';

/** What is said to a command line that does not have the form of one. `option` and `command` come as the program writes them. */
export interface ParserRefusalWords {
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly tooManyArguments: (command: string, most: string, given: string) => string;
  /** a word in the place of a book, near the name of a command */
  readonly mistyped: (text: string, command: string) => string;
  /** anything else that the parser refuses, in its own words */
  readonly other: (sentence: string) => string;
}

export const parserRefusalWords: Readonly<Record<Language, ParserRefusalWords>> = {
  en: {
    unknownOption: (option) => `Unknown option '${option}'.`,
    valueMissing: (option) => `Option '${option}' needs a value.`,
    tooManyArguments: (command, most, given) =>
      `Too many arguments for '${command}' (at most ${most}): ${given}.`,
    mistyped: (text, command) => `There is no folder ${text}. Did you mean the command ${command}?`,
    other: (sentence) => sentence,
  },
  ko: {
    unknownOption: (option) => `모르는 옵션 '${option}'.`,
    valueMissing: (option) => `옵션 '${option}'에 값이 있어야 함.`,
    tooManyArguments: (command, most, given) => `'${command}'의 인자가 너무 많음 (${most}개까지): ${given}.`,
    mistyped: (text, command) => `${text} 폴더가 없음. ${command} 명령을 뜻한 것인지 볼 것.`,
    other: (sentence) => `명령줄을 읽을 수 없음: ${sentence}`,
  },
};

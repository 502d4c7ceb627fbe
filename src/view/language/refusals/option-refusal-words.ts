import type { Language } from '../../screen.ts';

/** What the command line says to a value that an option does not take, and how to write it. `text` comes quoted. */
export interface OptionRefusalWords {
  readonly oneOf: (flag: string, words: readonly string[], text: string) => string;
  readonly didYouMean: (word: string) => string;
  readonly once: (flag: string, text: string) => string;
  readonly wholeNumber: (flag: string, smallest: number, largest: number, text: string) => string;
  readonly date: (flag: string, text: string) => string;
  readonly number: (flag: string, smallest: number, largest: number, text: string) => string;
  /** follows `number` where a percentage was meant */
  readonly percentIs: (percent: number, value: number) => string;
  readonly pathTooLong: (flag: string, most: number, count: number) => string;
  readonly pathPart: (flag: string, text: string) => string;
  readonly clock: (text: string) => string;
  readonly won: (flag: string, text: string) => string;
  readonly policyRule: (text: string, names: readonly string[]) => string;
  readonly notSuspendable: (text: string) => string;
  readonly notAFund: (text: string) => string;
  readonly claimShape: (text: string) => string;
  readonly claimQuantity: (text: string, names: readonly string[]) => string;
  /** a word of the claim that is no part of one */
  readonly claimWord: (text: string, word: string) => string;
  readonly claimCurrency: (text: string) => string;
  readonly claimPercent: (text: string, value: number) => string;
  readonly noChips: string;
  readonly formula: (why: string) => string;
  readonly formulaMissing: string;
  readonly formulaOfOtherLaw: (law: string) => string;
  readonly grossAndNet: string;
  readonly basisWithoutCap: string;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const optionRefusalWords: Readonly<Record<Language, OptionRefusalWords>> = {
  en: {
    oneOf: (flag, words, text) => `${flag} takes ${listed(words)}, not ${text}.`,
    didYouMean: (word) => ` Did you mean ${word}?`,
    once: (flag, text) => `${flag} takes each word once, not ${text}.`,
    wholeNumber: (flag, smallest, largest, text) =>
      `${flag} takes a whole number from ${smallest} to ${largest}, not ${text}.`,
    date: (flag, text) => `${flag} takes a date such as 2026-06-23, not ${text}.`,
    number: (flag, smallest, largest, text) =>
      `${flag} takes a number from ${smallest} to ${largest}, not ${text}.`,
    percentIs: (percent, value) => ` ${percent} % is written ${value}.`,
    pathTooLong: (flag, most, count) => `${flag} takes ${most} returns at most, not ${count}.`,
    pathPart: (flag, text) => `${flag} takes fractions above -1 and up to 1 such as -0.1,0.1, not ${text}.`,
    clock: (text) => `--at takes a time from 08:00 to 15:30 such as 14:30, not ${text}.`,
    won: (flag, text) =>
      `${flag} takes an amount of won from 100m to 10,000tn such as 5tn, 500bn or 5000000000000, not ${text}.`,
    policyRule: (text, names) =>
      `--against takes rules such as cap=1.25,at=equal-assets, or none, not ${text}: ${listed(names)}.`,
    notSuspendable: (text) =>
      `--suspend takes funds of the book, or all, not ${text}: ungear flows lists them.`,
    notAFund: (text) => `--fund takes a fund of the book, not ${text}: ungear flows lists them.`,
    claimShape: (text) => `--claim takes a text such as "6e9 USD forced_sale 2026-06-23", not ${text}.`,
    claimQuantity: (text, names) =>
      `--claim needs to know what ${text} is about: ${names.join(', ')} (CODE: a stock or a fund; _min or _max behind it: at least, at most).`,
    claimWord: (text, word) =>
      `--claim does not know what ${word} is in ${text}: number, unit, quantity and a date such as 2026-06-23.`,
    claimCurrency: (text) =>
      `--claim ${text} is an amount and needs its currency: $6bn, 16조, 6e9 USD, 5tn KRW.`,
    claimPercent: (text, value) => `--claim ${text}: write ${value} % or ${value} fraction.`,
    noChips: '--chips has nothing to take: this book has no factors.csv.',
    formula: (why) => `--law-formula ${why}.`,
    formulaMissing: '--law custom needs --law-formula with an expression over q.',
    formulaOfOtherLaw: (law) => `--law-formula belongs to --law custom, not to --law ${law}.`,
    grossAndNet: '--gross and --netting net contradict each other.',
    basisWithoutCap: '--at belongs to a cap: give --cap 1.5 as well.',
  },
  ko: {
    oneOf: (flag, words, text) => `${flag}에는 ${words.join(', ')} 중 하나를 씀. ${text}은(는) 안 됨.`,
    didYouMean: (word) => ` ${word}을(를) 뜻한 것인지 볼 것.`,
    once: (flag, text) => `${flag}에는 같은 말을 한 번만 씀. ${text}은(는) 안 됨.`,
    wholeNumber: (flag, smallest, largest, text) =>
      `${flag}에는 ${smallest} ~ ${largest}의 정수를 씀. ${text}은(는) 안 됨.`,
    date: (flag, text) => `${flag}에는 2026-06-23 같은 날짜를 씀. ${text}은(는) 안 됨.`,
    number: (flag, smallest, largest, text) =>
      `${flag}에는 ${smallest} ~ ${largest}의 수를 씀. ${text}은(는) 안 됨.`,
    percentIs: (percent, value) => ` ${percent} %는 ${value}(으)로 씀.`,
    pathTooLong: (flag, most, count) => `${flag}에는 수익률을 ${most}개까지 씀. ${count}개는 안 됨.`,
    pathPart: (flag, text) => `${flag}에는 -0.1,0.1 같은 비율을 씀 (-1 초과 1 이하). ${text}은(는) 안 됨.`,
    clock: (text) => `--at에는 14:30 같은 08:00 ~ 15:30의 시각을 씀. ${text}은(는) 안 됨.`,
    won: (flag, text) =>
      `${flag}에는 1억 ~ 1경 원의 금액을 5조, 5000억, 5000000000000처럼 씀. ${text}은(는) 안 됨.`,
    policyRule: (text, names) =>
      `--against에는 cap=1.25,at=equal-assets 같은 규칙이나 none을 씀. ${text}은(는) 안 됨: ${names.join(', ')}.`,
    notSuspendable: (text) =>
      `--suspend에는 북에 있는 펀드나 all을 씀. ${text}은(는) 없음: 목록은 ungear flows.`,
    notAFund: (text) => `--fund에는 북에 있는 펀드를 씀. ${text}은(는) 없음: 목록은 ungear flows.`,
    claimShape: (text) => `--claim에는 "6e9 USD forced_sale 2026-06-23" 같은 문구를 씀. ${text}은(는) 안 됨.`,
    claimQuantity: (text, names) =>
      `${text}이(가) 무엇의 수인지 --claim에 써야 함: ${names.join(', ')} (CODE는 종목이나 펀드. 뒤에 _min, _max를 붙이면 이상, 이하).`,
    claimWord: (text, word) =>
      `--claim ${text}에서 ${word}이(가) 무엇인지 모름: 수, 단위, 항목, 2026-06-23 같은 날짜만 씀.`,
    claimCurrency: (text) => `--claim ${text}은(는) 금액이라 통화가 있어야 함: $6bn, 16조, 6e9 USD, 5tn KRW.`,
    claimPercent: (text, value) => `--claim ${text}: ${value} % 또는 ${value} fraction으로 쓸 것.`,
    noChips: '--chips에 쓸 것이 없음: 이 북에 factors.csv가 없음.',
    formula: (why) => `--law-formula: ${why}.`,
    formulaMissing: '--law custom에는 q로 쓴 식 --law-formula가 있어야 함.',
    formulaOfOtherLaw: (law) => `--law-formula는 --law custom에 씀. --law ${law}에는 안 됨.`,
    grossAndNet: '--gross와 --netting net이 어긋남.',
    basisWithoutCap: '--at은 상한에 씀: --cap 1.5를 함께 쓸 것.',
  },
};

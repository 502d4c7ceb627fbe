import type { CodeProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { withParticle } from '../korean-particle.ts';
import { cell, meant, orElse, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { WordsOf } from './problem-words.ts';

const codeReasonsEnglish: Readonly<Record<string, string>> = {
  text: 'is not a code',
  isin: 'is an ISIN that does not tell the code',
  ambiguous: 'fits two known codes',
};

const codeReasonsKorean: Readonly<Record<string, string>> = {
  text: '종목코드가 아님',
  isin: '코드를 알 수 없는 ISIN임',
  ambiguous: '아는 코드 둘에 다 맞음',
};

/** Problems of codes, words and currencies. */
export const codeProblemWords: Readonly<Record<Language, WordsOf<CodeProblem>>> = {
  en: {
    notATicker: (p) => [
      `${cell(p)} ${codeReasonsEnglish[p('reason')] ?? 'is not a code'}.`,
      p('suggestion') === ''
        ? 'Write the exchange code: 005930, 0193T0, 7709.'
        : `Write ${p('suggestion')} if that is meant.`,
    ],
    tickerMangledBySpreadsheet: (p) => [
      `${cell(p)} was turned into a number by a spreadsheet; the code is lost.`,
      'Format the column as text and export again: 005930.',
    ],
    tickerNormalised: (p) => [`${cell(p)} is read as ${p('code')} (${rowsEnglish(p)}).`, ''],
    unknownCode: (p) => [
      `${cell(p)} is in neither securities.csv nor prices.csv: it has no price.`,
      'Add its prices, or check the code.',
    ],
    notDescribed: (p) => [
      `${cell(p)} has prices but no row in securities.csv: what it is is not known.`,
      'Add a row for it to securities.csv.',
    ],
    rateMissing: (p) => [
      `fx.csv has no rate of ${p('text')}: what is in ${p('text')} has no value in won.`,
      `Add ${p('text')}KRW to fx.csv.`,
    ],
    unknownWord: (p) => [
      `${cell(p)} is not one of the words allowed${p('used') === '' ? '' : `; read as ${p('used')}`}.`,
      `Write one of: ${p('allowed')}.`,
    ],
    unknownCurrency: (p) => [
      `${cell(p)} is not a currency that is known.`,
      'Write its three letters: KRW, USD, HKD.',
    ],
    ratePerHundred: (p) => [
      `${cell(p)} is a rate for 100 units where the rate for one is wanted.`,
      meant(p, 'Write the rate for one'),
    ],
    currencyMixed: (p) => [
      `The prices of ${p('text')} are in two currencies; ${rowsEnglish(p)} not in ${p('used')} left out.`,
      `Write all prices of ${p('text')} in ${p('used')}.`,
    ],
    priceCurrencyDiffers: (p) => [
      `${p('text')}: securities.csv says ${p('securities')}, its prices are in ${p('prices')}. The prices rule.`,
      '',
    ],
  },
  ko: {
    notATicker: (p) => [
      `${cell(p)}: ${codeReasonsKorean[p('reason')] ?? '종목코드가 아님'}.`,
      orElse(p, '거래소 코드로 쓸 것: 005930, 0193T0, 7709.'),
    ],
    tickerMangledBySpreadsheet: (p) => [
      `${cell(p)}: 스프레드시트가 숫자로 바꿔 코드를 알 수 없음.`,
      '글자 서식으로 다시 저장할 것: 005930.',
    ],
    tickerNormalised: (p) => [
      `${cell(p)}: ${withParticle(p('code'), '으로', '로')} 읽음 (${rowsKorean(p)}).`,
      '',
    ],
    unknownCode: (p) => [
      `${cell(p)}: securities.csv에도 prices.csv에도 없어 가격이 없음.`,
      '가격을 넣거나 코드를 확인할 것.',
    ],
    notDescribed: (p) => [
      `${cell(p)}: 가격은 있으나 securities.csv에 없어 종류를 모름.`,
      'securities.csv에 행을 넣을 것.',
    ],
    rateMissing: (p) => [
      `fx.csv에 ${p('text')} 환율이 없음: ${p('text')}로 된 것은 원화 값을 모름.`,
      `fx.csv에 ${p('text')}KRW를 넣을 것.`,
    ],
    unknownWord: (p) => [
      `${cell(p)}: 쓸 수 없는 말${p('used') === '' ? '' : ` (${p('used')}로 읽음)`}.`,
      `이 가운데서 쓸 것: ${p('allowed')}.`,
    ],
    unknownCurrency: (p) => [`${cell(p)}: 모르는 통화.`, '세 글자로 쓸 것: KRW, USD, HKD.'],
    ratePerHundred: (p) => [
      `${cell(p)}: 1단위가 아니라 100단위의 환율임.`,
      p('suggestion') === '' ? '' : `1단위의 환율로 쓸 것: ${p('suggestion')}.`,
    ],
    currencyMixed: (p) => [
      `${p('text')} 가격이 두 통화로 되어 있음. ${p('used')} 아닌 ${rowsKorean(p)}을 뺐음.`,
      `${p('text')} 가격을 모두 ${p('used')}로 쓸 것.`,
    ],
    priceCurrencyDiffers: (p) => [
      `${p('text')}: securities.csv는 ${p('securities')}, 가격은 ${p('prices')}. 가격의 통화를 따름.`,
      '',
    ],
  },
};

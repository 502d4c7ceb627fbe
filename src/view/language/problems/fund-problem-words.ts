import type { FundProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { cell, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { WordsOf } from './problem-words.ts';

/** Problems of funds, their assets, and depositary receipts. */
export const fundProblemWords: Readonly<Record<Language, WordsOf<FundProblem>>> = {
  en: {
    fundCycle: (p) => [
      `A fund holds itself: ${p('text')}. What comes back to it has no answer.`,
      'Check the rows of these funds.',
    ],
    receiptWithoutShare: (p) => [
      `The depositary receipt ${p('text')} does not name its share: its return has no answer.`,
      'Write the code of the share into tracks.',
    ],
    receiptWithoutRatio: (p) => [
      `The depositary receipt ${p('text')} has no ratio: its premium over the share is not known.`,
      'Write the shares behind one receipt into ratio: 0.1 when ten receipts are one share.',
    ],
    receiptFarFromShare: (p) => [
      `${p('text')} costs ${p('times')} times ${p('ratio')} of ${p('share')} on ${p('day')}: the ratio is in doubt. Its premium is as wrong as the ratio; returns do not use it.`,
      'Write the shares behind one receipt, of today: 0.1 when ten receipts are one share.',
    ],
    multipleRowsPrimary: (p) => [
      `${p('group')} on ${p('day')} has two levels marked primary: none of its ${rowsEnglish(p)} is used.`,
      'Mark either the aggregate or its products, not both.',
    ],
    noRowPrimary: (p) => [
      `${p('group')} on ${p('day')} has assets, but no row is primary: none of its ${rowsEnglish(p)} counts.`,
      'Mark the rows that may be summed.',
    ],
    assetsZero: (p) => [
      `Net assets of ${p('text')} on ${p('day')} are 0${p('turnover') === 'yes' ? ' although it traded' : ''}: missing data, not an empty fund. Left out.`,
      'Fill in the figure or delete the row.',
    ],
    assetsTooSmall: (p) => [
      `${cell(p)} is less than any listed fund has, KRW ${Number(p('limit')) / 1e6}m (${rowsEnglish(p)} like this): left out.`,
      'Check the unit: money is in single won, not in thousands or millions.',
    ],
  },
  ko: {
    fundCycle: (p) => [
      `펀드가 자기 자신을 담고 있음: ${p('text')}. 되돌아온 몫에는 답이 없음.`,
      '이 펀드들의 행을 확인할 것.',
    ],
    receiptWithoutShare: (p) => [
      `예탁증서 ${p('text')}: 원주가 적혀 있지 않아 수익률을 나눌 수 없음.`,
      'tracks에 원주의 코드를 쓸 것.',
    ],
    receiptWithoutRatio: (p) => [
      `예탁증서 ${p('text')}: 비율이 없어 원주에 대한 괴리율을 모름.`,
      'ratio에 증서 1개의 주식 수를 쓸 것: 10개가 1주면 0.1.',
    ],
    receiptFarFromShare: (p) => [
      `${p('day')} ${p('text')} 값이 ${p('share')} ${p('ratio')}주의 ${p('times')}배: 비율이 의심스러움. 괴리율도 그만큼 틀림. 수익률에는 쓰지 않음.`,
      'ratio에 지금의 증서 1개의 주식 수를 쓸 것: 10개가 1주면 0.1.',
    ],
    multipleRowsPrimary: (p) => [
      `${p('day')} ${p('group')}: primary가 두 수준에 있음. ${rowsKorean(p)} 모두 쓰지 않음.`,
      '합계나 상품 한쪽에만 primary를 둘 것.',
    ],
    noRowPrimary: (p) => [
      `${p('day')} ${p('group')}: 순자산은 있으나 primary인 행이 없어 ${rowsKorean(p)} 모두 집계 제외.`,
      '더해도 되는 행에 primary를 둘 것.',
    ],
    assetsZero: (p) => [
      `${p('day')} ${p('text')} 순자산이 0${p('turnover') === 'yes' ? ' (거래는 있었음)' : ''}: 빈 펀드가 아니라 빠진 값. 뺐음.`,
      '값을 쓰거나 행을 지울 것.',
    ],
    assetsTooSmall: (p) => [
      `${cell(p)}: 상장 펀드로는 너무 작음, ${Number(p('limit')) / 1e8}억원 미만 (이런 행 ${rowsKorean(p)}): 뺐음.`,
      '단위를 확인할 것: 금액은 천원, 백만원, 억원이 아니라 원 단위.',
    ],
  },
};

import type { Language } from '../screen.ts';
import { cell, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { WordsOf } from './problem-words.ts';

type MarketProblem =
  | 'outsideCalendar'
  | 'notASession'
  | 'benchmarkSum'
  | 'benchmarkMissesDay'
  | 'rateMissesDay'
  | 'priceGap'
  | 'notPublished'
  | 'weekend'
  | 'weightsAboveOne'
  | 'fundCycle'
  | 'receiptWithoutShare'
  | 'receiptWithoutRatio'
  | 'receiptFarFromShare'
  | 'multipleRowsPrimary'
  | 'noRowPrimary'
  | 'assetsZero';

/** Problems of sessions, benchmark weights, funds and receipts. */
export const marketProblemWords: Readonly<Record<Language, WordsOf<MarketProblem>>> = {
  en: {
    outsideCalendar: (p) => [
      `${rowsEnglish(p)} between ${p('first')} and ${p('last')} on days without a session of the Korean market: not used.`,
      '',
    ],
    notASession: (p) => [
      p('used') === ''
        ? `${cell(p)} lies before or after the sessions of the book: without effect on its days (${rowsEnglish(p)}).`
        : `${cell(p)} is no session: it counts with the next one, ${p('used')} (${rowsEnglish(p)}).`,
      'Check the date.',
    ],
    benchmarkSum: (p) => [
      `The weights of the benchmark ${p('series')} on ${p('day')} sum to ${p('sum')}, not 1 (days like this: ${p('rows')}): used as they are, with the effect of it on a line of its own.`,
      'Add the members that are missing, cash included.',
    ],
    rateMissesDay: (p) => [
      `There is no rate of ${p('currency')} for ${p('day')} (sessions like this: ${p('rows')}): that of ${p('used')} goes on, and what the currency did since is not seen.`,
      'Add the rates of these days.',
    ],
    benchmarkMissesDay: (p) => [
      `The benchmark ${p('series')} has no weights for ${p('day')} (sessions like this: ${p('rows')}): those of ${p('used')} go on.`,
      'Add the weights at the close of every session.',
    ],
    priceGap: (p) => [
      `${p('text')} has no price on ${p('day')} (sessions like this: ${p('rows')}): no value that day, no return on the next.`,
      'Add the row.',
    ],
    notPublished: (p) => [
      `${rowsEnglish(p)} between ${p('first')} and ${p('last')} with zeros only: not published yet, treated as not known.`,
      '',
    ],
    weekend: (p) => [`${cell(p)} is a Saturday or a Sunday: KRX has no session.`, 'Check the date.'],
    weightsAboveOne: (p) => [
      `The weights of ${p('series')} on ${p('day')} sum to ${p('sum')}.`,
      'Check for repeated members.',
    ],
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
  },
  ko: {
    outsideCalendar: (p) => [
      `${p('first')}부터 ${p('last')}까지 한국 시장이 열리지 않은 날의 ${rowsKorean(p)}: 쓰지 않음.`,
      '',
    ],
    notASession: (p) => [
      p('used') === ''
        ? `${cell(p)}: 이 책의 거래일보다 앞이거나 뒤라 수익률에 영향 없음 (${rowsKorean(p)}).`
        : `${cell(p)}: 거래일이 아니라 다음 거래일 ${p('used')}에 반영 (${rowsKorean(p)}).`,
      '날짜를 확인할 것.',
    ],
    benchmarkSum: (p) => [
      `벤치마크 ${p('series')} ${p('day')} 비중의 합이 1이 아니라 ${p('sum')} (이런 날 ${p('rows')}일): 그대로 쓰고 그 효과를 따로 표시.`,
      '현금을 포함해 빠진 구성 종목을 추가할 것.',
    ],
    rateMissesDay: (p) => [
      `${p('currency')} 환율이 ${p('day')}에 없음 (이런 거래일 ${p('rows')}일): ${p('used')} 환율을 이어 쓰며, 그 뒤의 환율 변화는 보이지 않음.`,
      '이 날들의 환율을 넣어야 함.',
    ],
    benchmarkMissesDay: (p) => [
      `벤치마크 ${p('series')}의 ${p('day')} 비중이 없음 (이런 거래일 ${p('rows')}일): ${p('used')}의 비중을 계속 씀.`,
      '모든 거래일의 종가 기준 비중을 추가할 것.',
    ],
    priceGap: (p) => [
      `${p('text')}: ${p('day')} 가격이 없음 (이런 거래일 ${p('rows')}일): 그날은 평가하지 않고 다음 날은 수익률이 없음.`,
      '행을 추가할 것.',
    ],
    notPublished: (p) => [
      `${p('first')}부터 ${p('last')}까지 모두 0인 ${rowsKorean(p)}: 아직 공표 전, 모르는 값으로 봄.`,
      '',
    ],
    weekend: (p) => [`${cell(p)}: 토요일이나 일요일이라 KRX가 열리지 않음.`, '날짜를 확인할 것.'],
    weightsAboveOne: (p) => [
      `${p('day')} ${p('series')} 비중의 합이 ${p('sum')}.`,
      '되풀이된 종목이 있는지 볼 것.',
    ],
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
      `${p('day')} ${p('group')}: 순자산은 있으나 primary인 행이 없어 ${rowsKorean(p)} 모두 세지 않음.`,
      '더해도 되는 행에 primary를 둘 것.',
    ],
    assetsZero: (p) => [
      `${p('day')} ${p('text')} 순자산이 0${p('turnover') === 'yes' ? ' (거래는 있었음)' : ''}: 빈 펀드가 아니라 빠진 값. 뺐음.`,
      '값을 쓰거나 행을 지울 것.',
    ],
  },
};

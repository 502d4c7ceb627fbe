import type { MarketProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { cell, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { WordsOf } from './problem-words.ts';

/** A benchmark that its file does not name is called so by no name. */
const theBenchmark = (name: string): string => (name === '' ? 'the benchmark' : `the benchmark ${name}`);
const koreanBenchmark = (name: string): string => (name === '' ? '벤치마크' : `벤치마크 ${name}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Problems of sessions, prices, rates and benchmark weights. */
export const marketProblemWords: Readonly<Record<Language, WordsOf<MarketProblem>>> = {
  en: {
    sessionMissing: (p) => [
      `${p('day')} has Korean rows here, but no price (days like this: ${p('rows')}): if KRX traded, the next session's return and forced trades are those of two days.`,
      'Add its prices to prices.csv, or delete these rows if KRX was closed.',
    ],
    outsideCalendar: (p) => [
      `${rowsEnglish(p)} ${p('first') === p('last') ? `on ${p('first')}, a day` : `between ${p('first')} and ${p('last')} on days`} without a session of the Korean market: not used.`,
      '',
    ],
    notASession: (p) => [
      p('used') === ''
        ? `${cell(p)} lies before or after the sessions of the book: without effect on its days (${rowsEnglish(p)}).`
        : `${cell(p)} is no session: it counts with the next one, ${p('used')} (${rowsEnglish(p)}).`,
      'Check the date.',
    ],
    benchmarkSum: (p) => [
      `The weights of ${theBenchmark(p('series'))} on ${p('day')} sum to ${p('sum')}, not 1 (days like this: ${p('rows')}): used as they are, with the effect of it on a line of its own.`,
      'Add the members that are missing, cash included; borrowed cash is negative.',
    ],
    benchmarkSumTooLarge: (p) => [
      `The weights of ${theBenchmark(p('series'))} on ${p('day')} sum to ${p('sum')}, beyond ±${p('limit')}: they look like percent.`,
      'Write fractions, 0.05 for 5 %, and the borrowed cash of a levered benchmark as a negative weight.',
    ],
    rateMissesDay: (p) => [
      `There is no rate of ${p('currency')} for ${p('day')} (sessions like this: ${p('rows')}): that of ${p('used')} goes on, and what the currency did since is not seen.`,
      'Add the rates of these days.',
    ],
    benchmarkMissesDay: (p) => [
      `${capital(theBenchmark(p('series')))} has no weights for ${p('day')} (sessions like this: ${p('rows')}): those of ${p('used')} go on.`,
      'Add the weights at the close of every session.',
    ],
    priceGap: (p) => [
      `${p('text')} has no price on ${p('day')} (sessions like this: ${p('rows')}): no value that day, no return on the next.`,
      'Add the row.',
    ],
    moveBeyondLimit: (p) => [
      `${p('text')} moves ${p('move')} % on ${p('day')}${p('factor') === '' ? '' : `, by the stated split ${p('factor')}`}, and the daily limit is ${p('limit')} % (sessions like this: ${p('rows')}): ${p('as') === 'split' ? 'no return over that day, and no value after it of positions held through it.' : 'a 2x fund may, if it is one.'}`,
      p('as') === 'split'
        ? 'Correct the price, or state the split in corporate_actions.csv: factor 1 if the price did move like that.'
        : 'Check the price, write the split into corporate_actions.csv, or the fund into funds.csv.',
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
  },
  ko: {
    sessionMissing: (p) => [
      `${p('day')}: 한국 상품의 행은 있는데 가격이 없음 (이런 날 ${p('rows')}일): KRX가 열렸다면 다음 거래일의 수익률과 리밸런싱 매매는 이틀치.`,
      'prices.csv에 그날 가격을 넣거나, 휴장일이면 이 행들을 지울 것.',
    ],
    outsideCalendar: (p) => [
      `${p('first') === p('last') ? `한국 시장이 열리지 않은 ${p('first')}` : `${p('first')}부터 ${p('last')}까지 한국 시장이 열리지 않은 날`}의 ${rowsKorean(p)}: 쓰지 않음.`,
      '',
    ],
    notASession: (p) => [
      p('used') === ''
        ? `${cell(p)}: 이 북의 거래일보다 앞이거나 뒤라 수익률에 영향 없음 (${rowsKorean(p)}).`
        : `${cell(p)}: 거래일이 아니라 다음 거래일 ${p('used')}에 반영 (${rowsKorean(p)}).`,
      '날짜를 확인할 것.',
    ],
    benchmarkSum: (p) => [
      `${koreanBenchmark(p('series'))} ${p('day')} 비중의 합이 1이 아니라 ${p('sum')} (이런 날 ${p('rows')}일): 그대로 쓰고 그 효과를 따로 표시.`,
      '현금을 포함해 빠진 구성 종목을 추가할 것. 빌린 현금은 음수.',
    ],
    benchmarkSumTooLarge: (p) => [
      `${koreanBenchmark(p('series'))} ${p('day')} 비중의 합이 ${p('sum')}로 ±${p('limit')} 밖: 백분율로 보임.`,
      '분수로 쓸 것: 5 %는 0.05. 레버리지 벤치마크가 빌린 현금은 음수 비중으로.',
    ],
    rateMissesDay: (p) => [
      `${p('currency')} 환율이 ${p('day')}에 없음 (이런 거래일 ${p('rows')}일): ${p('used')} 환율을 이어 쓰며, 그 뒤의 환율 변화는 보이지 않음.`,
      '이 날들의 환율을 넣어야 함.',
    ],
    benchmarkMissesDay: (p) => [
      `${koreanBenchmark(p('series'))}의 ${p('day')} 비중이 없음 (이런 거래일 ${p('rows')}일): ${p('used')}의 비중을 계속 씀.`,
      '모든 거래일의 종가 기준 비중을 추가할 것.',
    ],
    priceGap: (p) => [
      `${p('text')}: ${p('day')} 가격이 없음 (이런 거래일 ${p('rows')}일): 그날은 평가하지 않고 다음 날은 수익률이 없음.`,
      '행을 추가할 것.',
    ],
    moveBeyondLimit: (p) => [
      `${p('text')}: ${p('day')} 등락률 ${p('move')} %${p('factor') === '' ? '' : ` (적힌 분할 비율 ${p('factor')} 반영)`}가 가격제한폭 ${p('limit')} %를 넘음 (이런 거래일 ${p('rows')}일): ${p('as') === 'split' ? '그날에 걸친 수익률이 없고, 그대로 보유한 수량은 그 뒤로 평가하지 않음.' : '2배 상품이면 있을 수 있음.'}`,
      p('as') === 'split'
        ? '가격을 고치거나 분할을 corporate_actions.csv에 쓸 것. 실제로 그렇게 움직였으면 factor 1.'
        : '가격을 확인하거나, 분할은 corporate_actions.csv에, 펀드는 funds.csv에 쓸 것.',
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
  },
};

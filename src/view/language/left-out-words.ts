import type { Language } from '../screen.ts';

/** Words of what is not in the sentence, or not of this evening. */
export interface LeftOutWords {
  /** rows of the files that are in no figure because they cannot be read */
  readonly rowsLeftOut: (rows: string, files: string) => string;
  /** the book has no close before its first session */
  readonly firstSession: string;
  /** `value`: of positions that had a price before, when it was last known */
  readonly withoutPrice: (value: string) => string;
  /** whether funds were listed today, and how many positions are not listed yet (empty when none) */
  readonly notWhole: (opening: boolean, positions: string) => string;
  readonly staleAssets: (from: string, closed: string) => string;
  readonly stalePositions: (count: string, from: string) => string;
  /** `from`: day of the oldest of the rates */
  readonly oldRates: (count: string, from: string) => string;
}

export const leftOutWords: Readonly<Record<Language, LeftOutWords>> = {
  en: {
    rowsLeftOut: (rows, files) =>
      `! ${rows} of the rows in ${files} cannot be used and are in no figure: see Data (f), or ungear check.`,
    firstSession:
      'First session of the book: there is no earlier close to compare with, so nothing is computed.',
    withoutPrice: (value) =>
      `! Positions last known to be worth ${value} have no price for this session: they are in no figure.`,
    notWhole: (opening, positions) =>
      `! Not a whole session: ${[
        opening ? 'funds listed today trade nothing yet' : '',
        positions === '' ? '' : `${positions} positions are not listed yet`,
      ]
        .filter((clause) => clause !== '')
        .join(', ')}.`,
    staleAssets: (from, closed) =>
      `! Hong Kong assets are one session old (${from}${closed === '' ? '' : `, closed ${closed}`}): marked ~ below.`,
    stalePositions: (count, from) =>
      `! Hong Kong is closed: ${count} positions are carried at their values of ${from}, profit 0.`,
    oldRates: (count, from) =>
      `! ${count} positions are valued at an exchange rate of ${from}: what the currency did since is in no figure.`,
  },
  ko: {
    rowsLeftOut: (rows, files) =>
      `! ${files}에서 ${rows}행을 쓸 수 없어 모든 숫자에서 빠짐: 자료(f) 또는 ungear check.`,
    firstSession: '자료의 첫 거래일: 비교할 전일 종가가 없어 계산하지 않음.',
    withoutPrice: (value) =>
      `! 마지막으로 알려진 평가액 ${value}의 종목은 이 거래일 가격이 없어 어느 숫자에도 없음.`,
    notWhole: (opening, positions) =>
      `! 온전한 거래일이 아님: ${[
        opening ? '오늘 상장한 펀드는 아직 매매 없음' : '',
        positions === '' ? '' : `${positions}종목 상장 전`,
      ]
        .filter((clause) => clause !== '')
        .join(', ')}.`,
    staleAssets: (from, closed) =>
      `! 홍콩 순자산은 하루 지난 값 (${from}${closed === '' ? '' : `, ${closed} 휴장`}): 아래에 ~ 표시.`,
    stalePositions: (count, from) => `! 홍콩 휴장: ${count}종목은 ${from} 값을 이어 씀, 손익 0.`,
    oldRates: (count, from) =>
      `! ${count}종목은 ${from} 환율로 평가: 그 뒤의 환율 변화는 어느 숫자에도 없음.`,
  },
};

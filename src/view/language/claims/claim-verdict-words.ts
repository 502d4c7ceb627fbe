import type { ClaimRefusal } from '../../../core/evidence/claim-check.ts';
import type { Language } from '../../screen.ts';

/** What recomputing a quoted number says about it. */
export interface ClaimVerdictWords {
  readonly holds: string;
  readonly withinError: string;
  readonly onlyUnder: (reading: string, value: string) => string;
  readonly no: (reading: string, ratio: string) => string;
  readonly none: string;
  readonly nearest: (reading: string, ratio: string) => string;
  readonly refused: Readonly<Record<ClaimRefusal, string>>;
}

export const claimVerdictWords: Readonly<Record<Language, ClaimVerdictWords>> = {
  en: {
    holds: 'holds',
    withinError: 'holds within the error of estimated assets',
    onlyUnder: (reading, value) => `only ${reading}: ${value}`,
    no: (reading, ratio) => `no; nearest: ${reading}, ${ratio}x`,
    none: 'no',
    nearest: (reading, ratio) => `nearest: ${reading}, ${ratio}x`,
    refused: {
      unknownQuantity: 'not recomputed: the quantity is not known',
      outsideTheBook: 'not recomputed: no file of a book holds it',
      noDay: 'not recomputed: no date',
      noSession: 'not recomputed: no session of the book on that date',
      unknownUnit: 'not recomputed: the unit does not fit the quantity',
      noRate: 'not recomputed: no exchange rate for the unit',
      unknownCode: 'not recomputed: the book has no such fund or stock',
      noAssets: 'not recomputed: net assets unknown on that date',
      noTurnover: 'not recomputed: turnover unknown',
      fundTurnoverMissing: 'not recomputed: turnover of some funds unknown',
      noPrices: 'not recomputed: no price',
      noWeights: 'not recomputed: index weights unknown',
      noFunds: 'not recomputed: no fund known',
      zero: 'not recomputed: quoted as 0, so there is no ratio',
    },
  },
  ko: {
    holds: '맞음',
    withinError: '추정 순자산 오차 안에서 맞음',
    onlyUnder: (reading, value) => `${reading}에만: ${value}`,
    no: (reading, ratio) => `아님. 가장 가까움: ${reading}, ${ratio}배`,
    none: '아님',
    nearest: (reading, ratio) => `가장 가까움: ${reading}, ${ratio}배`,
    refused: {
      unknownQuantity: '검산 안 함: 모르는 항목',
      outsideTheBook: '검산 안 함: 북에 없는 자료',
      noDay: '검산 안 함: 날짜 없음',
      noSession: '검산 안 함: 그날 거래일이 아님',
      unknownUnit: '검산 안 함: 단위가 항목에 맞지 않음',
      noRate: '검산 안 함: 환율 없음',
      unknownCode: '검산 안 함: 북에 없는 펀드나 종목',
      noAssets: '검산 안 함: 그날 순자산 미상',
      noTurnover: '검산 안 함: 거래대금 없음',
      fundTurnoverMissing: '검산 안 함: 일부 펀드의 거래대금 없음',
      noPrices: '검산 안 함: 가격 없음',
      noWeights: '검산 안 함: 지수 비중 없음',
      noFunds: '검산 안 함: 아는 펀드 없음',
      zero: '검산 안 함: 인용값이 0이라 비율이 없음',
    },
  },
};

import type { Language } from '../../screen.ts';

/** Words of what is and what is not in the figures of a period. */
export interface PeriodCoverageWords {
  readonly positionsIn: (always: string, partly: string, never: string) => string;
  /** positions with the sessions on which they count */
  readonly partlyIn: (codes: string) => string;
  readonly neverIn: (codes: string) => string;
  /** value that came into the sums or left them without being profit */
  readonly entered: (amount: string) => string;
  readonly skipped: (days: string) => string;
  readonly reachOutside: (code: string, day: string, sessions: string) => string;
  readonly staleAtEnd: (codes: string) => string;
}

export const periodCoverageWords: Readonly<Record<Language, PeriodCoverageWords>> = {
  en: {
    positionsIn: (always, partly, never) =>
      `${always} positions are in the sums on every session, ${partly} on some, ${never} on none.`,
    partlyIn: (codes) => `In the sums on some sessions only, in no figure on the others: ${codes}.`,
    neverIn: (codes) => `In no sum: ${codes}.`,
    entered: (amount) =>
      `! ${amount} of value came into the sums or left them with a price, a rate or a listing: it is in no return.`,
    skipped: (days) => `Nothing has a value on ${days}: left out.`,
    reachOutside: (code, day, sessions) =>
      `${code} books on ${day} a return that began outside the period (${sessions}).`,
    staleAtEnd: (codes) => `Carried at the end, their return comes later: ${codes}.`,
  },
  ko: {
    positionsIn: (always, partly, never) =>
      `합계에 든 종목: 모든 날 ${always}, 일부 날 ${partly}, 하루도 없음 ${never}.`,
    partlyIn: (codes) => `일부 날에만 합계에 들고 나머지 날은 어디에도 없음: ${codes}.`,
    neverIn: (codes) => `어느 합계에도 없음: ${codes}.`,
    entered: (amount) =>
      `! 가격, 환율, 상장 때문에 합계에 들어오거나 나간 평가액 ${amount}: 수익률에는 없음.`,
    skipped: (days) => `값이 있는 종목이 없어 뺀 날: ${days}.`,
    reachOutside: (code, day, sessions) =>
      `${code}: ${day}에 기록한 수익률은 기간 밖(${sessions})에서 시작됨.`,
    staleAtEnd: (codes) => `마지막 날 값을 이어 쓴 종목, 수익률은 나중에: ${codes}.`,
  },
};

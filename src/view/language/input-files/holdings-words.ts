import type { Language } from '../../screen.ts';

/** Words of books whose holdings are stated date by date. */
export interface HoldingsWords {
  readonly reading: (file: string, percent: string) => string;
  readonly readingDay: (day: string) => string;
  readonly attributing: (done: string, sessions: string) => string;
  readonly addedUp: (rows: string) => string;
  readonly inNoSum: (codes: string) => string;
  readonly outside: (code: string, state: string, sessions: string) => string;
  readonly state: Readonly<Record<'unpriced' | 'notListed', string>>;
}

export const holdingsWords: Readonly<Record<Language, HoldingsWords>> = {
  en: {
    reading: (file, percent) => `Reading ${file}: ${percent} %`,
    readingDay: (day) => `The holdings of ${day} are being read.`,
    attributing: (done, sessions) => `Attributing: session ${done} of ${sessions}`,
    addedUp: (rows) =>
      `${rows} position-days were added up by code and group; single positions are told apart by --top alone.`,
    inNoSum: (codes) => `Held but in no sum: ${codes}.`,
    outside: (code, state, sessions) => `${code} (${state}, sessions: ${sessions})`,
    state: { unpriced: 'no price', notListed: 'not listed yet' },
  },
  ko: {
    reading: (file, percent) => `${file} 읽는 중: ${percent} %`,
    readingDay: (day) => `${day}의 보유를 읽는 중.`,
    attributing: (done, sessions) => `요인 계산 중: ${sessions}거래일 가운데 ${done}`,
    addedUp: (rows) => `종목·일 ${rows}건을 종목과 그룹별로 더해 계산함. 포지션 하나하나는 --top으로만 나눔.`,
    inNoSum: (codes) => `보유하나 합계에 없음: ${codes}.`,
    outside: (code, state, sessions) => `${code} (${state}, ${sessions}거래일)`,
    state: { unpriced: '가격 없음', notListed: '상장 전' },
  },
};

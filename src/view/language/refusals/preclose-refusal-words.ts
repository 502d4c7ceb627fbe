import type { Language } from '../../screen.ts';

/** Why a stand before the close has no answer. */
export interface PrecloseRefusalWords {
  readonly nothing: string;
  readonly at: string;
  readonly noBar: (code: string, at: string) => string;
  readonly allNeeded: (codes: string) => string;
  readonly notAPrice: (code: string) => string;
  readonly noEvening: (day: string) => string;
  readonly denominator: string;
}

export const precloseRefusalWords: Readonly<Record<Language, PrecloseRefusalWords>> = {
  en: {
    nothing:
      'preclose needs the returns so far: --return 005930=-0.05 (repeatable), or --bars FILE --at 14:30.',
    at: '--bars needs the time up to which its prices count: --bars FILE --at 14:30.',
    noBar: (code, at) =>
      `The bars have no price of ${code} up to ${at} on that day: give --return ${code}=… or another file.`,
    allNeeded: (codes) => `Index funds couple the stocks: give the returns of ${codes} as well.`,
    notAPrice: (code) =>
      `The bars put ${code} beyond its daily price limit: are they of another session, or in another unit?`,
    noEvening: (day) =>
      `No session of the book comes before ${day}: nothing is known of the funds that evening.`,
    denominator:
      'The turnover of a running session is not known: preclose takes the mean of 20 sessions; leave --denominator out.',
  },
  ko: {
    nothing:
      'preclose에는 지금까지의 수익률이 있어야 함: --return 005930=-0.05 (여러 번 쓸 수 있음) 또는 --bars 파일 --at 14:30.',
    at: '--bars에는 가격을 언제까지 쓸지 있어야 함: --bars 파일 --at 14:30.',
    noBar: (code, at) =>
      `파일에 그날 ${at}까지 ${code} 가격이 없음: --return ${code}=…를 쓰거나 다른 파일을 줄 것.`,
    allNeeded: (codes) => `지수 펀드가 종목들을 함께 담음: ${codes} 수익률도 줄 것.`,
    notAPrice: (code) =>
      `파일의 ${code} 가격이 하루 가격제한폭을 벗어남: 다른 거래일이거나 단위가 다른 것이 아닌지 볼 것.`,
    noEvening: (day) => `${day} 이전 거래일이 없음: 전일 종가의 펀드 순자산을 알 수 없음.`,
    denominator: '진행 중인 거래일의 대금은 모름: preclose는 20일 평균을 씀. --denominator를 뺄 것.',
  },
};

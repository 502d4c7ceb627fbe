import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Notes at the foot of screens, notices of small terminals, and the frame around every screen. */
export interface NoteWords {
  readonly marks: string;
  readonly marksWithObserved: string;
  readonly notFundamentals: string;
  readonly notFundamentalsLong: string;
  readonly allSettings: string;
  readonly tooSmall: (columns: number, rows: number) => string;
  /** for a terminal too small to tell the language */
  readonly quitInBoth: string;
  readonly seenUpTo: (columns: number, rows: number) => string;
  readonly cardRange: (range: RangeText, buying: boolean) => string;
  readonly cardAssumed: string;
  /** the filter as typed, and how many rows it leaves */
  readonly filter: (text: string, found: string, all: string) => string;
  readonly noMatch: string;
  /** the band of a setting line: `90 %` */
  readonly band: (band: number) => string;
  readonly invented: string;
}

export const noteWords: Readonly<Record<Language, NoteWords>> = {
  en: {
    marks: '~ estimated  * assumed',
    marksWithObserved: '~ estimated   * assumed   no mark: observed',
    notFundamentals: 'Residual is not proof of fundamentals.',
    notFundamentalsLong:
      'Residual is not proof of fundamentals: it holds margin calls, futures and foreign selling too.',
    allSettings: 'All twelve settings: x',
    tooSmall: (columns, rows) => `ungear needs 40x10, this is ${columns}x${rows}`,
    quitInBoth: 'q quit 종료',
    seenUpTo: (columns, rows) => `Shown down to 40x10. Now ${columns}x${rows}`,
    cardRange: ({ low, high }, buying) =>
      `Forced ${buying ? 'BUYING' : 'trades'} may be ${low} to ${high} pp`,
    cardAssumed: '(ASSUMED, not measured)',
    filter: (text, found, all) => `/ ${text}   ${found} of ${all}`,
    noMatch: 'Nothing matches the filter.',
    band: (band) => `${band} %`,
    invented: 'positions invented',
  },
  ko: {
    marks: '~ 추정  * 가정',
    marksWithObserved: '~ 추정   * 가정   표시 없음: 관측',
    notFundamentals: '잔여는 펀더멘털의 증거가 아님.',
    notFundamentalsLong: '잔여는 펀더멘털의 증거가 아님: 반대매매, 선물, 외국인 매도를 모두 포함.',
    allSettings: '열두 설정 모두: x',
    tooSmall: (columns, rows) => `크기 40x10 필요, 지금 ${columns}x${rows}`,
    quitInBoth: 'q quit 종료',
    seenUpTo: (columns, rows) => `40x10까지 보임. 지금 ${columns}x${rows}`,
    cardRange: ({ low, high }, buying) => `리밸런싱 ${buying ? '매수' : '매매'} ${low}~${high} %p일 수 있음`,
    cardAssumed: '(가정, 측정 아님)',
    filter: (text, found, all) => `/ ${text}   ${all} 중 ${found}`,
    noMatch: '필터에 맞는 것이 없음.',
    band: (band) => `${band} %`,
    invented: '가상 포지션',
  },
};

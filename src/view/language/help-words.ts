import type { Language } from '../screen.ts';

/** Words of the help: the keys come from the action table, the rest explains how to read the screens. */
export interface HelpWords {
  readonly title: string;
  readonly intro: string;
  readonly here: string;
  readonly everywhere: string;
  readonly noMatch: string;
  readonly filter: (text: string, count: string) => string;
  readonly reading: string;
  readonly marks: string;
  readonly band: string;
  readonly arrows: string;
  readonly inputMethod: string;
}

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  en: {
    title: 'Help',
    intro: 'All keys in force here. / searches them.',
    here: 'THIS SCREEN',
    everywhere: 'EVERYWHERE',
    noMatch: 'No key matches.',
    filter: (text, count) => `/ ${text}   ${count} keys`,
    reading: 'READING',
    marks: '~ estimated   * assumed   no mark: observed   ! no answer, see the reason',
    band: '[low,high] 90 %: nine draws in ten of the ASSUMED parameters, not a measurement',
    arrows: '▾ ▴ stand before observed falls and rises only, never before a modelled part',
    inputMethod: 'Korean input is on? Keys still work (2-set layout); digits and symbols always.',
  },
  ko: {
    title: '도움말',
    intro: '실제 쓰는 키의 목록. / 로 찾기.',
    here: '이 화면',
    everywhere: '어디서나',
    noMatch: '맞는 키 없음.',
    filter: (text, count) => `/ ${text}   키 ${count}개`,
    reading: '읽는 법',
    marks: '~ 추정   * 가정   표시 없음: 관측   ! 답 없음, 이유 참조',
    band: '[낮음,높음] 90 %: 가정한 변수의 시행 열 번 중 아홉 번이 이 안에 있음. 측정값이 아님',
    arrows: '▾ ▴ 는 관측한 등락 앞에만 붙고 모형이 계산한 몫 앞에는 붙지 않음',
    inputMethod: '한글 입력 상태에서도 키가 작동함 (두벌식). 숫자와 기호는 항상 작동.',
  },
};

import type { Language } from '../../screen.ts';

/** Words of the overlay that lists the day under every setting. */
export interface AllSettingsWords {
  readonly title: string;
  readonly intro: (move: string) => string;
  readonly extremes: (lowest: string, highest: string) => string;
  readonly both: (lowest: string, highest: string) => string;
  readonly noAnswer: string;
  readonly columns: {
    readonly setting: string;
    readonly share: string;
    readonly shareBand: (band: number) => string;
  };
  readonly current: string;
  readonly headline: string;
  readonly pickBefore: string;
  readonly againstCalm: (ratios: string) => string;
  readonly sameDraws: string;
  /** under one of the settings the screens show what the data left of the range */
  readonly beforeTheData: string;
  readonly partly: string;
  readonly computing: string;
}

export const allSettingsWords: Readonly<Record<Language, AllSettingsWords>> = {
  en: {
    title: 'all settings',
    intro: (move) => `Of the ${move} %, the mechanical part under every scope, turnover and netting:`,
    extremes: (lowest, highest) =>
      `${lowest} to ${highest} points, from the smallest to the largest end. All are assumptions.`,
    both: (lowest, highest) => `anything from ${lowest} to ${highest} points. All are assumptions.`,
    noAnswer: 'No setting has an answer for this day.',
    columns: { setting: 'SETTING', share: 'SHARE %', shareBand: (band) => `${band} %` },
    current: 'now',
    headline: 'headline',
    pickBefore: 'Pick the setting before the meeting, not after.',
    againstCalm: (ratios) => `20-day turnover is that of calmer days: this day's was ${ratios} times it.`,
    sameDraws: 'Same draws and seed in every row. Only the row marked headline is the default.',
    beforeTheData: 'Rows are before the data; at 20 days, gross the screens are after it (6).',
    partly: '! a part of the move has no answer',
    computing: 'Twelve settings are being computed.',
  },
  ko: {
    title: '모든 설정',
    intro: (move) => `${move} % 중 기계적 몫은 집계 대상, 분모, 순/총의 모든 조합에서`,
    extremes: (lowest, highest) => `최소 ${lowest}, 최대 ${highest} %p. 모두 가정.`,
    both: (lowest, highest) => `${lowest}에서 ${highest} %p까지. 모두 가정.`,
    noAnswer: '이날은 어느 설정에서도 답 없음.',
    columns: { setting: '설정', share: '몫 %', shareBand: (band) => `${band} %` },
    current: '지금',
    headline: '기본',
    pickBefore: '설정은 회의 뒤가 아니라 회의 전에 고를 것.',
    againstCalm: (ratios) => `20일 대금 기준은 평온한 날과 비교하는 것: 이날 대금은 평균의 ${ratios}배.`,
    sameDraws: '모든 행이 같은 시행, 같은 시드. 기본 설정은 표시된 행 하나.',
    beforeTheData: '모든 행은 자료 반영 전. 20일대금, 총의 화면은 자료 반영 후 (6).',
    partly: '! 답 없는 부분이 있음',
    computing: '열두 설정을 계산하는 중.',
  },
};

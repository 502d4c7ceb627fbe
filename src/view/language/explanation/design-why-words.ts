import type { Language } from '../../screen.ts';

/** Words of the reasons for an estimate; figures come as text. */
export interface DesignWhyWords {
  readonly sample: (n: string, sessions: string) => string;
  readonly clustered: (degreesOfFreedom: string) => string;
  readonly t: (estimate: string, error: string, t: string) => string;
  readonly interval: (interval: string) => string;
  readonly detectable: (error: string, detectable: string) => string;
  readonly firstStage: (f: string) => string;
}

export const designWhyWords: Readonly<Record<Language, DesignWhyWords>> = {
  en: {
    sample: (n, sessions) => `${n} stock-days on ${sessions} sessions`,
    clustered: (degrees) => `errors clustered by session, ${degrees} degrees of freedom`,
    t: (estimate, error, t) => `t = ${estimate} / ${error} = ${t}`,
    interval: (interval) => `95 % interval ${interval}: of the sampling error alone`,
    detectable: (error, detectable) =>
      `MDE = 2.8 x ${error} = ${detectable}: what 8 samples in 10 would show`,
    firstStage: (f) => `first stage F ${f}: how much the instrument says about the flow`,
  },
  ko: {
    sample: (n, sessions) => `${sessions}거래일의 종목-일 ${n}개`,
    clustered: (degrees) => `표준오차는 거래일 단위로 군집, 자유도 ${degrees}`,
    t: (estimate, error, t) => `t = ${estimate} / ${error} = ${t}`,
    interval: (interval) => `95 % 구간 ${interval}: 표본 오차만`,
    detectable: (error, detectable) => `MDE = 2.8 x ${error} = ${detectable}: 표본 열에 여덟은 드러낼 크기`,
    firstStage: (f) => `1단계 F ${f}: 도구변수가 물량을 얼마나 말해 주는지`,
  },
};

import type { Language } from '../../screen.ts';

/** Words of the rules of a policy. */
export interface PolicyRuleWords {
  readonly cap: (multiple: string) => string;
  readonly equalAssets: string;
  readonly equalExposure: string;
  readonly assetCap: (won: string) => string;
  readonly window: (days: string) => string;
  readonly beforeClose: (percent: string) => string;
  readonly suspendedAll: string;
  readonly suspended: (codes: string) => string;
}

export const policyRuleWords: Readonly<Record<Language, PolicyRuleWords>> = {
  en: {
    cap: (multiple) => `multiples capped at ${multiple}x`,
    equalAssets: 'at equal assets (each fund keeps its net assets)',
    equalExposure: 'at equal exposure (holders keep their exposure in larger funds)',
    assetCap: (won) => `net assets of all funds on one underlying at most ${won}`,
    window: (days) => `every trade takes at least ${days} days of trading`,
    beforeClose: (percent) => `${percent} % of every trade done before the close`,
    suspendedAll: 'all products suspended',
    suspended: (codes) => `suspended: ${codes}`,
  },
  ko: {
    cap: (multiple) => `배수 상한 ${multiple}배`,
    equalAssets: '같은 순자산 기준 (펀드마다 순자산 그대로)',
    equalExposure: '같은 노출 기준 (보유자는 더 큰 펀드로 노출을 지킴)',
    assetCap: (won) => `한 기초자산의 모든 펀드 순자산 합 최대 ${won}`,
    window: (days) => `모든 매매에 거래일 ${days}일 이상`,
    beforeClose: (percent) => `모든 매매의 ${percent} %를 종가 전에`,
    suspendedAll: '모든 상품 정지',
    suspended: (codes) => `정지: ${codes}`,
  },
};

import type { Language } from '../../screen.ts';
import { type ImpactLawWords, impactLawWords } from './impact-law-words.ts';
import { type PriorWords, priorWords } from './prior-words.ts';

/** Words of the list of assumptions. */
export interface AssumptionWords extends ImpactLawWords, PriorWords {
  readonly title: string;
  readonly intro: string;
  readonly settings: string;
  readonly isDefault: string;
  readonly changed: (usual: string) => string;
  readonly settingNames: {
    readonly scope: string;
    readonly denominator: string;
    readonly netting: string;
    readonly law: string;
    readonly run: string;
  };
  readonly choices: string;
  readonly choiceTexts: readonly string[];
  readonly limits: string;
  readonly limitTexts: readonly string[];
}

export const assumptionWords: Readonly<Record<Language, AssumptionWords>> = {
  en: {
    ...priorWords.en,
    ...impactLawWords.en,
    title: 'Assumptions',
    intro:
      'Nothing here is calibrated on data. Every range on every screen is these assumptions pushed through formulas.',
    settings: 'SETTINGS',
    isDefault: 'default',
    changed: (usual) => `! not the default (${usual})`,
    settingNames: {
      scope: 'scope (s)',
      denominator: 'turnover (d)',
      netting: 'net or gross (n)',
      law: 'impact law (m)',
      run: 'Monte Carlo',
    },
    choices: 'CHOICES (j)',
    choiceTexts: [
      'Funds rebalance on the net assets of the previous close, never on those of the same close.',
      'In each draw a mechanical part with the sign of the return is at most the whole return.',
      'A stock locked at its limit has no answer: its return is unsplit.',
      'Physical funds pass all of their trade on to the stock; mixed ones the mean of physical and futures.',
      'Shares of a move are shown from 0.5 % on.',
    ],
    limits: 'WHAT IT IS NOT',
    limitTexts: [
      'The flow is computed from the very return it is compared with: that proves no cause.',
      'Residual is everything else: margin calls, futures, foreign selling, news. Not fundamentals.',
      'Mechanical is the displacement at the close; part of it reverts in later days.',
    ],
  },
  ko: {
    ...priorWords.ko,
    ...impactLawWords.ko,
    title: '가정',
    intro: '여기 있는 것은 자료로 보정하지 않음. 모든 화면의 범위는 이 가정을 식에 넣은 결과.',
    settings: '설정',
    isDefault: '기본',
    changed: (usual) => `! 기본 아님 (${usual})`,
    settingNames: {
      scope: '집계 대상 (s)',
      denominator: '분모 (d)',
      netting: '순 / 총 (n)',
      law: '충격 법칙 (m)',
      run: '몬테카를로',
    },
    choices: '선택 (j)',
    choiceTexts: [
      '펀드는 전일 종가 순자산으로 매매: 같은 날 종가의 순자산은 쓰지 않음.',
      '시행마다 수익률과 부호가 같은 기계적 몫은 수익률 전체를 넘지 않음.',
      '상하한가에 잠긴 종목은 답 없음: 수익률은 미분해.',
      '현물형은 매매를 모두 전가, 혼합형은 현물과 선물의 평균.',
      '몫은 움직임이 0.5 % 이상일 때만 표시.',
    ],
    limits: '이것이 아닌 것',
    limitTexts: [
      '매매는 비교 대상인 바로 그 수익률로 계산됨: 인과의 증명이 아님.',
      '잔여는 나머지 전부: 반대매매, 선물, 외국인 매도, 뉴스. 펀더멘털이 아님.',
      '기계적 몫은 종가에서의 이탈이며 일부는 이후 거래일에 되돌아감.',
    ],
  },
};

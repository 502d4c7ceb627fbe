import type { LawId } from '../../core/mechanics/assumptions.ts';
import type { ParameterId } from '../../core/mechanics/priors.ts';
import type { Language } from '../screen.ts';

/** Words of the list of assumptions. */
export interface AssumptionWords {
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
  readonly laws: string;
  readonly lawsIntro: string;
  readonly inMixture: string;
  readonly aloneOnly: string;
  readonly lawSources: Readonly<Record<Exclude<LawId, 'custom'>, string>>;
  readonly priors: string;
  readonly priorsIntro: string;
  readonly columns: {
    readonly name: string;
    readonly symbol: string;
    readonly distribution: string;
    readonly middle: string;
    readonly range: string;
    readonly source: string;
  };
  readonly judgement: string;
  readonly distributions: Readonly<Record<'logNormal' | 'normal' | 'triangular' | 'logUniform', string>>;
  readonly sources: Readonly<Record<ParameterId, string>>;
  readonly choices: string;
  readonly choiceTexts: readonly string[];
  readonly limits: string;
  readonly limitTexts: readonly string[];
}

export const assumptionWords: Readonly<Record<Language, AssumptionWords>> = {
  en: {
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
    laws: 'IMPACT LAWS',
    lawsIntro: 'Displacement of the price at the close for a flow of q times turnover.',
    inMixture: 'in the mixture',
    aloneOnly: 'alone only',
    lawSources: {
      linear: 'Kyle 1985',
      crossover: 'slope b at 0, square root for large q; cf. Bucci et al. 2019',
      almgren: 'Almgren et al. 2005, permanent plus temporary at the end of the window',
      squareRoot: 'Toth et al. 2011; not valid as q goes to 0',
    },
    priors: 'PRIORS',
    priorsIntro: '(j) is a judgement of ours: not measured, easy to change, in one place.',
    columns: {
      name: 'PARAMETER',
      symbol: 'SYMBOL',
      distribution: 'PRIOR',
      middle: 'MEDIAN',
      range: '90 %',
      source: 'FROM',
    },
    judgement: '(j)',
    distributions: {
      logNormal: 'log-normal',
      normal: 'normal',
      triangular: 'triangular',
      logUniform: 'log-uniform',
    },
    sources: {
      linearSlope: 'form: Kyle 1985',
      rootConstant: 'form: Toth et al. 2011',
      impactTransfer: 'US 2001-03 estimates carried to Korea 2026',
      permanentImpact: 'Almgren et al. 2005',
      temporaryImpact: 'Almgren et al. 2005',
      window: 'half an hour to the whole session',
      nettingSingle: 'what opposite creations leave of the flow',
      nettingOther: 'the same, all other funds',
      passThroughFutures: 'share of a futures trade that reaches the stock',
      passThroughSwap: 'share of a swap, option or note hedge that does',
      assetsOfficial: 'units sold but not yet listed',
      assetsDerived: 'close x units against official totals',
      assetsEstimated: 'reported and estimated assets share one factor',
    },
    choices: 'CHOICES (j)',
    choiceTexts: [
      'Funds trade on the assets of the evening before, never on those of the same close.',
      'In each draw a mechanical part with the sign of the return is at most the whole return.',
      'A stock locked at its limit has no answer: its return is unsplit.',
      'Cash products pass 1 of their trade on; mixed ones the mean of cash and futures.',
      'Shares of a move are shown from 0.5 % on.',
    ],
    limits: 'WHAT IT IS NOT',
    limitTexts: [
      'The flow is built from the same return that it is set against: it cannot prove that it caused it.',
      'Residual is everything else: margin calls, futures, foreign selling, news. Not fundamentals.',
      'Mechanical is the displacement at the close; part of it reverts in later days.',
    ],
  },
  ko: {
    title: '가정',
    intro: '여기 있는 것은 자료로 보정하지 않음. 모든 화면의 범위는 이 가정을 식에 넣은 결과.',
    settings: '설정',
    isDefault: '기본',
    changed: (usual) => `! 기본 아님 (${usual})`,
    settingNames: {
      scope: '범위 (s)',
      denominator: '분모 (d)',
      netting: '순 / 총 (n)',
      law: '충격 법칙 (m)',
      run: '몬테카를로',
    },
    laws: '가격충격 법칙',
    lawsIntro: '대금의 q배인 매매가 종가를 움직이는 폭.',
    inMixture: '혼합에 들어감',
    aloneOnly: '따로만 봄',
    lawSources: {
      linear: 'Kyle 1985',
      crossover: '0에서 기울기 b, 큰 q에서 제곱근; Bucci 외 2019 참조',
      almgren: 'Almgren 외 2005, 집행 끝의 영구와 일시 충격',
      squareRoot: 'Toth 외 2011; q가 0에 가까우면 성립 안 함',
    },
    priors: '사전 가정',
    priorsIntro: '(j)는 우리의 판단: 측정값이 아니며, 한 곳에서 쉽게 바꿈.',
    columns: {
      name: '변수',
      symbol: '기호',
      distribution: '사전분포',
      middle: '중앙',
      range: '90 %',
      source: '출처',
    },
    judgement: '(j)',
    distributions: {
      logNormal: '로그정규',
      normal: '정규',
      triangular: '삼각',
      logUniform: '로그균등',
    },
    sources: {
      linearSlope: '꼴: Kyle 1985',
      rootConstant: '꼴: Toth 외 2011',
      impactTransfer: '미국 2001-03 추정값을 2026년 한국으로 옮김',
      permanentImpact: 'Almgren 외 2005',
      temporaryImpact: 'Almgren 외 2005',
      window: '30분에서 하루 장 전체',
      nettingSingle: '반대 설정 뒤에 남는 매매',
      nettingOther: '같음, 그 밖의 펀드',
      passThroughFutures: '선물 매매 중 종목에 닿는 몫',
      passThroughSwap: '스왑, 옵션, 증권 헤지 중 종목에 닿는 몫',
      assetsOfficial: '팔렸으나 아직 상장되지 않은 좌수',
      assetsDerived: '종가 x 좌수와 공식 합계의 차이',
      assetsEstimated: '보도와 추정 순자산은 한 오차를 함께 씀',
    },
    choices: '선택 (j)',
    choiceTexts: [
      '펀드는 앞날 저녁의 순자산으로 매매: 같은 날 종가의 순자산은 쓰지 않음.',
      '추첨마다 수익률과 부호가 같은 기계적 몫은 수익률 전체를 넘지 않음.',
      '상하한가에 잠긴 종목은 답 없음: 수익률은 미분해.',
      '현물형은 매매를 모두 전가, 혼합형은 현물과 선물의 평균.',
      '몫은 움직임이 0.5 % 이상일 때만 표시.',
    ],
    limits: '이것이 아닌 것',
    limitTexts: [
      '매매는 견주는 바로 그 수익률로 계산됨: 원인이라는 증명이 아님.',
      '잔여는 나머지 전부: 반대매매, 선물, 외국인 매도, 뉴스. 펀더멘털이 아님.',
      '기계적 몫은 종가에서의 이탈이며 일부는 뒷날 되돌아감.',
    ],
  },
};

import type { ParameterId } from '../../../core/mechanics/priors.ts';
import type { Language } from '../../screen.ts';

/** Words of the list of priors. */
export interface PriorWords {
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
}

export const priorWords: Readonly<Record<Language, PriorWords>> = {
  en: {
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
  },
  ko: {
    priors: '사전 가정',
    priorsIntro: '(j)는 우리의 판단: 측정값이 아니며, 한 곳에서 쉽게 바꿈.',
    columns: {
      name: '변수',
      symbol: '기호',
      distribution: '사전분포',
      middle: '중앙값',
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
      linearSlope: '함수형: Kyle 1985',
      rootConstant: '함수형: Toth 외 2011',
      impactTransfer: '미국 2001-03 추정값을 2026년 한국으로 옮김',
      permanentImpact: 'Almgren 외 2005',
      temporaryImpact: 'Almgren 외 2005',
      window: '30분에서 장중 하루 전체',
      nettingSingle: '반대 설정 뒤에 남는 매매',
      nettingOther: '같음, 그 밖의 펀드',
      passThroughFutures: '선물 매매 중 종목에 닿는 몫',
      passThroughSwap: '스왑, 옵션, 증권 헤지 중 종목에 닿는 몫',
      assetsOfficial: '팔렸으나 아직 상장되지 않은 좌수',
      assetsDerived: '종가 x 좌수와 공식 합계의 차이',
      assetsEstimated: '보도와 추정 순자산은 오차 하나를 공유',
    },
  },
};

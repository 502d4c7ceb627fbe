import type { ParameterId } from '../../../core/mechanics/priors.ts';
import type { Language } from '../../screen.ts';

/** Names of the assumed parameters. */
export const explanationParameters: Readonly<Record<Language, Readonly<Record<ParameterId, string>>>> = {
  en: {
    linearSlope: 'linear slope b',
    rootConstant: 'square-root constant Y',
    impactTransfer: 'transfer to Korea zeta',
    permanentImpact: 'permanent impact gamma',
    temporaryImpact: 'temporary impact eta',
    window: 'trading window T, days',
    nettingSingle: 'netting, KRX single-stock',
    nettingOther: 'netting, others',
    passThroughFutures: 'pass-through, futures',
    passThroughSwap: 'pass-through, swaps',
    assetsOfficial: 'asset error, official',
    assetsDerived: 'asset error, derived',
    assetsEstimated: 'asset error, estimated',
  },
  ko: {
    linearSlope: '선형 기울기 b',
    rootConstant: '제곱근 계수 Y',
    impactTransfer: '한국 전이계수 zeta',
    permanentImpact: '영구 충격 gamma',
    temporaryImpact: '일시 충격 eta',
    window: '집행 시간 T, 일',
    nettingSingle: '상쇄, 한국 단일종목',
    nettingOther: '상쇄, 그 밖',
    passThroughFutures: '전가율, 선물',
    passThroughSwap: '전가율, 스왑',
    assetsOfficial: '순자산 오차, 공식',
    assetsDerived: '순자산 오차, 산출',
    assetsEstimated: '순자산 오차, 추정',
  },
};

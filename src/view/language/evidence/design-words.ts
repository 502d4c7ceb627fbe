import type { DesignId, DesignReason } from '../../../core/evidence/design.ts';
import type { DropReason } from '../../../core/evidence/stock-days.ts';
import type { Language } from '../../screen.ts';

/** Words of a design that asks whether forced trades move prices: its name, what it asks, why it has no answer. */
export interface DesignWords {
  readonly design: Readonly<Record<DesignId, string>>;
  readonly reason: Readonly<Record<DesignReason, string>>;
  readonly dropped: Readonly<Record<DropReason, string>>;
  /** what a design asks, in one sentence */
  readonly asks: Readonly<Record<DesignId, string>>;
}

export const designWords: Readonly<Record<Language, DesignWords>> = {
  en: {
    design: {
      gap: 'gap, 2SLS (headline)',
      gapReduced: 'gap, reduced b/(1-bk)',
      gapNoControl: 'gap, without k, OLS',
      gapLatestYear: 'gap, latest year, 2SLS',
      gapAfterListing: 'gap, after listing',
      gapBeforeListing: 'gap, before listing',
      windowHalfHour: 'window 15:00-15:30',
      windowAuction: 'auction 15:20-15:30',
      reversalNextOpen: 'reversal, next open',
      reversalNextDay: 'reversal, next day',
      reversalNextDayGivenReturn: 'same, return held fixed',
      placeboShuffled: 'placebo: shuffled flows',
      placeboNoProducts: 'placebo: no products',
      placeboControlFund: 'placebo: KOSDAQ150 2x',
    },
    reason: {
      noFlow: 'no flow known',
      tooFewDays: 'under 20 sessions',
      noVariation: 'k does not vary',
      weakInstrument: 'weak instrument',
      noBars: 'no bars',
      noListing: 'no listing day',
      noControlStock: 'no such stock',
      noControlFund: 'not in the book',
    },
    dropped: {
      noAssets: 'net assets unknown',
      noTurnover: 'under 20 sessions of turnover',
      noPrice: 'no open or close',
      limitLocked: 'closed at the limit',
    },
    asks: {
      gap: 'Does the session go on in the direction of the gap, the more so the more forced flow the gap has called forth? The flow of the whole session is instrumented by that of the gap.',
      gapReduced:
        'The same on the flow of the gap itself: the feedback of the session is inside, so it estimates b/(1-bk).',
      gapNoControl: 'The same without holding k fixed.',
      gapLatestYear: 'The headline design on the latest calendar year of the book.',
      gapAfterListing: 'The headline design after the first KRX single-stock fund was listed.',
      gapBeforeListing: 'The headline design before that: only Hong Kong funds trade then, a weak placebo.',
      windowHalfHour: 'Does the last half hour follow the flow that was due by 15:00?',
      windowAuction: 'Does the closing auction follow the flow that was due by 15:20?',
      reversalNextOpen:
        'Is the displacement at the close undone by the next open? Then the slope is below zero.',
      reversalNextDay: 'Is it undone by the next close?',
      reversalNextDayGivenReturn: 'Is it undone by more than any other move of that size?',
      placeboShuffled: 'Does the design find flows in 49 samples whose k is dealt to other days?',
      placeboNoProducts: 'Does it find them in stocks that no fund of the book follows?',
      placeboControlFund: 'Does it find them in a fund on KOSDAQ 150?',
    },
  },
  ko: {
    design: {
      gap: '갭, 2SLS (대표)',
      gapReduced: '갭, 축약형 b/(1-bk)',
      gapNoControl: '갭, k 통제 없음, OLS',
      gapLatestYear: '갭, 마지막 해, 2SLS',
      gapAfterListing: '갭, 상장 뒤',
      gapBeforeListing: '갭, 상장 전',
      windowHalfHour: '15:00-15:30 구간',
      windowAuction: '15:20-15:30 단일가',
      reversalNextOpen: '되돌림, 다음 시가',
      reversalNextDay: '되돌림, 다음 날',
      reversalNextDayGivenReturn: '같음, 수익률 고정',
      placeboShuffled: '플라시보: 무작위 물량',
      placeboNoProducts: '플라시보: 상품 없는 종목',
      placeboControlFund: '플라시보: 코스닥150 2배',
    },
    reason: {
      noFlow: '물량 미상',
      tooFewDays: '20거래일 미만',
      noVariation: '물량 변동 없음',
      weakInstrument: '약한 도구변수',
      noBars: '분봉 없음',
      noListing: '상장일이 없음',
      noControlStock: '해당 종목 없음',
      noControlFund: '북에 없음',
    },
    dropped: {
      noAssets: '순자산 미상',
      noTurnover: '거래대금 20일 미만',
      noPrice: '시가나 종가 없음',
      limitLocked: '상하한가 마감',
    },
    asks: {
      gap: '갭이 부른 리밸런싱 매매가 클수록 장중에 갭 방향으로 더 가는가? 하루 전체 물량은 갭이 부른 물량을 도구변수로 씀.',
      gapReduced: '갭이 부른 물량에 바로 회귀: 장중 피드백이 들어 있어 b/(1-bk)를 추정.',
      gapNoControl: 'k를 고정하지 않은 같은 회귀.',
      gapLatestYear: '북의 마지막 해만으로 한 대표 설계.',
      gapAfterListing: '한국 단일종목 펀드 첫 상장 뒤만.',
      gapBeforeListing: '상장 전만: 홍콩 펀드만 있던 때라 약한 플라시보.',
      windowHalfHour: '마지막 30분이 15시까지 쌓인 물량을 따라가는가?',
      windowAuction: '종가 단일가가 15시 20분까지 쌓인 물량을 따라가는가?',
      reversalNextOpen: '종가의 이탈이 다음 시가까지 되돌려지는가? 그렇다면 기울기는 음수.',
      reversalNextDay: '다음 종가까지 되돌려지는가?',
      reversalNextDayGivenReturn: '같은 크기의 다른 움직임보다 더 되돌려지는가?',
      placeboShuffled: 'k를 다른 날에 섞은 표본 49개에서도 효과가 나오는가?',
      placeboNoProducts: '어떤 펀드도 추종하지 않는 종목에서도 나오는가?',
      placeboControlFund: '코스닥150 펀드에서도 나오는가?',
    },
  },
};

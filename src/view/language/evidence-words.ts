import type { DesignId, DesignReason, Finding } from '../../core/evidence/design.ts';
import type { DropReason } from '../../core/evidence/stock-days.ts';
import type { Language } from '../screen.ts';

/** Words of Evidence and Reversal; figures come as text. */
export interface EvidenceWords {
  readonly screen: string;
  readonly design: Readonly<Record<DesignId, string>>;
  readonly finding: Readonly<Record<Finding, string>>;
  readonly reason: Readonly<Record<DesignReason, string>>;
  readonly dropped: Readonly<Record<DropReason, string>>;
  readonly columns: Readonly<
    Record<'design' | 'n' | 'days' | 'estimate' | 'error' | 't' | 'detectable' | 'interval' | 'says', string>
  >;
  /** what a design asks, in one sentence */
  readonly asks: Readonly<Record<DesignId, string>>;
  /** what was found, in one sentence */
  readonly says: (found: FoundText, finding: Finding) => string;
  readonly noAnswer: (reason: string) => string;
  readonly leftOut: (rows: string) => string;
  readonly withoutOpens: (codes: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly noRows: string;
  readonly setting: string;
  readonly slopes: string;
  readonly before: string;
  readonly after: string;
  readonly narrowed: (law: string, mixture: string) => string;
  readonly thresholds: string;
  readonly noPosterior: string;
  /** beside t, when the verdict hangs on one session */
  readonly hangsOn: (day: string, t: string) => string;
  readonly without: (name: string, figures: string) => string;
  readonly leaveOut: string;
  /** mechanical bands of a day, before and after the data */
  readonly bandsOf: (day: string) => string;
  readonly weakPlacebo: string;
  readonly notes: string;
}

/** Figures of an estimate as text. */
export interface FoundText {
  readonly estimate: string;
  readonly low: string;
  readonly high: string;
  readonly t: string;
  readonly detectable: string;
}

const english: EvidenceWords = {
  screen: 'Evidence',
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
  finding: {
    shown: 'shown',
    leans: 'leans this way',
    notShown: 'not shown',
    opposite: 'the opposite',
    tooFew: 'too few',
    oneSession: 'one day only',
    bounce: 'bounce',
    continues: 'goes on',
    inconclusive: 'inconclusive',
    works: 'WORKS',
    quiet: 'quiet',
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
  columns: {
    design: 'DESIGN',
    n: 'n',
    days: 'DAYS',
    estimate: 'ESTIMATE',
    error: 'SE',
    t: 't',
    detectable: 'MDE',
    interval: '95 % INTERVAL',
    says: 'SAYS',
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
  says: ({ estimate, low, high, t, detectable }, finding) => {
    const figures = `${estimate} [${low}, ${high}], t ${t}`;
    const small = `It would have seen an effect of ${detectable}.`;
    const sentences: Readonly<Record<Finding, string>> = {
      shown: `Yes: ${figures}.`,
      leans: `Perhaps: ${figures}; the data lean this way, not more.`,
      notShown: `Not shown: ${figures}. ${small}`,
      opposite: `No, the opposite: ${figures}.`,
      tooFew: `Too few sessions to say: ${figures}. ${small}`,
      oneSession: `Only with one session inside: ${figures}.`,
      bounce: `Prices bounced: ${figures}.`,
      continues: `Prices went on: ${figures}.`,
      inconclusive: `Inconclusive: ${figures}. ${small}`,
      works: `It does, where it should not: ${figures}.`,
      quiet: `Nothing found, as it should be: ${figures}.`,
    };
    return sentences[finding];
  },
  noAnswer: (reason) => `Not run: ${reason}.`,
  leftOut: (rows) => `Stock-days left out, never taken for zero: ${rows}.`,
  withoutOpens: (codes) => `Funds on ${codes} are in no design: no opening prices.`,
  span: (from, to) => `${from} to ${to}`,
  noRows: 'No stock-day of this book has prices, turnover and net assets: the data cannot be asked.',
  setting: 'gross flow over the turnover of 20 sessions',
  slopes: 'slope I(q)/q at q 10 %',
  before: 'assumed before',
  after: 'after the data',
  narrowed: (law, mixture) => `Narrowed ${law} % (mixture ${mixture} %).`,
  thresholds: 'Weakly identified: 20 % and t 1.64. Identified: 50 % and t 2.',
  hangsOn: (day, t) => `only ${t} without ${day}`,
  without: (name, figures) => `without ${name}: ${figures}`,
  leaveOut: 'One left out',
  bandsOf: (day) => `mechanical part on ${day}, 90 %`,
  noPosterior: 'The headline design has no answer: every range stays the assumed one.',
  weakPlacebo: 'Before-listing rows still hold Hong Kong funds: a weak placebo.',
  notes: 'MDE = 2.8 x se. Errors clustered by day.',
};

const korean: EvidenceWords = {
  screen: '증거',
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
    placeboShuffled: '위약: 섞은 물량',
    placeboNoProducts: '위약: 상품 없는 종목',
    placeboControlFund: '위약: 코스닥150 2배',
  },
  finding: {
    shown: '보임',
    leans: '약하게 보임',
    notShown: '안 보임',
    opposite: '반대로 나옴',
    tooFew: '표본 부족',
    oneSession: '하루에 걸림',
    bounce: '되돌림',
    continues: '이어짐',
    inconclusive: '판단 불가',
    works: '작동함',
    quiet: '조용함',
  },
  reason: {
    noFlow: '강제 매매 모름',
    tooFewDays: '20거래일 미만',
    noVariation: '물량 변동 없음',
    weakInstrument: '약한 도구변수',
    noBars: '분봉 없음',
    noListing: '상장일이 없음',
    noControlStock: '해당 종목 없음',
    noControlFund: '책에 없음',
  },
  dropped: {
    noAssets: '순자산 없음',
    noTurnover: '거래대금 20일 미만',
    noPrice: '시가나 종가 없음',
    limitLocked: '상하한가 마감',
  },
  columns: {
    design: '검정 설계',
    n: 'n',
    days: '일수',
    estimate: '추정',
    error: '표준오차',
    t: 't',
    detectable: '최소검출',
    interval: '95 % 신뢰구간',
    says: '결과',
  },
  asks: {
    gap: '갭이 부른 강제 매매가 클수록 장중에 갭 방향으로 더 가는가? 하루 전체 물량은 갭이 부른 물량으로 도구화.',
    gapReduced: '갭이 부른 물량에 바로 회귀: 장중 되먹임이 들어 있어 b/(1-bk)를 추정.',
    gapNoControl: 'k를 고정하지 않은 같은 회귀.',
    gapLatestYear: '책의 마지막 해만으로 한 대표 설계.',
    gapAfterListing: '한국 단일종목 펀드 첫 상장 뒤만.',
    gapBeforeListing: '그 앞만: 홍콩 펀드만 있던 때라 약한 위약.',
    windowHalfHour: '마지막 30분이 15시까지 쌓인 물량을 따라가는가?',
    windowAuction: '종가 단일가가 15시 20분까지 쌓인 물량을 따라가는가?',
    reversalNextOpen: '종가의 밀림이 다음 시가까지 되돌려지는가? 그렇다면 기울기는 음수.',
    reversalNextDay: '다음 종가까지 되돌려지는가?',
    reversalNextDayGivenReturn: '같은 크기의 다른 움직임보다 더 되돌려지는가?',
    placeboShuffled: 'k를 다른 날에 섞은 표본 49개에서도 물량이 나오는가?',
    placeboNoProducts: '어떤 펀드도 따르지 않는 종목에서도 나오는가?',
    placeboControlFund: '코스닥150 펀드에서도 나오는가?',
  },
  says: ({ estimate, low, high, t, detectable }, finding) => {
    const figures = `${estimate} [${low}, ${high}], t ${t}`;
    const small = `${detectable} 이상이면 보였을 것.`;
    const sentences: Readonly<Record<Finding, string>> = {
      shown: `보임: ${figures}.`,
      leans: `약하게 보임: ${figures}. 그 이상은 아님.`,
      notShown: `안 보임: ${figures}. ${small}`,
      opposite: `반대로 나옴: ${figures}.`,
      tooFew: `거래일이 모자라 판단 불가: ${figures}. ${small}`,
      oneSession: `하루가 들어 있을 때만: ${figures}.`,
      bounce: `되돌림 있음: ${figures}.`,
      continues: `이어짐: ${figures}.`,
      inconclusive: `판단 불가: ${figures}. ${small}`,
      works: `나오면 안 되는 곳에서 나옴: ${figures}.`,
      quiet: `나오지 않음 (정상): ${figures}.`,
    };
    return sentences[finding];
  },
  noAnswer: (reason) => `수행 안 함: ${reason}.`,
  leftOut: (rows) => `뺀 종목일 (0으로 두지 않음): ${rows}.`,
  withoutOpens: (codes) => `${codes} 펀드는 시가가 없어 어느 설계에도 없음.`,
  span: (from, to) => `${from} ~ ${to}`,
  noRows: '가격, 거래대금, 순자산이 모두 있는 종목일이 없어 자료에 물을 수 없음.',
  setting: '20일 평균 거래대금 대비 총 물량',
  slopes: 'q 10 %에서의 기울기 I(q)/q',
  before: '사전 (가정)',
  after: '사후 (자료)',
  narrowed: (law, mixture) => `축소율 ${law} % (혼합 ${mixture} %).`,
  thresholds: '약하게 식별: 20 %와 t 1.64. 식별: 50 %와 t 2.',
  hangsOn: (day, t) => `${day} 하루만 빼도 ${t}`,
  without: (name, figures) => `${name} 빼면: ${figures}`,
  leaveOut: '하나씩 빼기',
  bandsOf: (day) => `${day} 기계적 몫, 90 %`,
  noPosterior: '대표 설계가 답을 못 내어 모든 범위는 가정 그대로.',
  weakPlacebo: '상장 전 자료에도 홍콩 펀드가 있어 약한 위약.',
  notes: '최소검출 = 2.8 x 표준오차. 일별 군집 오차.',
};

export const evidenceWords: Readonly<Record<Language, EvidenceWords>> = { en: english, ko: korean };

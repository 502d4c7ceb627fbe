import type { Language } from '../../screen.ts';

/** Words of what a shock is, what is supposed beside it, and what it does not say. */
export interface ScenarioMethodWords {
  readonly policy: (rules: string) => string;
  readonly rest: (value: string) => string;
  readonly named: (name: string, note: string) => string;
  readonly event: (day: string, residual: boolean) => string;
  readonly timesTurnover: (factor: string) => string;
  readonly timesAssets: (factor: string) => string;
  readonly adv20: string;
  readonly noProbability: string;
  readonly sameMachine: string;
  readonly limit: string;
  readonly runawayMeans: string;
  readonly pointsAddUp: string;
  readonly notRevalued: (codes: string) => string;
  readonly noValue: (codes: string) => string;
}

export const scenarioMethodWords: Readonly<Record<Language, ScenarioMethodWords>> = {
  en: {
    policy: (rules) => `Under a policy: ${rules}.`,
    named: (name, note) => `Scenario “${name}” of the book${note === '' ? '' : `: ${note}`}.`,
    event: (day, residual) =>
      `The shock is ${day}: ${residual ? 'the residual of that session, at its median' : 'the whole return of that session, mechanical part included'}, on the funds as of this close.`,
    rest: (value) => `Index members and Korean shares outside the model: ${value} %, given.`,
    timesTurnover: (factor) => `Supposed: ${factor} times that turnover.`,
    timesAssets: (factor) => `Supposed: ${factor} times the net assets of every fund.`,
    adv20:
      'Turnover is the mean of the 20 sessions up to that close; assets and weights are as of that close.',
    noProbability: 'No probability is attached to the shock.',
    sameMachine: 'The mechanism is the same up and down.',
    limit: 'A stock stops at its price limit of 30 %, cut to the tick.',
    runawayMeans:
      'Runaway: even without a shock, a move sets off more than itself. Such a draw stops where its law bends, or at the limit.',
    pointsAddUp: 'Mids add up over positions; ranges do not.',
    notRevalued: (codes) => `In no sum, as what they hold is not known: ${codes}.`,
    noValue: (codes) => `In no sum, without a value at that close: ${codes}.`,
  },
  ko: {
    policy: (rules) => `정책 적용: ${rules}.`,
    named: (name, note) => `북의 시나리오 “${name}”${note === '' ? '' : `: ${note}`}.`,
    event: (day, residual) =>
      `충격은 ${day}: ${residual ? '그날의 잔여 (중앙값)' : '그날의 수익률 전체 (기계적 몫 포함)'}, 펀드는 이날 기준.`,
    rest: (value) => `모형 밖 지수 구성 종목과 한국 주식: ${value} %로 둠.`,
    timesTurnover: (factor) => `대금은 그 ${factor}배로 가정.`,
    timesAssets: (factor) => `모든 펀드의 순자산은 ${factor}배로 가정.`,
    adv20: '대금은 그날까지 20일 평균, 순자산과 비중은 그날 종가 기준.',
    noProbability: '충격의 발생 확률은 제시하지 않음.',
    sameMachine: '상승과 하락에 같은 구조가 작동.',
    limit: '종목은 가격제한폭 30 % (호가 단위로 자름)에서 멈춤.',
    runawayMeans:
      '발산: 충격이 없어도 움직임이 더 큰 움직임을 유발함. 그런 시행은 법칙이 꺾이는 점이나 제한폭에서 멈춘 것으로 계산.',
    pointsAddUp: '중앙값은 포지션끼리 더해지고 범위는 더해지지 않음.',
    notRevalued: (codes) => `속을 몰라 합계에서 뺌: ${codes}.`,
    noValue: (codes) => `그날 가격이 없어 합계에서 뺌: ${codes}.`,
  },
};

import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type DragTableWords, dragTableWords } from './drag-table-words.ts';

/** Words of `ungear drag`: what compounding does to a daily multiple. Figures come as text, in percent or points. */
export interface DragWords extends DragTableWords {
  readonly title: string;
  readonly overSessions: (multiple: string, sessions: string) => string;
  readonly simulatedOver: (multiple: string, sessions: string, paths: string) => string;
  readonly ended: (stock: string, multiple: string, fund: string, multipleReturn: string) => string;
  readonly behind: (points: string) => string;
  readonly ahead: (points: string) => string;
  readonly parts: (trend: string, path: string, secondOrder: string) => string;
  readonly rest: (points: string, modelled: string) => string;
  readonly recovery: (stock: string, fund: string | undefined) => string;
  readonly breakEven: (fund: string, between: RangeText | undefined, multiple: string) => string;
  readonly volatility: (percent: string) => string;
  readonly assumedVolatility: (percent: string, drift: string) => string;
  readonly volatilityOf: (code: string, until: string) => string;
  readonly spread: (middle: string, range: RangeText) => string;
  readonly shares: (behind: string, loss: string, lossAgainstGain: string) => string;
  readonly nothingLeft: (percent: string) => string;
  readonly expected: (stock: string, fund: string) => string;
  readonly beforeCosts: string;
  readonly realisedNote: string;
  readonly simulatedNote: string;
}

export const dragWords: Readonly<Record<Language, DragWords>> = {
  en: {
    ...dragTableWords.en,
    title: 'ungear drag',
    overSessions: (multiple, sessions) =>
      `daily ${multiple}x over ${sessions} ${sessions === '1' ? 'session' : 'sessions'}`,
    simulatedOver: (multiple, sessions, paths) =>
      `daily ${multiple}x over ${sessions} sessions, ${paths} simulated paths`,
    ended: (stock, multiple, fund, multipleReturn) =>
      `The underlying returned ${stock} %, a daily ${multiple}x fund ${fund} %; ${multiple} x the underlying is ${multipleReturn} %.`,
    behind: (points) => `The fund is ${points} pp behind the multiple.`,
    ahead: (points) => `The fund is ${points} pp ahead of the multiple.`,
    parts: (trend, path, secondOrder) =>
      `Trend ${trend} pp (a straight move to the same end) and path ${path} pp (the way there); to second order ${secondOrder} pp together.`,
    rest: (points, modelled) =>
      `Without fees, tracking and the gap between its price and NAV (${points} pp) the fund would be at ${modelled} %.`,
    recovery: (stock, fund) =>
      fund === undefined
        ? `The underlying needs ${stock} % in one session to be back at its start; the fund lost everything.`
        : `To be back at its start in one session the fund needs ${fund} % of the underlying, the underlying itself ${stock} %.`,
    breakEven: (fund, between, multiple) =>
      `Break-even over such sessions: the fund is at its start when the underlying returns ${fund} %${between === undefined ? '' : `; it trails ${multiple} x the underlying while the underlying returns between ${between.low} and ${between.high} %`}.`,
    volatility: (percent) => `Volatility of these sessions ${percent} % a year (252 sessions).`,
    assumedVolatility: (percent, drift) =>
      `Assumed: volatility ${percent} % a year (252 sessions), expected return of the underlying ${drift} % a year.`,
    volatilityOf: (code, until) => `The volatility is that of ${code} over the 20 sessions up to ${until}.`,
    spread: (middle, { low, high }) =>
      `The fund ends between ${low} and ${high} % in nine paths of ten, at ${middle} % in the middle.`,
    shares: (behind, loss, lossAgainstGain) =>
      `${behind} % of paths end behind the multiple, ${loss} % with a loss, ${lossAgainstGain} % with a loss although the multiple is a gain.`,
    nothingLeft: (percent) => `On ${percent} % of paths the fund lost everything.`,
    expected: (stock, fund) =>
      `Expected (mean) return: underlying ${stock} %, fund ${fund} %: the median falls behind, the mean does not.`,
    beforeCosts: 'Before costs: no fees, no cost of trading, price at NAV.',
    realisedNote:
      'UNDERLYING and FUND: the daily multiple before costs. PRICE: what the fund’s price did, in its own currency, distributions included.',
    simulatedNote:
      'Independent normal log returns: real volatility clusters, tails are fatter, and KRX limits a day to 30 %. A range of chance outcomes, not a forecast.',
  },
  ko: {
    ...dragTableWords.ko,
    title: 'ungear drag',
    overSessions: (multiple, sessions) => `일간 ${multiple}배, ${sessions}거래일`,
    simulatedOver: (multiple, sessions, paths) =>
      `일간 ${multiple}배, ${sessions}거래일, 모의 경로 ${paths}개`,
    ended: (stock, multiple, fund, multipleReturn) =>
      `기초자산 수익률 ${stock} %, 일간 ${multiple}배 펀드 ${fund} %, 기초자산의 ${multiple}배는 ${multipleReturn} %.`,
    behind: (points) => `펀드가 배수보다 ${points} %p 뒤짐.`,
    ahead: (points) => `펀드가 배수보다 ${points} %p 앞섬.`,
    parts: (trend, path, secondOrder) =>
      `추세 ${trend} %p (같은 종점까지 곧게 갔을 때), 경로 ${path} %p (오르내린 경로의 몫). 2차 근사로는 합해서 ${secondOrder} %p.`,
    rest: (points, modelled) =>
      `보수, 추적 오차, 가격과 순자산가치의 차이(${points} %p)가 없었다면 펀드는 ${modelled} %.`,
    recovery: (stock, fund) =>
      fund === undefined
        ? `기초자산은 하루 ${stock} %면 원래 값을 회복함. 펀드는 전부 잃음.`
        : `하루 만에 원금을 회복하려면 펀드는 기초자산 ${fund} %, 기초자산 자신은 ${stock} %가 필요함.`,
    breakEven: (fund, between, multiple) =>
      `이런 거래일들의 손익분기: 기초자산 수익률이 ${fund} %일 때 펀드가 원금 회복${between === undefined ? '' : `. 기초자산이 ${between.low} ~ ${between.high} %이면 펀드는 기초자산의 ${multiple}배에 못 미침`}.`,
    volatility: (percent) => `이 기간의 변동성은 연 ${percent} % (252거래일).`,
    assumedVolatility: (percent, drift) =>
      `가정: 변동성 연 ${percent} % (252거래일), 기초자산 기대수익률 연 ${drift} %.`,
    volatilityOf: (code, until) => `변동성은 ${until}까지 20거래일의 ${code} 변동성.`,
    spread: (middle, { low, high }) =>
      `열 경로 가운데 아홉에서 펀드는 ${low} ~ ${high} %, 중앙값 ${middle} %.`,
    shares: (behind, loss, lossAgainstGain) =>
      `배수에 못 미친 경로 ${behind} %, 손실 ${loss} %, 배수는 이익인데 펀드는 손실 ${lossAgainstGain} %.`,
    nothingLeft: (percent) => `경로의 ${percent} %에서 펀드가 전부 잃음.`,
    expected: (stock, fund) =>
      `기대(평균) 수익률: 기초자산 ${stock} %, 펀드 ${fund} %. 뒤지는 것은 중앙값이지 평균이 아님.`,
    beforeCosts: '비용 전: 보수와 거래 비용 없음, 가격은 순자산가치.',
    realisedNote: '기초자산과 펀드: 비용 전 일간 배수. 가격: 펀드 가격의 수익률 (자기 통화, 분배금 포함).',
    simulatedNote:
      '서로 독립인 정규 로그수익률: 실제 수익률은 변동성이 군집하고 꼬리가 두꺼우며, KRX는 하루 30 %에서 멈춤. 우연의 폭이지 예측이 아님.',
  },
};

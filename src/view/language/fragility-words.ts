import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of the Fragility screen and series. Figures come as text. */
export interface FragilityWords {
  readonly screen: string;
  /** the gain at the close of a session, that of one round, and what all rounds add; without an upper end where it is 1 or more */
  readonly loop: (day: string, round: RangeText, all: Partial<RangeText>) => string;
  readonly below: (range: RangeText) => string;
  readonly runaway: (share: string) => string;
  readonly unknownLoop: (day: string, reason: string) => string;
  readonly holdings: (assets: string, weight: string | undefined) => string;
  readonly calmAndStress: (calm: RangeText, stress: RangeText) => string;
  readonly moves: (calm: RangeText, stress: RangeText) => string;
  readonly most: (day: string, range: RangeText) => string;
  readonly computing: (done: string, all: string) => string;
  readonly noSession: string;
  readonly basis: string;
  readonly columns: {
    readonly date: string;
    readonly gain: string;
    readonly below: string;
    readonly middle: string;
    readonly runaway: string;
    readonly k: (stock: string) => string;
    readonly assets: string;
    readonly weight: string;
    readonly flow: string;
  };
  readonly stress: string;
  readonly calm: string;
  readonly filtered: (text: string, shown: string, all: string) => string;
}

const band = ({ low, high }: RangeText): string => `[${low},${high}]`;

const inAll = ({ low, high }: Partial<RangeText>): string =>
  low === undefined ? '' : `, in all rounds ${high === undefined ? `${low} or more` : `${low} to ${high}`}`;

const inAllKorean = ({ low, high }: Partial<RangeText>): string =>
  low === undefined ? '' : `, 되풀이까지 ${high === undefined ? `${low}배 이상` : `${low}~${high}배`}`;

export const fragilityWords: Readonly<Record<Language, FragilityWords>> = {
  en: {
    screen: 'Fragility',
    loop: (day, { low, high }, all) =>
      `Close of ${day}: a small fall may add ${low} to ${high} times itself through forced trades (gain, ASSUMED range)${inAll(all)}.`,
    below: ({ low, high }) => `After a fall of 10 %: ${low} to ${high}.`,
    runaway: (share) => `In ${share} % of the draws the gain is 1 or more: it does not stop by itself.`,
    unknownLoop: (day, reason) => `Close of ${day}: the gain is not known (${reason}).`,
    holdings: (assets, weight) =>
      `Funds on the stocks hold ${assets} % of their value${weight === undefined ? '' : `; the stocks are ${weight} % of KOSPI`}.`,
    calmAndStress: (calm, stress) =>
      `Forced trades were ${band(calm)} % of turnover on calm days, ${band(stress)} % on stress days.`,
    moves: (calm, stress) =>
      `The mechanical part was ${band(calm)} % of the size of calm moves, ${band(stress)} % on stress days.`,
    most: (day, range) => `Highest on ${day}: ${band(range)}.`,
    computing: (done, all) => `Computing: ${done} of ${all} sessions.`,
    noSession: 'No session with funds and returns.',
    basis:
      'Gain and k at each close: its assets, turnover of 20 sessions, small moves, no price limits. Trades over turnover: as set.',
    columns: {
      date: 'DATE',
      gain: 'GAIN AT 0',
      below: 'AT −10 %',
      middle: 'MID',
      runaway: 'RUNAWAY %',
      k: (stock) => `k ${stock}`,
      assets: 'FUNDS/VALUE %',
      weight: 'KOSPI %',
      flow: 'TRADES/TURN. %',
    },
    stress: 'stress',
    calm: 'calm',
    filtered: (text, shown, all) => `/ ${text}   ${shown} of ${all}`,
  },
  ko: {
    screen: '취약도',
    loop: (day, { low, high }, all) =>
      `${day} 종가: 작은 하락도 리밸런싱 매매를 거쳐 그 ${low}~${high}배의 하락을 더할 수 있음 (피드백, 가정한 범위)${inAllKorean(all)}.`,
    below: ({ low, high }) => `10 % 하락 뒤에는 ${low}~${high}.`,
    runaway: (share) => `시행의 ${share} %에서 피드백이 1 이상: 스스로 멈추지 않음.`,
    unknownLoop: (day, reason) => `${day} 종가: 피드백을 모름 (${reason}).`,
    holdings: (assets, weight) =>
      `종목 펀드가 시가총액의 ${assets} %를 보유${weight === undefined ? '' : `, 종목은 코스피의 ${weight} %`}.`,
    calmAndStress: (calm, stress) =>
      `리밸런싱 매매는 평온한 날 대금의 ${band(calm)} %, 급등락일 ${band(stress)} %.`,
    moves: (calm, stress) =>
      `기계적 몫은 평온한 날 움직임 크기의 ${band(calm)} %, 급등락일 ${band(stress)} %.`,
    most: (day, range) => `가장 높은 날 ${day}: ${band(range)}.`,
    computing: (done, all) => `계산 중: ${all}일 중 ${done}일.`,
    noSession: '펀드와 수익률이 있는 거래일 없음.',
    basis:
      '피드백과 k: 그 종가의 순자산, 20일 평균 대금, 작은 움직임 기준, 가격제한 없이. 매매/대금: 설정한 거래대금 기준.',
    columns: {
      date: '날짜',
      gain: '피드백 0',
      below: '−10 %에서',
      middle: '중앙값',
      runaway: '발산 %',
      k: (stock) => `k ${stock}`,
      assets: '펀드/시총 %',
      weight: '코스피 %',
      flow: '매매/대금 %',
    },
    stress: '급등락일',
    calm: '평온',
    filtered: (text, shown, all) => `/ ${text}   ${all}일 중 ${shown}일`,
  },
};

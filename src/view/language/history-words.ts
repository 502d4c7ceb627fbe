import type { Language } from '../screen.ts';

/** Words of the History screen; figures come as text. */
export interface HistoryWords {
  readonly date: string;
  readonly notes: string;
  /** net forced trades over turnover */
  readonly forced: string;
  readonly week: string;
  /** Monday to Friday */
  readonly weekdays: readonly string[];
  readonly closed: string;
  readonly stressDay: string;
  readonly computing: (known: string, all: string) => string;
  /** `days` sessions with a loss above the limit, of `all` */
  readonly badDays: (days: string, all: string, percent: string) => string;
  readonly noBadDay: (all: string, percent: string) => string;
  readonly bandsOnThem: (low: string, high: string) => string;
  readonly withoutAnswer: (days: string) => string;
  readonly against: (days: string) => string;
  readonly cells: string;
  readonly cumulated: (unit: string) => string;
  readonly dotted: (figure: string) => string;
  readonly solid: (figure: string) => string;
  readonly notInLines: (figure: string) => string;
  /** of the cumulated mechanical part; undefined where the law does not say */
  readonly reverts: (band: string | undefined) => string;
  readonly noSession: string;
  /** holdings stated date by date are not read for so many sessions one by one */
  readonly onlyBySums: (sessions: string) => string;
  /** of several sessions together: how many, how many of them stress days, the one the row opens */
  readonly spanNotes: (count: number, stress: number, opens: string) => string;
}

export const historyWords: Readonly<Record<Language, HistoryWords>> = {
  en: {
    date: 'DATE',
    notes: 'NOTES',
    forced: 'FORCED %',
    week: 'WEEK',
    weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
    closed: 'closed',
    stressDay: 'stress',
    computing: (known, all) =>
      `${known} of ${all} sessions are computed. Counts and ranges come when all are there.`,
    badDays: (days, all, percent) => `On ${days} of ${all} sessions the book lost more than ${percent} %.`,
    noBadDay: (all, percent) => `On none of ${all} sessions did the book lose more than ${percent} %.`,
    bandsOnThem: (low, high) =>
      `The 90 % ranges of the mechanical part on them reach from ${low} to ${high} points: ASSUMED, not measured.`,
    withoutAnswer: (days) => `NO answer for a part of: ${days}.`,
    against: (days) =>
      `Against the model: on ${days} stress days a stock went the other way from open to close.`,
    cells: 'Calendar: return %, mechanical mid pp. ! a part has no answer.',
    cumulated: (unit) => `CUMULATIVE ${unit}, LINKED`,
    dotted: (figure) => `dotted: mechanical mid ${figure}`,
    solid: (figure) => `solid: residual ${figure}`,
    notInLines: (figure) => `no answer ${figure}: in neither`,
    reverts: (band) =>
      band === undefined
        ? 'of it reverts later: not separable under this law'
        : `of it reverts later: ${band}`,
    onlyBySums: (sessions) =>
      `The holdings of ${sessions} sessions are too many to be read one by one: ungear report --from --to adds them up and links them (y, then the command line).`,
    noSession: 'The book has no session with a return.',
    spanNotes: (count, stress, opens) =>
      `${count} sessions${stress === 0 ? '' : `, ${stress} stress`}, largest ${opens}`,
  },
  ko: {
    date: '날짜',
    notes: '표시',
    forced: '매매/대금',
    week: '주',
    weekdays: ['월', '화', '수', '목', '금'],
    closed: '휴장',
    stressDay: '급등락일',
    computing: (known, all) => `${all}일 중 ${known}일 계산됨. 일수와 범위는 계산이 끝난 뒤 표시.`,
    badDays: (days, all, percent) => `${all}일 중 포트폴리오가 ${percent} % 넘게 하락한 날 ${days}일.`,
    noBadDay: (all, percent) => `${all}일 중 포트폴리오가 ${percent} % 넘게 하락한 날 없음.`,
    bandsOnThem: (low, high) => `그날들의 기계적 90 % 범위는 ${low}에서 ${high} %p까지: 측정값이 아닌 가정.`,
    withoutAnswer: (days) => `일부 미분해: ${days}.`,
    against: (days) => `반증(종목이 장중에 반대로 움직인 급등락일): ${days}일.`,
    cells: '달력: 수익률 %, 기계적 중앙값 %p. ! 일부 미분해.',
    cumulated: (unit) => `누적 ${unit}, 연결`,
    dotted: (figure) => `점선: 기계적 중앙값 ${figure}`,
    solid: (figure) => `실선: 잔여 ${figure}`,
    notInLines: (figure) => `미분해 ${figure}: 어느 선에도 없음`,
    reverts: (band) =>
      band === undefined ? '이후 되돌려질 몫: 이 법칙으로는 나눌 수 없음' : `그중 이후 되돌려질 몫 ${band}`,
    onlyBySums: (sessions) =>
      `${sessions}거래일의 보유를 하루씩 읽기에는 너무 많음: ungear report --from --to가 모두 더해 이어 줌 (y로 명령줄 복사).`,
    noSession: '수익률이 있는 거래일이 북에 없음.',
    spanNotes: (count, stress, opens) =>
      `${count}거래일${stress === 0 ? '' : `, 급등락일 ${stress}`}, 최대 변동일 ${opens}`,
  },
};

import type { Language } from '../../screen.ts';

/** Heads of the columns of a shock. */
export type ScenarioColumnWords = Readonly<
  Record<
    | 'stock'
    | 'shock'
    | 'return'
    | 'extra'
    | 'amplification'
    | 'share'
    | 'gain'
    | 'state'
    | 'index'
    | 'close'
    | 'fromShock'
    | 'points'
    | 'position'
    | 'total'
    | 'move'
    | 'runaway',
    string
  >
> & {
  readonly gross: (unit: string) => string;
  readonly net: (unit: string) => string;
  readonly adv20: (unit: string) => string;
  readonly value: (unit: string) => string;
  readonly fromShockWon: (unit: string) => string;
  readonly extraWon: (unit: string) => string;
  readonly totalWon: (unit: string) => string;
  readonly fund: string;
  readonly of: string;
  readonly multiple: string;
  readonly assets: (unit: string) => string;
  readonly forShock: (unit: string) => string;
  readonly withFeedback: (unit: string) => string;
};

export const scenarioColumnWords: Readonly<Record<Language, ScenarioColumnWords>> = {
  en: {
    stock: 'STOCK',
    shock: 'SHOCK %',
    return: 'RETURN %',
    extra: 'EXTRA % (90 %)',
    amplification: 'R/F',
    gross: (unit) => `GROSS ${unit}`,
    net: (unit) => `NET ${unit} (90 %)`,
    adv20: (unit) => `20D ${unit}`,
    share: 'NET OF 20D % (90 %)',
    gain: 'GAIN (90 %)',
    state: 'STATE',
    index: 'INDEX',
    close: 'CLOSE',
    fromShock: 'SHOCK p',
    points: 'EXTRA p (90 %)',
    position: 'POSITION',
    value: (unit) => `VALUE ${unit}`,
    fromShockWon: (unit) => `SHOCK ${unit}`,
    extraWon: (unit) => `EXTRA ${unit} (90 %)`,
    totalWon: (unit) => `TOTAL ${unit}`,
    fund: 'FUND',
    of: 'OF',
    multiple: 'MULT',
    assets: (unit) => `ASSETS ${unit}`,
    forShock: (unit) => `SHOCK ALONE ${unit}`,
    withFeedback: (unit) => `WITH FEEDBACK ${unit} (90 %)`,
    total: 'Total',
    move: 'MOVE %',
    runaway: 'RUNAWAY %',
  },
  ko: {
    stock: '종목',
    shock: '충격 %',
    return: '수익률 %',
    extra: '추가 % (90 %)',
    amplification: '증폭',
    gross: (unit) => `총 ${unit}`,
    net: (unit) => `순 ${unit} (90 %)`,
    adv20: (unit) => `20일 ${unit}`,
    share: '순/20일 % (90 %)',
    gain: '피드백 (90 %)',
    state: '상태',
    index: '지수',
    close: '종가',
    fromShock: '충격 p',
    points: '추가 p (90 %)',
    position: '포지션',
    value: (unit) => `평가액 ${unit}`,
    fromShockWon: (unit) => `충격 ${unit}`,
    extraWon: (unit) => `추가 ${unit} (90 %)`,
    totalWon: (unit) => `합계 ${unit}`,
    fund: '펀드',
    of: '기초',
    multiple: '배수',
    assets: (unit) => `순자산 ${unit}`,
    forShock: (unit) => `충격만 ${unit}`,
    withFeedback: (unit) => `피드백까지 ${unit} (90 %)`,
    total: '합계',
    move: '움직임 %',
    runaway: '발산 %',
  },
};

import type { Language } from '../../screen.ts';

/** What the command line says to a shock that cannot be asked, and how to mend it. */
export interface ScenarioRefusals {
  readonly noShock: string;
  readonly shape: (text: string) => string;
  readonly unknownStock: (code: string, known: readonly string[]) => string;
  readonly twice: (code: string) => string;
  /** `suggestion`: the same as a fraction, where a percentage was meant */
  readonly notAReturn: (flag: string, text: string, suggestion: string | undefined) => string;
  readonly twoEvenings: string;
  readonly denominator: string;
  readonly correlation: string;
  readonly noVolatility: string;
  readonly oneWay: string;
  readonly asWithoutEvent: string;
  readonly eventUnknown: (day: string, code: string, reason: string) => string;
  readonly noSuchName: (name: string, known: readonly string[]) => string;
}

export const scenarioRefusals: Readonly<Record<Language, ScenarioRefusals>> = {
  en: {
    noShock:
      'A scenario needs a shock: --shock 005930=-0.08 (repeatable), --event 2026-06-23, or --name of scenarios.csv.',
    shape: (text) => `--shock takes CODE=RETURN such as 005930=-0.08, not ${text}.`,
    unknownStock: (code, known) =>
      known.length === 0
        ? `--shock ${code}: the book has no stock that a leveraged fund trades.`
        : `--shock takes a stock that leveraged funds trade, not ${code}: ${known.join(', ')}.`,
    twice: (code) => `--shock takes each stock once, not ${code} again.`,
    notAReturn: (flag, text, suggestion) =>
      `${flag} takes a fraction inside the price limit, -0.3 to 0.3, not ${text}${suggestion === undefined ? '.' : `; that is ${suggestion} as a fraction.`}`,
    twoEvenings: '--day and --date contradict each other: both name the evening.',
    denominator:
      'A scenario sets flow against the mean turnover of 20 sessions, since that of tomorrow is not known: leave --denominator out.',
    correlation: '--correlation is for the ladder: give --ladder with it.',
    noVolatility:
      '--correlation needs 20 returns of every stock before the evening, which the book does not have.',
    oneWay: 'A shock is typed (--shock), saved (--name) or a past session (--event): give one of them.',
    asWithoutEvent: '--as says what of a past session is taken: give --event with it.',
    eventUnknown: (day, code, reason) =>
      `${code} has no residual on ${day} (${reason}): --as observed takes the whole return where there is one.`,
    noSuchName: (name, known) =>
      known.length === 0
        ? `--name ${name}: the book has no scenarios.csv with a row that can be used.`
        : `--name takes a scenario of scenarios.csv, not ${name}: ${known.join(', ')}.`,
  },
  ko: {
    noShock:
      '시나리오에는 충격이 있어야 함: --shock 005930=-0.08 (여러 번 쓸 수 있음), --event 2026-06-23, 또는 scenarios.csv의 --name.',
    shape: (text) => `--shock에는 005930=-0.08 같은 종목코드=수익률을 씀. ${text}은(는) 안 됨.`,
    unknownStock: (code, known) =>
      known.length === 0
        ? `--shock ${code}: 이 북에는 레버리지 펀드가 매매하는 종목이 없음.`
        : `--shock에는 레버리지 펀드가 매매하는 종목을 씀. ${code}은(는) 없음: ${known.join(', ')}.`,
    twice: (code) => `--shock에는 종목을 한 번씩만 씀. ${code}이(가) 두 번 나옴.`,
    notAReturn: (flag, text, suggestion) =>
      `${flag}에는 가격제한폭 안의 비율(-0.3 ~ 0.3)을 씀. ${text}은(는) 안 됨${suggestion === undefined ? '.' : `. 비율로는 ${suggestion}임.`}`,
    twoEvenings: '--day와 --date가 어긋남: 둘 다 기준 거래일을 뜻함.',
    denominator: '시나리오는 내일의 대금을 모르므로 20일 평균 대금을 씀: --denominator를 빼야 함.',
    correlation: '--correlation은 충격 단계표에 씀: --ladder와 함께 써야 함.',
    noVolatility: '--correlation에는 그날까지 모든 종목의 수익률 20개가 있어야 하는데 북에 없음.',
    oneWay: '충격은 직접 쓰거나(--shock) 저장한 것(--name)이거나 지난 거래일(--event)임: 하나만 쓸 것.',
    asWithoutEvent: '--as는 지난 거래일에서 무엇을 가져올지를 말함: --event와 함께 써야 함.',
    eventUnknown: (day, code, reason) =>
      `${day} ${code}에 잔여가 없음 (${reason}): 수익률이 있으면 --as observed로 전체를 쓸 것.`,
    noSuchName: (name, known) =>
      known.length === 0
        ? `--name ${name}: 북에 쓸 수 있는 scenarios.csv 행이 없음.`
        : `--name에는 scenarios.csv의 이름을 씀. ${name}은(는) 없음: ${known.join(', ')}.`,
  },
};

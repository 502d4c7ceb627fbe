import type { Language } from '../screen.ts';

/** What the command line says to a shock that cannot be asked, and how to mend it. */
interface ScenarioRefusals {
  readonly noShock: string;
  readonly shape: (text: string) => string;
  readonly unknownStock: (code: string, known: readonly string[]) => string;
  readonly twice: (code: string) => string;
  /** `suggestion`: the same as a fraction, where a percentage was meant */
  readonly notAReturn: (flag: string, text: string, suggestion: string | undefined) => string;
  readonly denominator: string;
  readonly correlation: string;
  readonly noVolatility: string;
}

export const scenarioRefusals: Readonly<Record<Language, ScenarioRefusals>> = {
  en: {
    noShock: 'A scenario needs a shock: --shock 005930=-0.08 (repeatable).',
    shape: (text) => `--shock takes CODE=RETURN such as 005930=-0.08, not ${text}.`,
    unknownStock: (code, known) =>
      known.length === 0
        ? `--shock ${code}: the book has no stock that a leveraged fund trades.`
        : `--shock takes a stock that leveraged funds trade, not ${code}: ${known.join(', ')}.`,
    twice: (code) => `--shock takes each stock once, not ${code} again.`,
    notAReturn: (flag, text, suggestion) =>
      `${flag} takes a fraction inside the price limit, -0.3 to 0.3, not ${text}${suggestion === undefined ? '.' : `; that is ${suggestion} as a fraction.`}`,
    denominator:
      'A scenario sets flow against the mean turnover of 20 sessions, since that of tomorrow is not known: leave --denominator out.',
    correlation: '--correlation is for the ladder: give --ladder with it.',
    noVolatility:
      '--correlation needs 20 returns of every stock before the evening, which the book does not have.',
  },
  ko: {
    noShock: '시나리오에는 충격이 있어야 함: --shock 005930=-0.08 (여러 번 쓸 수 있음).',
    shape: (text) => `--shock에는 005930=-0.08 같은 종목코드=수익률을 씀. ${text}은(는) 안 됨.`,
    unknownStock: (code, known) =>
      known.length === 0
        ? `--shock ${code}: 이 장부에는 레버리지 펀드가 매매하는 종목이 없음.`
        : `--shock에는 레버리지 펀드가 매매하는 종목을 씀. ${code}은(는) 없음: ${known.join(', ')}.`,
    twice: (code) => `--shock에는 종목을 한 번씩만 씀. ${code}이(가) 두 번 나옴.`,
    notAReturn: (flag, text, suggestion) =>
      `${flag}에는 가격제한폭 안의 비율(-0.3 ~ 0.3)을 씀. ${text}은(는) 안 됨${suggestion === undefined ? '.' : `. 비율로는 ${suggestion}임.`}`,
    denominator: '시나리오는 내일의 대금을 모르므로 20일 평균 대금을 씀: --denominator를 빼야 함.',
    correlation: '--correlation은 사다리에 씀: --ladder와 함께 써야 함.',
    noVolatility: '--correlation에는 그날까지 모든 종목의 수익률 20개가 있어야 하는데 장부에 없음.',
  },
};

import type { Horizon } from '../../../core/evidence/reversal-designs.ts';
import type { Language } from '../../screen.ts';

/** Words of the Reversal screen; figures come as text. */
export interface ReversalWords {
  readonly overshoots: string;
  readonly inconclusive: string;
  readonly bounce: (which: string) => string;
  readonly continues: (which: string) => string;
  readonly noAnswer: string;
  readonly figures: (which: string, slope: string, t: string) => string;
  readonly horizon: Readonly<Record<Horizon, string>>;
  readonly neither: string;
  readonly slope: string;
  readonly ends: readonly [bounce: string, goesOn: string];
  readonly bigDays: (least: string) => string;
  readonly bigDay: (n: string, days: string, mean: string, error: string, t: string) => string;
  readonly tooFew: string;
  readonly chance: string;
  readonly meaning: string;
}

export const reversalWords: Readonly<Record<Language, ReversalWords>> = {
  en: {
    overshoots: 'If forced trading overshoots, prices bounce: a slope below zero.',
    inconclusive: 'Inconclusive.',
    bounce: (which) => `Prices bounced (${which}).`,
    continues: (which) => `Prices went on in the direction of the flow (${which}): no bounce.`,
    noAnswer: 'The data cannot answer: no session has a flow and a price after it.',
    figures: (which, slope, t) => `${which} ${slope} (t ${t})`,
    horizon: { nextOpen: 'next open', nextDay: 'next day' },
    neither: 'Neither can be told from 0.',
    slope: 'slope, 95 %',
    ends: ['<-- bounce', 'goes on -->'],
    bigDays: (least) => `DAYS WITH A MOVE OF ${least} % OR MORE, return in the direction of the move`,
    bigDay: (n, days, mean, error, t) => `${mean} %  se ${error}  t ${t}  (n ${n}, ${days} days)`,
    tooFew: 'under 20 such sessions',
    chance: 'In five looks, one t beyond 1.6 comes up by chance about two times in five.',
    meaning: "Mechanical is the close's displacement; what reverts sits in later residuals.",
  },
  ko: {
    overshoots: '리밸런싱 매매가 지나쳤다면 되돌림, 곧 음의 기울기가 나와야 함.',
    inconclusive: '판단 불가.',
    bounce: (which) => `되돌림 있음 (${which}).`,
    continues: (which) => `물량 방향으로 이어짐 (${which}): 되돌림 없음.`,
    noAnswer: '물량과 그 뒤 가격이 함께 있는 거래일이 없어 물을 수 없음.',
    figures: (which, slope, t) => `${which} ${slope} (t ${t})`,
    horizon: { nextOpen: '다음 시가', nextDay: '다음 날' },
    neither: '둘 다 0과 구분되지 않음.',
    slope: '기울기, 95 %',
    ends: ['<-- 되돌림', '이어짐 -->'],
    bigDays: (least) => `${least} % 이상 움직인 날, 움직인 방향의 수익률`,
    bigDay: (n, days, mean, error, t) => `${mean} %  표준오차 ${error}  t ${t}  (n ${n}, ${days}일)`,
    tooFew: '그런 거래일이 20일 미만',
    chance: '다섯 번 보면 t가 1.6을 넘는 것이 하나쯤은 다섯에 두 번꼴로 우연히 나옴.',
    meaning: '기계적 몫은 종가의 이탈. 되돌아가는 부분은 이후 거래일의 잔여에 들어감.',
  },
};

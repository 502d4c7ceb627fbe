import type { Departure } from '../../../core/evidence/departure.ts';
import type { Language } from '../../screen.ts';

/** Words of the table of simulated markets. */
export interface SimulationWords {
  readonly title: string;
  readonly settings: (markets: string, days: string, k: string, draws: string, seed: string) => string;
  readonly split: string;
  readonly splitNote: string;
  readonly fixed: string;
  readonly fixedNote: string;
  readonly drawn: string;
  readonly drawnNote: string;
  readonly power: string;
  readonly powerNote: string;
  /** how well a share is known */
  readonly sampling: (markets: string, points: string) => string;
  readonly fewMarkets: (markets: string, points: string) => string;
  readonly progress: (done: string, all: string) => string;
  readonly linear: (slope: string) => string;
  readonly departure: Readonly<Record<Departure, string>>;
  readonly columns: {
    readonly market: string;
    readonly k: string;
    readonly stockDays: string;
    readonly in50: string;
    readonly in90: string;
    readonly smaller: string;
    readonly larger: string;
    readonly mid: string;
    readonly width: string;
    readonly days: string;
    readonly markets: string;
    readonly truth: string;
    readonly estimate: string;
    readonly deviation: string;
    readonly error: string;
    readonly in95: string;
    readonly detected: string;
    readonly narrowed: string;
    readonly placebo: string;
    readonly identified: string;
    readonly detectable: string;
  };
}

export const simulationWords: Readonly<Record<Language, SimulationWords>> = {
  en: {
    title: 'Simulated markets: how often the bands cover a known truth',
    settings: (markets, days, k, draws, seed) =>
      `${markets} markets, ${days} sessions for the designs | k ${k} | ${draws} draws | seed ${seed}`,
    split: "Split of a session: shares of stock-days whose true mechanical part lies in the tool's band",
    splitNote:
      'The first rows are markets like the priors: 50 and 90 % are right. The others depart from them, and the band does not know. mid/truth is a median; width is that of the 90 % band over the mean truth.',
    fixed:
      'Gap design, a linear law of known slope: is the estimate the slope, does its 95 % interval hold it?',
    fixedNote:
      't ≥ 1.96 at slope 0 should happen in 2.5 % of the markets; placebo: stocks without products show the same.',
    drawn:
      "Gap design and posterior, law and parameters drawn from the priors: does the posterior's range hold the true slope?",
    drawnNote:
      'Estimate against slope: laws that flatten out leave less in the design than their slope, which the posterior takes into account. What the posterior cannot know of is in the other rows.',
    power: "Power: a slope at the prior's median, over longer and longer samples",
    powerNote: 'Detectable: 2.8 mean errors, the slope that four in five such samples would tell from 0.',
    sampling: (markets, points) =>
      `Of ${markets} markets a row a share is known to ±${points} points (95 %).`,
    fewMarkets: (markets, points) =>
      `!Of ${markets} market${markets === '1' ? '' : 's'} a row a share is known to ±${points} points (95 %), no better: give --markets 1000 or more.`,
    progress: (done, all) => `${done} of ${all} rows`,
    linear: (slope) => `slope ${slope}`,
    departure: {
      none: 'like the priors',
      squareRoot: 'impact is a square root',
      crowding: 'half as much again is traded',
      anticipation: 'half is in the open already',
      netting: 'creations meet 70 % of it',
      liquidity: 'liquidity differs from its mean',
      commonShock: 'news goes on while k is high',
    },
    columns: {
      market: 'MARKET',
      k: 'k',
      stockDays: 'STOCK-DAYS',
      in50: 'IN 50 %',
      in90: 'IN 90 %',
      smaller: 'SMALLER',
      larger: 'LARGER',
      mid: 'MID/TRUTH',
      width: 'WIDTH',
      days: 'SESSIONS',
      markets: 'MARKETS',
      truth: 'TRUTH',
      estimate: 'ESTIMATE',
      deviation: 'SD',
      error: 'ERROR',
      in95: 'IN 95 %',
      detected: 't≥1.96',
      narrowed: 'NARROWED',
      placebo: 'PLACEBO',
      identified: 'IDENTIFIED',
      detectable: 'DETECTABLE',
    },
  },
  ko: {
    title: '모의 시장: 참값을 알 때 밴드가 얼마나 자주 맞는가',
    settings: (markets, days, k, draws, seed) =>
      `시장 ${markets}개, 검정 설계는 ${days}일 | k ${k} | 시행 ${draws}회 | 시드 ${seed}`,
    split: '하루 나누기: 참 기계적 몫이 밴드 안에 있는 종목일의 비율',
    splitNote:
      '첫 행들은 사전 가정과 같은 시장: 50 %와 90 %가 맞음. 나머지는 가정과 다른 시장이며 밴드는 이를 모름. 중앙값/참값은 중앙값, 너비는 90 % 밴드를 참값 평균으로 나눈 것.',
    fixed: '갭 설계, 기울기를 아는 선형 법칙: 추정이 기울기와 같고 95 % 구간이 이를 담는가',
    fixedNote: '기울기 0에서 t ≥ 1.96은 시장의 2.5 %여야 함. 플라시보: 상품 없는 종목에서도 같은 크기.',
    drawn: '갭 설계와 사후, 법칙과 매개변수를 사전에서 뽑음: 사후 범위가 참 기울기를 담는가',
    drawnNote:
      '추정과 기울기: 완만해지는 법칙은 설계에 기울기보다 적게 남기며, 사후는 이를 반영함. 사후가 알 수 없는 것은 다른 행에 있음.',
    power: '검정력: 사전 중앙값의 기울기, 표본을 늘려 가며',
    powerNote: '검출 가능: 평균 오차의 2.8배, 그런 표본 다섯 중 넷이 0과 구분할 기울기.',
    sampling: (markets, points) => `행마다 시장 ${markets}개: 비율의 오차는 ±${points} %p (95 %).`,
    fewMarkets: (markets, points) =>
      `!행마다 시장이 ${markets}개뿐: 비율의 오차가 ±${points} %p나 됨 (95 %). --markets를 1000 이상으로 할 것.`,
    progress: (done, all) => `${all}행 중 ${done}행`,
    linear: (slope) => `기울기 ${slope}`,
    departure: {
      none: '사전 가정과 같음',
      squareRoot: '충격이 제곱근',
      crowding: '절반을 더 매매',
      anticipation: '절반은 시가에 이미 반영',
      netting: '설정이 70 % 상쇄',
      liquidity: '유동성이 평균과 다름',
      commonShock: 'k가 높을 때 뉴스가 이어짐',
    },
    columns: {
      market: '시장',
      k: 'k',
      stockDays: '종목일',
      in50: '50 % 안',
      in90: '90 % 안',
      smaller: '더 작음',
      larger: '더 큼',
      mid: '중앙값/참값',
      width: '너비',
      days: '거래일',
      markets: '시장 수',
      truth: '참값',
      estimate: '추정',
      deviation: '편차',
      error: '오차',
      in95: '95 % 안',
      detected: 't≥1.96',
      narrowed: '축소율',
      placebo: '플라시보',
      identified: '식별됨',
      detectable: '검출 가능',
    },
  },
};

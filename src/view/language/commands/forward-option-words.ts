import type { Language } from '../../screen.ts';

/** Options of the commands that ask what would be. */
export interface ForwardOptionWords {
  readonly cap: string;
  readonly capBasis: string;
  readonly assetCap: string;
  readonly window: string;
  readonly beforeClose: string;
  readonly suspend: string;
  readonly againstRules: string;
  readonly evening: string;
  readonly shock: string;
  readonly event: string;
  readonly eventBasis: string;
  readonly shockName: string;
  readonly rest: string;
  readonly timesTurnover: string;
  readonly timesAssets: string;
  readonly explainShock: string;
  readonly explainPolicy: string;
  readonly ladder: string;
  readonly correlation: string;
  readonly session: string;
  readonly returnSoFar: string;
  readonly bars: string;
  readonly clock: string;
  readonly restSoFar: string;
  readonly closingShare: string;
  readonly multiple: string;
  readonly fund: string;
  readonly path: string;
  readonly volatility: string;
  readonly sessions: string;
  readonly drift: string;
  readonly paths: string;
  readonly pathSeed: string;
  readonly fundFrom: string;
  readonly fundTo: string;
}

export const forwardOptionWords: Readonly<Record<Language, ForwardOptionWords>> = {
  en: {
    cap: 'cap on the multiples of the funds: 1.5',
    capBasis: 'what the cap leaves equal: equal-assets or equal-exposure (equal-assets)',
    assetCap: 'most net assets of all funds on one underlying: 5tn',
    window: 'a trade takes at least this part of a trading day, or days: 0.5',
    beforeClose: 'share of every trade done before the close: 0.3',
    suspend: 'products that do not trade, comma-separated, or all',
    againstRules: 'a second policy beside it: cap=1.25,at=equal-assets, or none',
    evening: 'session whose close comes before the shock; the same as --date',
    shock: 'return of a stock without forced trades: 005930=-0.08; repeatable',
    event: 'a past session as the shock: its residuals',
    eventBasis: 'what of the past session is taken: residual or observed (residual)',
    shockName: 'a shock saved in scenarios.csv',
    rest: 'return of index members and Korean shares outside the model (0)',
    timesTurnover: 'turnover other than the mean of 20 sessions, 0.1 to 10 times (1)',
    timesAssets: 'net assets of every fund, 0 to 10 times (1)',
    explainPolicy: 'instead: where what the policy changes on this stock comes from; one session',
    explainShock: 'instead: where the move that forced trades add to this stock comes from',
    ladder: 'also every percent from -30 to +30 in the direction of the shock',
    correlation:
      'ladder of the first stock named, the others follow with rho x their volatility over its own',
    session: 'the session that is being traded (default: the one after the last of the book)',
    returnSoFar: 'return of a stock since the last close: 005930=-0.05; repeatable',
    bars: 'prices through the session instead: code, time, price',
    clock: 'time of the typed returns, or up to which the bars count: 14:30',
    restSoFar: 'return so far of index members outside the model (0)',
    closingShare:
      'share of a session’s turnover that trades in the closing auction (0.05 to 0.2, most likely 0.1)',
    multiple: 'daily multiple, such as 2 or -2 (2)',
    fund: 'a leveraged or inverse fund of the book, with its multiple',
    path: 'returns of the underlying, session by session: -0.1,0.1',
    volatility: 'simulate paths of this volatility: 0.6',
    sessions: 'sessions to simulate (60)',
    drift: 'expected return of the underlying (0)',
    paths: 'paths to simulate (4000)',
    pathSeed: 'seed of the paths (1)',
    fundFrom: "first session of the fund's past (default: the book's first)",
    fundTo: "last session of the fund's past (default: the book's last)",
  },
  ko: {
    cap: '펀드 배수의 상한: 1.5',
    capBasis: '상한이 그대로 두는 것: equal-assets 또는 equal-exposure (equal-assets)',
    assetCap: '한 기초자산에 대한 펀드 순자산 합의 상한: 5조',
    window: '매매에 적어도 이만큼의 거래일이 걸림: 0.5',
    beforeClose: '매매마다 종가 전에 하는 몫: 0.3',
    suspend: '매매하지 않는 상품, 쉼표로 이어 쓰거나 all',
    againstRules: '나란히 놓을 둘째 정책: cap=1.25,at=equal-assets 또는 none',
    evening: '기준 거래일 (그날 종가 이후), --date와 같음',
    shock: '리밸런싱 매매가 없을 때의 종목 수익률: 005930=-0.08. 여러 번 쓸 수 있음',
    event: '지난 거래일을 충격으로: 그날의 잔여',
    eventBasis: '지난 거래일에서 가져올 것: residual 또는 observed (residual)',
    shockName: 'scenarios.csv에 저장된 충격',
    rest: '모형 밖 지수 구성종목과 한국 주식의 수익률 (0)',
    timesTurnover: '20일 평균 대금의 몇 배인지, 0.1 ~ 10배 (1)',
    timesAssets: '모든 펀드 순자산의 몇 배인지, 0 ~ 10배 (1)',
    explainPolicy: '대신: 이 종목에서 규칙이 바꾸는 몫이 어디서 왔는지. 하루만',
    explainShock: '대신: 이 종목에 리밸런싱 매매가 더하는 움직임이 어디서 왔는지',
    ladder: '충격의 방향으로 -30 ~ +30을 1 %씩 함께 보임',
    correlation: '먼저 쓴 종목의 충격 단계표. 다른 종목은 rho x 변동성의 비만큼 따라감',
    session: '진행 중인 거래일 (기본: 북의 마지막 다음 날)',
    returnSoFar: '전일 종가부터 지금까지의 종목 수익률: 005930=-0.05. 여러 번 쓸 수 있음',
    bars: '수익률 대신 장중 가격 파일: 종목코드, 시각, 가격',
    clock: '쓴 수익률의 시각, 또는 장중 가격을 쓸 마지막 시각: 14:30',
    restSoFar: '모형 밖 지수 구성종목의 지금까지 수익률 (0)',
    closingShare: '하루 대금 가운데 종가 단일가에서 매매되는 몫 (0.05 ~ 0.2, 가장 그럴듯한 값 0.1)',
    multiple: '일간 배수, 예: 2 또는 -2 (2)',
    fund: '북에 있는 레버리지나 인버스 펀드. 배수는 그 펀드의 것',
    path: '기초자산의 거래일별 수익률: -0.1,0.1',
    volatility: '이 연 변동성으로 경로를 모의함: 0.6',
    sessions: '모의할 거래일 수 (60)',
    drift: '기초자산의 기대수익률, 연 (0)',
    paths: '모의할 경로 수 (4000)',
    pathSeed: '경로의 시드 (1)',
    fundFrom: '펀드 과거의 첫 거래일 (기본: 북의 처음)',
    fundTo: '펀드 과거의 마지막 거래일 (기본: 북의 끝)',
  },
};

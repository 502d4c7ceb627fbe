import type { ScenarioFlag, ScenarioState } from '../../core/scenario/scenario-result.ts';
import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of a shock and what it would set off. Amounts and shares come as text. */
export interface ScenarioWords {
  readonly title: string;
  readonly after: (evening: string) => string;
  /** `moves`: `Samsung −8.0 %, SK hynix −8.0 %` */
  readonly flow: (moves: string, buying: boolean, amount: string, range: RangeText) => string;
  readonly ofTurnover: (share: string, range: RangeText) => string;
  readonly profit: (fundamental: string, extra: string, range: RangeText) => string;
  readonly noFlow: (moves: string) => string;
  readonly unknownFlow: (stocks: string) => string;
  readonly runaway: (share: string) => string;
  readonly noRunaway: string;
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
  readonly rounds: (median: string, range: RangeText) => string;
  readonly notRevalued: (codes: string) => string;
  readonly noValue: (codes: string) => string;
  readonly sections: Readonly<Record<'stocks' | 'funds' | 'index' | 'book' | 'losers' | 'ladder', string>>;
  /** how many funds are in the list, and how many are left out */
  readonly fundCount: (counted: string, left: string) => string;
  readonly ladderMoves: (stocks: string) => string;
  readonly columns: Readonly<
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
  readonly both: string;
  readonly states: Readonly<Record<ScenarioState, string>>;
  readonly flags: Readonly<Record<ScenarioFlag, string>>;
}

export const scenarioWords: Readonly<Record<Language, ScenarioWords>> = {
  en: {
    title: 'What-if',
    after: (evening) => `after the close of ${evening}`,
    flow: (moves, buying, amount, { low, high }) =>
      `If ${moves}, funds would have to ${buying ? 'buy' : 'sell'} ${amount} [${low}, ${high}], ASSUMED.`,
    ofTurnover: (share, { low, high }) => `That is ${share} % of 20-day turnover [${low}, ${high}].`,
    profit: (fundamental, extra, { low, high }) =>
      `The shock is worth ${fundamental} to us; forced trades may add ${extra} [${low}, ${high}].`,
    noFlow: (moves) => `If ${moves}, no fund of the scope would have to trade.`,
    unknownFlow: (stocks) => `What funds would do to ${stocks} is not known: no total.`,
    runaway: (share) => `The loop runs away in ${share} % of the draws.`,
    noRunaway: 'The loop runs away in none of the draws.',
    policy: (rules) => `Under a policy: ${rules}.`,
    named: (name, note) => `Scenario “${name}” of the book${note === '' ? '' : `: ${note}`}.`,
    event: (day, residual) =>
      `The shock is ${day}: ${residual ? 'what was residual then, by its middle' : 'the whole return of that session, mechanical part included'}, on the funds of this evening.`,
    rest: (value) => `Index members and Korean shares outside the model: ${value} %, given.`,
    timesTurnover: (factor) => `Supposed: ${factor} times that turnover.`,
    timesAssets: (factor) => `Supposed: ${factor} times the net assets of every fund.`,
    adv20:
      'Turnover is the mean of the 20 sessions ending on the evening; assets and weights are those of its close.',
    noProbability: 'No probability is attached to the shock.',
    sameMachine: 'The machine is the same up and down.',
    limit: 'A stock is fixed at its price limit of 30 %.',
    runawayMeans:
      'Runaway: without any shock a move already calls forth more than itself. Such a draw stands where its law bends, or at the limit.',
    pointsAddUp: 'Middles add up over positions; ranges do not.',
    rounds: (median, { low, high }) =>
      `Rounds until less than a basis point moves: ${median} [${low}, ${high}] (diagnostic).`,
    notRevalued: (codes) => `Counted as unmoved, because what is inside is not known: ${codes}.`,
    noValue: (codes) => `In no sum, without a value on the evening: ${codes}.`,
    sections: {
      stocks: 'STOCKS',
      funds: 'WHO WOULD HAVE TO TRADE (GROSS)',
      index: 'INDEX POINTS',
      book: 'BOOK',
      losers: 'LARGEST LOSERS',
      ladder: 'LADDER',
    },
    fundCount: (counted, left) =>
      `${counted} funds or groups of funds in the flow, ${left} left out (ungear flows says why).`,
    ladderMoves: (stocks) => `Each row moves ${stocks} of the first column.`,
    columns: {
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
    both: 'Together',
    states: { stable: 'stable', atLimit: 'at the limit', runaway: 'RUNAWAY' },
    flags: {
      afterLimit: 'closed at its limit: more may still have to trade',
      assetsEstimated: 'assets partly estimated',
      assetsStale: 'Hong Kong assets of an earlier session',
      aboveTurnover: 'flow above turnover',
      partnerUnanswered: 'another stock has no answer',
    },
  },
  ko: {
    title: '가정 실험',
    after: (evening) => `${evening} 종가 다음 날`,
    flow: (moves, buying, amount, { low, high }) =>
      `${moves} 충격이 오면 펀드는 ${amount} [${low}, ${high}]를 ${buying ? '사야' : '팔아야'} 함 (가정).`,
    ofTurnover: (share, { low, high }) => `20일 평균 대금의 ${share} % [${low}, ${high}].`,
    profit: (fundamental, extra, { low, high }) =>
      `충격만으로 우리 손익 ${fundamental}, 강제 매매가 ${extra} [${low}, ${high}]를 더할 수 있음.`,
    noFlow: (moves) => `${moves} 충격이 와도 범위 안의 펀드는 매매할 것이 없음.`,
    unknownFlow: (stocks) => `${stocks}에 펀드가 무엇을 할지 모름: 합계 없음.`,
    runaway: (share) => `되먹임이 폭주하는 추첨 ${share} %.`,
    noRunaway: '되먹임이 폭주하는 추첨 없음.',
    policy: (rules) => `정책 적용: ${rules}.`,
    named: (name, note) => `장부의 시나리오 “${name}”${note === '' ? '' : `: ${note}`}.`,
    event: (day, residual) =>
      `충격은 ${day}: ${residual ? '그날의 잔여 (가운데 값)' : '그날의 수익률 전체 (기계적 몫 포함)'}, 펀드는 이날 기준.`,
    rest: (value) => `모형 밖 지수 구성 종목과 한국 주식: ${value} %로 둠.`,
    timesTurnover: (factor) => `대금은 그 ${factor}배로 가정.`,
    timesAssets: (factor) => `모든 펀드의 순자산은 ${factor}배로 가정.`,
    adv20: '대금은 그날까지 20일 평균, 순자산과 비중은 그날 종가 기준.',
    noProbability: '충격의 확률은 말하지 않음.',
    sameMachine: '상승도 하락도 같은 기계.',
    limit: '종목은 가격제한폭 30 %에서 멈춤.',
    runawayMeans:
      '폭주: 충격이 없어도 움직임이 자기보다 큰 움직임을 부름. 그런 추첨은 법칙이 꺾이는 곳이나 제한폭에 섬.',
    pointsAddUp: '가운데 값은 포지션끼리 더해지고 범위는 더해지지 않음.',
    rounds: (median, { low, high }) => `1bp 미만이 될 때까지 도는 횟수: ${median} [${low}, ${high}] (진단).`,
    notRevalued: (codes) => `속을 몰라 움직이지 않은 것으로 셈: ${codes}.`,
    noValue: (codes) => `그날 가격이 없어 합계에서 뺌: ${codes}.`,
    sections: {
      stocks: '종목',
      funds: '누가 매매해야 하나 (총)',
      index: '지수 포인트',
      book: '장부',
      losers: '손실이 큰 포지션',
      ladder: '사다리',
    },
    fundCount: (counted, left) =>
      `매매에 든 펀드나 펀드 묶음 ${counted}, 뺀 것 ${left} (이유는 ungear flows).`,
    ladderMoves: (stocks) => `각 행은 첫 열의 ${stocks}만큼 움직임.`,
    columns: {
      stock: '종목',
      shock: '충격 %',
      return: '수익률 %',
      extra: '추가 % (90 %)',
      amplification: '증폭',
      gross: (unit) => `총 ${unit}`,
      net: (unit) => `순 ${unit} (90 %)`,
      adv20: (unit) => `20일 ${unit}`,
      share: '순/20일 % (90 %)',
      gain: '이득 (90 %)',
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
      withFeedback: (unit) => `되먹임까지 ${unit} (90 %)`,
      total: '합계',
      move: '움직임 %',
      runaway: '폭주 %',
    },
    both: '함께',
    states: { stable: '안정', atLimit: '제한폭', runaway: '폭주' },
    flags: {
      afterLimit: '제한폭 마감: 아직 매매할 것이 남았을 수 있음',
      assetsEstimated: '순자산 일부 추정',
      assetsStale: '홍콩 순자산은 이전 거래일 것',
      aboveTurnover: '매매가 대금보다 큼',
      partnerUnanswered: '다른 종목에 답이 없음',
    },
  },
};

import type { ScenarioFlag, ScenarioState } from '../../../core/scenario/scenario-result.ts';
import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type ScenarioColumnWords, scenarioColumnWords } from './scenario-column-words.ts';
import { type ScenarioMethodWords, scenarioMethodWords } from './scenario-method-words.ts';

/** Words of a shock and what it would set off. Amounts and shares come as text. */
export interface ScenarioWords extends ScenarioMethodWords {
  readonly title: string;
  readonly after: (evening: string) => string;
  /** `moves`: `Samsung −8.0 %, SK hynix −8.0 %` */
  /** `KRW 4.46tn net` */
  readonly amount: (money: string, netting: string) => string;
  readonly flow: (moves: string, buying: boolean, amount: string, range: RangeText) => string;
  readonly ofTurnover: (share: string, range: RangeText) => string;
  readonly profit: (fundamental: string, extra: string, range: RangeText) => string;
  readonly profitUnknown: (fundamental: string) => string;
  readonly noFlow: (moves: string) => string;
  readonly unknownFlow: (stocks: string) => string;
  readonly runaway: (share: string) => string;
  readonly noRunaway: string;
  readonly rounds: (median: string, range: RangeText) => string;
  readonly sections: Readonly<Record<'stocks' | 'funds' | 'index' | 'book' | 'losers' | 'ladder', string>>;
  /** how many funds are in the list, and how many are left out */
  readonly fundCount: (counted: string, left: string) => string;
  readonly ladderMoves: (stocks: string) => string;
  readonly columns: ScenarioColumnWords;
  readonly both: string;
  readonly states: Readonly<Record<ScenarioState, string>>;
  readonly flags: Readonly<Record<ScenarioFlag, string>>;
}

export const scenarioWords: Readonly<Record<Language, ScenarioWords>> = {
  en: {
    ...scenarioMethodWords.en,
    title: 'What-if',
    after: (evening) => `after the close of ${evening}`,
    amount: (money, netting) => `${money} ${netting}`,
    flow: (moves, buying, amount, { low, high }) =>
      `If ${moves}, funds would have to ${buying ? 'buy' : 'sell'} ${amount} [${low}, ${high}], ASSUMED.`,
    ofTurnover: (share, { low, high }) => `That is ${share} % of 20-day turnover [${low}, ${high}].`,
    profit: (fundamental, extra, { low, high }) =>
      `The shock is worth ${fundamental} to us; forced trades may add ${extra} [${low}, ${high}].`,
    profitUnknown: (fundamental) =>
      `The shock is worth ${fundamental} to us; what forced trades would add to that is not known.`,
    noFlow: (moves) => `If ${moves}, no fund in scope would have to trade.`,
    unknownFlow: (stocks) => `What funds would trade in ${stocks} is not known: no total.`,
    runaway: (share) => `The loop runs away in ${share} % of the draws.`,
    noRunaway: 'The loop runs away in none of the draws.',
    rounds: (median, { low, high }) =>
      `Rounds until less than a basis point moves: ${median} [${low}, ${high}] (diagnostic).`,
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
    columns: scenarioColumnWords.en,
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
    ...scenarioMethodWords.ko,
    title: '시나리오',
    after: (evening) => `${evening} 종가 다음 날`,
    amount: (money, netting) => `${netting} ${money}`,
    flow: (moves, buying, amount, { low, high }) =>
      `${moves} 충격이 오면 펀드는 ${amount} [${low}, ${high}]를 ${buying ? '사야' : '팔아야'} 함 (가정).`,
    ofTurnover: (share, { low, high }) => `20일 평균 대금의 ${share} % [${low}, ${high}].`,
    profit: (fundamental, extra, { low, high }) =>
      `충격만으로 우리 손익 ${fundamental}, 리밸런싱 매매가 ${extra} [${low}, ${high}]를 더할 수 있음.`,
    profitUnknown: (fundamental) =>
      `충격만으로 우리 손익 ${fundamental}, 리밸런싱 매매가 무엇을 더할지는 모름.`,
    noFlow: (moves) => `${moves} 충격이 와도 집계 대상 펀드는 매매할 것이 없음.`,
    unknownFlow: (stocks) => `${stocks}에 펀드가 무엇을 할지 모름: 합계 없음.`,
    runaway: (share) => `피드백이 발산하는 시행 ${share} %.`,
    noRunaway: '피드백이 발산하는 시행 없음.',
    rounds: (median, { low, high }) =>
      `1bp 미만이 될 때까지의 반복 횟수: ${median} [${low}, ${high}] (진단).`,
    sections: {
      stocks: '종목',
      funds: '누가 매매해야 하나 (총)',
      index: '지수 포인트',
      book: '북',
      losers: '손실이 큰 포지션',
      ladder: '충격 단계표',
    },
    fundCount: (counted, left) =>
      `매매에 든 펀드나 펀드 그룹 ${counted}, 뺀 것 ${left} (이유는 ungear flows).`,
    ladderMoves: (stocks) => `각 행은 첫 열의 ${stocks}만큼 움직임.`,
    columns: scenarioColumnWords.ko,
    both: '함께',
    states: { stable: '안정', atLimit: '제한폭', runaway: '발산' },
    flags: {
      afterLimit: '제한폭 마감: 아직 매매할 것이 남았을 수 있음',
      assetsEstimated: '순자산 일부 추정',
      assetsStale: '홍콩 순자산은 이전 거래일 것',
      aboveTurnover: '매매가 대금보다 큼',
      partnerUnanswered: '다른 종목에 답이 없음',
    },
  },
};

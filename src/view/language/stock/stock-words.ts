import type { TornadoInput } from '../../../core/decomposition/day-split.ts';
import type { Language } from '../../screen.ts';

/** Words of the Stock screen that are not in the first sentence. */
export interface StockWords {
  readonly screen: string;
  readonly session: (open: string, session: string) => string;
  readonly fits: string;
  readonly against: string;
  readonly parts: string;
  readonly range: (band: number, unit: string) => string;
  readonly return: string;
  readonly closes: (before: string, now: string) => string;
  readonly close: (now: string) => string;
  readonly share: (middle: string, range: string) => string;
  readonly capped: (share: string) => string;
  readonly sellers: string;
  readonly buyers: string;
  readonly traders: string;
  readonly assets: (unit: string) => string;
  readonly flow: (unit: string) => string;
  readonly ofGross: string;
  readonly others: (count: string) => string;
  readonly gross: string;
  readonly netting: string;
  readonly net: string;
  readonly ofTurnover: (turnover: string) => string;
  readonly noFunds: string;
  /** a return or net assets of funds are missing */
  readonly unknownFunds: string;
  readonly sameWay: (selling: boolean) => string;
  readonly onEstimates: (share: string) => string;
  readonly lawsAlone: string;
  readonly tornado: string;
  readonly inputs: Readonly<Record<TornadoInput, string>>;
  readonly rest: (names: string) => string;
  readonly otherDays: string;
  readonly valuedAtClose: string;
  readonly noModel: string;
}

export const stockWords: Readonly<Record<Language, StockWords>> = {
  en: {
    screen: 'Stock',
    session: (open, session) => `Opened ${open} %, then ${session} % in the session.`,
    fits: 'The sign fits, which is no proof.',
    against: 'The session went the other way: this speaks against it.',
    parts: 'PARTS',
    range: (band, unit) => ` ${band} % (${unit})`,
    return: 'return',
    closes: (before, now) => `${before} › ${now}`,
    close: (now) => `close ${now}`,
    share: (middle, range) => `share ${middle} % ${range}`,
    capped: (share) => `${share} % of draws capped at the return`,
    sellers: 'WHO HAD TO SELL',
    buyers: 'WHO HAD TO BUY',
    traders: 'WHO HAD TO TRADE',
    assets: (unit) => `ASSETS ${unit}`,
    flow: (unit) => `KRW ${unit}`,
    ofGross: '% gross',
    others: (count) => `${count} other funds`,
    gross: 'gross',
    netting: 'netting, pass-through*',
    net: 'net',
    ofTurnover: (turnover) => `of turnover ${turnover}`,
    noFunds: 'No fund of the book trades this stock.',
    unknownFunds: 'What funds had to trade is not known.',
    sameWay: (selling) => `Long and inverse funds all ${selling ? 'sell' : 'buy'}: same way.`,
    onEstimates: (share) => `${share} % of the gross rests on estimated assets.`,
    lawsAlone: 'ONE LAW ALONE',
    tornado: 'THE WIDTH HANGS ON (tornado)',
    inputs: {
      law: 'law',
      linearSlope: 'linear b',
      rootConstant: 'root Y',
      impactTransfer: 'transfer zeta',
      permanentImpact: 'permanent',
      temporaryImpact: 'temporary',
      window: 'window T',
      netting: 'netting',
      passThrough: 'pass-through',
      assets: 'assets',
    },
    rest: (names) => `under 1 % each: ${names}`,
    otherDays: 'OTHER BIG DAYS',
    valuedAtClose:
      'Forced trades are valued at the close, turnover at traded prices: up to 6 % apart on a day of −12 %. KRX, one side, without NXT.',
    noModel: 'No fund of the book holds this stock: nothing to split.',
  },
  ko: {
    screen: '종목',
    session: (open, session) => `시가 ${open} %, 장중 ${session} %.`,
    fits: '부호는 맞으나 증거는 아님.',
    against: '장중에는 반대로 움직임: 반증.',
    parts: '분해',
    range: (band, unit) => ` ${band} % (${unit})`,
    return: '수익률',
    closes: (before, now) => `${before} › ${now}원`,
    close: (now) => `종가 ${now}`,
    share: (middle, range) => `몫 ${middle} % ${range}`,
    capped: (share) => `시행 ${share} %는 수익률에서 잘림`,
    sellers: '누가 팔아야 했나',
    buyers: '누가 사야 했나',
    traders: '누가 매매해야 했나',
    assets: (unit) => `순자산 ${unit}`,
    flow: (unit) => `매매 ${unit}`,
    ofGross: '총 중 %',
    others: (count) => `나머지 펀드 ${count}종`,
    gross: '총',
    netting: '상쇄, 전가 (가정*)',
    net: '순',
    ofTurnover: (turnover) => `거래대금 ${turnover} 대비`,
    noFunds: '이 종목을 매매하는 펀드가 북에 없음.',
    unknownFunds: '펀드가 무엇을 매매해야 했는지 모름.',
    sameWay: (selling) => `레버리지 펀드와 인버스 펀드 모두 같은 방향: ${selling ? '매도' : '매수'}.`,
    onEstimates: (share) => `총의 ${share} %는 추정 순자산.`,
    lawsAlone: '법칙별 단독',
    tornado: '밴드 폭의 원인 (토네이도)',
    inputs: {
      law: '법칙 선택',
      linearSlope: '선형 b',
      rootConstant: '제곱근 Y',
      impactTransfer: '전이계수 zeta',
      permanentImpact: '영구 충격',
      temporaryImpact: '일시 충격',
      window: '집행 시간 T',
      netting: '상쇄',
      passThrough: '전가율',
      assets: '순자산',
    },
    rest: (names) => `각 1 % 미만: ${names}`,
    otherDays: '다른 급등락일',
    valuedAtClose:
      '리밸런싱 매매는 종가 기준, 대금은 체결가 기준: 크게 빠진 날 최대 6 % 차이. 대금은 KRX 한쪽, NXT 제외.',
    noModel: '이 종목을 담는 펀드가 북에 없음: 나눌 것이 없음.',
  },
};

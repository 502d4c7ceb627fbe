import type { ClaimRefusal, TurnoverBasis } from '../../core/evidence/claim-check.ts';
import type { Language } from '../screen.ts';

/** Words of the Claims screen and of the list of quoted numbers. Figures come as text. */
export interface ClaimWords {
  readonly screen: string;
  readonly contradict: (ids: string, amount: string, share: string, implied: string, ratio: string) => string;
  readonly agreeOn: (ids: string, amount: string, share: string, implied: string, bases: string) => string;
  readonly couldHoldOn: (bases: string) => string;
  readonly noShared: string;
  readonly shared: (reading: string) => string;
  readonly follows: (trade: string, assets: string, formula: string) => string;
  readonly followsNot: (trade: string, assets: string, formula: string) => string;
  readonly notProof: string;
  readonly oneOfMany: (fits: string, all: string) => string;
  readonly someFit: (fits: string, all: string) => string;
  readonly noneFits: (all: string) => string;
  readonly netIsMedian: string;
  readonly noClaims: string;
  readonly quoted: (who: string, day: string, source: string) => string;
  readonly netKnown: string;
  readonly columns: {
    readonly id: string;
    readonly date: string;
    readonly claim: string;
    readonly quoted: string;
    readonly ours: string;
    readonly ratio: string;
    readonly verdict: string;
    readonly reading: string;
    readonly trades: string;
    readonly band: string;
    readonly fits: string;
    readonly share: Readonly<Record<TurnoverBasis, string>>;
    readonly to: (quoted: string) => string;
  };
  readonly holds: string;
  readonly withinError: string;
  readonly onlyUnder: (reading: string, value: string) => string;
  readonly no: (reading: string, ratio: string) => string;
  readonly none: string;
  readonly nearest: (reading: string, ratio: string) => string;
  readonly refused: Readonly<Record<ClaimRefusal, string>>;
  readonly known: (count: string, of: string) => string;
  readonly assets: { readonly carried: string; readonly sameDay: string };
  readonly turnover: Readonly<Record<TurnoverBasis, string>>;
  readonly closeOf: (day: string) => string;
  readonly move: (percent: string) => string;
  readonly withPreferred: string;
  readonly multiple: (multiple: string) => string;
  readonly asQuoted: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly yes: string;
  readonly filtered: (text: string, shown: string, all: string) => string;
}

export const claimWords: Readonly<Record<Language, ClaimWords>> = {
  en: {
    screen: 'Claims',
    contradict: (ids, amount, share, implied, ratio) =>
      `${ids}: ${amount} and ${share} cannot both hold on one-sided KRX turnover: together they imply ${implied}, ${ratio} times the KRX value.`,
    agreeOn: (ids, amount, share, implied, bases) =>
      `${ids}: ${amount} and ${share} imply a turnover of ${implied}: agrees with ${bases}.`,
    couldHoldOn: (bases) => `They could both hold on ${bases}.`,
    noShared: 'No reading gives both.',
    shared: (reading) => `Both fit under: ${reading}.`,
    follows: (trade, assets, formula) => `${trade} says what ${assets} says: ${formula}.`,
    followsNot: (trade, assets, formula) => `${trade} does not follow from ${assets}: ${formula}.`,
    notProof: 'Nearest is not proof: which funds and which turnover were meant is not known.',
    oneOfMany: (fits, all) =>
      `${fits} of ${all} readings fit at the digits quoted. With so many, one fits by search: nearest is not proof.`,
    someFit: (fits, all) => `${fits} of ${all} readings fit at the digits quoted.`,
    noneFits: (all) => `None of ${all} readings fits at the digits quoted.`,
    netIsMedian: 'net: median of the draws; its band is ASSUMED, not measured.',
    noClaims: 'The book quotes nobody (claims.csv has no row). A number can be typed: ungear claims --claim.',
    quoted: (who, day, source) => `${who}, for ${day}. Source: ${source}.`,
    netKnown: 'Sums of all funds with known assets.',
    columns: {
      id: 'ID',
      date: 'DATE',
      claim: 'CLAIM',
      quoted: 'QUOTED',
      ours: 'OURS',
      ratio: 'RATIO',
      verdict: 'VERDICT',
      reading: 'READING',
      trades: 'FORCED TRADES INTO THE STOCKS',
      band: '90% BAND',
      fits: 'FITS',
      share: {
        oneSided: '1-side %',
        twoSided: '2-side %',
        adv20: '20-day %',
        previousSession: 'day before %',
      },
      to: (quoted) => `to ${quoted}`,
    },
    holds: 'holds',
    withinError: 'holds within the error of estimated assets',
    onlyUnder: (reading, value) => `only ${reading}: ${value}`,
    no: (reading, ratio) => `no; nearest: ${reading} (${ratio})`,
    none: 'no',
    nearest: (reading, ratio) => `nearest: ${reading} (${ratio})`,
    refused: {
      unknownQuantity: 'not recomputed: the quantity is not known',
      outsideTheBook: 'not recomputed: no file of a book holds it',
      noDay: 'not recomputed: no date',
      noSession: 'not recomputed: no session of the book on that date',
      unknownUnit: 'not recomputed: the unit does not fit the quantity',
      noRate: 'not recomputed: no exchange rate for the unit',
      unknownCode: 'not recomputed: the book has no such fund or stock',
      noAssets: 'not recomputed: net assets unknown on that date',
      noTurnover: 'not recomputed: turnover unknown',
      fundTurnoverMissing: 'not recomputed: turnover of some funds unknown',
      noPrices: 'not recomputed: no price',
      noWeights: 'not recomputed: index weights unknown',
      noFunds: 'not recomputed: no fund known',
      zero: 'not recomputed: quoted as 0, so there is no ratio',
    },
    known: (count, of) => ` (known of ${count} of ${of})`,
    assets: { carried: 't-1 assets', sameDay: 't assets: wrong' },
    turnover: {
      oneSided: 'one-sided',
      twoSided: 'two-sided',
      adv20: '20-day turnover',
      previousSession: "day before's turnover",
    },
    closeOf: (day) => `close of ${day}`,
    move: (percent) => `move of ${percent} %`,
    withPreferred: 'with preferred shares',
    multiple: (multiple) => `multiple ${multiple}`,
    asQuoted: 'as quoted',
    atLeast: '>',
    atMost: '<',
    yes: 'yes',
    filtered: (text, shown, all) => `/ ${text}   ${shown} of ${all}`,
  },
  ko: {
    screen: '인용 검산',
    contradict: (ids, amount, share, implied, ratio) =>
      `${ids}: ${amount}, ${share}, 한쪽 거래대금(KRX) 기준으로는 함께 성립하지 않음. 둘이 뜻하는 대금은 ${implied}, KRX 값의 ${ratio}배.`,
    agreeOn: (ids, amount, share, implied, bases) =>
      `${ids}: ${amount}, ${share}, 둘이 뜻하는 대금은 ${implied}. ${bases} 기준과 맞음.`,
    couldHoldOn: (bases) => `${bases} 기준이면 함께 성립할 수 있음.`,
    noShared: '둘 다 나오는 읽기는 없음.',
    shared: (reading) => `둘 다 맞는 읽기: ${reading}.`,
    follows: (trade, assets, formula) => `${trade}: ${assets}의 되풀이. ${formula}.`,
    followsNot: (trade, assets, formula) => `${trade}: ${assets}에서 나오지 않음. ${formula}.`,
    notProof: '가장 가깝다고 증거는 아님. 어느 펀드, 어느 대금인지 알려지지 않음.',
    oneOfMany: (fits, all) =>
      `읽기 ${all}가지 중 ${fits}가지가 인용 자릿수에서 맞음. 이만큼 찾으면 하나는 맞음: 가장 가깝다고 증거는 아님.`,
    someFit: (fits, all) => `읽기 ${all}가지 중 ${fits}가지가 인용 자릿수에서 맞음.`,
    noneFits: (all) => `읽기 ${all}가지 중 인용 자릿수에서 맞는 것 없음.`,
    netIsMedian: '순: 추첨의 중앙값. 띠는 측정이 아닌 가정.',
    noClaims: '인용 숫자 없음 (claims.csv에 행이 없음). 직접 넣기: ungear claims --claim.',
    quoted: (who, day, source) => `${who}, ${day} 관련. 출처: ${source}.`,
    netKnown: '순자산을 아는 펀드의 합.',
    columns: {
      id: '번호',
      date: '날짜',
      claim: '인용',
      quoted: '인용값',
      ours: '검산',
      ratio: '비율',
      verdict: '판정',
      reading: '읽기',
      trades: '두 종목 쪽 강제 매매',
      band: '90 % 띠',
      fits: '맞음',
      share: { oneSided: '한쪽 %', twoSided: '양쪽 %', adv20: '20일 %', previousSession: '전일 %' },
      to: (quoted) => `${quoted} 대비`,
    },
    holds: '맞음',
    withinError: '추정 순자산 오차 안에서 맞음',
    onlyUnder: (reading, value) => `${reading}에만: ${value}`,
    no: (reading, ratio) => `아님. 가장 가까움: ${reading} (${ratio})`,
    none: '아님',
    nearest: (reading, ratio) => `가장 가까움: ${reading} (${ratio})`,
    refused: {
      unknownQuantity: '검산 안 함: 모르는 항목',
      outsideTheBook: '검산 안 함: 책에 없는 자료',
      noDay: '검산 안 함: 날짜 없음',
      noSession: '검산 안 함: 그날 거래일이 아님',
      unknownUnit: '검산 안 함: 단위가 항목에 맞지 않음',
      noRate: '검산 안 함: 환율 없음',
      unknownCode: '검산 안 함: 책에 없는 펀드나 종목',
      noAssets: '검산 안 함: 그날 순자산 없음',
      noTurnover: '검산 안 함: 거래대금 없음',
      fundTurnoverMissing: '검산 안 함: 일부 펀드의 거래대금 없음',
      noPrices: '검산 안 함: 가격 없음',
      noWeights: '검산 안 함: 지수 비중 없음',
      noFunds: '검산 안 함: 아는 펀드 없음',
      zero: '검산 안 함: 인용값이 0이라 비율이 없음',
    },
    known: (count, of) => ` (${of}종 중 ${count}종만 앎)`,
    assets: { carried: 't-1 순자산', sameDay: 't 순자산: 틀림' },
    turnover: { oneSided: '한쪽', twoSided: '양쪽', adv20: '20일대금', previousSession: '전일 대금' },
    closeOf: (day) => `${day} 종가`,
    move: (percent) => `${percent} % 움직임`,
    withPreferred: '우선주 포함',
    multiple: (multiple) => `배수 ${multiple}`,
    asQuoted: '인용대로',
    atLeast: '>',
    atMost: '<',
    yes: '맞음',
    filtered: (text, shown, all) => `/ ${text}   ${all}건 중 ${shown}건`,
  },
};

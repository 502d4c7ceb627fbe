import type { TurnoverBasis } from '../../../core/evidence/claim-check.ts';
import type { Language } from '../../screen.ts';
import { type ClaimReadingWords, claimReadingWords } from './claim-reading-words.ts';
import { type ClaimVerdictWords, claimVerdictWords } from './claim-verdict-words.ts';

/** Words of the Claims screen and of the list of quoted numbers. Figures come as text. */
export interface ClaimWords extends ClaimVerdictWords, ClaimReadingWords {
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
  readonly noClaimThatDay: string;
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
  readonly known: (count: string, of: string) => string;
  readonly yes: string;
  readonly filtered: (text: string, shown: string, all: string) => string;
}

export const claimWords: Readonly<Record<Language, ClaimWords>> = {
  en: {
    ...claimReadingWords.en,
    ...claimVerdictWords.en,
    screen: 'Claims',
    contradict: (ids, amount, share, implied, ratio) =>
      `${ids}: ${amount} and ${share} cannot both hold on one-sided KRX turnover: together they imply ${implied}, ${ratio} times the KRX value.`,
    agreeOn: (ids, amount, share, implied, bases) =>
      `${ids}: ${amount} and ${share} imply a turnover of ${implied}: agrees with ${bases}.`,
    couldHoldOn: (bases) => `Both could hold on another turnover: ${bases}.`,
    noShared: 'No reading gives both.',
    shared: (reading) => `Both fit under: ${reading}.`,
    follows: (trade, assets, formula) => `${trade} repeats ${assets}: ${formula}.`,
    followsNot: (trade, assets, formula) => `${trade} does not follow from ${assets}: ${formula}.`,
    notProof: 'Nearest is not proof: which funds and turnover were meant is not known.',
    oneOfMany: (fits, all) =>
      `${fits} of ${all} readings fit at the digits quoted. Among so many, one will fit by chance: nearest is not proof.`,
    someFit: (fits, all) => `${fits} of ${all} readings fit at the digits quoted.`,
    noneFits: (all) => `None of ${all} readings fits at the digits quoted.`,
    netIsMedian: 'net: median of the draws; its band is ASSUMED, not measured.',
    noClaimThatDay: 'The book quotes nobody on that day. A number can be typed: ungear claims --claim.',
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
    known: (count, of) => ` (known of ${count} of ${of})`,
    yes: 'yes',
    filtered: (text, shown, all) => `/ ${text}   ${shown} of ${all}`,
  },
  ko: {
    ...claimReadingWords.ko,
    ...claimVerdictWords.ko,
    screen: '인용 검산',
    contradict: (ids, amount, share, implied, ratio) =>
      `${ids}: ${amount}, ${share}, 한쪽 거래대금(KRX) 기준으로는 함께 성립하지 않음. 둘이 뜻하는 대금은 ${implied}, KRX 값의 ${ratio}배.`,
    agreeOn: (ids, amount, share, implied, bases) =>
      `${ids}: ${amount}, ${share}, 둘이 뜻하는 대금은 ${implied}. ${bases} 기준과 맞음.`,
    couldHoldOn: (bases) => `${bases} 기준이면 함께 성립할 수 있음.`,
    noShared: '둘 다 성립하는 해석은 없음.',
    shared: (reading) => `둘 다 성립하는 해석: ${reading}.`,
    follows: (trade, assets, formula) => `${trade}: ${assets}의 반복. ${formula}.`,
    followsNot: (trade, assets, formula) => `${trade}: ${assets}에서 나오지 않음. ${formula}.`,
    notProof: '가장 가깝다는 것이 증거는 아님. 어느 펀드, 어느 대금인지 알려지지 않음.',
    oneOfMany: (fits, all) =>
      `해석 ${all}가지 중 ${fits}가지가 인용된 자릿수에서 일치. 이만큼 찾으면 하나쯤은 맞음: 가장 가깝다는 것이 증거는 아님.`,
    someFit: (fits, all) => `해석 ${all}가지 중 ${fits}가지가 인용된 자릿수에서 일치.`,
    noneFits: (all) => `해석 ${all}가지 중 인용된 자릿수에서 일치하는 것 없음.`,
    netIsMedian: '순: 시행의 중앙값. 밴드는 측정이 아닌 가정.',
    noClaimThatDay: '그날의 인용 숫자 없음. 직접 넣기: ungear claims --claim.',
    noClaims: '인용 숫자 없음 (claims.csv에 행이 없음). 직접 넣기: ungear claims --claim.',
    quoted: (who, day, source) => `${who}, ${day} 기준. 출처: ${source}.`,
    netKnown: '순자산을 아는 펀드의 합.',
    columns: {
      id: '번호',
      date: '날짜',
      claim: '인용',
      quoted: '인용값',
      ours: '검산',
      ratio: '비율',
      verdict: '판정',
      reading: '해석',
      trades: '두 종목의 리밸런싱 매매',
      band: '90 % 밴드',
      fits: '맞음',
      share: { oneSided: '한쪽 %', twoSided: '양쪽 %', adv20: '20일 %', previousSession: '전일 %' },
      to: (quoted) => `${quoted} 대비`,
    },
    known: (count, of) => ` (${of}종 중 ${count}종만 앎)`,
    yes: '맞음',
    filtered: (text, shown, all) => `/ ${text}   ${all}건 중 ${shown}건`,
  },
};

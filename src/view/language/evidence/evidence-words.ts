import type { Finding } from '../../../core/evidence/design.ts';
import type { Language } from '../../screen.ts';
import { type DesignWords, designWords } from './design-words.ts';
import { type EvidenceColumnWords, evidenceColumnWords } from './evidence-column-words.ts';
import { type PosteriorWords, posteriorWords } from './posterior-words.ts';

/** Words of Evidence and Reversal; figures come as text. */
export interface EvidenceWords extends DesignWords, PosteriorWords {
  readonly screen: string;
  readonly finding: Readonly<Record<Finding, string>>;
  readonly columns: EvidenceColumnWords;
  /** what was found, in one sentence */
  readonly says: (found: FoundText, finding: Finding) => string;
  readonly noAnswer: (reason: string) => string;
  readonly leftOut: (rows: string) => string;
  readonly withoutOpens: (codes: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly noRows: string;
  /** beside t, when the verdict hangs on one session */
  readonly hangsOn: (day: string, t: string) => string;
  readonly without: (name: string, figures: string) => string;
  readonly leaveOut: string;
  readonly weakPlacebo: string;
  readonly notes: string;
}

/** Figures of an estimate as text. */
export interface FoundText {
  readonly estimate: string;
  readonly low: string;
  readonly high: string;
  readonly t: string;
  readonly detectable: string;
}

const english: EvidenceWords = {
  ...posteriorWords.en,
  ...designWords.en,
  screen: 'Evidence',
  finding: {
    shown: 'shown',
    leans: 'leans this way',
    notShown: 'not shown',
    opposite: 'the opposite',
    tooFew: 'too few',
    oneSession: 'one day only',
    bounce: 'bounce',
    continues: 'goes on',
    inconclusive: 'inconclusive',
    works: 'WORKS',
    quiet: 'none found',
  },
  columns: evidenceColumnWords.en,
  says: ({ estimate, low, high, t, detectable }, finding) => {
    const figures = `${estimate} [${low}, ${high}], t ${t}`;
    const small = `It would have seen an effect of ${detectable}.`;
    const sentences: Readonly<Record<Finding, string>> = {
      shown: `Yes: ${figures}.`,
      leans: `Perhaps: ${figures}; the data lean this way, not more.`,
      notShown: `Not shown: ${figures}. ${small}`,
      opposite: `No, the opposite: ${figures}.`,
      tooFew: `Too few sessions to say: ${figures}. ${small}`,
      oneSession: `Only with one session inside: ${figures}.`,
      bounce: `Prices bounced: ${figures}.`,
      continues: `Prices went on: ${figures}.`,
      inconclusive: `Inconclusive: ${figures}. ${small}`,
      works: `It does, where it should not: ${figures}.`,
      quiet: `Nothing found, as it should be: ${figures}.`,
    };
    return sentences[finding];
  },
  noAnswer: (reason) => `Not run: ${reason}.`,
  leftOut: (rows) => `Stock-days left out, never taken for zero: ${rows}.`,
  withoutOpens: (codes) => `Funds on ${codes} are in no design: no opening prices.`,
  span: (from, to) => `${from} to ${to}`,
  noRows: 'No stock-day of this book has prices, turnover and net assets: the data cannot answer.',
  hangsOn: (day, t) => `only ${t} without ${day}`,
  without: (name, figures) => `without ${name}: ${figures}`,
  leaveOut: 'One left out',
  weakPlacebo: 'Before-listing rows still hold Hong Kong funds: a weak placebo.',
  notes: 'MDE = 2.8 x se. Errors clustered by day.',
};

const korean: EvidenceWords = {
  ...posteriorWords.ko,
  ...designWords.ko,
  screen: '증거',
  finding: {
    shown: '나타남',
    leans: '약하게 나타남',
    notShown: '안 나타남',
    opposite: '반대로 나타남',
    tooFew: '표본 부족',
    oneSession: '하루에 걸림',
    bounce: '되돌림',
    continues: '이어짐',
    inconclusive: '판단 불가',
    works: '효과 나타남',
    quiet: '효과 없음',
  },
  columns: evidenceColumnWords.ko,
  says: ({ estimate, low, high, t, detectable }, finding) => {
    const figures = `${estimate} [${low}, ${high}], t ${t}`;
    const small = `${detectable} 이상이면 나타났을 것.`;
    const sentences: Readonly<Record<Finding, string>> = {
      shown: `나타남: ${figures}.`,
      leans: `약하게 나타남: ${figures}. 그 이상은 아님.`,
      notShown: `안 나타남: ${figures}. ${small}`,
      opposite: `반대로 나타남: ${figures}.`,
      tooFew: `거래일이 모자라 판단 불가: ${figures}. ${small}`,
      oneSession: `하루가 들어 있을 때만: ${figures}.`,
      bounce: `되돌림 있음: ${figures}.`,
      continues: `이어짐: ${figures}.`,
      inconclusive: `판단 불가: ${figures}. ${small}`,
      works: `나오면 안 되는 곳에서 나옴: ${figures}.`,
      quiet: `나오지 않음 (정상): ${figures}.`,
    };
    return sentences[finding];
  },
  noAnswer: (reason) => `수행 안 함: ${reason}.`,
  leftOut: (rows) => `뺀 종목일 (0으로 두지 않음): ${rows}.`,
  withoutOpens: (codes) => `${codes} 펀드는 시가가 없어 어느 설계에도 없음.`,
  span: (from, to) => `${from} ~ ${to}`,
  noRows: '가격, 거래대금, 순자산이 모두 있는 종목일이 없어 자료에 물을 수 없음.',
  hangsOn: (day, t) => `${day} 하루만 빼도 ${t}`,
  without: (name, figures) => `${name} 빼면: ${figures}`,
  leaveOut: '하나씩 빼기',
  weakPlacebo: '상장 전 자료에도 홍콩 펀드가 있어 약한 플라시보.',
  notes: '최소검출 = 2.8 x 표준오차. 일별 군집 오차.',
};

export const evidenceWords: Readonly<Record<Language, EvidenceWords>> = { en: english, ko: korean };

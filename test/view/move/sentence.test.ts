import { expect, test } from 'vitest';
import type { DayResult } from '../../../src/core/attribution/day/day-result.ts';
import type { Verdict } from '../../../src/core/decomposition/day-split.ts';
import type { Move } from '../../../src/view/move/move.ts';
import { moveSentences, nothingSentence, portfolioSentences } from '../../../src/view/move/sentence.ts';
import { stateWord } from '../../../src/view/positions/group-figures.ts';
import { resultOn } from '../example-input.ts';

/** The committee's day: −9.73 %, of which 0.26 to 2.52 points may be mechanical. */
const fall: Move = {
  name: 'Portfolio',
  return: -0.0973,
  profitKrw: -4_863_088_867,
  mechanical: { low: -0.0252, high: -0.0026, middle: -0.0084 },
  buying: false,
  unsplit: 0,
  reasons: [],
};
const rise: Move = {
  ...fall,
  return: 0.0401,
  profitKrw: 2_001_000_000,
  mechanical: { low: 0.0031, high: 0.0127, middle: 0.006 },
  buying: true,
};

const split = (verdict: Verdict): Pick<DayResult, 'split'> => ({ split: { verdict } as DayResult['split'] });
const en = (move: Move, verdict: Verdict = 'priorOnly'): string =>
  moveSentences(move, split(verdict), 'en').join(' ');
const ko = (move: Move, verdict: Verdict = 'priorOnly'): string =>
  moveSentences({ ...move, name: '포트폴리오' }, split(verdict), 'ko').join(' ');

test('prior only: a range, the word ASSUMED, and no middle value', () => {
  expect(en(fall)).toBe(
    'Portfolio ▾ −9.73 % (−KRW 4.86bn). Forced trades of leveraged funds may be 0.3 to 2.5 points of that: an ASSUMED range, not measured. Most is outside it.',
  );
  expect(ko(fall)).toBe(
    '포트폴리오 ▾ −9.73 % (−48.6억). 그중 레버리지 펀드의 리밸런싱 매매 몫은 0.3~2.5 %p일 수 있음: 측정값이 아닌 가정한 범위. 하락의 대부분은 범위 밖.',
  );
});

test('the other verdicts have verbs of their own', () => {
  expect(en(fall, 'weaklyIdentified')).toBe(
    'Portfolio ▾ −9.73 % (−KRW 4.86bn). Forced trades of leveraged funds are probably 0.3 to 2.5 points of that. The data lean this way, not more.',
  );
  expect(ko(fall, 'weaklyIdentified')).toMatch(/0\.3~2\.5 %p로 보임\. 자료가 약하게 뒷받침\.$/);
  expect(en(fall, 'identified')).toMatch(
    /Forced trades of leveraged funds account for 0\.8 points \[0\.3, 2\.5\] of that\.$/,
  );
  expect(ko(fall, 'identified')).toMatch(/0\.8 %p \[0\.3, 2\.5\]로 추정됨\.$/);
  expect(en(fall, 'priorOnlyUpperBound')).toMatch(
    /The data cannot tell machinery from news; they only exclude the top of our assumption\.$/,
  );
  expect(ko(fall, 'priorOnlyUpperBound')).toMatch(
    /자료로는 기계적 매매와 뉴스를 구분할 수 없음\. 가정한 범위의 위쪽만 배제됨\.$/,
  );
});

test('confounded: no number of the model in the sentence', () => {
  expect(en(fall, 'confounded')).toBe(
    'Portfolio ▾ −9.73 % (−KRW 4.86bn). Forced trades of leveraged funds cannot be told from news: a placebo shows the same.',
  );
  expect(ko(fall, 'confounded')).toMatch(/뉴스와 구분되지 않음: 플라시보 검정에서도 같은 크기\.$/);
});

test('a rise is forced buying, in the same words', () => {
  expect(en(rise)).toBe(
    'Portfolio ▴ +4.01 % (+KRW 2.00bn). Forced BUYING by leveraged funds may be 0.3 to 1.3 points of that: an ASSUMED range, not measured. Most is outside it.',
  );
  expect(ko(rise)).toMatch(/리밸런싱 매수 몫은 0\.3~1\.3 %p일 수 있음.*상승의 대부분은 범위 밖\.$/);
});

test('"most is outside" only while the far end of the range is less than half of the move', () => {
  const far = (low: number): Move => ({ ...fall, mechanical: { ...fall.mechanical, low } });
  expect(en(far(-0.0486))).toContain('Most is outside it.');
  expect(en(far(-0.0487))).not.toContain('Most');
  expect(ko(far(-0.0487))).not.toContain('대부분');
});

test('a part without an answer is said first, with its reason, and what is left is split', () => {
  const locked: Move = {
    ...rise,
    return: 0.1795,
    mechanical: { low: 0.0005, high: 0.0059, middle: 0.002 },
    unsplit: 0.0691,
    reasons: ['SK hynix closed at its limit'],
  };
  expect(en(locked)).toBe(
    'Portfolio ▴ +17.95 %. 6.91 points have NO answer: SK hynix closed at its limit. Of the other 11.04, forced buying may be 0.05 to 0.59 points: ASSUMED.',
  );
  expect(ko({ ...locked, reasons: ['SK하이닉스가 상한가로 마감'] })).toBe(
    '포트폴리오 ▴ +17.95 %. 6.91 %p는 답 없음: SK하이닉스가 상한가로 마감. 나머지 11.04 %p 중 리밸런싱 매수 몫은 0.05~0.59 %p일 수 있음 (가정).',
  );
});

test('a part without an answer that went the other way keeps its sign', () => {
  const text = en({ ...rise, unsplit: -0.0006, reasons: ['Samsung Elec: law not valid here'] });
  expect(text).toContain('−0.06 points have NO answer');
  expect(text).toContain('Of the other 4.07, forced buying');
});

test('a small move is not split in words', () => {
  expect(en({ ...fall, return: -0.0049 })).toMatch(
    /Too small a move for a share of it to mean anything; shares are not shown\.$/,
  );
  expect(ko({ ...fall, return: -0.0049 })).toMatch(/움직임이 작아 몫은 의미가 없음\. 몫은 표시하지 않음\.$/);
});

test('forced trades against the move are not made a part of it', () => {
  const hedged: Move = { ...rise, mechanical: fall.mechanical, buying: false };
  expect(en(hedged)).toContain(
    'Forced trades of leveraged funds may have pushed against that by 0.3 to 2.5 points',
  );
  expect(en({ ...fall, mechanical: { low: -0.01, high: 0.004, middle: -0.002 } })).toContain(
    'anything from −1.0 to +0.4 points',
  );
});

test('a book that is short gains when funds sell: the word follows the funds, not the book', () => {
  expect(en({ ...rise, buying: false })).toContain(
    'Forced trades of leveraged funds may be 0.3 to 1.3 points',
  );
  expect(en({ ...rise, buying: false })).not.toContain('BUYING');
});

test('without any mechanical part the sentence says so', () => {
  expect(en({ ...fall, mechanical: { low: 0, high: 0, middle: 0 } })).toMatch(
    /no forced trade reaches these positions: the mechanical part is 0\.$/,
  );
});

test('the example book: a fall, a holiday in Hong Kong, a stock at its limit, and assets that are not known', () => {
  const said = (day: string): string => portfolioSentences(resultOn(day), 'en').join(' ');
  expect(said('2026-06-23')).toMatch(/^Portfolio ▾ −11\.11 % \(−KRW 5\.56bn\)\. Forced trades .* ASSUMED/);
  expect(said('2026-07-02')).toMatch(/^! Hong Kong assets are one session old \(06-30, closed 07-01\)/);
  expect(said('2026-07-01')).toMatch(
    /! Hong Kong is closed: 2 positions are carried at their values of 06-30/,
  );
  expect(said('2026-07-31')).toMatch(/points have NO answer: SK hynix closed at its limit\. Of the other/);
  expect(said('2026-05-20')).toMatch(/NO answer: SK hynix, Samsung Elec: net assets unknown\.$/);
  expect(said('2026-04-15')).toMatch(/^First session of the book: there is no earlier close/);
  expect(said('2026-05-27')).toMatch(
    /^! Not a whole session: funds listed today trade nothing yet, 3 positions are not listed yet\./,
  );
  expect(said('2026-05-28')).toMatch(/^Portfolio/);
});

test('a limit is named by its side in Korean', () => {
  expect(portfolioSentences(resultOn('2026-07-31'), 'ko').join(' ')).toContain('SK하이닉스가 상한가로 마감');
});

test('a book that holds nothing is not one without prices', () => {
  const { coverage } = resultOn('2026-06-23');
  const said = (change: Partial<typeof coverage>): string =>
    nothingSentence({ dayIndex: 5, coverage: { ...coverage, notListed: 0, ...change } }, 'en');
  expect(said({ unpriced: 0 })).toBe('Nothing is held on this day: nothing is computed.');
  const nothing = { level: 'portfolio', children: [], state: { kind: 'unpriced' } } as const;
  expect([stateWord(nothing, { language: 'en' }), stateWord(nothing, { language: 'ko' })]).toEqual([
    'not held',
    '없음',
  ]);
  expect(said({ unpriced: 1 })).toBe('No position has a price on this day: the portfolio has no answer.');
});

test('positions that lost their price are said before the figures that lack them', () => {
  const result = resultOn('2026-06-23');
  const gap = { ...result, coverage: { ...result.coverage, unpricedLastKnownKrw: 6_682_500_000 } };
  expect(portfolioSentences(gap, 'en')[0]).toBe(
    '! Positions last known to be worth KRW 6.68bn have no price for this session: they are in no figure.',
  );
  expect(portfolioSentences(gap, 'ko')[0]).toMatch(/^! .*66\.8억.*어느 숫자에도 없음\.$/);
  expect(portfolioSentences(result, 'en')[0]).toMatch(/^Portfolio/);
});

import { areOfOneBook, type Comparison } from '../../core/attribution/comparison/comparison.ts';
import { printedSign } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { compareWords } from '../language/compare-words.ts';
import { leftOutSentences, observedText } from '../move/sentence.ts';
import type { Language } from '../screen.ts';
import { compareNames } from './compare-names.ts';

/** What happened on both sides, and what of the difference may be mechanical. */
export function compareSentences(comparison: Comparison, language: Language): readonly string[] {
  const said = compareWords[language];
  const { first, second, portfolio } = comparison;
  const before = leftOut(comparison, language);
  const [one, other] = [first.portfolio.contribution, second.portfolio.contribution];
  if (one === undefined || other === undefined) return [...before, said.noSide];
  const names = compareNames(comparison, language);
  const points = fraction(portfolio.difference!.whole, 'percent', 'always');
  return [
    ...before,
    said.happened(names.first, observedText(one), names.second, observedText(other), points),
    ...modelSentences(comparison, language),
    ...withoutAnswer(comparison, language),
  ];
}

/** Rows that are in no figure; of two books, each with its number. */
function leftOut(comparison: Comparison, language: Language): readonly string[] {
  const sides = [comparison.first, comparison.second];
  if (areOfOneBook(comparison))
    return [...new Set(sides.flatMap((side) => leftOutSentences(side, language)))];
  const { book } = compareWords[language];
  return sides.flatMap((side, at) =>
    leftOutSentences(side, language).map((text) => text.replace(/^! /, `! ${book(String(at + 1))}: `)),
  );
}

/** What a stock without an answer on either side leaves out of every range. */
function withoutAnswer({ portfolio }: Comparison, language: Language): readonly string[] {
  const { unsplit } = portfolio.difference!.parts;
  if (printedSign(unsplit.point * 100, 2) === 0) return [];
  return [compareWords[language].noAnswer(fraction(unsplit.point, 'percent', 'always'))];
}

function modelSentences({ portfolio, first, second }: Comparison, language: Language): readonly string[] {
  const said = compareWords[language];
  const { parts, unanswered } = portfolio.difference!;
  if (unanswered) return [said.unanswered];
  const { low90, high90, point } = parts.mechanical;
  const text = (value: number): string => fraction(value, 'percent', 'always');
  const range = { low: text(low90), high: text(high90) };
  if (printedSign(low90 * 100, 2) === 0 && printedSign(high90 * 100, 2) === 0)
    return [said.nothingMechanical];
  const verdicts = [first.split.verdict, second.split.verdict];
  if (verdicts.includes('confounded')) return [said.confounded];
  if (verdicts.every((one) => one === 'identified')) return [said.identified(text(point), range)];
  const atLeastWeak = verdicts.every((one) => one === 'identified' || one === 'weaklyIdentified');
  return [atLeastWeak ? said.weakly(range) : said.mayBe(range)];
}

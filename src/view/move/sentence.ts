import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import { arrow, type Ends, fraction } from '../format/figure.ts';
import { money } from '../format/money.ts';
import type { RangeText, SentenceWords } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';
import { type Move, moveOfPortfolio } from './move.ts';
import { staleSentences } from './stale.ts';

/**
 * The first line: what happened (observed, exact), what may be machinery (a range), the status in one word. While the verdict is
 * prior only it holds no middle value: a single number is what minutes and headlines quote.
 */

/** Sentences of the portfolio's day, the stale ones first. */
export function portfolioSentences(result: DayResult, language: Language): readonly string[] {
  const move = moveOfPortfolio(result, language);
  const said = words(language).sentence;
  const leftOut = leftOutSentences(result, language);
  if (result.moneyOnly !== undefined) return [...leftOut, said.moneyOnly];
  if (move === undefined) return [...leftOut, nothingSentence(result, language)];
  return [
    ...leftOut,
    ...notWholeSentences(result, language),
    ...gapSentences(result, language),
    ...staleSentences(result, language),
    ...moveSentences(move, result, language),
  ];
}

/** Why there is no figure for the whole book. */
export function nothingSentence(
  { dayIndex, coverage }: Pick<DayResult, 'dayIndex' | 'coverage'>,
  language: Language,
): string {
  const { firstSession, nothingHeld, nothingPriced } = words(language).sentence;
  if (dayIndex === 0) return firstSession;
  return coverage.unpriced + coverage.notListed === 0 ? nothingHeld : nothingPriced;
}

/** Rows that could not be used are said before any figure that lacks them. */
export function leftOutSentences(
  { dataset }: Pick<DayResult, 'dataset'>,
  language: Language,
): readonly string[] {
  const files = dataset.inputs.filter(({ rowsLeftOut }) => (rowsLeftOut ?? 0) > 0);
  if (files.length === 0) return [];
  const rows = files.reduce((sum, { rowsLeftOut }) => sum + (rowsLeftOut ?? 0), 0);
  return [words(language).sentence.rowsLeftOut(grouped(rows, 0), files.map(({ file }) => file).join(', '))];
}

/** Before all funds and positions have a close of the evening before, a session says what is missing. */
function notWholeSentences({ split, coverage }: DayResult, language: Language): readonly string[] {
  const opening = split.flows.some(({ flags }) => flags.includes('firstDay'));
  const { notListed } = coverage;
  if (!opening && notListed === 0) return [];
  return [words(language).sentence.notWhole(opening, notListed === 0 ? '' : String(notListed))];
}

/** Holdings that had a price before and have none for this session: the figures are those of a smaller book. */
function gapSentences(
  { coverage: { unpricedLastKnownKrw: won } }: DayResult,
  language: Language,
): readonly string[] {
  return won === undefined ? [] : [words(language).sentence.withoutPrice(money(won, language))];
}

/** Sentences of any move under the day's verdict. */
export function moveSentences(
  move: Move,
  result: Pick<DayResult, 'split'>,
  language: Language,
): readonly string[] {
  const said = words(language).sentence;
  const unsplit = printedSign(move.unsplit * 100, 2) !== 0;
  const won = unsplit || move.profitKrw === undefined ? undefined : money(move.profitKrw, language, 'always');
  const happened = said.observed(move.name, observedText(move.return), won);
  if (Math.abs(move.return) < smallestSharedMove && !unsplit) return [happened, said.tooSmall];
  if (unsplit) return [happened, ...unsplitSentences(move, said)];
  return [happened, ...modelSentences(move, result.split.verdict, said)];
}

/** `▾ −9.73`: an observed fraction in percent with its arrow. */
export const observedText = (value: number): string =>
  `${arrow(value, 'percent')} ${fraction(value, 'percent', 'always')}`.trim();

function unsplitSentences(move: Move, said: SentenceWords): readonly string[] {
  const opposite = move.unsplit * move.return < 0;
  const points = decimal((opposite ? move.unsplit : Math.abs(move.unsplit)) * 100, 2);
  const noAnswer = said.noAnswer(points, move.reasons.join(', '));
  const { low, high } = move.mechanical;
  const rest = move.return - move.unsplit;
  if ((low === 0 && high === 0) || low < 0 !== high < 0 || rest * low <= 0) return [noAnswer];
  return [
    noAnswer,
    said.mayBeOfRest(decimal(Math.abs(rest) * 100, 2), magnitudes(move.mechanical), move.buying),
  ];
}

function modelSentences(
  move: Move,
  verdict: DayResult['split']['verdict'],
  said: SentenceWords,
): readonly string[] {
  const { low, high, middle } = move.mechanical;
  const { buying } = move;
  if (low === 0 && high === 0) return [said.nothingMechanical];
  if (verdict === 'confounded') return [said.confounded(buying)];
  if (low < 0 && high > 0) return [said.eitherWay(signedRange(move.mechanical))];
  const range = magnitudes(move.mechanical);
  if (high > 0 !== move.return > 0) return [said.against(range, buying)];
  if (verdict === 'weaklyIdentified') return [said.weakly(range, buying)];
  if (verdict === 'identified')
    return [said.identified(decimal(Math.abs(middle) * 100, digitsFor(move.mechanical)), range, buying)];
  return [
    said.mayBe(range, buying),
    ...(mostIsOutside(move) ? [said.mostOutside(move.return > 0)] : []),
    ...(verdict === 'priorOnlyUpperBound' ? [said.upperBound] : []),
  ];
}

/** The far end of the band is less than half of the move. */
function mostIsOutside({ mechanical, return: move }: Move): boolean {
  return Math.max(Math.abs(mechanical.low), Math.abs(mechanical.high)) < Math.abs(move) / 2;
}

// one decimal in sentences; two when the whole range lies below one point
const digitsFor = ({ low, high }: Ends): number =>
  Math.max(Math.abs(low), Math.abs(high)) * 100 < 1 ? 2 : 1;

/** A range on one side of zero as magnitudes in points, the smaller first. */
export function magnitudes(ends: Ends): RangeText {
  const digits = digitsFor(ends);
  const [near, far] = [Math.abs(ends.low), Math.abs(ends.high)].sort((one, other) => one - other);
  return { low: decimal(near! * 100, digits), high: decimal(far! * 100, digits) };
}

function signedRange(ends: Ends): RangeText {
  const digits = digitsFor(ends);
  return { low: decimal(ends.low * 100, digits, 'always'), high: decimal(ends.high * 100, digits, 'always') };
}

import type { DayResult } from '../core/attribution/day-result.ts';
import type { AttributionNode } from '../core/attribution/node.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import { smallestSharedMove } from '../core/decomposition/stock-estimates.ts';
import { securityOf } from '../core/market/lookup.ts';
import { decimal, grouped, printedSign } from './format/decimal.ts';
import { arrow, type Ends, fraction } from './format/figure.ts';
import { money } from './format/money.ts';
import { nameIn, namesOf, shortName } from './format/names.ts';
import type { RangeText, SentenceWords } from './language/sentence-words.ts';
import { words } from './language/words.ts';
import { figuresOf } from './node-figures.ts';
import type { Language } from './screen.ts';
import { staleSentences } from './stale.ts';

/**
 * The first line: what happened (observed, exact), what may be machinery (a range), the status in one word. While the verdict is
 * prior only it holds no middle value: a single number is what minutes and headlines quote.
 */

/** What a sentence is about: the portfolio, or one stock. Fractions, signed; the ends are those of the 90 % band. */
export interface Move {
  readonly name: string;
  readonly return: number;
  readonly profitKrw?: number | undefined;
  readonly mechanical: Ends & { readonly middle: number };
  /** the funds bought on the day, every one of them; a book may hold the other side */
  readonly buying: boolean;
  readonly unsplit: number;
  /** why a part has no answer: one clause each */
  readonly reasons: readonly string[];
}

/** Sentences of the portfolio's day, the stale ones first. */
export function portfolioSentences(result: DayResult, language: Language): readonly string[] {
  const move = moveOfPortfolio(result, language);
  const said = words(language).sentence;
  const leftOut = leftOutSentences(result, language);
  if (result.moneyOnly !== undefined) return [...leftOut, said.moneyOnly];
  if (move === undefined) return [...leftOut, result.dayIndex === 0 ? said.firstSession : said.nothingPriced];
  return [
    ...leftOut,
    ...notWholeSentences(result, language),
    ...staleSentences(result, language),
    ...moveSentences(move, result, language),
  ];
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

/** The portfolio's move; undefined when nothing has a price. */
export function moveOfPortfolio(result: DayResult, language: Language): Move | undefined {
  const node = figuresOf(result.portfolio);
  if (node.contribution === undefined || node.components === undefined) return undefined;
  return {
    name: words(language).sentence.portfolio,
    return: node.contribution,
    profitKrw: node.profitKrw?.total,
    mechanical: endsWithMiddle(node.components.mechanical),
    buying: result.split.stocks.length > 0 && result.split.stocks.every(bought),
    unsplit: node.components.unsplit.point,
    reasons: reasonsOf(result.portfolio, result, language),
  };
}

/** A modelled stock's move; undefined when it has no return. */
export function moveOfStock(stock: StockSplit, result: DayResult, language: Language): Move | undefined {
  if (stock.return === undefined) return undefined;
  const name = stockName(result, stock.code, language);
  const split = stock.kind === 'split';
  return {
    name,
    return: stock.return,
    mechanical: split ? endsWithMiddle(stock.mechanical) : { low: 0, high: 0, middle: 0 },
    buying: bought(stock),
    unsplit: split ? 0 : stock.return,
    reasons: split ? [] : [words(language).sentence.reason(name, stock.reason, stock.return > 0)],
  };
}

/** The funds bought the stock on the day. */
export const bought = ({ grossFlowKrw }: StockSplit): boolean => (grossFlowKrw ?? 0) > 0;

/** The 90 % ends of an estimate, and its point. */
export const endsWithMiddle = (estimate: {
  readonly point: number;
  readonly low90: number;
  readonly high90: number;
}): Move['mechanical'] => ({ low: estimate.low90, high: estimate.high90, middle: estimate.point });

/** A stock's short name in the reader's language. */
export function stockName({ dataset }: Pick<DayResult, 'dataset'>, code: string, language: Language): string {
  return shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, language));
}

/** One clause per reason; a limit is said for each stock, because one may close at its upper and one at its lower limit. */
export function reasonsOf(
  node: Pick<AttributionNode, 'unsplitReasons'>,
  result: DayResult,
  language: Language,
): readonly string[] {
  const { reason: clause } = words(language).sentence;
  const reasons = [...new Set(node.unsplitReasons.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const codes = node.unsplitReasons.filter((one) => one.reason === reason).map(({ code }) => code);
    const names = [...new Set(codes)].map((code) => ({ code, name: stockName(result, code, language) }));
    if (reason !== 'limitLocked') return [clause(fewNames(names.map(({ name }) => name)), reason, undefined)];
    return names.map(({ code, name }) => clause(name, reason, risingOf(code, result)));
  });
}

/** All of up to three names; of more, two and how many others. */
function fewNames(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} +${names.length - 2}`;
}

function risingOf(code: string, { split }: DayResult): boolean | undefined {
  const move = split.stocks.find((stock) => stock.code === code)?.return;
  return move === undefined ? undefined : move > 0;
}

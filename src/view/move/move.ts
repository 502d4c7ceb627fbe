import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { securityOf } from '../../core/market/lookup.ts';
import type { Ends } from '../format/figure.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';
import { figuresOf } from './node-figures.ts';

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

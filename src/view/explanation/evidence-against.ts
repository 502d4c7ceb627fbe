import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { DaySplit } from '../../core/decomposition/day-split.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { fraction } from '../format/figure.ts';
import { money } from '../format/money.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { stockName } from '../move/move.ts';
import type { Language } from '../screen.ts';

/** Days named at most. */
const most = 3;

/**
 * Stress days on which a stock's session, open to close, went against the trades that the model predicts: what would change a
 * reader's mind. The latest ones up to the day first, then later ones.
 */
export function evidenceAgainst(
  result: DayResult,
  answers: BookAnswers,
  language: Language,
): readonly string[] {
  const others = answers.stressDays.filter((t) => t !== result.dayIndex);
  const inOrder = [
    ...others.filter((t) => t < result.dayIndex).reverse(),
    ...others.filter((t) => t > result.dayIndex),
  ];
  const texts: string[] = [];
  for (const t of inOrder) {
    if (texts.length >= most) break;
    const text = againstOn(answers.dataset, answers.split(t, result.assumptions), language);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** The stock with the largest predicted trade among those that went the other way. */
function againstOn(dataset: Dataset, { day, stocks: all }: DaySplit, language: Language): string | undefined {
  const stocks = all.filter(({ flags }) => flags.includes('againstPrediction'));
  const [stock] = stocks.sort((a, b) => Math.abs(b.grossFlowKrw ?? 0) - Math.abs(a.grossFlowKrw ?? 0));
  if (stock?.grossFlowKrw === undefined || stock.intradayReturn === undefined) return undefined;
  return whyWords[language].againstDay(
    day,
    stockName({ dataset }, stock.code, language),
    money(Math.abs(stock.grossFlowKrw), language),
    stock.grossFlowKrw > 0,
    fraction(stock.intradayReturn, 'percent', 'always'),
  );
}

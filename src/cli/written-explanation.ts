import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { UnsplitReason } from '../core/decomposition/day-split.ts';
import type { ScenarioQuestion } from '../core/scenario/scenario-question.ts';
import type { ScenarioResult } from '../core/scenario/scenario-result.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { explanationCsv } from '../report/explanation-csv.ts';
import { type AskedExplanation, explanationJson } from '../report/explanation-json.ts';
import { explanationText } from '../report/explanation-text.ts';
import { jsonText } from '../report/json-figures.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
import { words } from '../view/language/words.ts';
import type { Language } from '../view/screen.ts';
import { notOneOf } from './option-values.ts';
import { terminalColumns } from './standard-streams.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

interface Written {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** The reasons for a figure in the format asked for. */
export function writtenExplanation(
  asked: AskedExplanation,
  { format, width }: Written,
  language: Language,
): string {
  if (format === 'csv') return explanationCsv(asked.explanation, language);
  if (format === 'json') return jsonText(explanationJson(asked, { version, language }));
  return explanationText(asked, { version, language, width: width ?? terminalColumns() ?? 100 });
}

/**
 * Where the move that forced trades add to the stock of `--explain` comes from.
 *
 * @throws UsageError when it is not modelled, or has no answer
 */
export function explainedShock(
  answers: BookAnswers,
  question: ScenarioQuestion,
  options: Written & { readonly explain?: string },
  language: Language,
): string {
  const code = stockToExplain(answers.scenario(question), options.explain ?? '');
  const { asOfIndex, assumptions, by, ...others } = question;
  const result = answers.day(asOfIndex, { ...assumptions, denominator: 'adv20' }, by);
  const explanation = answers.explainScenario(question, code)!;
  const target = { kind: 'scenario', code, question: others } as const;
  return writtenExplanation({ result, target, explanation, answers }, options, language);
}

function stockToExplain({ stocks, asOf }: ScenarioResult, asked: string): Ticker {
  const found = stockAsked(stocks, asked);
  if (found.kind === 'answered') return found.code;
  throw refusedFor(asked, asOf, found.reason);
}

/** @throws UsageError for a stock that is not modelled */
export function stockAsked<Stock extends { readonly code: Ticker }>(
  stocks: readonly Stock[],
  asked: string,
): Stock {
  const found = stocks.find(({ code }) => code === asked);
  if (found !== undefined) return found;
  throw notOneOf(
    '--explain',
    stocks.map(({ code }) => code),
    asked,
  );
}

/** Why there is nothing to explain. */
export const refusedFor = (code: string, day: string, reason: UnsplitReason): UsageError =>
  new UsageError((language) =>
    refusals[language].command.noSplit(code, day, words(language).states.unsplitReason[reason]),
  );

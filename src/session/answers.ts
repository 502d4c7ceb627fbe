import { usualAgainst } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { dayIndexOf } from '../core/market/lookup.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { explainTarget } from './explain-target.ts';
import { forwardAnswers } from './forward-answers.ts';
import { heldBook } from './held-book.ts';
import { marketAnswers } from './market-answers.ts';
import { marketSplits } from './market-splits.ts';
import { wholeSessionsOf } from './period-sessions.ts';
import { portfolioAnswers } from './portfolio-answers.ts';
import type { SessionHoldings } from './session-holdings.ts';
import { stressDaysOf } from './stress-days.ts';

export interface OpenBook {
  readonly dataset: Dataset;
  /** where the book states its holdings date by date; `dataset` has no positions then */
  readonly holdings?: SessionHoldings;
  readonly problems: readonly Problem[];
  readonly defaults: Assumptions;
  /** compiles the text of a custom law; needed only where assumptions name one (it brings the expression parser with it) */
  readonly compileLaw?: (source: string) => ImpactLaw;
}

/**
 * Opens a book for questions. Nothing is computed until it is asked; what was asked lately is kept, so that switching a setting back
 * or stepping a day back costs nothing.
 *
 * The answers throw RangeError on a session outside the book and on a custom law without a compiler.
 */
export function openAnswers({ dataset, holdings, problems, defaults, compileLaw }: OpenBook): BookAnswers {
  const book = heldBook(dataset, holdings);
  const splits = marketSplits(dataset, compileLaw);
  const { customLaw, evidence, calibration, split } = splits;
  const answers = {
    ...{ evidence, calibration, split },
    ...marketAnswers(dataset, splits),
    ...portfolioAnswers(book, splits),
    ...forwardAnswers((evening) => book.heldOn(evening + 1), splits),
  };
  const wholeSessions = wholeSessionsOf(dataset);
  return {
    dataset,
    get problems() {
      return holdings === undefined ? problems : [...problems, ...holdings.problems];
    },
    defaults,
    ...(holdings === undefined ? {} : { holdings }),
    firstDayShown: firstDayOf(dataset),
    stressDays: stressDaysOf(dataset),
    wholeSessions,
    ...answers,
    explain: explanations({ ...answers, wholeSessions, customLaw }),
  };
}

type Explained = Pick<
  BookAnswers,
  'day' | 'againstBenchmark' | 'explainScenario' | 'period' | 'residualParts' | 'wholeSessions'
> & { readonly customLaw: (assumptions: Assumptions) => ImpactLaw | undefined };

/** Explains with the other answers, each asked only when it is needed. */
const explanations =
  (answers: Explained): BookAnswers['explain'] =>
  (target, dayIndex, assumptions, by) =>
    explainTarget(target, {
      result: (settings = assumptions) => answers.day(dayIndex, settings, by),
      against: ({ benchmark, linked, variant, link }) =>
        answers.againstBenchmark({
          dayIndices: linked === true ? answers.wholeSessions : [dayIndex],
          ...{ assumptions, benchmark, level: by?.[0] ?? 'group' },
          variant: variant ?? usualAgainst.variant,
          method: link ?? usualAgainst.link,
        }),
      ahead: ({ code, question }) =>
        answers.explainScenario(
          { ...question, asOfIndex: dayIndex, assumptions, ...(by === undefined ? {} : { by }) },
          code as Ticker,
        ),
      over: () => answers.period({ dayIndices: answers.wholeSessions, assumptions, method: 'carino' }),
      custom: answers.customLaw(assumptions),
      residualParts: (code) => answers.residualParts(dayIndex, assumptions, code),
    });

/** The settings' default day, else the last session. */
export function firstDayOf(dataset: Dataset): number {
  const { defaultDay } = dataset.settings;
  const chosen = defaultDay === undefined ? undefined : dayIndexOf(dataset, defaultDay);
  return chosen ?? dataset.days.length - 1;
}

import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import { unsplitRemedy } from '../../view/explanation/unsplit-remedy.ts';
import { fewDays } from '../../view/format/dates.ts';
import { refusals } from '../../view/language/refusals/refusals.ts';
import { words } from '../../view/language/words.ts';
import type { Language } from '../../view/screen.ts';
import { answerDay, answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import { notOneOf, quoted } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { refused, UsageError } from '../usage-error.ts';
import { writtenExplanation } from '../written-explanation.ts';

interface ExplainOptions extends DayOptions, PeriodOptions, OutputOptions {
  readonly stock?: string;
  readonly node?: string;
  readonly index?: string;
  readonly fund?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Where a figure comes from: its inputs with their age and source, the arithmetic, what is assumed. */
export async function explain(book: string | undefined, options: ExplainOptions): Promise<ExitCode> {
  const asked = targetOf(options);
  const overPeriod = isPeriod(options);
  if (asked.kind !== 'node') refuseOfNode(options);
  if (overPeriod) return explainPeriod(book, ofPeriod(asked), options);
  const answer = asked.kind === 'node' ? answerDay : answerMarket;
  return answer(book, options, (day, language) => {
    const { answers, dayIndex, assumptions, by } = day;
    const explanation = answers.explain(asked, dayIndex, assumptions, by);
    if (explanation === undefined) throw nothingToExplain(asked, day);
    const result = answers.day(dayIndex, assumptions, by);
    return writtenExplanation({ result, target: asked, explanation, answers }, options, language);
  });
}

/** @throws UsageError for options that change nothing but figures of the tree */
function refuseOfNode({ link, by }: ExplainOptions): void {
  if (link !== undefined) throw refused(({ command }) => command.linkOfNode);
  if (by !== undefined) throw refused(({ command }) => command.levelsOfNode);
}

type PeriodTarget = Extract<Target, { readonly kind: 'node' | 'compounding' }>;

/** @throws UsageError for what has figures of single sessions only */
function ofPeriod(target: Target): PeriodTarget {
  if (target.kind === 'node') return target;
  if (target.kind === 'fund') return { ...target, kind: 'compounding' };
  throw refused(({ command }) => command.nodeOverPeriod);
}

/** A node over several sessions: coefficients, the sessions, and the sum; or what compounding did to a fund that is held. */
function explainPeriod(
  book: string | undefined,
  target: PeriodTarget,
  options: ExplainOptions,
): Promise<ExitCode> {
  const compose = (day: OpenDay, language: Language): string => {
    const { answers, assumptions, by } = day;
    const dayIndices = sessionsAsked(day, options);
    const question = { dayIndices, assumptions, by, method: options.link ?? 'carino' };
    const explanation = answers.explainPeriod(question, target);
    if (explanation === undefined) throw notLinked(answers.period(question)) ?? nothingToExplain(target, day);
    const result = answers.day(dayIndices.at(-1)!, assumptions, by);
    return writtenExplanation({ result, target, explanation, answers }, options, language);
  };
  return answerDay(book, options, compose, { positions: isInAGroup(target, options) ? 'apart' : 'summed' });
}

function notLinked({ unlinked }: PeriodResult): UsageError | undefined {
  return unlinked?.reason === 'equityNotPositive'
    ? refused(({ command }) => command.nothingLinked(fewDays(unlinked.days)))
    : undefined;
}

/** Whether a key names something inside the innermost groups: `portfolio`, a part for each level, and more. */
const isInAGroup = (target: PeriodTarget, { by = ['group'] }: ExplainOptions): boolean =>
  target.kind === 'node' && target.key.split('/').length > 1 + by.length;

function targetOf({ stock, node, index, fund }: ExplainOptions): Target {
  const asked: readonly Target[] = [
    ...(stock === undefined ? [] : [{ kind: 'stock', code: stock.toUpperCase() } as const]),
    ...(node === undefined ? [] : [{ kind: 'node', key: node } as const]),
    ...(index === undefined ? [] : [{ kind: 'index', code: index.toUpperCase() } as const]),
    ...(fund === undefined ? [] : [{ kind: 'fund', code: fund.toUpperCase() } as const]),
  ];
  if (asked.length > 1) throw refused(({ command }) => command.oneTarget);
  return asked[0] ?? { kind: 'node', key: 'portfolio' };
}

/** Why there is nothing, and what there is instead. */
function nothingToExplain(target: Target, { answers, dayIndex, assumptions, by }: OpenDay): UsageError {
  const { day, split, index } = answers.day(dayIndex, assumptions, by);
  switch (target.kind) {
    case 'stock': {
      const stock = split.stocks.find(({ code }) => code === target.code);
      if (stock?.kind === 'unsplit')
        return new UsageError((language) => {
          const { unsplitReason } = words(language).states;
          const none = refusals[language].command.noSplit(stock.code, day, unsplitReason[stock.reason]);
          return [none, ...unsplitRemedy(stock, split, language)].join(' ');
        });
      return unknown(
        '--stock',
        target.code,
        split.stocks.map(({ code }) => code),
      );
    }
    case 'index':
      return unknown(
        '--index',
        target.code,
        index.map((one) => one.index),
      );
    case 'fund':
      return refused(({ command }) => command.noForcedTrade(quoted(target.code), day));
    case 'compounding':
      return refused(({ command }) => command.noCompounding(quoted(target.code)));
    default:
      return refused(({ command }) => command.nodeKey);
  }
}

const unknown = (flag: string, code: string, known: readonly string[]): UsageError =>
  known.length === 0 ? refused(({ command }) => command.nothingKnown(flag)) : notOneOf(flag, known, code);

import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { PolicyResult } from '../../core/scenario/policy-result.ts';
import { estimateOver } from '../../core/scenario/usable-draws.ts';
import { jsonText } from '../../report/json-figures.ts';
import { policyCsv } from '../../report/policy-csv.ts';
import { policyJson } from '../../report/policy-json.ts';
import { policyTextReport } from '../../report/policy-report-text.ts';
import { fragilityWords } from '../../view/language/fragility-words.ts';
import type { PolicyReport } from '../../view/policy/policy-lines.ts';
import type { Language } from '../../view/screen.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { asksPolicy, type PolicyOptions, policyIn, policyOf } from '../policy-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused, UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { refusedFor, stockAsked, writtenExplanation } from '../written-explanation.ts';

interface PolicyCommandOptions extends DayOptions, PeriodOptions, PolicyOptions, OutputOptions {
  readonly against?: string;
  /** a stock */
  readonly explain?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** What a policy, or each of two, would have changed on a past session or period. */
export async function policy(book: string | undefined, options: PolicyCommandOptions): Promise<ExitCode> {
  if (!asksPolicy(options)) throw refused(({ command }) => command.noRule);
  const period = isPeriod(options);
  if (period && options.explain !== undefined) throw refused(({ command }) => command.explainOneSession);
  const compose = (day: OpenDay, language: Language): string => {
    if (options.explain !== undefined) return explained(day, options, language);
    const sessions = period ? sessionsAsked(day, options) : [day.dayIndex];
    return written(reportOf(day, sessions, options), language, options);
  };
  return answerMarket(book, options, compose, period ? { positions: 'summed' } : {});
}

/** Where what the policy changes on a stock comes from. */
function explained(
  { answers, assumptions, by, dayIndex }: OpenDay,
  options: PolicyCommandOptions,
  language: Language,
): string {
  const result = answers.day(dayIndex, assumptions, by);
  const { code } = stockAsked(result.split.stocks, options.explain ?? '');
  const rules = policyOf(options, answers.dataset);
  const explanation = answers.explainPolicy({ dayIndex, assumptions, policy: rules }, code);
  if (explanation === undefined) throw withoutAnswer(result, code);
  const target = { kind: 'policy', code } as const;
  return writtenExplanation({ result, target, explanation, answers }, options, language);
}

/** A stock without a split has no answer, and one that runs away even under the policy. */
function withoutAnswer({ day, split }: DayResult, code: string): UsageError {
  const stock = split.stocks.find((one) => one.code === code);
  return stock?.kind === 'unsplit'
    ? refusedFor(code, day, stock.reason)
    : new UsageError((language) => fragilityWords[language].runaway('100'));
}

function reportOf(
  { answers, assumptions, by }: OpenDay,
  dayIndices: readonly number[],
  options: PolicyCommandOptions,
): PolicyReport {
  const { against, link: method = 'carino' } = options;
  const { dataset } = answers;
  const asked = [options, ...(against === undefined ? [] : [policyIn(against)])];
  const results = asked.map((rules) =>
    answers.policy({ dayIndices, assumptions, policy: policyOf(rules, dataset), by, method }),
  );
  const difference = differenceOf(results);
  return { dataset, results, ...(difference === undefined ? {} : { difference }) };
}

/** Of the book's return, over the draws in which both have an answer; the point is that of the tables. */
function differenceOf([first, second]: readonly PolicyResult[]) {
  const [a, b] = [first?.effectDraws, second?.effectDraws];
  if (a === undefined || b === undefined) return undefined;
  const less = b.map((value, i) => value - a[i]!);
  const usable = Uint8Array.from(less, (value) => (Number.isNaN(value) ? 0 : 1));
  return estimateOver(usable, less, second!.nodes[0]!.effect!.point - first!.nodes[0]!.effect!.point);
}

function written(report: PolicyReport, language: Language, { format, width }: PolicyCommandOptions): string {
  if (format === 'csv') return policyCsv(report);
  if (format === 'json') return jsonText(policyJson(report, { version, language }));
  return policyTextReport(report, { version, language, width: width ?? terminalColumns() ?? 120 });
}

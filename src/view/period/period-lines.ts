import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import { type ComponentName, componentNames } from '../../core/attribution/node/node.ts';
import type { PeriodNode, PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { LinkedSpan } from '../../core/attribution/period/session-spans.ts';
import type { Contributors } from '../../core/attribution/period/top-contributors.ts';
import { shortDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { contributionScale } from '../format/scale.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { assumptionText, inputs } from '../frame/report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from '../frame/report-layout.ts';
import { valueWords } from '../language/period/value-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { sumOfParts } from '../move/sum-line.ts';
import type { Frame } from '../screen.ts';
import { coverageTexts, leavesOf } from './period-coverage.ts';
import { fellBackTexts, linkingTexts, periodSentences, wholly } from './period-sentences.ts';
import { leveragedTable, periodTable, sessionTable } from './period-tables.ts';
import { spanTable } from './span-table.ts';
import { valueTable } from './value-table.ts';

/** As of a day, with the largest contributors of the period. */
export interface PeriodReportOptions extends Omit<ReportOptions, 'top'> {
  /** the sessions by week or month, each linked; absent: one by one */
  readonly spans?: readonly LinkedSpan[] | undefined;
  readonly top?: Contributors<PeriodNode> | undefined;
}

/**
 * A period as text: first line, linking, groups, positions, sessions, what has no answer, leveraged funds, coverage, inputs. Verdict and
 * assumptions stand at the top and cannot be left out.
 */
export function periodLines(
  result: PeriodResult,
  { problems }: Pick<BookAnswers, 'problems'>,
  { language, width, top, spans }: PeriodReportOptions,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { report, period } = words(language);
  const { portfolio } = result;
  const groups = portfolio.children.filter(({ level }) => level === 'group');
  const tableOf = (nodes: readonly PeriodNode[]) =>
    wholeTable(periodTable(result, [...nodes, portfolio], frame), frame);
  return [
    ...head(result, frame),
    ...section(report.groups, groups.length === 0 ? [] : tableOf(groups), frame),
    ...section(
      report.positions,
      result.addedUp === undefined || top !== undefined ? tableOf(positionsShown(portfolio, top)) : [],
      frame,
    ),
    ...section(valueWords[language].title, valueLines(result, frame), frame),
    ...section(period.sessions, sessionLines(result, spans, frame), frame),
    ...section(period.withoutAnswer, withoutAnswer(result, frame), frame),
    ...section(period.leveraged, leveraged(result, frame), frame),
    ...section(
      report.coverage,
      coverageTexts(result, problems, frame.language).flatMap((text) => paragraph(text, frame)),
      frame,
    ),
    ...section(report.inputs, inputs(result, frame), frame),
  ].map(trimEnd);
}

/** Each session by itself, or each week or month linked by itself. */
function sessionLines(
  result: PeriodResult,
  spans: PeriodReportOptions['spans'],
  frame: Frame,
): readonly Line[] {
  const { period } = words(frame.language);
  if (result.sessions.length === 0) return [];
  return spans === undefined
    ? [...wholeTable(sessionTable(result, frame), frame), ...paragraph(period.dailyNotLinked, frame)]
    : [...wholeTable(spanTable(spans, frame), frame), ...paragraph(period.spansNotLinked, frame)];
}

/** Every position, or the largest contributions and the others as one. */
function positionsShown(portfolio: PeriodNode, top: PeriodReportOptions['top']): readonly PeriodNode[] {
  if (top === undefined) return leavesOf(portfolio);
  const { largest, others } = top;
  return [...largest, ...(others === undefined ? [] : [others.node])];
}

function head(result: PeriodResult, frame: Frame): readonly Line[] {
  const { report, verdict, period } = words(frame.language);
  const { dataset, days } = result;
  const title = [
    report.title,
    plainText(dataset.settings.title ?? dataset.name),
    period.span(days[0]!, days.at(-1)!),
  ];
  return [
    ...titleLines(title, result.verdict, frame),
    ...sentenceLines(
      [...fellBackTexts(result.linking, frame.language), ...periodSentences(result, frame)],
      frame,
    ),
    ...sumLines(result, frame),
    emptyLine,
    ...linkingTexts(result, frame).flatMap((text) => paragraph(text, frame)),
    ...paragraph(report.verdict(verdict[result.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
  ];
}

/** The linked parts against the linked return. */
function sumLines(result: PeriodResult, frame: Frame): readonly Line[] {
  const { components, contribution } = result.portfolio;
  if (components === undefined) return [];
  const parts = Object.fromEntries(componentNames.map((name) => [name, components[name].point])) as Record<
    ComponentName,
    number
  >;
  const sum = sumOfParts(parts, {
    whole: contribution!,
    unanswered: wholly(result.portfolio),
    scale: contributionScale(frame, undefined),
    language: frame.language,
  });
  return paragraph(sum, frame);
}

/** Sessions that do not follow one another have no such table, and say so. */
function valueLines(result: PeriodResult, frame: Frame): readonly Line[] {
  const values = valueTable(result, frame);
  if (values !== undefined) return wholeTable(values, frame);
  return result.consecutive ? [] : paragraph(valueWords[frame.language].notConsecutive, frame);
}

function withoutAnswer({ portfolio }: PeriodResult, frame: Frame): readonly Line[] {
  const { states } = words(frame.language);
  return portfolio.unsplit.flatMap(({ code, reason, days }) =>
    paragraph(`${code} ${states.unsplitReason[reason]}: ${days.map(shortDay).join(', ')}`, frame),
  );
}

function leveraged(result: PeriodResult, frame: Frame): readonly Line[] {
  if (result.leveragedFunds.length === 0) return [];
  return [
    ...wholeTable(leveragedTable(result, frame), frame),
    ...paragraph(words(frame.language).period.leveragedNote, frame),
  ];
}

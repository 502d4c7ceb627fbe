import type { BookAnswers } from '../core/attribution/book-answers.ts';
import { componentNames } from '../core/attribution/node.ts';
import type { PeriodNode, PeriodResult } from '../core/attribution/period-result.ts';
import type { Contributors } from '../core/attribution/top-contributors.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { shortDay } from './format/dates.ts';
import { decimal, grouped, printedSign } from './format/decimal.ts';
import { fraction } from './format/figure.ts';
import { money } from './format/money.ts';
import { plainText } from './format/plain-text.ts';
import { valueWords } from './language/value-words.ts';
import { words } from './language/words.ts';
import { emptyLine, span, spread, toned, trimEnd } from './layout/lines.ts';
import type { Line } from './line.ts';
import { isWhollyUnsplit } from './node-figures.ts';
import { coverageTexts, leavesOf } from './period-coverage.ts';
import { leveragedTable, periodTable, sessionTable } from './period-tables.ts';
import {
  assumptionText,
  inputs,
  paragraph,
  type ReportOptions,
  section,
  wholeTable,
} from './report-lines.ts';
import type { Frame } from './screen.ts';
import { rule, sentenceLines } from './screens/chrome.ts';
import { valueTable } from './value-table.ts';

/** As of a day, with the largest contributors of the period. */
export interface PeriodReportOptions extends Omit<ReportOptions, 'top'> {
  readonly top?: Contributors<PeriodNode> | undefined;
}

/**
 * A period as text: first line, linking, groups, positions, sessions, what has no answer, leveraged funds, coverage, inputs. Verdict and
 * assumptions stand at the top and cannot be left out.
 */
export function periodLines(
  result: PeriodResult,
  { problems }: Pick<BookAnswers, 'problems'>,
  { language, width, top }: PeriodReportOptions,
): readonly Line[] {
  const columns = Math.max(60, width);
  const frame: Frame = { columns, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
  const { report, period } = words(language);
  const { portfolio } = result;
  const groups = portfolio.children.filter(({ level }) => level === 'group');
  const tableOf = (nodes: readonly PeriodNode[]) =>
    wholeTable(periodTable(result, [...nodes, portfolio], frame), frame);
  const sessions = [
    ...wholeTable(sessionTable(result, frame), frame),
    ...paragraph(period.dailyNotLinked, frame),
  ];
  return [
    ...head(result, frame),
    ...section(report.groups, groups.length === 0 ? [] : tableOf(groups), frame),
    ...section(
      report.positions,
      result.addedUp === undefined ? tableOf(positionsShown(portfolio, top)) : [],
      frame,
    ),
    ...section(valueWords[language].title, valueLines(result, frame), frame),
    ...section(period.sessions, result.sessions.length === 0 ? [] : sessions, frame),
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
  const badge = span(verdict[result.verdict].badge, 'badge');
  return [
    spread(toned(` ${title.join(' › ')}`, 'strong'), [badge], frame.columns),
    rule(frame),
    ...sentenceLines(sentences(result, frame), frame),
    ...sumLines(result, frame),
    emptyLine,
    ...linkingTexts(result, frame).flatMap((text) => paragraph(text, frame)),
    ...paragraph(report.verdict(verdict[result.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
  ];
}

function sentences(result: PeriodResult, { language }: Frame): readonly string[] {
  const { period } = words(language);
  const { linking, unlinked, portfolio, sessions } = result;
  const won = portfolio.profitKrw?.total;
  const profit = won === undefined ? '' : money(won, language, 'always');
  if (unlinked?.reason === 'nothingValued') return [period.nothingValued];
  if (unlinked !== undefined) return [period.moneyOnly(unlinked.days.join(', '), profit)];
  const components = portfolio.components!;
  const unsplit = components.unsplit.point;
  const counted = period.sessionCount(grouped(sessions.length, 0), !result.consecutive);
  const compounded = fraction(linking!.portfolioReturn, 'percent', 'always');
  const happened =
    linking!.method === 'sum'
      ? period.summed(fraction(linking!.whole, 'percent', 'always'), counted, compounded)
      : period.returned(compounded, counted, profit);
  return [
    happened,
    ...(wholly(portfolio) ? [] : [period.mayBeMechanical(rangeOf(components.mechanical))]),
    ...(printedSign(unsplit * 100, 2) === 0 ? [] : [period.noAnswer(fraction(unsplit, 'percent', 'always'))]),
  ];
}

const wholly = ({ components, unsplit }: PeriodNode): boolean =>
  isWhollyUnsplit({ components, unsplitReasons: unsplit });

const rangeOf = ({ low90, high90 }: Estimate) => ({
  low: fraction(low90, 'percent', 'always'),
  high: fraction(high90, 'percent', 'always'),
});

/** `Sum: mech −2.66 resid −20.97 unsplit +6.69 … = −17.50`: each figure rounded by itself, none nudged. */
function sumLines(result: PeriodResult, frame: Frame): readonly Line[] {
  const { day } = words(frame.language);
  const { components, contribution } = result.portfolio;
  if (components === undefined) return [];
  const parts = componentNames.filter(
    (name) =>
      (name === 'mechanical' && !wholly(result.portfolio)) ||
      name === 'residual' ||
      printedSign(components[name].point * 100, 2) !== 0,
  );
  const sum = parts.map(
    (name) => `${day.sumParts[name]} ${fraction(components[name].point, 'percent', 'always')}`,
  );
  return paragraph(`${day.sum} ${sum.join(' ')} = ${fraction(contribution!, 'percent', 'always')}`, frame);
}

function linkingTexts(
  { linking, portfolio, assumptions }: PeriodResult,
  { language }: Frame,
): readonly string[] {
  const { period, settings } = words(language);
  if (linking === undefined) return [];
  const { components, expectedToRevert, cappedShare } = portfolio;
  const known = !wholly(portfolio);
  const halves = known ? [period.halves(rangeOf(components!.direct), rangeOf(components!.feedback))] : [];
  const reverting =
    expectedToRevert === undefined
      ? period.notSeparable(settings.law[assumptions.law])
      : period.reverts(rangeOf(expectedToRevert));
  return [
    period.linkedBy(period.method[linking.method]),
    ...(linking.notice === undefined ? [] : [period.fellBack(period.method[linking.asked])]),
    ...(linking.method === 'sum' ? [period.leftOut(decimal((linking.excess - linking.whole) * 100, 2))] : []),
    ...halves,
    ...(known && cappedShare > 0 ? [period.halvesOver(decimal(cappedShare * 100, 1))] : []),
    ...(known ? [reverting] : []),
  ];
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

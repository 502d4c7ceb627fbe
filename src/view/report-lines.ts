import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import { bandsBesidePrior } from './bands-beside-prior.ts';
import { coverage } from './coverage-lines.ts';
import { fundSection } from './flow-lines.ts';
import { longDay } from './format/dates.ts';
import { plainText } from './format/plain-text.ts';
import { contributionScale } from './format/scale.ts';
import { indexLines } from './index-lines.ts';
import { residualWords } from './language/residual-words.ts';
import { words } from './language/words.ts';
import { emptyLine, trimEnd } from './layout/lines.ts';
import type { Line } from './line.ts';
import { figuresOf } from './node-figures.ts';
import { assumptionText, inputs } from './report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from './report-layout.ts';
import { residualSection } from './residual-table.ts';
import type { Frame, TableState } from './screen.ts';
import { notesWithin, sentenceLines } from './screens/chrome.ts';
import { zonesOfNode } from './screens/group-figures.ts';
import { groupTable } from './screens/group-table.ts';
import { moveBar } from './screens/move-bar.ts';
import { moveRows } from './screens/move-row.ts';
import { type PositionRows, positionRows } from './screens/position-rows.ts';
import { positionTable } from './screens/position-table.ts';
import { isSmallBook, settingsGrid, settingsList } from './screens/settings-grid.ts';
import { stockTable } from './screens/stock-table.ts';
import { sumText } from './screens/sum-line.ts';
import { portfolioSentences } from './sentence.ts';

const unsorted: TableState = { cursor: 0, top: 0, filter: '', hidden: [], grouped: true };

/**
 * The whole day as text, from the same tables as the screens: first line, bar, stocks and indices, groups, positions, every setting,
 * funds, index transmission, coverage, inputs. Nothing is windowed; verdict and assumptions stand at the top and cannot be left out.
 */
export function reportLines(
  result: DayResult,
  answers: BookAnswers,
  { language, width, explainResidual, top }: ReportOptions,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { report } = words(language);
  return [
    ...head(result, frame),
    ...section(report.stocks, [...stocks(result, frame), ...bandsBesidePrior(answers, result, frame)], frame),
    ...(explainResidual === undefined
      ? []
      : section(
          residualWords[language].section,
          residualSection(result, answers, { frame, chips: explainResidual }),
          frame,
        )),
    ...section(report.groups, groups(result, frame), frame),
    ...section(report.positions, positions(result, frame, top), frame),
    ...section(report.settings, settings(result, answers, frame), frame),
    ...section(report.funds, fundSection(result, frame), frame),
    ...section(report.index, indexLines(result, frame), frame),
    ...section(report.coverage, coverage(result, answers, frame), frame),
    ...section(report.inputs, inputs(result, frame), frame),
  ].map(trimEnd);
}

function head(result: DayResult, frame: Frame): readonly Line[] {
  const { report, verdict } = words(frame.language);
  const { dataset, split, portfolio } = result;
  const title = [
    report.title,
    plainText(dataset.settings.title ?? dataset.name),
    longDay(result.day, frame.language),
  ];
  const { contribution } = figuresOf(portfolio);
  const scale = contributionScale(frame, result);
  const bar =
    contribution === undefined ? [] : moveBar(zonesOfNode(portfolio), contribution, { frame, scale });
  return [
    ...titleLines(title, split.verdict, frame),
    ...sentenceLines(portfolioSentences(result, frame.language), frame),
    emptyLine,
    ...bar,
    emptyLine,
    ...paragraph(report.verdict(verdict[split.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
  ];
}

function stocks(result: DayResult, frame: Frame): readonly Line[] {
  return wholeTable(stockTable(result, moveRows(result), frame), frame);
}

function groups(result: DayResult, frame: Frame): readonly Line[] {
  const nodes = [...result.portfolio.children, result.portfolio];
  return [
    ...wholeTable(groupTable(result, nodes, frame), frame),
    ...paragraph(sumText(result, frame), frame),
  ];
}

function positions(result: DayResult, frame: Frame, top: ReportOptions['top']): readonly Line[] {
  const rows = top === undefined ? positionRows(result.portfolio, unsorted) : largestRows(result, top);
  const { positions: said, notes } = words(frame.language);
  return [
    ...wholeTable(positionTable(result, rows, { frame, table: unsorted }), frame),
    ...notesWithin([said.mediansLong, notes.marksWithObserved, notes.notFundamentalsLong], frame),
  ];
}

function settings(result: DayResult, answers: BookAnswers, frame: Frame): readonly Line[] {
  const { dayIndex, assumptions } = result;
  if (!isSmallBook(result)) return [];
  const settingsOf = frame.columns >= 100 ? settingsGrid : settingsList;
  return settingsOf({ answers, dayIndex, assumptions, frame });
}

/** The largest contributions, the others, and what they add up to. */
function largestRows(
  { portfolio }: DayResult,
  { largest, others }: Contributors<AttributionNode>,
): Pick<PositionRows, 'count' | 'grouped' | 'row'> {
  const nodes = [...largest, ...(others === undefined ? [] : [others.node]), portfolio];
  return { count: nodes.length, grouped: false, row: (at) => nodes[at]! };
}

import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { Contributors } from '../../core/attribution/period/top-contributors.ts';
import { isSmallBook, settingsGrid, settingsList } from '../assumptions/settings-grid.ts';
import { stockTable } from '../day/stock-table.ts';
import { bandsBesidePrior } from '../evidence/bands-beside-prior.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { contributionScale } from '../format/scale.ts';
import { notesWithin, sentenceLines } from '../frame/chrome.ts';
import { assumptionText, inputs } from '../frame/report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from '../frame/report-layout.ts';
import { fundSection } from '../funds/flow-lines.ts';
import { indexLines } from '../index-points/index-lines.ts';
import { residualWords } from '../language/stock/residual-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { moveBar } from '../move/move-bar.ts';
import { moveRows } from '../move/move-row.ts';
import { figuresOf } from '../move/node-figures.ts';
import { portfolioSentences } from '../move/sentence.ts';
import { sumText } from '../move/sum-line.ts';
import { zonesOfNode } from '../positions/group-figures.ts';
import { groupTable } from '../positions/group-table.ts';
import { type PositionRows, positionRows } from '../positions/position-rows.ts';
import { positionTable } from '../positions/position-table.ts';
import type { Frame, TableState } from '../screen.ts';
import { residualSection } from '../stock/residual-table.ts';
import { coverage } from './coverage-lines.ts';

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

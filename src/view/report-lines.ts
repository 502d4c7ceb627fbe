import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day-result.ts';
import type { AttributionNode } from '../core/attribution/node.ts';
import type { Contributors } from '../core/attribution/top-contributors.ts';
import type { ChipChoice } from '../core/decomposition/residual-controls.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { bandsBesidePrior } from './bands-beside-prior.ts';
import { fundSection } from './flow-lines.ts';
import { longDay } from './format/dates.ts';
import { decimal, grouped } from './format/decimal.ts';
import { money, wholeWon } from './format/money.ts';
import { plainText } from './format/plain-text.ts';
import { contributionScale } from './format/scale.ts';
import { indexLines } from './index-lines.ts';
import { residualWords } from './language/residual-words.ts';
import { words } from './language/words.ts';
import { wrapped } from './layout/cells.ts';
import { emptyLine, line, span, spread, toned, trimEnd } from './layout/lines.ts';
import { type TableView, tableLines } from './layout/table.ts';
import type { Line } from './line.ts';
import { figuresOf } from './node-figures.ts';
import { residualSection } from './residual-table.ts';
import type { Frame, Language, TableState } from './screen.ts';
import { notesWithin, rule, sentenceLines } from './screens/chrome.ts';
import { groupTable, zonesOfNode } from './screens/group-table.ts';
import { moveBar } from './screens/move-bar.ts';
import { moveRows } from './screens/move-row.ts';
import { type PositionRows, positionRows } from './screens/position-rows.ts';
import { positionTable } from './screens/position-table.ts';
import { isSmallBook, settingsGrid, settingsList } from './screens/settings-grid.ts';
import { stockTable } from './screens/stock-table.ts';
import { coverageText, inTheSums, sumText } from './screens/sum-line.ts';
import { portfolioSentences } from './sentence.ts';

export interface ReportOptions {
  readonly language: Language;
  /** cells; at least 60 */
  readonly width: number;
  /** adds what the residuals go with, set against these chips */
  readonly explainResidual?: ChipChoice;
  /** only so many positions, those with the largest contributions, and the others as one row; absent: all */
  readonly top?: Contributors<AttributionNode> | undefined;
}

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
  const columns = Math.max(60, width);
  const frame: Frame = { columns, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
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

/** A titled part; one without lines is left out with its title. */
export function section(title: string, lines: readonly Line[], frame: Frame): readonly Line[] {
  return lines.length === 0 ? [] : [emptyLine, toned(` ${title}`, 'header'), rule(frame), ...lines];
}

function head(result: DayResult, frame: Frame): readonly Line[] {
  const { report, verdict } = words(frame.language);
  const { dataset, split, portfolio } = result;
  const title = [
    report.title,
    plainText(dataset.settings.title ?? dataset.name),
    longDay(result.day, frame.language),
  ];
  const badge = span(verdict[split.verdict].badge, 'badge');
  const { contribution } = figuresOf(portfolio);
  const scale = contributionScale(frame, result);
  const bar =
    contribution === undefined ? [] : moveBar(zonesOfNode(portfolio), contribution, { frame, scale });
  return [
    spread(toned(` ${title.join(' › ')}`, 'strong'), [badge], frame.columns),
    rule(frame),
    ...sentenceLines(portfolioSentences(result, frame.language), frame),
    emptyLine,
    ...bar,
    emptyLine,
    ...paragraph(report.verdict(verdict[split.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
  ];
}

/** The assumptions in full, each with what it means: `KRX and Hong Kong single-stock funds; …; 4,000 draws, seed 1`. */
export function assumptionText(assumptions: Assumptions, { language }: Frame): string {
  const { settings } = words(language);
  const { scope, denominator, netting, law, customLaw, draws, seed } = assumptions;
  return [
    settings.scopeLong[scope],
    settings.denominatorLong[denominator],
    settings.nettingLong[netting],
    settings.law[law] + (customLaw === undefined ? '' : ` ${plainText(customLaw)}`),
    `${settings.draws(grouped(draws, 0))}, ${settings.seed(String(seed))}`,
  ].join('; ');
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
  if (!isSmallBook({ answers })) return [];
  return frame.columns >= 100
    ? settingsGrid({ answers, dayIndex, assumptions, frame })
    : settingsList(answers.allSettings(dayIndex, assumptions), frame);
}

/** The largest contributions, the others, and what they add up to. */
function largestRows(
  { portfolio }: DayResult,
  { largest, others }: Contributors<AttributionNode>,
): Pick<PositionRows, 'count' | 'grouped' | 'row'> {
  const nodes = [...largest, ...(others === undefined ? [] : [others.node]), portfolio];
  return { count: nodes.length, grouped: false, row: (at) => nodes[at]! };
}

/** Every row of a table. */
export function wholeTable<Row>(table: TableView<Row>, frame: Frame): readonly Line[] {
  return tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 });
}

function coverage(result: DayResult, { problems }: BookAnswers, frame: Frame): readonly Line[] {
  const { report } = words(frame.language);
  const { coverage: counted, reconciliation } = result;
  const count = (value: number): string => grouped(value, 0);
  const unpriced = counted.unpricedLastKnownKrw;
  const texts = [
    report.counts({
      positions: count(counted.positions),
      priced: count(inTheSums(counted)),
      stale: count(counted.stale),
      unpriced: count(counted.unpriced),
      notListed: count(counted.notListed),
      notHeld: count(counted.notHeld),
    }),
    report.value(
      money(counted.pricedValueKrw, frame.language),
      unpriced === undefined ? undefined : money(unpriced, frame.language),
    ),
    `${coverageText(result, frame)}.`,
    report.reconciliation(
      wholeWon(reconciliation.profitDifferenceKrw),
      decimal(reconciliation.returnDifference * 100, 10),
    ),
    ...missingFiles(problems, frame),
    report.problems(
      count(problems.filter(({ severity }) => severity === 'error').length),
      count(problems.filter(({ severity }) => severity === 'warning').length),
    ),
  ];
  return texts.flatMap((text) => paragraph(text, frame));
}

/** What is switched off is named, not only missed. */
function missingFiles(problems: BookAnswers['problems'], { language }: Frame): readonly string[] {
  const files = problems.filter(({ code }) => code === 'fileMissing').map(({ file }) => file);
  return files.length === 0 ? [] : [words(language).report.missingFiles(files.join(', '))];
}

/** The files of the book with their hashes. */
export function inputs({ dataset }: Pick<DayResult, 'dataset'>, frame: Frame): readonly Line[] {
  const { file: heads } = words(frame.language).report;
  const digits = frame.columns >= 125 ? 64 : 16;
  const table: TableView<(typeof dataset.inputs)[number]> = {
    columns: [
      {
        id: 'file',
        title: heads.file,
        align: 'left',
        min: 18,
        ideal: 24,
        cell: ({ file }) => plainText(file),
      },
      { id: 'rows', title: heads.rows, align: 'right', min: 7, cell: ({ rows }) => grouped(rows, 0) },
      { id: 'from', title: heads.from, align: 'left', min: 10, drop: 2, cell: ({ from }) => from ?? '' },
      { id: 'to', title: heads.to, align: 'left', min: 10, drop: 2, cell: ({ to }) => to ?? '' },
      {
        id: 'hash',
        title: heads.hash,
        align: 'left',
        min: digits,
        drop: 1,
        cell: ({ sha256 }) => sha256.slice(0, digits),
      },
    ],
    rowCount: dataset.inputs.length,
    row: (index) => dataset.inputs[index]!,
  };
  return wholeTable(table, frame);
}

/** A text over as many lines as it needs. */
export const paragraph = (text: string, { columns }: Frame): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(` ${one}`));

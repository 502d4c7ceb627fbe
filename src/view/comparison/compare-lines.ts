import type { ComparedNode, Comparison } from '../../core/attribution/comparison/comparison.ts';
import { rule, sentenceLines } from '../frame/chrome.ts';
import { assumptionText } from '../frame/report-basis.ts';
import { paragraph, type ReportOptions, reportFrame, section, wholeTable } from '../frame/report-layout.ts';
import { compareWords } from '../language/compare-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, span, spread, toned, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { fullNames } from './compare-names.ts';
import { type CompareRow, nodeRow, stockRows } from './compare-rows.ts';
import { compareSentences } from './compare-sentences.ts';
import { compareTable } from './compare-table.ts';

/** Positions told in a text at most; JSON and CSV have all of them. */
const mostPositions = 200;

/** Two sessions or two books as text: first line, stocks, groups, positions, each with both sides and the difference. */
export function compareLines(
  comparison: Comparison,
  { language, width }: Omit<ReportOptions, 'top'>,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { sections } = compareWords[language];
  const table = (rows: readonly CompareRow[]): readonly Line[] =>
    rows.length === 0 ? [] : wholeTable(compareTable(comparison, rows, frame), frame);
  const { portfolio } = comparison;
  const groups = portfolio.children.filter(({ level }) => level === 'group');
  const rows = (nodes: readonly ComparedNode[]) => nodes.map((node) => nodeRow(node, frame));
  return [
    ...head(comparison, frame),
    ...section(sections.stocks, table(stockRows(comparison, frame)), frame),
    ...section(sections.portfolio, table(rows([...groups, portfolio])), frame),
    ...section(sections.positions, table(rows(positionsIn(portfolio).slice(0, mostPositions))), frame),
  ].map(trimEnd);
}

/** The positions below a node. */
const positionsIn = (node: ComparedNode): readonly ComparedNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(positionsIn);

function head(comparison: Comparison, frame: Frame): readonly Line[] {
  const { report, verdict } = words(frame.language);
  const said = compareWords[frame.language];
  const { first, second } = comparison;
  const [one, other] = fullNames(comparison, frame.language);
  const badge = span(verdict[second.split.verdict].badge, 'badge');
  return [
    spread(toned(` ${said.title} › ${one}`, 'strong'), [badge], frame.columns),
    toned(` ${' '.repeat(said.title.length)}   ${other}`, 'strong'),
    rule(frame),
    ...sentenceLines(compareSentences(comparison, frame.language), frame),
    emptyLine,
    ...paragraph(said.whatStands, frame),
    ...paragraph(said.sharedDraws, frame),
    ...paragraph(said.absentIsNothing, frame),
    ...paragraph(report.verdict(verdict[first.split.verdict].stamp), frame),
    ...paragraph(assumptionText(second.assumptions, frame), frame),
  ];
}

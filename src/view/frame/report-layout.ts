import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { Contributors } from '../../core/attribution/period/top-contributors.ts';
import type { Verdict } from '../../core/decomposition/day-split.ts';
import type { ChipChoice } from '../../core/decomposition/residual-controls.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, spread, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import { rule } from './chrome.ts';

/** What a report is drawn in: any number of rows, at least 60 columns. */
export const reportFrame = ({ language, width }: Pick<ReportOptions, 'language' | 'width'>): Frame => ({
  columns: Math.max(60, width),
  rows: 1000,
  language,
  glyphs: 'unicode',
  unit: 'percent',
  band: 90,
});

/** What the report is about, the badge of its verdict at the right end, and a rule. */
export function titleLines(path: readonly string[], verdict: Verdict, frame: Frame): readonly Line[] {
  const { badge } = words(frame.language).verdict[verdict];
  return [
    spread(toned(` ${path.join(' › ')}`, 'strong'), [span(badge, 'badge')], frame.columns),
    rule(frame),
  ];
}

/** A titled part; one without lines is left out with its title. */
export function section(title: string, lines: readonly Line[], frame: Frame): readonly Line[] {
  return lines.length === 0 ? [] : [emptyLine, toned(` ${title}`, 'header'), rule(frame), ...lines];
}

/** Every row of a table. */
export function wholeTable<Row>(table: TableView<Row>, frame: Frame): readonly Line[] {
  return tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 });
}

/** A text over as many lines as it needs. */
export const paragraph = (text: string, { columns }: Frame): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(` ${one}`));

export interface ReportOptions {
  readonly language: Language;
  /** cells; at least 60 */
  readonly width: number;
  /** adds what the residuals go with, set against these chips */
  readonly explainResidual?: ChipChoice;
  /** only so many positions, those with the largest contributions, and the others as one row; absent: all */
  readonly top?: Contributors<AttributionNode> | undefined;
}

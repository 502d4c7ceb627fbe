import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale, type Scale } from '../format/scale.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import { cellWidth, padStart, wrapped } from '../layout/cells.ts';
import { lineChart } from '../layout/line-chart.ts';
import { line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { beside } from '../move/move-bar.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import { fellBackTexts } from '../period/period-sentences.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import { type Cumulated, cumulated } from './cumulated.ts';
import type { HistoryRow } from './history-rows.ts';
import { wholePeriod } from './whole-period.ts';

const kept = new WeakMap<PeriodResult, Cumulated | undefined>();

/** The lines over time, and below them what each ends at. */
export interface HistoryChart {
  readonly lines: readonly Line[];
  readonly legend: readonly Line[];
}

/**
 * Mechanical middle against residual from the first session on, linked (Carino), with the band of the whole; undefined while a session is
 * missing, where nothing can be linked, or where the book is too large to link between two keys.
 *
 * @param size cells of the lines, their title included
 */
export function historyChart(
  input: ScreenInput,
  rows: readonly HistoryRow[],
  size: ChartSize,
): HistoryChart | undefined {
  const period = rows.length < 2 ? undefined : wholePeriod(input, rows);
  if (period === undefined) return undefined;
  if (!kept.has(period)) kept.set(period, cumulated(period));
  const sums = kept.get(period);
  const { components } = period.portfolio;
  if (sums === undefined || components === undefined) return undefined;
  // nothing mechanical is known on any session: a line at zero would be a statement
  if (isWhollyUnsplit({ components, unsplitReasons: period.portfolio.unsplit })) return undefined;
  const scale = scaleOf(input.frame);
  const lines = drawn(sums, scale, { frame: input.frame, ...size });
  return lines.length === 0 ? undefined : { lines, legend: legendLines(period, input.frame, scale) };
}

interface ChartSize {
  readonly columns: number;
  readonly count: number;
}

function drawn(
  { mechanical, residual }: Cumulated,
  scale: Scale,
  { frame, columns, count }: ChartSize & { readonly frame: Frame },
): readonly Line[] {
  const rows = count - 1;
  const values = [...mechanical, ...residual];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high || rows < 3) return [];
  const labels = [scale.text(high), scale.text(low)];
  const labelCells = Math.max(...labels.map(cellWidth));
  const chart = lineChart(
    [
      { values: residual, tone: 'residual', dotted: false, letter: '#' },
      { values: mechanical, tone: 'mechanical', dotted: true, letter: '=' },
    ],
    { columns: columns - labelCells - 1, rows, low, high, glyphs: frame.glyphs },
  );
  const title = historyWords[frame.language].cumulated(scale.unit);
  return [
    toned(title, 'header'),
    ...chart.map((one, at) => {
      const label = at === 0 ? labels[0]! : at === rows - 1 ? labels[1]! : '';
      return line(span(padStart(label, labelCells), 'dim'), ' ', one);
    }),
  ];
}

/** Points, or basis points. */
function scaleOf(frame: Frame): Scale {
  const scale = returnScale(frame);
  return { ...scale, unit: frame.unit === 'bp' ? scale.unit : words(frame.language).columns.unit.points };
}

/** What the lines end at: the mechanical part with its band, what of it reverts, the residual, what is in neither. */
function legendLines({ portfolio, linking }: PeriodResult, frame: Frame, scale: Scale): readonly Line[] {
  const said = historyWords[frame.language];
  const { mechanical, residual, unsplit } = portfolio.components!;
  const band = (estimate: Estimate): string => scale.band(endsOf(estimate, frame.band));
  const { expectedToRevert } = portfolio;
  const parts = [
    toned(said.dotted(`${scale.text(mechanical.point)} ${band(mechanical)}`), 'mechanical'),
    toned(said.reverts(expectedToRevert && band(expectedToRevert)), 'mechanical'),
    toned(said.solid(scale.text(residual.point)), 'residual'),
    ...(portfolio.unsplit.length === 0 ? [] : [toned(said.notInLines(scale.text(unsplit.point)), 'warning')]),
  ];
  const fellBack = fellBackTexts(linking, frame.language).flatMap((text) => wrapped(text, frame.columns - 2));
  return [...beside(parts, frame.columns), ...fellBack.map((text) => toned(` ${text}`, 'warning'))];
}

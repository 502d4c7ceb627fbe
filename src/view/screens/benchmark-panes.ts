import type { BenchmarkResult } from '../../core/attribution/benchmark-result.ts';
import type { DayResult } from '../../core/attribution/day-result.ts';
import { type BenchmarkRow, benchmarkRows } from '../benchmark-rows.ts';
import { machineryTexts } from '../benchmark-sentences.ts';
import { bandCell, benchmarkTable, effectScale } from '../benchmark-tables.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import type { PeriodAgainst } from './benchmark-period.ts';
import { note } from './chrome.ts';

/** A comparison with its table; `start` counts the rows of those above it. */
export interface Pane {
  readonly title: string;
  /** the title in a line with its figures */
  readonly short: string;
  readonly result: BenchmarkResult;
  readonly rows: readonly BenchmarkRow[];
  readonly table: TableView<BenchmarkRow>;
  readonly start: number;
}

export interface Within {
  readonly panes: readonly Pane[];
  /** the one with the cursor */
  readonly pane: Pane;
  /** row of it */
  readonly cursor: number;
  readonly period: PeriodAgainst;
}

export function panesOf(input: ScreenInput, { day }: DayResult, period: PeriodAgainst): readonly Pane[] {
  const { answers, frame, dayIndex, assumptions, by } = input;
  const { language } = frame;
  const question = {
    assumptions,
    benchmark: answers.dataset.benchmarks[0]!.name,
    level: by[0] ?? 'group',
    variant: 'brinsonFachler',
    method: 'carino',
  } as const;
  const made = ([title, short]: readonly [string, string], result: BenchmarkResult, start: number): Pane => {
    const rows = benchmarkRows(result, frame);
    const table = benchmarkTable(rows, { frame, scale: effectScale(result, frame) });
    return { title, short, result, rows, table, start };
  };
  const ofDay = made(
    [longDay(day, language), shortDay(day)],
    answers.againstBenchmark({ ...question, dayIndices: [dayIndex] }),
    0,
  );
  if (period.kind !== 'known') return [ofDay];
  const result = answers.againstBenchmark({ ...question, dayIndices: period.dayIndices });
  return [ofDay, made([period.title, period.short], result, ofDay.rows.length)];
}

export function wholePane(one: Pane, { pane, cursor }: Within, frame: Frame): readonly Line[] {
  const window = { first: 0, count: one.table.rowCount, cursor: one === pane ? cursor : -1 };
  return [toned(` ${one.title}`, 'header'), ...tableLines(one.table, frame.columns, window)];
}

/** How much machinery either side holds, in full lines. */
export const machineryLines = ({ result }: Pane, { language, columns }: Frame): readonly Line[] =>
  machineryTexts(result, language).flatMap((text) =>
    wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'plain')),
  );

/** `45 sessions   +2.35 pp   mechanical [−2.46,−0.25]   Tab`. */
export function summaryLine({ short, rows, result }: Pane, frame: Frame): Line {
  const { parts } = words(frame.language);
  const all = rows.at(-1);
  const scale = effectScale(result, { ...frame, unit: 'percent' });
  if (all === undefined) return note(short);
  return line(
    ` ${short}   ${scale.text(all.total.whole)} ${scale.unit}   ${parts.mechanical} `,
    bandCell(all.total, scale, frame),
    '   ',
    span('Tab', 'key'),
  );
}

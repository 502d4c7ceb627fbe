import { benchmarkNames, usualAgainst } from '../../core/attribution/benchmark/benchmark-choice.ts';
import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { grouped } from '../format/decimal.ts';
import { note } from '../frame/chrome.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language, ScreenInput } from '../screen.ts';
import { benchmarkPeriod, type PeriodSoFar } from './benchmark-period.ts';
import { type BenchmarkRow, benchmarkRows } from './benchmark-rows.ts';
import { benchmarkName, gapSentences, machineryTexts } from './benchmark-sentences.ts';
import { bandCell, benchmarkTable, effectScale } from './benchmark-tables.ts';

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
  readonly period: PeriodSoFar;
}

/** @param benchmark one of `benchmarkNames` */
export function panesOf(
  input: ScreenInput,
  benchmark: string,
  { day }: Pick<DayResult, 'day'>,
): Pick<Within, 'panes' | 'period'> {
  const { answers, frame, dayIndex, assumptions, by, against = usualAgainst } = input;
  const { language } = frame;
  const { variant, link: method } = against;
  const question = { assumptions, benchmark, level: by[0] ?? 'group', variant, method };
  const made = ([head, short]: readonly [string, string], result: BenchmarkResult, start: number): Pane => {
    const title = [head, ...sessionsIn(result, language), ...conventions(result, language)].join(', ');
    const rows = benchmarkRows(result, frame);
    const table = benchmarkTable(rows, { frame, scale: effectScale(result, frame) });
    return { title, short, result, rows, table, start };
  };
  const ofDay = made(
    [longDay(day, language), shortDay(day)],
    answers.againstBenchmark({ ...question, dayIndices: [dayIndex] }),
    0,
  );
  const period = benchmarkPeriod(input);
  if (period.kind !== 'known') return { panes: [ofDay], period };
  const result = answers.againstBenchmark({ ...question, dayIndices: period.dayIndices });
  if (result.effects === undefined) return { panes: [ofDay], period: notLinked(result, period, language) };
  return { panes: [ofDay, made([period.title, period.short], result, ofDay.rows.length)], period };
}

/** Sessions of which none is compared: what stands in the way, in place of a pane. */
const notLinked = (
  result: BenchmarkResult,
  { title }: { readonly title: string },
  language: Language,
): PeriodSoFar => ({
  kind: 'none',
  said: `${title}: ${gapSentences(result, language)
    .map((text) => text.replace(/^! /, ''))
    .join(' ')}`,
});

/** `45 sessions`, or `17 of 45 sessions` where the others have no comparison; nothing of a session by itself. */
function sessionsIn({ asked, days }: BenchmarkResult, language: Language): readonly string[] {
  if (asked.length === 1) return [];
  const all = words(language).period.sessionCount(grouped(asked.length, 0), false);
  return [days.length === asked.length ? all : benchmarkWords[language].outOf(grouped(days.length, 0), all)];
}

/** `Brinson-Fachler, Carino, against KOSPI (1 of 2)`: a session by itself needs no linking. */
function conventions(result: BenchmarkResult, language: Language): readonly string[] {
  const { shortVariant, shortLink, against, oneOf } = benchmarkWords[language];
  const names = benchmarkNames(result.dataset);
  const name = benchmarkName(result, language);
  const at = names.indexOf(result.benchmark) + 1;
  const link = result.effects?.linking.method;
  return [
    shortVariant[result.variant],
    ...(link === undefined || (result.asked.length === 1 && link !== 'geometric') ? [] : [shortLink[link]]),
    against(names.length > 1 ? oneOf(name, String(at), String(names.length)) : name),
  ];
}

/** A comparison with its title; without rows there is nothing but what is said above. */
export function wholePane(one: Pane, { pane, cursor }: Within, frame: Frame): readonly Line[] {
  if (one.rows.length === 0) return [];
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

import type { BenchmarkResult } from '../../core/attribution/benchmark-result.ts';
import type { DayResult } from '../../core/attribution/day-result.ts';
import type { Target } from '../../core/attribution/explanation.ts';
import { benchmarkSentences, machineryTexts } from '../benchmark-sentences.ts';
import { type BenchmarkRow, bandCell, benchmarkRows, benchmarkTable } from '../benchmark-tables.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { contributionScale } from '../format/scale.ts';
import { benchmarkWords } from '../language/benchmark-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, fitLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { benchmarkPeriod, type PeriodAgainst } from './benchmark-period.ts';
import { bodyRows, framed, isSmall, noTable, note, notesWithin, sentencesWithin } from './chrome.ts';
import { dayComputing } from './day-computing.ts';
import { bandSentences } from './day-notes.ts';
import { clampCursor } from './panes.ts';

/** Why did the book do better or worse than its benchmark? The day, and below it the sessions of History linked. */
export const benchmarkScreen: Screen = (input) => {
  const { result, frame, table, answers } = input;
  if (result === undefined) return dayComputing(input);
  if (answers.dataset.benchmarks.length === 0) return only(input, benchmarkWords[frame.language].noBenchmark);
  const period = benchmarkPeriod(input);
  const panes = panesOf(input, result, period);
  const last = panes.at(-1)!;
  const rowCount = last.start + last.table.rowCount;
  const cursor = clampCursor(table.cursor, rowCount);
  const pane = panes.findLast(({ start }) => start <= cursor)!;
  const within: Within = { panes, pane, cursor: cursor - pane.start, period };
  const row = pane.rows[within.cursor];
  return {
    ...noTable,
    ...(isSmall(frame) ? cards(input, within) : tables(input, within)),
    rowCount,
    cursor,
    selected: targetOf(row, pane !== panes[0]),
    ...(period.kind === 'computing' ? { unfinished: true } : {}),
    paneStarts: panes.map(({ start }) => start),
    rowText: rowCount === 0 ? [] : plainRow(pane.table, within.cursor),
    tableText: () => panes.flatMap((one, at) => [...(at === 0 ? [] : [[]]), ...plainTable(one.table)]),
  };
};

/** The sessions linked are explained from themselves, not from the day. */
function targetOf(row: BenchmarkRow | undefined, linked: boolean): Target {
  if (row === undefined) return { kind: 'none' };
  return row.target.kind === 'benchmark' && linked ? { ...row.target, linked } : row.target;
}

/** A comparison with its table; `start` counts the rows of those above it. */
interface Pane {
  readonly title: string;
  /** the title in a line with its figures */
  readonly short: string;
  readonly result: BenchmarkResult;
  readonly rows: readonly BenchmarkRow[];
  readonly table: TableView<BenchmarkRow>;
  readonly start: number;
}

interface Within {
  readonly panes: readonly Pane[];
  /** the one with the cursor */
  readonly pane: Pane;
  /** row of it */
  readonly cursor: number;
  readonly period: PeriodAgainst;
}

function panesOf(input: ScreenInput, { day }: DayResult, period: PeriodAgainst): readonly Pane[] {
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
    return { title, short, result, rows, table: benchmarkTable(rows, frame), start };
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

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

function headLines({ frame }: ScreenInput, { result }: Pane, rows: number): readonly Line[] {
  return sentencesWithin(
    [...benchmarkSentences(result, frame.language), ...bandSentences(frame)],
    frame,
    rows,
  );
}

function tables(input: ScreenInput, within: Within): Drawn {
  const { frame } = input;
  const { panes, pane, period } = within;
  const head = headLines(input, pane, frame.rows < 20 ? 3 : 4);
  const notes = notesOf(input, pane);
  const room = bodyRows(frame) - head.length - notes.length;
  const gap = room > 10 ? [emptyLine] : [];
  const all = panes.flatMap((one) => [...gap, ...wholePane(one, within, frame)]);
  const waiting = period.kind === 'known' ? [] : [...gap, note(period.said)];
  const machinery = [...gap, ...machineryLines(pane, frame)];
  if (all.length + waiting.length <= room) {
    const below = all.length + waiting.length + machinery.length <= room ? machinery : [];
    const lines = framed(input, { body: [...head, ...all, ...waiting, ...below], notes });
    return { lines, top: 0, pageRows: Math.max(1, pane.rows.length) };
  }
  const page = Math.max(1, Math.min(pane.rows.length, room - gap.length - 2));
  const { own, top } = windowOf(input, within, page);
  const body = [...head, ...gap, toned(` ${pane.title}`, 'header'), ...own];
  const left = bodyRows(frame) - notes.length - body.length;
  const others = panes.filter((one) => one !== pane).map((one) => summaryLine(one, frame));
  const further = [...others, ...waiting.slice(-1)];
  const room2 = left - further.length;
  const below = machineryLines(pane, frame);
  const shown = below.length <= room2 ? [...further, ...below] : further;
  return {
    lines: framed(input, { body: [...body, ...shown.slice(0, Math.max(0, left))], notes }),
    top,
    pageRows: page,
  };
}

/** The rows of the table with the cursor that there is room for. */
function windowOf({ frame, table }: ScreenInput, { pane, cursor }: Within, page: number) {
  const top = windowTop({ cursor, top: table.top, page, rowCount: pane.table.rowCount });
  return { top, own: tableLines(pane.table, frame.columns, { first: top, count: page, cursor }) };
}

function wholePane(one: Pane, { pane, cursor }: Within, frame: Frame): readonly Line[] {
  const window = { first: 0, count: one.table.rowCount, cursor: one === pane ? cursor : -1 };
  return [toned(` ${one.title}`, 'header'), ...tableLines(one.table, frame.columns, window)];
}

/** How much machinery either side holds, in full lines. */
const machineryLines = ({ result }: Pane, { language, columns }: Frame): readonly Line[] =>
  machineryTexts(result, language).flatMap((text) =>
    wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'plain')),
  );

/** `45 sessions   +2.35 pp   mechanical [−2.46,−0.25]   Tab`. */
function summaryLine({ short, rows }: Pane, frame: Frame): Line {
  const { parts, columns } = words(frame.language);
  const all = rows.at(-1);
  const scale = contributionScale({ ...frame, unit: 'percent' }, undefined);
  if (all === undefined) return note(short);
  return line(
    ` ${short}   ${scale.text(all.total.whole)} ${columns.unit.points}   ${parts.mechanical} `,
    bandCell(all.total, scale, frame),
    '   ',
    span('Tab', 'key'),
  );
}

function notesOf({ frame, answers }: ScreenInput, { result }: Pane): readonly Line[] {
  const said = benchmarkWords[frame.language];
  const { notes } = words(frame.language);
  if (frame.rows < 20) return notesWithin([notes.notFundamentals], frame);
  const count = answers.dataset.benchmarks.length;
  const more = count > 1 ? [said.moreBenchmarks(String(count))] : [];
  const outside = result.benchmarkWeights.includes(0) ? [said.outside] : [];
  const conventions = frame.rows < 28 ? outside : [...outside, said.selectionHolds];
  return [...notesWithin([...more, ...conventions], frame), ...notesWithin([notes.notFundamentals], frame)];
}

/** Below 60x15: two lines a row, the effect and its assumed range. */
function cards(input: ScreenInput, { pane, cursor }: Within): Drawn {
  const { frame, table } = input;
  const head = headLines(input, pane, 3);
  const notes = [note(words(frame.language).notes.notFundamentals)];
  const room = bodyRows(frame) - head.length - notes.length;
  const pageRows = Math.max(1, Math.floor(room / 2));
  const top = windowTop({ cursor, top: table.top, page: pageRows, rowCount: pane.rows.length });
  const shown = pane.rows
    .slice(top, top + pageRows)
    .flatMap((row, at) => card(row, top + at === cursor, frame));
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows };
}

function card({ name, total }: BenchmarkRow, selected: boolean, frame: Frame): readonly Line[] {
  const { parts } = words(frame.language);
  const scale = contributionScale({ ...frame, unit: 'percent' }, undefined);
  return [
    line(
      cursorMark(selected),
      fitLine(toned(name, 'plain'), Math.max(8, frame.columns - 14)),
      fitLine(toned(`${scale.text(total.whole)} ${scale.unit}`, 'plain'), 11, 'right'),
    ),
    line(`   ${parts.mechanical} `, bandCell(total, scale, frame)),
  ];
}

const only = (input: ScreenInput, text: string): ScreenView => ({
  ...noTable,
  lines: framed(input, { body: sentencesWithin([text], input.frame, 3), notes: [] }),
});

import { indexNames, usualAgainst } from '../../core/attribution/benchmark/benchmark-choice.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import {
  machineryLines,
  type Pane,
  panesOf,
  summaryLine,
  type Within,
  wholePane,
} from '../benchmark/benchmark-panes.ts';
import type { BenchmarkRow } from '../benchmark/benchmark-rows.ts';
import { benchmarkSentences, isGeometric } from '../benchmark/benchmark-sentences.ts';
import { bandCell, effectScale } from '../benchmark/benchmark-tables.ts';
import { ownReturnTexts } from '../benchmark/own-return-texts.ts';
import { bandSentences } from '../day/day-notes.ts';
import {
  bodyRows,
  framed,
  isSmall,
  noTable,
  note,
  notesWithin,
  sentenceLines,
  sentencesWithin,
} from '../frame/chrome.ts';
import { windowOf } from '../frame/pane-window.ts';
import { clampCursor } from '../frame/panes.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, fitLine, line, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { dayComputing } from './day-computing.ts';

/** Why did the book do better or worse than its benchmark? The day, and below it the sessions of History linked. */
export const benchmarkScreen: Screen = (input) => {
  const { result, table, frame } = input;
  if (result === undefined) return dayComputing(input);
  const benchmark = benchmarkShown(input);
  if (benchmark === undefined) return only(input, nothingChosen(input));
  const { panes, period } = panesOf(input, benchmark, result);
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
    selected: targetOf(row, pane !== panes[0], input.against),
    sentences: benchmarkSentences(pane.result, frame.language),
    ...(period.kind === 'computing' ? { unfinished: true } : {}),
    paneStarts: panes.map(({ start }) => start),
    rowText: rowCount === 0 ? [] : plainRow(pane.table, within.cursor),
    tableText: () => panes.flatMap((one, at) => [...(at === 0 ? [] : [[]]), ...plainTable(one.table)]),
  };
};

/** The one chosen, else the first of the book's file. */
const benchmarkShown = ({ answers, against }: ScreenInput): string | undefined =>
  against?.benchmark ?? answers.dataset.benchmarks[0]?.name;

function nothingChosen({ answers, frame }: ScreenInput): string {
  const { noBenchmark, onlyIndices } = benchmarkWords[frame.language];
  const indices = indexNames(answers.dataset);
  return indices.length === 0 ? noBenchmark : onlyIndices(indices.join(', '));
}

/** The sessions linked are explained from themselves, not from the day; under the conventions of the screen. */
function targetOf(row: BenchmarkRow | undefined, linked: boolean, against = usualAgainst): Target {
  if (row === undefined) return { kind: 'none' };
  if (row.target.kind !== 'benchmark') return row.target;
  const { variant, link } = against;
  return {
    ...row.target,
    ...(linked ? { linked } : {}),
    ...(variant === usualAgainst.variant ? {} : { variant }),
    ...(link === usualAgainst.link ? {} : { link }),
  };
}

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

/** What happened and its range come before any warning; warnings without room are counted. */
function headLines({ frame }: ScreenInput, { result }: Pane, rows: number): readonly Line[] {
  const all = [...benchmarkSentences(result, frame.language), ...bandSentences(frame)];
  const warnings = all.filter((sentence) => sentence.startsWith('!'));
  const others = all.filter((sentence) => !sentence.startsWith('!'));
  for (let count = warnings.length; count >= 0; count--) {
    const left = warnings.length - count;
    const more = left === 0 ? [] : [benchmarkWords[frame.language].moreWarnings(String(left))];
    const lines = sentenceLines([...warnings.slice(0, count), ...more, ...others], frame);
    if (lines.length <= rows) return lines;
  }
  return sentencesWithin(others.length === 0 ? warnings : others, frame, rows);
}

/** Rows that the pane with the cursor leaves, and at least three or four. */
const headRows = (frame: Frame, { rows }: Pane, notes: number): number =>
  Math.max(frame.rows < 20 ? 3 : 4, bodyRows(frame) - notes - rows.length - 4);

function tables(input: ScreenInput, within: Within): Drawn {
  const { frame } = input;
  const { panes, pane, period } = within;
  const notes = notesOf(input, pane);
  const head = headLines(input, pane, headRows(frame, pane, notes.length));
  const room = bodyRows(frame) - head.length - notes.length;
  const gap = room > 10 ? [emptyLine] : [];
  const all = panes.flatMap((one) => [...gap, ...wholePane(one, within, frame)]);
  const said = period.kind === 'known' ? [] : notesWithin([period.said], frame);
  const waiting = said.length === 0 ? [] : [...gap, ...said];
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
  const further = others.length + said.length <= left ? [...others, ...said] : others;
  const room2 = left - further.length;
  const below = machineryLines(pane, frame);
  const shown = below.length <= room2 ? [...further, ...below] : further;
  return {
    lines: framed(input, { body: [...body, ...shown.slice(0, Math.max(0, left))], notes }),
    top,
    pageRows: page,
  };
}

function notesOf({ frame }: ScreenInput, { result }: Pane): readonly Line[] {
  const said = benchmarkWords[frame.language];
  const { notes } = words(frame.language);
  if (frame.rows < 20) return notesWithin([notes.notFundamentals], frame);
  const ownReturns = ownReturnTexts(result, frame.language);
  const geometric = isGeometric(result) ? [said.compounding] : [];
  const conventions =
    frame.rows < 28 ? [...geometric, ...ownReturns] : [...geometric, ...ownReturns, said.selectionHolds];
  return [...notesWithin(conventions, frame), ...notesWithin([notes.notFundamentals], frame)];
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
    .flatMap((row, at) => card(row, top + at === cursor, { frame, result: pane.result }));
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows };
}

function card(
  { name, total }: BenchmarkRow,
  selected: boolean,
  { frame, result }: { readonly frame: Frame; readonly result: Pane['result'] },
): readonly Line[] {
  const { parts } = words(frame.language);
  const scale = effectScale(result, { ...frame, unit: 'percent' });
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

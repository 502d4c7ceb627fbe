import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { assumptionText, inputs } from '../frame/report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from '../frame/report-layout.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { type BenchmarkRow, benchmarkRows } from './benchmark-rows.ts';
import { benchmarkName, benchmarkSentences, methodTexts } from './benchmark-sentences.ts';
import { benchmarkTable, effectScale, effectTable } from './benchmark-tables.ts';
import { machineryTable } from './machinery-table.ts';

/**
 * A comparison with a benchmark as text: first line, conventions, groups, each effect with its parts, machinery held, what has no answer,
 * inputs. Verdict and assumptions stand at the top and cannot be left out.
 */
export function benchmarkLines(result: BenchmarkResult, { language, width }: ReportOptions): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { sections, column } = benchmarkWords[language];
  const rows = benchmarkRows(result, frame);
  const scale = effectScale(result, frame);
  const split = (title: string, read: Parameters<typeof effectTable>[1]): readonly Line[] =>
    rows.length === 0 ? [] : wholeTable(effectTable(rows, read, { title, frame, scale }), frame);
  const machinery = machineryTable(result, frame);
  return [
    ...head(result, frame),
    ...section(
      sections.groups,
      rows.length === 0 ? [] : wholeTable(benchmarkTable(rows, { frame, scale }), frame),
      frame,
    ),
    ...section(
      sections.allocation,
      split(column.allocation, ({ effects }) => effects?.allocation),
      frame,
    ),
    ...section(
      sections.selection,
      split(column.selection, ({ effects }) => effects?.selection),
      frame,
    ),
    ...section(
      sections.total,
      split(column.total, ({ total }: BenchmarkRow) => total),
      frame,
    ),
    ...section(sections.machinery, machinery.rowCount === 0 ? [] : wholeTable(machinery, frame), frame),
    ...section(words(language).period.withoutAnswer, withoutAnswer(result, frame), frame),
    ...section(words(language).report.inputs, inputs(result, frame), frame),
  ].map(trimEnd);
}

function head(result: BenchmarkResult, frame: Frame): readonly Line[] {
  const { report, verdict, period } = words(frame.language);
  const { dataset, asked } = result;
  const [from, to] = [asked[0]!, asked.at(-1)!];
  const title = [
    plainText(dataset.settings.title ?? dataset.name),
    benchmarkWords[frame.language].against(benchmarkName(result, frame.language)),
    from === to ? longDay(from, frame.language) : period.span(from, to),
  ];
  return [
    ...titleLines(title, result.verdict, frame),
    ...sentenceLines(benchmarkSentences(result, frame.language), frame),
    emptyLine,
    ...methodTexts(result, frame.language).flatMap((text) => paragraph(text, frame)),
    ...paragraph(report.verdict(verdict[result.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
  ];
}

function withoutAnswer({ unsplit }: BenchmarkResult, frame: Frame): readonly Line[] {
  const { states } = words(frame.language);
  return unsplit.flatMap(({ code, reason, days }) =>
    paragraph(`${code} ${states.unsplitReason[reason]}: ${days.map(shortDay).join(', ')}`, frame),
  );
}

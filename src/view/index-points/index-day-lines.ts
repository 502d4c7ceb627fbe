import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
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
import { indexPeriodWords } from '../language/index-points/index-period-words.ts';
import { indexWords } from '../language/index-points/index-words.ts';
import { words } from '../language/words.ts';
import { trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { indexName } from '../move/move-row.ts';
import type { Frame } from '../screen.ts';
import { weightsText } from './index-lines.ts';
import { indexBar } from './index-panes.ts';
import { indexSentences, modelledWeightsText } from './index-sentences.ts';
import { indexTable } from './index-table.ts';

/**
 * How a day's split reached indices as text, all that the Index screen shows of the day: for each its sentences, members with the direct
 * and the feedback part, its bar and the weights used; verdict and assumptions at the top.
 *
 * @param codes indices to tell, in this order; those without a return are left out
 */
export function indexDayLines(
  result: DayResult,
  codes: readonly string[],
  { language, width }: Pick<ReportOptions, 'language' | 'width'>,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { report, verdict, notes } = words(language);
  const { dataset, split, day } = result;
  const title = [
    plainText(dataset.settings.title ?? dataset.name),
    indexPeriodWords[language].title,
    longDay(day, language),
  ];
  const told = codes.flatMap((code) => result.index.filter(({ index }) => index === code));
  return [
    ...titleLines(title, split.verdict, frame),
    ...paragraph(report.verdict(verdict[split.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
    ...told.flatMap((index) => indexSection(result, index, frame)),
    ...notesWithin([indexWords[language].notSum, notes.marks, notes.notFundamentals], frame),
    ...section(report.inputs, inputs({ dataset }, frame), frame),
  ].map(trimEnd);
}

function indexSection(result: DayResult, index: IndexTransmission, frame: Frame): readonly Line[] {
  const { language } = frame;
  return section(
    indexName(index, frame) + (index.weightsEstimated ? '~' : ''),
    [
      ...sentenceLines(indexSentences(result, index, language), frame),
      ...wholeTable(indexTable(result, index, frame, { parts: true }), frame),
      ...indexBar(index, frame),
      ...notesWithin([weightsText(result, frame), modelledWeightsText(result, index, language)], frame),
    ],
    frame,
  );
}

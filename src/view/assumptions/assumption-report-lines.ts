import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { notesWithin, sentenceLines } from '../frame/chrome.ts';
import { type ReportOptions, reportFrame, section, titleLines, wholeTable } from '../frame/report-layout.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { assumptionLines } from './assumption-lines.ts';
import { settingNotes, settingSentences } from './setting-sentences.ts';
import { settingTable } from './setting-table.ts';

/**
 * What every figure rests on as text: settings, priors, laws, choices, limits; then a day's mechanical part under every scope, turnover and
 * netting, so that nobody can say the kind one was picked.
 */
export function assumptionReportLines(
  answers: BookAnswers,
  result: DayResult,
  { language, width }: Pick<ReportOptions, 'language' | 'width'>,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { dataset, assumptions, dayIndex, day, split } = result;
  const rows = answers.allSettings(dayIndex, assumptions);
  const title = [plainText(dataset.settings.title ?? dataset.name), longDay(day, language)];
  return [
    ...titleLines(title, split.verdict, frame),
    ...assumptionLines(assumptions, frame),
    ...section(
      words(language).report.settings,
      [
        ...sentenceLines(settingSentences(rows, frame), frame),
        emptyLine,
        ...wholeTable(settingTable(rows, { assumptions, frame }), frame),
        ...notesWithin(settingNotes(rows, frame), frame),
      ],
      frame,
    ),
  ].map(trimEnd);
}

import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { rule } from '../frame/chrome.ts';
import { settingTexts } from '../frame/settings-line.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned, trimEnd } from '../layout/lines.ts';
import { layoutTable } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language, TableState } from '../screen.ts';
import { fundListRows } from './fund-rows.ts';
import { fundSentences, leftOutSentence } from './fund-sentences.ts';
import { fundSumLines } from './fund-sums.ts';
import { fundTable } from './fund-table.ts';
import { fundTotals } from './fund-totals.ts';

const unsorted: TableState = { cursor: 0, top: 0, filter: '', hidden: [], grouped: false };

/** The list of forced trades as text: every fund of the day, then the sums, then the funds left out and why. */
export function flowLines(
  result: DayResult,
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const frame: Frame = { columns: width, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
  return [
    ...headLines(result, frame),
    emptyLine,
    ...fundSection(result, frame),
    line(' ', span(words(language).notes.marksWithObserved, 'dim')),
  ].map(trimEnd);
}

/** The funds of a day without head and foot, as part of a longer report: sentences, table, sums, who was left out. */
export function fundSection(result: DayResult, frame: Frame): readonly Line[] {
  const { language, columns: width } = frame;
  const totals = fundTotals(result.split);
  const options = { dataset: result.dataset, frame, hidden: [] };
  const { columns } = fundTable([], options);
  const funds = fundTable(fundListRows(result, totals, { table: unsorted, columns, language }), options);
  const { header, rows } = layoutTable(funds, width, { first: 0, count: funds.rowCount, cursor: -1 });
  const leftOut = leftOutSentence(result, frame);
  return [
    ...paragraph(fundSentences(result, totals, frame).join(' '), width),
    emptyLine,
    header,
    ...rows,
    ...(totals.grossKrw === undefined
      ? []
      : [rule(frame), ...fundSumLines(totals, result, { frame, header })]),
    emptyLine,
    ...paragraph([leftOut, fundWords[language].shareOfOwnStock].join(' ').trim(), width),
  ];
}

function headLines(result: DayResult, frame: Frame): readonly Line[] {
  const { settings, verdict } = words(frame.language);
  const { assumptions, dataset, split } = result;
  const book = plainText(dataset.settings.title ?? dataset.name);
  const title = [book, fundWords[frame.language].screen, longDay(result.day, frame.language)].join(' › ');
  const run = [
    ...settingTexts({ assumptions, frame }),
    settings.draws(String(assumptions.draws)),
    settings.seed(String(assumptions.seed)),
  ].join(' | ');
  return [
    toned(` ${title}`, 'strong'),
    toned(` ${run}`, 'plain'),
    toned(` ${verdict[split.verdict].stamp}`, 'badge'),
  ];
}

const paragraph = (text: string, width: number): readonly Line[] =>
  wrapped(text, width - 2).map((one) => toned(` ${one}`, 'plain'));

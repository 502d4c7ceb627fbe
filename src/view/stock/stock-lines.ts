import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { notesWithin, sentenceLines } from '../frame/chrome.ts';
import { gapRow, type PaneRow } from '../frame/panes.ts';
import { assumptionText, inputs } from '../frame/report-basis.ts';
import { paragraph, type ReportOptions, reportFrame, section, titleLines } from '../frame/report-layout.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, line, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import { otherDayRows } from './stock-days.ts';
import { lawRows, tornadoRows } from './stock-laws.ts';
import { partRows } from './stock-parts.ts';
import { receiptRows } from './stock-receipts.ts';
import { residualRows } from './stock-residual.ts';
import { sellerRows } from './stock-sellers.ts';
import { stockSentences } from './stock-sentences.ts';

/** Cells of a pane with room for everything; other big days at most. */
const paneWidth = 58;
const otherDays = 6;

/**
 * Stocks on a day as text, with all that the Stock screen shows of each: parts, receipts, each law alone, what the width hangs on, who had
 * to trade, what the residual goes with, and other big days. Verdict and assumptions stand at the top.
 */
export function stockLines(
  answers: BookAnswers,
  result: DayResult,
  stocks: readonly StockSplit[],
  { language, width }: Pick<ReportOptions, 'language' | 'width'>,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { report, verdict, notes } = words(language);
  const { dataset, split, day } = result;
  const title = [plainText(dataset.settings.title ?? dataset.name), longDay(day, language)];
  return [
    ...titleLines(title, split.verdict, frame),
    ...paragraph(report.verdict(verdict[split.verdict].stamp), frame),
    ...paragraph(assumptionText(result.assumptions, frame), frame),
    ...stocks.flatMap((stock) =>
      section(
        `${stock.code} ${stockName(result, stock.code, language)}`,
        stockSection(asShown(answers, result, stock, frame), stock),
        frame,
      ),
    ),
    emptyLine,
    ...notesWithin(
      [stockWords[language].valuedAtClose, notes.notFundamentals, notes.marksWithObserved],
      frame,
    ),
    ...section(report.inputs, inputs({ dataset }, frame), frame),
  ].map(trimEnd);
}

/** What the pieces of the screen are drawn from. */
function asShown(answers: BookAnswers, result: DayResult, stock: StockSplit, frame: Frame): ScreenInput {
  const { dayIndex, assumptions, by } = result;
  return {
    ...{ answers, result, dayIndex, assumptions, by, frame },
    focus: { kind: 'stock', code: stock.code },
    table: { cursor: 0, top: 0, filter: '', hidden: [], grouped: false },
    breadcrumbs: [],
    footer: [],
    typing: false,
  };
}

function stockSection(input: ScreenInput, stock: StockSplit): readonly Line[] {
  const { answers, dayIndex, assumptions, frame } = input;
  const { code, kind } = stock;
  const rows: readonly PaneRow[] = [
    ...partRows(stock, frame, paneWidth),
    ...receiptRows(input, stock, paneWidth),
    ...lawRows(answers.byLaw(dayIndex, assumptions, code), frame),
    ...tornadoRows(answers.tornado(dayIndex, assumptions, code), frame, paneWidth),
    gapRow,
    ...sellerRows(input, stock, paneWidth),
    ...(kind === 'split'
      ? residualRows(answers.residualParts(dayIndex, assumptions, code), frame, paneWidth)
      : []),
    ...otherDayRows(input, stock, otherDays),
  ];
  return [
    ...sentenceLines(stockSentences(input, stock), frame),
    emptyLine,
    ...rows.map((row) => line(' ', row.line)),
  ];
}

import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { shortDay } from '../format/dates.ts';
import { endsOf, observed } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { note, sentencesWithin } from '../frame/chrome.ts';
import { directionTone, returnCell } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { padEnd } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import { cursorMark } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { moveOfPortfolio, stockName } from '../move/move.ts';
import { indexName, type MoveRow, unsplitWord } from '../move/move-row.ts';
import { magnitudes, portfolioSentences } from '../move/sentence.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/** The Day screen below 60x15: the range in words, then two lines for each stock and index. */

/** `06-23 ▾−9.73 %` at the left end of the first line. */
export function cardTitle(result: DayResult): Line {
  const { contribution } = result.portfolio;
  const move = contribution === undefined ? '' : `${observed(contribution, 'percent')} %`;
  return line(span(`${shortDay(result.day)} `, 'strong'), span(move, directionTone(contribution)));
}

/** The sentence, shortened where the plain case allows it; every other case keeps its whole words. */
export function cardSentence(result: DayResult, frame: Frame): readonly Line[] {
  const { notes } = words(frame.language);
  const move = moveOfPortfolio(result, frame.language);
  const sentences = portfolioSentences(result, frame.language);
  const plain =
    result.split.verdict === 'priorOnly' &&
    move !== undefined &&
    move.unsplit === 0 &&
    Math.abs(move.return) >= smallestSharedMove &&
    move.mechanical.low * move.return > 0 &&
    move.mechanical.high * move.return > 0;
  if (!plain) return sentencesWithin(sentences.filter((one) => !one.startsWith('!')).slice(1), frame, 5);
  const { mechanical } = move;
  return [
    line(' ', span(notes.cardRange(magnitudes(mechanical), mechanical.high > 0), 'strong')),
    line(' ', span(notes.cardAssumed, 'strong')),
  ];
}

/** Two lines per row: name and return, then the mechanical band. */
export function moveCards(
  rows: readonly MoveRow[],
  { result, frame, cursor }: { readonly result: DayResult; readonly frame: Frame; readonly cursor: number },
): readonly Line[] {
  const { parts } = words(frame.language);
  return rows.flatMap((row, at) => {
    const name =
      row.kind === 'stock' ? stockName(result, row.stock.code, frame.language) : indexName(row.index, frame);
    const move = row.kind === 'stock' ? row.stock.return : row.index.return;
    return [
      line(cursorMark(at === cursor), padEnd(name, 14), ' ', returnCell(move, frame)),
      line('   ', padEnd(parts.mechanical, 12), ' ', bandOrState(row, frame)),
    ];
  });
}

function bandOrState(row: MoveRow, frame: Frame): Line {
  const { states } = words(frame.language);
  if (row.kind === 'stock' && row.stock.kind === 'unsplit') {
    return toned(`${states.unsplit}: ${unsplitWord(row.stock, frame)}`, 'warning');
  }
  const mechanical =
    row.kind === 'stock'
      ? row.stock.kind === 'split' && row.stock.mechanical
      : row.index.components?.mechanical;
  if (!mechanical) return toned(states.unknown, 'dim');
  return toned(returnScale(frame).band(endsOf(mechanical, frame.band)), 'mechanical');
}

/** The residual note stays at every size; the size itself is said when there is a row for it. */
export function cardNotes({ frame }: ScreenInput): readonly Line[] {
  const { notes } = words(frame.language);
  const residual = note(notes.notFundamentals);
  return frame.rows < 14 ? [residual] : [residual, note(notes.seenUpTo(frame.columns, frame.rows))];
}

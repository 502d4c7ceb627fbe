import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { bandSentences } from '../day/day-notes.ts';
import { fraction } from '../format/figure.ts';
import { isSmall, sentencesWithin } from '../frame/chrome.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { moveOfStock, stockName } from '../move/move.ts';
import { magnitudes, moveSentences } from '../move/sentence.ts';
import type { ScreenInput } from '../screen.ts';

/** The sentence; on a card, where it would take half of the room, its range and that it is assumed. */
export function topLines(input: ScreenInput, stock: StockSplit): readonly Line[] {
  const { frame } = input;
  if (!isSmall(frame)) return sentencesWithin(stockSentences(input, stock), frame, frame.rows < 20 ? 3 : 4);
  if (stock.kind === 'unsplit') return sentencesWithin(stockSentences(input, stock), frame, 3);
  const { notes } = words(frame.language);
  const { low90: low, high90: high } = stock.mechanical;
  if (low < 0 && high > 0) return [];
  return [notes.cardRange(magnitudes({ low, high }), high > 0), notes.cardAssumed].map((text) =>
    line(' ', span(text, 'strong')),
  );
}

/** What happened and what may be machinery; then how the session itself went against the prediction. */
export function stockSentences(input: ScreenInput, stock: StockSplit): readonly string[] {
  const { result, frame } = input;
  const move = moveOfStock(stock, result!, frame.language);
  const { sentence, states } = words(frame.language);
  if (move === undefined) {
    const name = stockName(result!, stock.code, frame.language);
    return [stock.kind === 'unsplit' ? sentence.reason(name, stock.reason, undefined) : states.unknown];
  }
  return [
    ...moveSentences(move, result!, frame.language),
    ...bandSentences(frame),
    ...sessionSentence(stock, frame.language),
  ];
}

function sessionSentence(stock: StockSplit, language: ScreenInput['frame']['language']): readonly string[] {
  const said = stockWords[language];
  const { openGap, intradayReturn } = stock;
  if (openGap === undefined || intradayReturn === undefined) return [];
  const text = (value: number): string => fraction(value, 'percent', 'always');
  const session = said.session(text(openGap), text(intradayReturn));
  if (stock.kind === 'unsplit') return [session];
  if (stock.flags.includes('againstPrediction')) return [`${session} ${said.against}`];
  return [intradayReturn * stock.mechanical.point > 0 ? `${session} ${said.fits}` : session];
}

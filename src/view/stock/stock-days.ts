import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { closeReturnOn } from '../../core/market/lookup.ts';
import { shortDay } from '../format/dates.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { cellsLine, fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { span, toned } from '../layout/lines.ts';
import { unsplitWord } from '../move/move-row.ts';
import type { ScreenInput } from '../screen.ts';

/** How the stock's other big days were split: the day on the screen is one of several, and some speak against the model. */

/** The stock's largest moves among the stress days, by date. */
export function otherDayRows(input: ScreenInput, stock: StockSplit, count: number): readonly PaneRow[] {
  const { answers, assumptions, dayIndex, frame } = input;
  const move = (t: number): number => Math.abs(closeReturnOn(answers.dataset, stock.code, t) ?? 0);
  const days = answers.stressDays
    .filter((t) => t !== dayIndex && move(t) > 0)
    .sort((a, b) => move(b) - move(a))
    .slice(0, count)
    .sort((a, b) => a - b);
  const rows = days.flatMap((t) => {
    const other = answers.split(t, assumptions).stocks.find(({ code }) => code === stock.code);
    return other === undefined ? [] : [fixed(dayLine(answers.dataset.days[t]!, other, input))];
  });
  return rows.length === 0
    ? []
    : [gapRow, fixed(toned(stockWords[frame.language].otherDays, 'header')), ...rows];
}

function dayLine(day: string, stock: StockSplit, { frame }: ScreenInput) {
  const scale = returnScale(frame);
  const split = stock.kind === 'split';
  const band = split
    ? span(scale.band(endsOf(stock.mechanical, frame.band)), 'mechanical')
    : span(`${words(frame.language).states.unsplit}: ${unsplitWord(stock, frame)}`, 'warning');
  const against = stock.flags.includes('againstPrediction')
    ? span(words(frame.language).day.againstShort, 'warning')
    : span('');
  return cellsLine(
    { content: shortDay(day), width: 6 },
    {
      content: stock.return === undefined ? '' : scale.observed(stock.return),
      width: 9,
      align: 'right',
      tone: directionTone(stock.return),
    },
    { content: [band], width: split ? 18 : 34 },
    ...(split ? [{ content: [against], width: 16 }] : []),
  );
}

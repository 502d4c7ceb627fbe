import { receiptsOf } from '../../core/attribution/receipt-premium.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { shortDay } from '../format/dates.ts';
import { fraction } from '../format/figure.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { toned } from '../layout/lines.ts';
import type { ScreenInput } from '../screen.ts';
import { fixed, gapRow, type PaneRow } from './panes.ts';

/** What depositary receipts of the stock cost over it; nothing where none has a price on the day. */
export function receiptRows(
  { answers, dayIndex, frame }: Pick<ScreenInput, 'answers' | 'dayIndex' | 'frame'>,
  { code: share }: StockSplit,
  width: number,
): readonly PaneRow[] {
  const { positions } = words(frame.language);
  const percent = (value: number): string => fraction(value, 'percent', 'always');
  const texts = receiptsOf(answers.dataset, share, dayIndex).map(({ code, premium: { before, now } }) =>
    positions.premiumOf({
      receipt: code,
      now: percent(now.premium),
      before: percent(before.premium),
      day: shortDay(before.day),
    }),
  );
  if (texts.length === 0) return [];
  const lines = texts.flatMap((text) => wrapped(text, width - 1));
  return [gapRow, ...lines.map((text) => fixed(toned(text, 'plain')))];
}

import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import { receiptsOf } from '../../core/attribution/instrument/receipt-premium.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { shortDay } from '../format/dates.ts';
import { fraction } from '../format/figure.ts';
import { fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { toned } from '../layout/lines.ts';
import type { ScreenInput } from '../screen.ts';

/** Receipts of a share with their premiums on a session. */
export const receiptsOn = (
  { dataset }: Pick<BookAnswers, 'dataset'>,
  dayIndex: number,
  share: string,
): ReturnType<typeof receiptsOf> => receiptsOf(dataset, share, dayIndex);

/** What depositary receipts of the stock cost over it; nothing where none has a price on the day. */
export function receiptRows(
  { answers, dayIndex, frame }: Pick<ScreenInput, 'answers' | 'dayIndex' | 'frame'>,
  { code: share }: StockSplit,
  width: number,
): readonly PaneRow[] {
  const { positions } = words(frame.language);
  const percent = (value: number): string => fraction(value, 'percent', 'always');
  const texts = receiptsOn({ dataset: answers.dataset }, dayIndex, share).map(
    ({ code, premium: { before, now } }) =>
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

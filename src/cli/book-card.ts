import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';

/** What a book calls itself and the day it starts with: enough for the first frame, before anything is checked. */
export interface BookCard {
  readonly title?: string;
  readonly day?: TradingDay;
}

/** A book that does not say, or says it wrongly, has an empty card: opening it will report what is wrong. */
export function bookCard(folder: string): BookCard {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(folder, 'ungear.json'), 'utf8'));
    if (typeof settings !== 'object' || settings === null) return {};
    const { title, defaultDay } = settings as { readonly title?: unknown; readonly defaultDay?: unknown };
    return {
      ...(typeof title === 'string' ? { title: sanitiseText(title) } : {}),
      ...(typeof defaultDay === 'string' && isTradingDay(defaultDay) ? { day: defaultDay } : {}),
    };
  } catch {
    return {};
  }
}

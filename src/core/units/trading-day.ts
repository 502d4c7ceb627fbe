/** A calendar date in Korean time, `YYYY-MM-DD`; compares and sorts as text. */
declare const unit: unique symbol;
export type TradingDay = string & { readonly [unit]: 'trading day' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is an ISO date that exists: `2026-02-30` does not. */
export function isTradingDay(text: string): text is TradingDay {
  const match = shape.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** @throws RangeError when `text` is not an existing ISO date */
export function tradingDay(text: string): TradingDay {
  if (!isTradingDay(text))
    throw new RangeError(`tradingDay requires an ISO date, got ${JSON.stringify(text)}`);
  return text;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const calendarDaysBetween = (from: TradingDay, to: TradingDay): number =>
  (midnightOf(to) - midnightOf(from)) / 86_400_000;

/** UTC, milliseconds. */
const midnightOf = (day: TradingDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

import { cashHomeOf, cashHomes } from '../../market/cash-homes.ts';
import type { Dividend } from '../../market/corporate-actions.ts';
import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import { securityOf } from '../../market/lookup.ts';
import { venueTradesOn } from '../../market/venue-sessions.ts';
import type { KrwExact } from '../../units/krw-exact.ts';
import { krwExact, times } from '../../units/krw-exact.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import { holdingsOn } from './holdings.ts';
import { positionBook } from './position-book.ts';

/** A dividend of a holding on its way into a cash holding of its currency. */
export interface DividendEntry {
  readonly currency: Ticker;
  readonly group: string;
  readonly account: string;
  /** session after the ex-date (for a venue that was closed then, after its next own session); absent: after the book's last one */
  readonly since?: TradingDay;
  /** the day it is paid, else the ex-date */
  readonly inRowsFrom: TradingDay;
  /** in units of the currency; of a short holding negative */
  readonly amount: KrwExact;
}

const known = new WeakMap<Dataset, readonly DividendEntry[]>();

/**
 * Dividends that enter cash of the book: from the session after the ex-date on they are part of it, paid or still due. A holding without
 * such cash loses them: they are profit on the ex-date, and leave the book.
 */
export function dividendsIntoCash(dataset: Dataset): readonly DividendEntry[] {
  let made = known.get(dataset);
  if (made === undefined) {
    made = follow(dataset);
    known.set(dataset, made);
  }
  return made;
}

function follow(dataset: Dataset): readonly DividendEntry[] {
  const dividends = dataset.corporateActions.filter((action) => action.kind === 'dividend');
  const homes = cashHomes(dividends.length === 0 ? [] : dataset.positions);
  return dividends.flatMap((dividend) => {
    const { currency, day, paid = day } = dividend;
    return receivers(dataset, dividend).flatMap(({ position, amount, since }) => {
      const home = cashHomeOf(homes.get(currency) ?? [], position);
      return home === undefined
        ? []
        : [{ ...home, currency: currency as Ticker, ...since, inRowsFrom: paid, amount }];
    });
  });
}

/** Holdings of the security on the evening before the ex-date, or before its venue's next session, whose return has the dividend, and what each gets. */
function receivers(dataset: Dataset, { code, day, amount }: Dividend) {
  const venue = securityOf(dataset, code)?.market ?? 'KRX';
  const at = dataset.days.findIndex((session, t) => session >= day && venueTradesOn(dataset, venue, t));
  const [exSession, next] = [dataset.days[at], dataset.days[at + 1]];
  if (exSession === undefined) return [];
  const since = next === undefined ? {} : { since: next };
  const book = positionBook(dataset);
  const { rows, ahead } = holdingsOn(book, exSession);
  return [...rows].flatMap((row, index) => {
    const position = book.positions[row]!;
    if (position.code !== code || ahead[index] === 1) return [];
    const units = unitsBecome(dataset, code, position.effectiveFrom ?? dataset.days[0]!, day);
    if (units === undefined) return [];
    return [{ position, since, amount: times(times(krwExact(amount), units), position.quantity) }];
  });
}

import type { CashFlow, Position } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { KrwExact } from '../../units/krw-exact.ts';
import { krwExact, sumExact, toNumber } from '../../units/krw-exact.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { DividendEntry } from './dividend-cash.ts';
import { dividendsIntoCash } from './dividend-cash.ts';

/** What changes the quantity of a cash holding by itself. */
interface CashMovement {
  readonly kind: 'outside' | 'dividend';
  /** first session that starts with it; absent: after the book's last one */
  readonly since?: TradingDay;
  /** a dated row of the cash from this day on has it in its quantity */
  readonly inRowsFrom: TradingDay;
  /** in units of the currency */
  readonly amount: KrwExact;
}

interface Movements {
  readonly currencies: ReadonlySet<string>;
  readonly byHolding: ReadonlyMap<string, readonly CashMovement[]>;
}

const movementsOf = new WeakMap<Dataset, Movements>();

function read(dataset: Dataset): Movements {
  let known = movementsOf.get(dataset);
  if (known !== undefined) return known;
  const all = [...dataset.cashFlows.map(fromOutside), ...dividendsIntoCash(dataset).map(fromDividend)];
  known = {
    currencies: new Set(all.map(({ currency }) => currency)),
    byHolding: Map.groupBy(all, ({ currency, group, account }) => keyOf(currency, group, account)),
  };
  movementsOf.set(dataset, known);
  return known;
}

type Place = Pick<CashFlow, 'currency' | 'group' | 'account'>;

const fromOutside = ({ currency, group, account, day, amount }: CashFlow): CashMovement & Place => ({
  ...{ currency, group, account },
  kind: 'outside',
  since: day,
  inRowsFrom: day,
  amount: krwExact(amount),
});

const fromDividend = (entry: DividendEntry): CashMovement & Place => ({
  ...entry,
  kind: 'dividend',
});

const keyOf = (currency: string, group: string, account: string): string =>
  JSON.stringify([currency, group, account]);

/** Whether cash of the book moves by itself. */
export const movesCash = (dataset: Dataset): boolean => read(dataset).currencies.size > 0;

/** Currencies of cash that flows or dividends enter. */
export const currenciesReceiving = (dataset: Dataset): ReadonlySet<string> => read(dataset).currencies;

/** Movements that a holding's row has at the start of a session, or after the book's last one, on top of its quantity. */
function movementsIn(
  dataset: Dataset,
  position: Position,
  day: TradingDay | undefined,
): readonly CashMovement[] {
  const { code, group, account, effectiveFrom } = position;
  const { currencies, byHolding } = read(dataset);
  if (!currencies.has(code)) return [];
  const isNew = ({ inRowsFrom }: CashMovement) =>
    effectiveFrom === undefined ? inRowsFrom >= dataset.days[0]! : inRowsFrom > effectiveFrom;
  return (byHolding.get(keyOf(code, group, account)) ?? []).filter(
    (movement) =>
      (day === undefined || (movement.since !== undefined && movement.since <= day)) && isNew(movement),
  );
}

/**
 * Cash of a holding at the start of a session: its quantity, what flowed in since its effective day (the session's own flows included),
 * and the dividends that went ex since. A quantity without a date is that before the book's first session.
 */
export function withMovements(dataset: Dataset, position: Position, day: TradingDay): number {
  const amounts = movementsIn(dataset, position, day).map(({ amount }) => amount);
  return amounts.length === 0
    ? position.quantity
    : toNumber(sumExact([krwExact(position.quantity), ...amounts]));
}

/** Of these, in units of the currency, what came after the session before; without a `day`, all that came after it. */
export function movedSince(
  dataset: Dataset,
  position: Position,
  { before, day }: { readonly before: TradingDay; readonly day: TradingDay | undefined },
): Readonly<Record<CashMovement['kind'], number>> {
  const moved = movementsIn(dataset, position, day).filter(
    ({ since }) => since === undefined || since > before,
  );
  const sum = (kind: CashMovement['kind']): number =>
    toNumber(sumExact(moved.filter((one) => one.kind === kind).map(({ amount }) => amount)));
  return { outside: sum('outside'), dividend: sum('dividend') };
}

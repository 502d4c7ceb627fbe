import type { CashFlow, Dataset, Position } from '../market/dataset.ts';
import { krwExact, sumExact, toNumber } from '../units/krw-exact.ts';
import type { TradingDay } from '../units/trading-day.ts';

interface Flows {
  readonly currencies: ReadonlySet<string>;
  readonly byHolding: ReadonlyMap<string, readonly CashFlow[]>;
}

const flowsOf = new WeakMap<readonly CashFlow[], Flows>();

function read({ cashFlows }: Dataset): Flows {
  let known = flowsOf.get(cashFlows);
  if (known === undefined) {
    known = {
      currencies: new Set(cashFlows.map(({ currency }) => currency)),
      byHolding: Map.groupBy(cashFlows, ({ currency, group, account }) => keyOf(currency, group, account)),
    };
    flowsOf.set(cashFlows, known);
  }
  return known;
}

const keyOf = (currency: string, group: string, account: string): string =>
  JSON.stringify([currency, group, account]);

export const currenciesWithFlows = (dataset: Dataset): ReadonlySet<string> => read(dataset).currencies;

/**
 * Cash of a holding at the start of a session: its quantity, and what flowed in since its effective day, the session's own flows included.
 * A quantity without a date is that before the book's first session.
 */
export function withFlows(dataset: Dataset, position: Position, day: TradingDay): number {
  const { code, group, account, effectiveFrom, quantity } = position;
  const { currencies, byHolding } = read(dataset);
  if (!currencies.has(code)) return quantity;
  const isNew = (flow: CashFlow) =>
    effectiveFrom === undefined ? flow.day >= dataset.days[0]! : flow.day > effectiveFrom;
  const amounts = (byHolding.get(keyOf(code, group, account)) ?? [])
    .filter((flow) => flow.day <= day && isNew(flow))
    .map(({ amount }) => krwExact(amount));
  return toNumber(sumExact([krwExact(quantity), ...amounts]));
}

import type { Position } from './book-holdings.ts';

/** A cash holding of the book, by what its rows have in common beside the currency. */
export type CashHome = Pick<Position, 'group' | 'account'>;

/** Cash holdings by currency, each once. */
export function cashHomes(positions: readonly Position[]): ReadonlyMap<string, readonly CashHome[]> {
  const found = new Map<string, Map<string, CashHome>>();
  for (const { code, group, account } of positions) {
    if (!/^[A-Z]{3}$/.test(code)) continue;
    const homes = found.get(code) ?? new Map<string, CashHome>();
    homes.set(JSON.stringify([group, account]), { group, account });
    found.set(code, homes);
  }
  return new Map([...found].map(([currency, homes]) => [currency, [...homes.values()]]));
}

/**
 * The cash that a holding's dividends go into: of the same group and account, else the only one of the account, else the only one there is.
 *
 * @returns `undefined` when there is none, or several fit
 */
export function cashHomeOf(homes: readonly CashHome[], { group, account }: CashHome): CashHome | undefined {
  const same = homes.find((home) => home.group === group && home.account === account);
  if (same !== undefined) return same;
  const ofAccount = homes.filter((home) => home.account === account);
  const fitting = ofAccount.length === 0 ? homes : ofAccount;
  return fitting.length === 1 ? fitting[0] : undefined;
}

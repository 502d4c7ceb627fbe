import type { CashFlow, Position } from '../../core/market/book-holdings.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import type { BookFiles } from '../book-file.ts';
import { readFlows } from '../sheets/flows.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import type { HoldingsFile } from './holdings-table.ts';
import { usableDate } from './sum-holdings.ts';

/** What may be cash in a file of holdings, as it is written there, with the first date that states it. */
interface StatedCash {
  readonly code: string;
  readonly group: string;
  readonly account: string;
  readonly from: string;
}

/** Codes of three letters, by group and account. */
export async function statedCash(
  { connection }: ColumnarEngine,
  { table, columns }: HoldingsFile,
): Promise<readonly StatedCash[]> {
  const cell = (name: string): string => {
    const column = columns.get(name);
    return column === undefined ? "''" : `coalesce(CAST(${column} AS VARCHAR), '')`;
  };
  const answer = await connection.runAndReadAll(
    `SELECT c, g, a, min(d)::VARCHAR AS f FROM (
      SELECT ${cell('code')} AS c, ${cell('group')} AS g, ${cell('account')} AS a, ${usableDate(columns.get('date')!)} AS d FROM ${table}
    ) WHERE length(trim(c)) = 3 AND d IS NOT NULL GROUP BY c, g, a ORDER BY f, c, g, a`,
  );
  return answer.getRows().map(([code, group, account, from]) => ({
    ...{ code: String(code), group: String(group), account: String(account), from: String(from) },
  }));
}

/** flows.csv: every flow with the cash of the holdings that it enters, which has to be stated before. */
export function flowsInto(
  cash: readonly StatedCash[],
  { 'flows.csv': { text, log } }: BookFiles,
  { codes, days }: Pick<HoldingsMarket, 'codes' | 'days'>,
): readonly CashFlow[] {
  if (text === undefined) return [];
  const positions = cash.flatMap(({ code: written, group, account, from }): readonly Position[] => {
    const code = codeIn(codes.read(written));
    if (code === undefined) return [];
    const place = { code, group: sanitiseText(group), account: sanitiseText(account) };
    return [{ ...place, quantity: 0, row: 0, effectiveFrom: from as TradingDay }];
  });
  return readFlows({ text, log, codes }, positions, days);
}

/** The same where holdings are added up by some levels alone. */
export const addedUpBy = (flows: readonly CashFlow[], levels: readonly string[]): readonly CashFlow[] =>
  flows.map((flow) => ({
    ...flow,
    group: levels.includes('group') ? flow.group : '',
    account: levels.includes('account') ? flow.account : '',
  }));

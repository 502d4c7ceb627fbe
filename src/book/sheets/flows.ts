import type { CashFlow, Position } from '../../core/market/book-holdings.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { numberAt } from '../number-columns.ts';
import { compareTexts, type Numbered, readRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Columns, SheetText } from '../sheet.ts';
import { currencyAt, dayAt, qualityAt, sourceAt, textAt } from '../typed-cells.ts';
import { noteSession } from './session-date.ts';

const layout = {
  date: 'required',
  currency: 'required',
  amount: 'required',
  account: 'optional',
  group: 'optional',
  note: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

type Cells = Columns<keyof typeof layout>;

/** A cash holding, by what its rows in positions.csv have in common. */
type CashHolding = Pick<CashFlow, 'currency' | 'group' | 'account'> & { readonly from: string };

/** flows.csv: every flow with the cash holding it enters, sorted by holding and day. Two rows that say the same are two flows, and named. */
export function readFlows(
  sheet: SheetText,
  positions: readonly Position[],
  days: readonly TradingDay[],
): CashFlow[] {
  const rows = readRows(sheet, layout, (row, columns) => {
    const flow = readRow(row, columns, positions);
    if (flow !== undefined) noteSession(row, columns.date, flow.day, days);
    return flow;
  });
  const sorted = rows.sort((a, b) => compareTexts(contentOf(a), contentOf(b)) || a.line - b.line);
  sorted.forEach((row, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && contentOf(before) === contentOf(row)) nameTwice(sheet, before, row);
  });
  return sorted.map(({ value }) => value);
}

const contentOf = ({
  value: { currency, group, account, day, amount, source },
}: Numbered<CashFlow>): string => JSON.stringify([group, account, currency, day, amount, source]);

function nameTwice({ log }: SheetText, first: Numbered<CashFlow>, row: Numbered<CashFlow>): void {
  const { currency, group, account, day } = row.value;
  const key = [currency, group, account, day].filter((part) => part !== '').join(' / ');
  const params = { key, firstRow: first.line, rows: 2, kind: 'lot' };
  log.add('duplicateRow', 'warning', params, { row: row.line });
}

function readRow(row: Row, c: Cells, positions: readonly Position[]): CashFlow | undefined {
  const day = dayAt(row, c.date);
  const currency = currencyAt(row, c.currency);
  const amount = numberAt(row, c.amount);
  const asked = { account: textAt(row, c.account), group: textAt(row, c.group) };
  const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
  if (day === undefined || currency === undefined || amount === undefined) return undefined;
  const held = cashHeld(positions, currency, asked).filter(({ from }) => from < day);
  const [holding, second] = held;
  if (holding === undefined) {
    row.remark(c.currency, 'flowWithoutCash', { ...asked, day }, { severity: 'warning', key: `${row.line}` });
    row.failure = 'flowWithoutCash';
    return undefined;
  }
  if (second !== undefined) return row.fail(c.account, 'flowAmbiguous', { currency, holdings: held.length });
  return {
    day,
    currency: holding.currency,
    group: holding.group,
    account: holding.account,
    amount,
    ...trust,
  };
}

/** Cash holdings of a currency, each once, with the day its first row counts from; an account or group not asked for fits all. */
function cashHeld(
  positions: readonly Position[],
  currency: string,
  { account, group }: { readonly account: string; readonly group: string },
): readonly CashHolding[] {
  const found = new Map<string, CashHolding>();
  for (const position of positions) {
    if (position.code !== currency) continue;
    if ((account !== '' && position.account !== account) || (group !== '' && position.group !== group))
      continue;
    const key = JSON.stringify([position.group, position.account]);
    if (!found.has(key))
      found.set(key, { ...position, currency: position.code, from: position.effectiveFrom ?? '' });
  }
  return [...found.values()];
}

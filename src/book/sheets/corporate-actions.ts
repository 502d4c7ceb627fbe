import type { Position } from '../../core/market/book-holdings.ts';
import { cashHomeOf, cashHomes } from '../../core/market/cash-homes.ts';
import type { CorporateAction, Dividend, Split } from '../../core/market/corporate-actions.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { positiveAt } from '../number-columns.ts';
import { type Numbered, uniqueRows } from '../numbered.ts';
import { present } from '../present.ts';
import type { Row } from '../row.ts';
import { type Column, type Columns, eachRow, type SheetText } from '../sheet.ts';
import { codeAt, currencyAt, dayAt, qualityAt, sourceAt, wordAt } from '../typed-cells.ts';
import type { Market } from './positions.ts';
import { noteSession } from './session-date.ts';

const layout = {
  code: 'required',
  date: 'required',
  kind: 'required',
  factor: 'optional',
  amount: 'optional',
  currency: 'optional',
  paid: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

interface Book extends Market {
  readonly positions: readonly Position[];
}

interface Held extends Book {
  readonly homes: ReturnType<typeof cashHomes>;
}

/** More than any split or consolidation there has been. */
const largestFactor = 10_000;

/**
 * corporate_actions.csv, sorted by code and day. A split whose factor cannot be read stays in without one: no return may run over its day as
 * if nothing had happened.
 */
export function readCorporateActions(
  sheet: SheetText,
  book: Book,
  days: readonly TradingDay[],
): CorporateAction[] {
  const held: Held = { ...book, homes: cashHomes(book.positions) };
  const rows: Numbered<CorporateAction>[] = [];
  eachRow(sheet, layout, (row, columns) => {
    const action = readRow(row, columns, held);
    if (action === undefined) return;
    noteSession(row, columns.date, action.day, days);
    if (row.failure === undefined || action.kind === 'split') rows.push({ line: row.line, value: action });
  });
  return withDisputedSplits(rows, uniqueRows(rows, { seriesOf: keyOf }, sheet.log));
}

/** Two dividends of one day are two; two splits of one day would be a contradiction. */
const keyOf = (action: CorporateAction): string => {
  const amount = action.kind === 'dividend' ? ` ${action.amount} ${action.currency}` : '';
  return `${action.code} ${action.day} ${action.kind}${amount}`;
};

/** Of splits that contradict each other none is used, but there was one. */
function withDisputedSplits(
  rows: readonly Numbered<CorporateAction>[],
  agreed: readonly Numbered<CorporateAction>[],
): CorporateAction[] {
  const kept = new Map(agreed.map(({ value }) => [keyOf(value), value]));
  for (const { value } of rows) {
    if (kept.has(keyOf(value))) continue;
    const { code, day, quality, source } = value;
    kept.set(keyOf(value), { kind: 'split', code, day, quality, source });
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, action]) => action);
}

type Cells = Columns<keyof typeof layout>;

function readRow(row: Row, c: Cells, market: Held): CorporateAction | undefined {
  const code = codeAt(row, c.code);
  const day = dayAt(row, c.date);
  const kind = wordAt(row, c.kind, ['split', 'dividend', ''], { absent: '' });
  if (kind === '') row.fail(c.kind, 'cellEmpty');
  const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
  if (code === undefined || day === undefined) return undefined;
  const place = { code, day, ...trust };
  if (market.currencyOf(code) === undefined)
    row.remark(c.code, 'unknownCode', { text: code }, { severity: 'warning', key: code });
  if (kind === 'split') return present({ kind, ...place, factor: factorAt(row, c.factor) }) as Split;
  return kind === 'dividend' ? readDividend(row, c, place, market) : undefined;
}

/** Once per security and currency. */
function nameHomeless(row: Row, c: Cells, code: string, currency: string): void {
  const key = `${code} ${currency}`;
  row.remark(c.code, 'dividendWithoutCash', { text: code, currency }, { severity: 'warning', key });
}

function factorAt(row: Row, column: Column): number | undefined {
  if (row.cell(column) === '') return row.fail(column, 'splitWithoutFactor');
  return positiveAt(row, column, largestFactor);
}

function readDividend(
  row: Row,
  c: Cells,
  place: Omit<Split, 'kind' | 'factor'>,
  { currencyOf, hasRate, positions, homes }: Held,
): Dividend | undefined {
  if (row.cell(c.amount) === '') return row.fail(c.amount, 'cellEmpty');
  const amount = positiveAt(row, c.amount);
  const currency = currencyAt(row, c.currency, currencyOf(place.code) || 'KRW');
  if (amount === undefined || currency === undefined) return undefined;
  if (currency !== 'KRW' && !hasRate(currency))
    row.remark(c.currency, 'rateMissing', { text: currency }, { severity: 'warning', key: currency });
  else if (
    positions.some(
      (one) => one.code === place.code && cashHomeOf(homes.get(currency) ?? [], one) === undefined,
    )
  )
    nameHomeless(row, c, place.code, currency);
  const paid = dayAt(row, c.paid);
  if (paid !== undefined && paid < place.day) return row.fail(c.paid, 'paidBeforeEx', { day: place.day });
  return present({ kind: 'dividend', ...place, amount, currency, paid }) as Dividend;
}

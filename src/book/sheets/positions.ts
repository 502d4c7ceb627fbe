import type { Position } from '../../core/market/dataset.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { countLimit, numberAt } from '../number-columns.ts';
import type { Row } from '../row.ts';
import { type Column, type Columns, eachRow, type SheetText } from '../sheet.ts';
import { codeAt, currencyAt, dayAt, optionalTextAt, textAt } from '../typed-cells.ts';
import { hintOfCurrency } from '../venue.ts';
import { type HoldingKeys, sortPositions } from './position-order.ts';
import { RepeatedNames } from './repeated-names.ts';

const layout = {
  code: 'required',
  quantity: 'required',
  group: 'optional',
  account: 'optional',
  currency: 'optional',
  effective_from: 'optional',
  name: 'optional',
  note: 'optional',
} as const;

/** What tells a holding from a misspelling. */
export interface Market {
  /** currency in which a security is priced, empty for an index; undefined where no file knows the code */
  readonly currencyOf: (code: string) => string | undefined;
  /** whether fx.csv converts a currency */
  readonly hasRate: (currency: string) => boolean;
}

/** Currencies that a cash row may be in, even if the book has no rate for them: they are not unknown securities. */
const currencies = new Set('KRW USD HKD JPY EUR CNY CNH GBP TWD SGD AUD CAD CHF'.split(' '));

/** positions.csv in a fixed order. All rows count, also those that look the same (lots); these are named. */
export function readPositions(sheet: SheetText, market: Market): Position[] {
  const positions: Position[] = [];
  const keys = { codes: new RepeatedNames(), accounts: new RepeatedNames(), groups: new RepeatedNames() };
  eachRow(sheet, layout, (row, columns) => {
    const position = readRow(row, columns, keys);
    if (position === undefined || row.failure !== undefined) return;
    checkCode(row, columns.code, position.code, market);
    positions.push(position);
    keys.codes.keep();
    keys.accounts.keep();
    keys.groups.keep();
  });
  return sortPositions(positions, keys, sheet.log);
}

function readRow(row: Row, c: Columns<keyof typeof layout>, keys: HoldingKeys): Position | undefined {
  const currency = currencyAt(row, c.currency);
  const code = positionCodeAt(row, c.code, currency);
  const quantity = numberAt(row, c.quantity, countLimit);
  const group = keys.groups.share(textAt(row, c.group));
  const account = keys.accounts.share(textAt(row, c.account));
  const effectiveFrom = dayAt(row, c.effective_from);
  const name = optionalTextAt(row, c.name);
  const note = optionalTextAt(row, c.note);
  if (code === undefined || quantity === undefined) return undefined;
  const certain = { code: keys.codes.share(code), quantity, group, account, row: row.line };
  return new BookedPosition(certain, { currency, effectiveFrom, name, note });
}

/** What the code alone says comes first; the currency only helps where it says nothing certain. */
function positionCodeAt(row: Row, column: Column, currency: string | undefined): Ticker | undefined {
  const code = codeAt(row, column);
  const hint = hintOfCurrency(currency);
  if (hint === undefined || code === undefined || row.codes.knows(code) || code.length > 5) return code;
  return /^\d+$/.test(code) ? codeAt(row, column, hint) : code;
}

type Certain = Pick<Position, 'code' | 'quantity' | 'group' | 'account' | 'row'>;

interface Optional {
  readonly currency: string | undefined;
  readonly effectiveFrom: TradingDay | undefined;
  readonly name: string | undefined;
  readonly note: string | undefined;
}

/** A position of which absent properties are absent; as a class, because a book of many stays twice as small. */
class BookedPosition implements Position {
  readonly code: Ticker;
  readonly quantity: number;
  readonly group: string;
  readonly account: string;
  readonly row: number;
  declare readonly currency?: string;
  declare readonly effectiveFrom?: TradingDay;
  declare readonly name?: string;
  declare readonly note?: string;

  constructor(certain: Certain, { currency, effectiveFrom, name, note }: Optional) {
    this.code = certain.code;
    this.quantity = certain.quantity;
    this.group = certain.group;
    this.account = certain.account;
    this.row = certain.row;
    if (currency !== undefined) this.currency = currency;
    if (effectiveFrom !== undefined) this.effectiveFrom = effectiveFrom;
    if (name !== undefined) this.name = name;
    if (note !== undefined) this.note = note;
  }
}

/** Names, once each, the codes that nothing is known about and the currencies that nothing converts. */
function checkCode(row: Row, column: Column, code: Ticker, { currencyOf, hasRate }: Market): void {
  const priced = currencyOf(code);
  const isCash = priced === undefined && (currencies.has(code) || hasRate(code));
  const currency = isCash ? code : priced;
  if (currency === undefined) warn(row, column, 'unknownCode', code);
  else if (currency !== '' && currency !== 'KRW' && !hasRate(currency))
    warn(row, column, 'unknownCurrency', currency);
}

function warn(row: Row, column: Column, problem: 'unknownCode' | 'unknownCurrency', text: string): void {
  row.remark(column, problem, { text }, { severity: 'warning', key: text });
}

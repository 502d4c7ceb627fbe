import type { Position } from '../../core/market/book-holdings.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { countLimit, numberAt } from '../number-columns.ts';
import type { Row } from '../row.ts';
import { type Column, type Columns, eachRow, type RowVisitor, type SheetText } from '../sheet.ts';
import { codeAt, currencyAt, dayAt, textAt } from '../typed-cells.ts';
import { hintOfCurrency, isShortCode } from '../venue.ts';
import { type HoldingKeys, sortPositions } from './position-order.ts';
import { RepeatedNames } from './repeated-names.ts';
import { SharedTags } from './shared-tags.ts';

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
  const tags = new SharedTags();
  const visit: RowVisitor<keyof typeof layout> = (row, columns, others) => {
    const position = readRow(row, columns, keys);
    const said = others.length === 0 ? undefined : tags.of(row, others);
    if (said !== undefined) position.tags = said;
    if (row.failure !== undefined) return;
    checkCode(row, columns.code, position.code, market);
    positions.push(position);
    keys.codes.keep();
    keys.accounts.keep();
    keys.groups.keep();
  };
  eachRow(sheet, layout, visit, 'columnIsLevel');
  return sortPositions(positions, keys, sheet.log);
}

/** A position whose absent properties are absent. A large book is made of these: nothing else is left behind per row. */
class BookedPosition implements Position {
  code: Ticker = nothing;
  quantity = 0;
  group = '';
  account = '';
  row = 0;
  declare currency?: string;
  declare effectiveFrom?: TradingDay;
  declare name?: string;
  declare note?: string;
  declare tags?: Readonly<Record<string, string>>;
}

/** Stands in a row that fails and is left out. */
const nothing = '' as Ticker;

function readRow(row: Row, c: Columns<keyof typeof layout>, keys: HoldingKeys): BookedPosition {
  const position = new BookedPosition();
  const currency = currencyAt(row, c.currency);
  position.code = keys.codes.share(positionCodeAt(row, c.code, currency) ?? nothing);
  position.quantity = numberAt(row, c.quantity, countLimit) ?? 0;
  position.group = keys.groups.share(textAt(row, c.group));
  position.account = keys.accounts.share(textAt(row, c.account));
  position.row = row.line;
  const effectiveFrom = dayAt(row, c.effective_from);
  const name = textAt(row, c.name);
  const note = textAt(row, c.note);
  if (currency !== undefined) position.currency = currency;
  if (effectiveFrom !== undefined) position.effectiveFrom = effectiveFrom;
  if (name !== '') position.name = name;
  if (note !== '') position.note = note;
  return position;
}

/** What the code alone says comes first; the currency only helps where it says nothing certain. */
function positionCodeAt(row: Row, column: Column, currency: string | undefined): Ticker | undefined {
  const code = codeAt(row, column);
  const hint = hintOfCurrency(currency);
  if (hint === undefined || code === undefined || code.length > 5) return code;
  return isShortCode(code) && !row.codes.knows(code) ? codeAt(row, column, hint) : code;
}

/** Names, once each, the codes that nothing is known about and the currencies that nothing converts. */
function checkCode(row: Row, column: Column, code: Ticker, market: Market): void {
  const problem = codeProblem(code, market);
  if (problem === undefined) return;
  row.remark(column, problem.code, { text: problem.text }, { severity: 'warning', key: problem.text });
}

/** Why a holding will not be priced: nothing is known about its code, or nothing converts its currency. */
export function codeProblem(
  code: Ticker,
  { currencyOf, hasRate }: Market,
): { readonly code: 'unknownCode' | 'rateMissing'; readonly text: string } | undefined {
  const priced = currencyOf(code);
  const isCash = priced === undefined && (currencies.has(code) || hasRate(code));
  const currency = isCash ? code : priced;
  if (currency === undefined) return { code: 'unknownCode', text: code };
  if (currency === '' || currency === 'KRW' || hasRate(currency)) return undefined;
  return { code: 'rateMissing', text: currency };
}

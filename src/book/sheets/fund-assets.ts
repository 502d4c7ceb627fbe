import type { FundAssets } from '../../core/market/fund-terms.ts';
import { numberAt } from '../number-columns.ts';
import { firstLine, type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Columns, SheetText } from '../sheet.ts';
import { codeAt, currencyAt, dayAt, qualityAt, sourceAt, textAt, wordAt } from '../typed-cells.ts';
import { hintOfCurrency } from '../venue.ts';

const layout = {
  date: 'required',
  code: 'required',
  level: 'optional',
  group: 'optional',
  primary: 'optional',
  net_assets: 'required',
  currency: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

/** Whether a code traded on a day: assets of 0 are then certainly missing data. */
export type TradedOn = (code: string, day: string) => boolean;

/**
 * Far below the smallest fund: KRX takes those under 5bn won off the list. Written in millions or in hundreds of millions of won, as data
 * vendors do, funds would look too small to trade anything.
 */
const leastWon = 1e8;

type AssetRow = Omit<FundAssets, 'primary'> & { readonly primary: boolean | undefined };

/** fund_assets.csv: net assets by code and day; of each day and group only one level may be summed. */
export function readFundAssets(sheet: SheetText, tradedOn: TradedOn): FundAssets[] {
  const rows = readRows(sheet, layout, (row, columns) => readRow(row, columns, tradedOn));
  const unique = uniqueRows(rows, { seriesOf: ({ code }) => code, placeOf: ({ day }) => day }, sheet.log);
  return withOnePrimaryLevel(unique, sheet);
}

function readRow(row: Row, c: Columns<keyof typeof layout>, tradedOn: TradedOn): AssetRow | undefined {
  const day = dayAt(row, c.date);
  const currency = currencyAt(row, c.currency, 'KRW');
  const code = codeAt(row, c.code, hintOfCurrency(currency));
  const netAssets = numberAt(row, c.net_assets);
  const level = wordAt(row, c.level, ['product', 'aggregate'], { absent: 'product' });
  const group = textAt(row, c.group) || code || '';
  const primary = wordAt(row, c.primary, primaryWords, { absent: '' });
  const trust = { quality: qualityAt(row, c.quality), source: sourceAt(row, c.source) };
  if (day === undefined || code === undefined || currency === undefined) return undefined;
  if (netAssets === undefined || level === undefined) return undefined;
  if (netAssets < 0) return row.fail(c.net_assets, 'notPositive');
  if (netAssets === 0) {
    const turnover = tradedOn(code, day) ? 'yes' : 'unknown';
    return row.fail(c.net_assets, 'assetsZero', { text: code, day, turnover });
  }
  if (currency === 'KRW' && netAssets < leastWon)
    return row.failAlike(c.net_assets, 'assetsTooSmall', { limit: leastWon });
  return { day, code, level, group, primary: primaryOf(primary), netAssets, currency, ...trust };
}

const primaryWords = ['1', '0', 'true', 'false', 'yes', 'no', ''] as const;

function primaryOf(word: (typeof primaryWords)[number] | undefined): boolean | undefined {
  return word === undefined || word === '' ? undefined : word === '1' || word === 'true' || word === 'yes';
}

/**
 * Holds every day and group to one primary level. Where the file does not say which, the only level there is counts; two primary levels
 * would count the same money twice, so none is used.
 */
function withOnePrimaryLevel(rows: readonly Numbered<AssetRow>[], { log }: SheetText): FundAssets[] {
  const groups = Map.groupBy(rows, ({ value }) => `${value.day} ${value.group}`);
  const refused = new Set<AssetRow>();
  const counted = new Set<AssetRow>();
  for (const group of groups.values()) {
    const { day, group: name } = group[0]!.value;
    const params = { day, group: name, rows: group.length };
    const place = { row: firstLine(group) };
    const primary = primaryRows(group.map(({ value }) => value));
    for (const row of primary) counted.add(row);
    if (primary.length === 0) log.add('noRowPrimary', 'warning', params, place);
    if (new Set(primary.map(({ level }) => level)).size < 2) continue;
    log.add('multipleRowsPrimary', 'error', params, place);
    log.leftOut += group.length;
    for (const { value } of group) refused.add(value);
  }
  return rows.flatMap(({ value }) => (refused.has(value) ? [] : { ...value, primary: counted.has(value) }));
}

function primaryRows(group: readonly AssetRow[]): readonly AssetRow[] {
  return group.filter(({ primary }) => primary ?? group.every((row) => row.primary === undefined));
}

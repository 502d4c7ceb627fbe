import type { Exposure, FundTerms } from '../../core/market/fund-terms.ts';
import { type Multiple, multiple, ratio } from '../../core/units/quantity.ts';
import { readNumber } from '../cells/number-cell.ts';
import { fractionAt, hundredth } from '../number-columns.ts';
import { readRows, uniqueRows } from '../numbered.ts';
import { present } from '../present.ts';
import type { Row } from '../row.ts';
import type { Column, Columns, SheetText } from '../sheet.ts';
import {
  codeAt,
  currencyAt,
  dayAt,
  optionalTextAt,
  qualityAt,
  sourceAt,
  textAt,
  wordAt,
} from '../typed-cells.ts';
import { hintOfVenue, venueNamed } from '../venue.ts';

const layout = {
  code: 'required',
  level: 'optional',
  name_ko: 'optional',
  name_en: 'optional',
  issuer: 'optional',
  underlying: 'required',
  multiple: 'required',
  multiple_kind: 'optional',
  effective_from: 'optional',
  listing_date: 'optional',
  venue: 'optional',
  currency: 'optional',
  exposure: 'optional',
  fee: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

const exposures: readonly Exposure[] = [
  'cash',
  'futures',
  'cash+futures',
  'mixed',
  'swap',
  'option',
  'swap+options',
  'note',
  'unknown',
];

/** No fund listed anywhere has a larger multiple; beyond it a percentage was meant. */
const largestMultiple = 10;
/** A yearly fee above this is a percentage. */
const largestFee = 0.1;

/** funds.csv: the terms of leveraged and inverse funds, one row per change of terms. */
export function readFunds(sheet: SheetText): FundTerms[] {
  const rows = readRows(sheet, layout, readRow);
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ code }) => code, placeOf: ({ effectiveFrom }) => effectiveFrom ?? '' },
    sheet.log,
  );
  return unique.map(({ value }) => value);
}

function readRow(row: Row, c: Columns<keyof typeof layout>): FundTerms | undefined {
  const venue = venueNamed(textAt(row, c.venue)) || 'KRX';
  const code = codeAt(row, c.code, hintOfVenue(venue));
  const underlying = codeAt(row, c.underlying);
  const times = multipleAt(row, c.multiple);
  const fee = fractionAt(row, c.fee, { high: largestFee });
  const terms = {
    level: wordAt(row, c.level, ['product', 'aggregate'], { absent: 'product' }),
    nameKo: optionalTextAt(row, c.name_ko),
    nameEn: optionalTextAt(row, c.name_en),
    issuer: optionalTextAt(row, c.issuer),
    multipleKind: wordAt(row, c.multiple_kind, ['fixed', 'max'], { absent: 'fixed' }),
    effectiveFrom: dayAt(row, c.effective_from),
    listingDay: dayAt(row, c.listing_date),
    venue,
    currency: currencyAt(row, c.currency, 'KRW'),
    exposure: wordAt(row, c.exposure, exposures, { absent: 'unknown', cautious: 'unknown' }),
    fee: fee === undefined ? undefined : ratio(fee),
    quality: qualityAt(row, c.quality),
    source: sourceAt(row, c.source),
  };
  const { level, multipleKind, currency, exposure } = terms;
  if (code === undefined || underlying === undefined || times === undefined) return undefined;
  if (level === undefined || multipleKind === undefined || currency === undefined || exposure === undefined)
    return undefined;
  return present({ ...terms, code, underlying, multiple: times, level, multipleKind, currency, exposure });
}

/** 2, -2, 2x, -2배 or 200 %. */
function multipleAt(row: Row, column: Column): Multiple | undefined {
  const text = row.cell(column);
  const found = readNumber(text.replace(/\s*(?:x|배)$/i, ''), row.decimalCommaPossible);
  if (typeof found === 'object' && found.kind === 'empty') return row.missing(column);
  if (typeof found === 'object' && found.kind === 'refused')
    return row.fail(column, 'notANumber', { reason: found.reason });
  const value = typeof found === 'number' ? found : found.value;
  if (value === 0) return row.fail(column, 'unknownWord', { allowed: '2, 3, 1.5, -1, -2', used: '' });
  if (Math.abs(value) > largestMultiple)
    return row.fail(column, 'looksLikePercent', { suggestion: hundredth(value) });
  if (typeof found !== 'number' || text !== `${value}`) row.remark(column, 'numberNormalised', { value });
  return multiple(value);
}

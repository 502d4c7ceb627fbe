import type { Security, SecurityKind } from '../../core/market/dataset.ts';
import type { ShareCount } from '../../core/market/dated-series.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { countLimit, positiveAt } from '../number-columns.ts';
import { readRows, uniqueRows } from '../numbered.ts';
import { present } from '../present.ts';
import type { Row } from '../row.ts';
import type { Columns, SheetText } from '../sheet.ts';
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
import { hintOfVenue, venueNamed, venueOfCode } from '../venue.ts';

const layout = {
  code: 'required',
  name_ko: 'optional',
  name_en: 'optional',
  kind: 'optional',
  market: 'optional',
  currency: 'optional',
  isin: 'optional',
  shares_outstanding: 'optional',
  shares_as_of: 'optional',
  sector: 'optional',
  tracks: 'optional',
  ratio: 'optional',
  source: 'optional',
  quality: 'optional',
} as const;

const kinds: readonly SecurityKind[] = [
  'stock',
  'preferred',
  'adr',
  'index',
  'etf',
  'leveraged_fund',
  'etn',
  'cash',
  'other',
];

/** Shares behind one depositary receipt: beyond it the cell holds something else. */
const ratioLimit = 1e6;

interface SecurityRow {
  readonly security: Security;
  readonly isin?: string;
  readonly shareCount?: ShareCount;
}

export interface DescribedSecurities {
  readonly securities: readonly Security[];
  readonly shareCounts: readonly ShareCount[];
  /** where each code stands in the file */
  readonly lines: ReadonlyMap<Ticker, number>;
}

/** securities.csv: what the codes are. Teaches the sheet's code reader every code and ISIN. */
export function readSecurities(sheet: SheetText): DescribedSecurities {
  const rows = uniqueRows(
    readRows(sheet, layout, readRow),
    { seriesOf: ({ security }) => security.code },
    sheet.log,
  );
  sheet.codes.learn(rows.map(({ value }) => value.security.code));
  for (const { value } of rows)
    if (value.isin !== undefined) sheet.codes.learnIsin(value.isin, value.security.code);
  return {
    lines: new Map(rows.map(({ line, value }) => [value.security.code, line])),
    securities: rows.map(({ value }) => value.security),
    shareCounts: rows.flatMap(({ value }) => value.shareCount ?? []),
  };
}

function readRow(row: Row, c: Columns<keyof typeof layout>): SecurityRow | undefined {
  const stated = venueNamed(textAt(row, c.market));
  const code = codeAt(row, c.code, hintOfVenue(stated));
  const security = {
    nameKo: optionalTextAt(row, c.name_ko),
    nameEn: optionalTextAt(row, c.name_en),
    kind: wordAt(row, c.kind, kinds, { absent: 'other', cautious: 'other' }),
    currency: currencyAt(row, c.currency),
    sector: optionalTextAt(row, c.sector),
    tracks: codeAt(row, c.tracks),
    ratio: positiveAt(row, c.ratio, ratioLimit),
    quality: qualityAt(row, c.quality),
    source: sourceAt(row, c.source),
  };
  const shares = positiveAt(row, c.shares_outstanding, countLimit);
  const asOf = dayAt(row, c.shares_as_of);
  if (code === undefined) return undefined;
  if (security.kind === 'adr') checkReceipt(row, c, code, security);
  const { kind = 'other', quality, source } = security;
  return present({
    security: present({ code, ...security, kind, market: stated || venueOfCode(code, security.currency) }),
    isin: row.cell(c.isin).toUpperCase() || undefined,
    shareCount:
      shares === undefined || asOf === undefined
        ? undefined
        : { code, effectiveFrom: asOf, shares, quality, source },
  });
}

/** A receipt without its share cannot be split; without its ratio it only has no premium. */
function checkReceipt(
  row: Row,
  c: Columns<keyof typeof layout>,
  code: Ticker,
  { tracks, ratio }: { readonly tracks: Ticker | undefined; readonly ratio: number | undefined },
): void {
  const warn = { severity: 'warning', key: code } as const;
  if (tracks === undefined) row.remark(c.tracks, 'receiptWithoutShare', { text: code }, warn);
  if (ratio === undefined) row.remark(c.ratio, 'receiptWithoutRatio', { text: code }, warn);
}

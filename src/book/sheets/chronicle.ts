import type { Claim, MarketEvent } from '../../core/market/chronicle.ts';
import { numberAt } from '../number-columns.ts';
import { readRows, uniqueRows } from '../numbered.ts';
import { present } from '../present.ts';
import type { SheetText } from '../sheet.ts';
import { dayAt, qualityAt, sourceAt, textAt } from '../typed-cells.ts';

const eventLayout = {
  date: 'required',
  kind: 'optional',
  title: 'required',
  detail: 'optional',
  source: 'optional',
  quality: 'optional',
} as const;

/** events.csv: what happened on the market's days, sorted by day. */
export function readEvents(sheet: SheetText): MarketEvent[] {
  const rows = readRows(sheet, eventLayout, (row, c) => {
    const day = dayAt(row, c.date);
    const event = {
      kind: textAt(row, c.kind),
      title: textAt(row, c.title),
      detail: textAt(row, c.detail),
      source: sourceAt(row, c.source),
      quality: qualityAt(row, c.quality),
    };
    return day === undefined ? undefined : { day, ...event };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ day }) => day, placeOf: ({ kind, title }) => `${kind} ${title}` },
    sheet.log,
  );
  return unique.map(({ value }) => value);
}

const claimLayout = {
  id: 'required',
  date: 'optional',
  claim: 'required',
  quantity: 'optional',
  value: 'required',
  unit: 'optional',
  who: 'optional',
  source: 'optional',
  quality: 'optional',
} as const;

/** claims.csv: numbers quoted by others, to be recomputed, sorted by id. */
export function readClaims(sheet: SheetText): Claim[] {
  const rows = readRows(sheet, claimLayout, (row, c) => {
    const value = numberAt(row, c.value);
    qualityAt(row, c.quality);
    const claim = {
      id: textAt(row, c.id),
      day: dayAt(row, c.date),
      claim: textAt(row, c.claim),
      quantity: textAt(row, c.quantity),
      unit: textAt(row, c.unit),
      who: textAt(row, c.who),
      source: sourceAt(row, c.source),
    };
    return value === undefined ? undefined : present({ ...claim, value });
  });
  return uniqueRows(rows, { seriesOf: ({ id }) => id }, sheet.log).map(({ value }) => value);
}

import type { Panels, Security } from '../core/market/dataset.ts';
import { type Quality, qualities } from '../core/market/quality.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { firstLine, type Numbered, TextCounts } from './numbered.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';

/** Price rows as panels of securities × sessions, and where each security's rows come from. */
export function pricePanels(
  rows: readonly Numbered<PriceRow>[],
  securities: readonly Security[],
  sessions: ReadonlyMap<TradingDay, number>,
): { panels: Panels; priceSource: string[] } {
  const panels = emptyPanels(securities.length * sessions.size);
  const rowOf = new Map(securities.map(({ code }, at) => [code, at]));
  const sources = securities.map(() => new TextCounts());
  for (const { value } of rows) {
    const security = rowOf.get(value.code);
    const session = sessions.get(value.day);
    if (security === undefined || session === undefined) continue;
    setCell(panels, security * sessions.size + session, value);
    sources[security]!.add(value.source);
  }
  return { panels, priceSource: sources.map((counts) => counts.mostFrequent) };
}

const unknownPanel = (size: number): Float64Array => new Float64Array(size).fill(Number.NaN);

const emptyPanels = (size: number) => ({
  open: unknownPanel(size),
  close: unknownPanel(size),
  nav: unknownPanel(size),
  volume: unknownPanel(size),
  turnoverKrw: unknownPanel(size),
  quality: new Uint8Array(size),
  turnoverQuality: new Uint8Array(size),
  notPublished: new Uint8Array(size),
});

const mark = (quality: Quality): number => qualities.indexOf(quality) + 1;

function setCell(panels: ReturnType<typeof emptyPanels>, at: number, row: PriceRow): void {
  if (!row.published) {
    panels.notPublished[at] = 1;
    return;
  }
  panels.open[at] = row.open;
  panels.close[at] = row.close;
  panels.nav[at] = row.nav;
  panels.volume[at] = row.volume;
  panels.turnoverKrw[at] = row.turnoverKrw;
  panels.quality[at] = mark(row.quality);
  if (!Number.isNaN(row.turnoverKrw)) panels.turnoverQuality[at] = mark(row.turnoverQuality);
}

/** Names the rows that the exchange had not filled yet. */
export function noteUnpublished(rows: readonly Numbered<PriceRow>[], log: FileLog): void {
  const empty = rows.filter(({ value }) => !value.published);
  const days = empty.map(({ value }) => value.day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return;
  const row = firstLine(empty);
  log.add('notPublished', 'note', { rows: empty.length, first, last }, { row });
}

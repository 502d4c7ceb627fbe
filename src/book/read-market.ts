import type { ShareCount } from '../core/market/dated-series.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { BookFileName, BookFiles } from './book-file.ts';
import { noteOutside, sessionsOf } from './calendar.ts';
import type { CodeReader } from './code-reader.ts';
import { compareTexts } from './numbered.ts';
import { namePriceGaps } from './price-gaps.ts';
import { noteUnpublished, pricePanels } from './price-panels.ts';
import { inOneCurrency, pricedSecurities } from './priced-securities.ts';
import type { SheetText } from './sheet.ts';
import { readFunds } from './sheets/funds.ts';
import { readPrices } from './sheets/prices.ts';
import { readSecurities } from './sheets/securities.ts';
import { readShareCounts } from './sheets/share-counts.ts';

/** Reads one file of the book; `absent` where it has none. */
export type ReadSheet = <T>(file: BookFileName, reader: (sheet: SheetText) => T, absent: T) => T;

/** Place of each session in the calendar. */
export type Sessions = ReadonlyMap<TradingDay, number>;

/** What is priced when: securities, sessions, price panels, and the terms and counts that name securities. */
export function readMarket(files: BookFiles, read: ReadSheet, codes: CodeReader) {
  const described = read('securities.csv', readSecurities, {
    securities: [],
    shareCounts: [],
    lines: new Map(),
  });
  const { log } = files['prices.csv'];
  const { rows, priced } = inOneCurrency(read('prices.csv', readPrices, []), log);
  codes.learn(priced.keys());
  const fundTerms = read('funds.csv', readFunds, []);
  const counts = read('share_counts.csv', readShareCounts, []);
  const told = { priced, funds: fundTerms, described: files['securities.csv'].text !== undefined };
  const securities = pricedSecurities({ ...told, securities: described.securities }, log);
  const days = sessionsOf(rows, securities);
  const sessions: Sessions = new Map(days.map((day, at) => [day, at]));
  noteOutside(
    rows.map(({ value }) => value.day),
    sessions,
    log,
  );
  noteUnpublished(rows, log);
  namePriceGaps(rows, { securities, sessions }, log);
  const shareCounts = withStatedCounts(counts, described.shareCounts);
  return {
    securities,
    days,
    sessions,
    fundTerms,
    shareCounts,
    rows,
    lines: described.lines,
    ...pricePanels(rows, securities, sessions),
  };
}

/** share_counts.csv rules; a count in securities.csv stands in where that has no row of a code. */
function withStatedCounts(counts: readonly ShareCount[], stated: readonly ShareCount[]): ShareCount[] {
  const counted = new Set(counts.map(({ code }) => code));
  const all = [...counts, ...stated.filter(({ code }) => !counted.has(code))];
  return all.sort((a, b) => compareTexts(a.code, b.code) || compareTexts(a.effectiveFrom, b.effectiveFrom));
}

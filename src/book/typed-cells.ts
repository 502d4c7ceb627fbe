import { type Quality, qualities } from '../core/market/quality.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { VenueHint } from './cells/code-cell.ts';
import { type DayCell, readDay } from './cells/day-cell.ts';
import type { Row } from './row.ts';
import type { Column } from './sheet.ts';

/**
 * Cells that hold dates, codes, words and texts. Every function gives `undefined` where there is nothing to use: an empty cell (an error if the column is
 * required) or a wrong one (always an error). What is read with care leaves a note.
 */

export function dayAt(row: Row, column: Column): TradingDay | undefined {
  const text = row.cell(column);
  let found = knownDays.get(text);
  if (found === undefined) {
    found = readDay(text);
    if (knownDays.size > 20_000) knownDays.clear();
    knownDays.set(text, found);
  }
  const day = dayOf(row, column, found);
  if (column.name === 'date') row.day = day;
  return day;
}

/** Reading a date depends on nothing else, and files repeat few of them. */
const knownDays = new Map<string, DayCell>();

function dayOf(row: Row, column: Column, found: DayCell): TradingDay | undefined {
  if (typeof found === 'string') return found;
  switch (found.kind) {
    case 'empty':
      return row.missing(column);
    case 'refused':
      return row.fail(column, 'notADate', { reason: found.reason, suggestion: found.suggestion });
    case 'serial':
      row.remark(column, 'dateFromSerial', { day: found.day }, { severity: 'warning' });
      return found.day;
    case 'normalised':
      row.remark(column, 'dateNormalised', { day: found.day });
      return found.day;
  }
}

export function codeAt(row: Row, column: Column, hint?: VenueHint): Ticker | undefined {
  const text = row.cell(column);
  const found = row.codes.read(text, hint);
  if (typeof found === 'string') return found;
  switch (found.kind) {
    case 'empty':
      return row.missing(column);
    case 'total':
      row.skip(column, 'totalRow');
      return undefined;
    case 'mangled':
      return row.fail(column, 'tickerMangledBySpreadsheet');
    case 'refused':
      return row.fail(column, 'notATicker', { reason: found.reason, suggestion: found.suggestion });
    case 'normalised':
      row.remark(column, 'tickerNormalised', { code: found.code }, { key: `${column.name} ${text}` });
      return found.code;
  }
}

/** Free text, harmless. */
export function optionalTextAt(row: Row, column: Column): string | undefined {
  return textAt(row, column) || undefined;
}

/** Free text, harmless; empty when there is none. */
export function textAt(row: Row, column: Column): string {
  const text = row.cell(column);
  const harmless = sanitiseText(text);
  if (harmless !== text && harmless !== text.normalize('NFC'))
    row.remark(column, 'textSanitised', { text: sanitiseText(text, 40) }, { severity: 'warning' });
  if (harmless === '') row.missing(column);
  return harmless;
}

/** Where a row's figure comes from: the file itself where it does not say. */
export function sourceAt(row: Row, column: Column): string {
  const text = row.cell(column);
  const known = knownSources.get(text);
  if (known !== undefined) return known;
  const source = textAt(row, column);
  if (source === '' || source !== text) return source || row.file;
  if (knownSources.size > 20_000) knownSources.clear();
  knownSources.set(source, source);
  return source;
}

/** One string per source that needs no care: a piece of the file's text would hold on to all of it. */
const knownSources = new Map<string, string>();

/** One of a column's words; a word that is none of them is an error, or a warning where `cautious` stands in for it. */
export function wordAt<Word extends string>(
  row: Row,
  column: Column,
  words: readonly Word[],
  { absent, cautious }: { absent: Word; cautious?: Word },
): Word | undefined {
  const text = row.cell(column);
  if (text === '') return absent;
  const found = words.find((word) => word === text) ?? words.find((word) => word === text.toLowerCase());
  if (found !== undefined) return found;
  const params = { allowed: words.filter((word) => word !== '').join(', '), used: cautious ?? '' };
  if (cautious === undefined) return row.fail(column, 'unknownWord', params);
  row.remark(column, 'unknownWord', params, { severity: 'warning', key: `${column.name} ${text}` });
  return cautious;
}

/** Trust in a row: `reported` (not checked) where the file does not say. */
export function qualityAt(row: Row, column: Column): Quality {
  const quality = wordAt(row, column, qualities, { absent: 'reported', cautious: 'reported' }) ?? 'reported';
  if (column.name === 'quality') row.quality = quality;
  return quality;
}

/** Three letters; `absent` where the cell is empty. */
export function currencyAt(row: Row, column: Column, absent?: string): string | undefined {
  const text = row.cell(column);
  if (text === '') return absent ?? row.missing(column);
  const known = knownCurrencies.get(text);
  if (known !== undefined) return known;
  const upper = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(upper)) return row.fail(column, 'unknownCurrency');
  knownCurrencies.set(text, upper);
  return upper;
}

/** One string per currency: every row of a large file names one. */
const knownCurrencies = new Map<string, string>();

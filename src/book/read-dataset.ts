import type { Position } from '../core/market/book-holdings.ts';
import type { Dataset, Security } from '../core/market/dataset.ts';
import type { BookFiles, BookPart } from './book-file.ts';
import { CodeReader } from './code-reader.ts';
import { withUnstatedSplits } from './moves-beyond-limit.ts';
import { type ReadSheet, readMarket } from './read-market.ts';
import { readOthers } from './read-other-files.ts';
import { checkReceipts } from './receipts.ts';
import { defaultSettings, readSettings } from './settings.ts';
import { readBars } from './sheets/bars.ts';
import { readBenchmarks } from './sheets/benchmark.ts';
import { readCorporateActions } from './sheets/corporate-actions.ts';
import { readFlows } from './sheets/flows.ts';
import { type Market, readPositions } from './sheets/positions.ts';

/**
 * The files of a book as one dataset (without `inputs`), or undefined when it has no prices, or no positions where they are asked for. All files are read in any
 * case, so that all their problems are known.
 */
export function readDataset(
  files: BookFiles,
  { folderName, part }: { readonly folderName: string; readonly part: BookPart },
): Omit<Dataset, 'inputs'> | undefined {
  const { dataset, read, known, readActions } = readAllButPositions(files, folderName);
  const positions = read('positions.csv', (sheet) => readPositions(sheet, known), []);
  const corporateActions = readActions(positions);
  const cashFlows = read('flows.csv', (sheet) => readFlows(sheet, positions, dataset.days), []);
  noteEmpty(files, positions.length, dataset.days.length);
  if (dataset.days.length === 0 || (positions.length === 0 && part === 'portfolio')) return undefined;
  return { ...dataset, positions, corporateActions, cashFlows };
}

/** The same without positions and what flows into them, and what is known of codes; undefined when there are no prices. */
export function readMarketDataset(
  files: BookFiles,
  folderName: string,
):
  | { readonly dataset: Omit<Dataset, 'inputs'>; readonly codes: CodeReader; readonly known: Market }
  | undefined {
  const { dataset, codes, known, readActions } = readAllButPositions(files, folderName);
  const { 'prices.csv': prices } = files;
  const corporateActions = readActions([]);
  if (dataset.days.length > 0)
    return { dataset: { ...dataset, positions: [], corporateActions, cashFlows: [] }, codes, known };
  if (prices.text !== undefined) prices.log.add('noPrices', 'error');
  return undefined;
}

function readAllButPositions(files: BookFiles, folderName: string) {
  const codes = new CodeReader();
  const read: ReadSheet = (file, reader, absent) => {
    const { text, log } = files[file];
    return text === undefined ? absent : reader({ text, log, codes });
  };
  const settings = read('ungear.json', ({ text, log }) => readSettings(text, log), defaultSettings);
  const market = readMarket(files, read, codes);
  const others = readOthers(files, read, market);
  checkReceipts({ ...market, ...others }, market.lines, files['securities.csv'].log);
  const rates = new Set(others.fx.map(({ currency }) => currency));
  const known = marketOf(market.securities, rates);
  const readActions = (positions: readonly Position[]) => {
    const stated = read(
      'corporate_actions.csv',
      (sheet) => readCorporateActions(sheet, { ...known, positions }, market.days),
      [],
    );
    return withUnstatedSplits(stated, market, files['prices.csv'].log);
  };
  const bars = read('bars.csv', (sheet) => readBars(sheet, market.sessions), []);
  const benchmarks = read('benchmark.csv', (sheet) => readBenchmarks(sheet, known, market.sessions), []);
  const { days, securities, panels, priceSource, fundTerms, shareCounts } = market;
  const name = settings.title ?? folderName;
  const dataset = {
    name,
    days,
    securities,
    panels,
    priceSource,
    fundTerms,
    shareCounts,
    benchmarks,
    ...(bars.length === 0 ? {} : { bars }),
    settings,
    ...others,
  };
  return { dataset, codes, read, known, readActions };
}

function noteEmpty(files: BookFiles, positions: number, days: number): void {
  const { 'positions.csv': positionFile, 'prices.csv': priceFile } = files;
  if (positions === 0 && positionFile.text !== undefined) positionFile.log.add('noPositions', 'error');
  if (days === 0 && priceFile.text !== undefined) priceFile.log.add('noPrices', 'error');
}

function marketOf(securities: readonly Security[], rates: ReadonlySet<string>): Market {
  const currencies = new Map<string, string>(securities.map(({ code, currency }) => [code, currency ?? '']));
  return { currencyOf: (code) => currencies.get(code), hasRate: (currency) => rates.has(currency) };
}

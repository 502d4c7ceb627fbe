import type { Dataset, Position, Security, ShareCount } from '../core/market/dataset.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { BookFileName, BookFiles } from './book-files.ts';
import { noteOutside, sessionsOf } from './calendar.ts';
import { CodeReader } from './code-reader.ts';
import { compareTexts, type Numbered } from './numbered.ts';
import { namePriceGaps } from './price-gaps.ts';
import { noteUnpublished, pricePanels } from './price-panels.ts';
import { inOneCurrency, pricedSecurities } from './priced-securities.ts';
import { checkReceipts } from './receipts.ts';
import { defaultSettings, readSettings } from './settings.ts';
import type { SheetText } from './sheet.ts';
import { readBars } from './sheets/bars.ts';
import { readBenchmarks } from './sheets/benchmark.ts';
import { readClaims, readEvents } from './sheets/chronicle.ts';
import { readCorporateActions } from './sheets/corporate-actions.ts';
import { readFactors } from './sheets/factors.ts';
import { readFlows } from './sheets/flows.ts';
import { readFundAssets, type TradedOn } from './sheets/fund-assets.ts';
import { readFunds } from './sheets/funds.ts';
import { readFx } from './sheets/fx.ts';
import { readIndexWeights } from './sheets/index-weights.ts';
import { type Market, readPositions } from './sheets/positions.ts';
import { type PriceRow, readPrices } from './sheets/prices.ts';
import { readScenarios } from './sheets/scenarios.ts';
import { readSecurities } from './sheets/securities.ts';
import { readShareCounts } from './sheets/share-counts.ts';
import { weightSeries } from './weight-series.ts';

type ReadSheet = <T>(file: BookFileName, reader: (sheet: SheetText) => T, absent: T) => T;

/**
 * The files of a book as one dataset (without `inputs`), or undefined when it has no positions or no prices. All files are read in any
 * case, so that all their problems are known.
 */
export function readDataset(files: BookFiles, folderName: string): Omit<Dataset, 'inputs'> | undefined {
  const { dataset, read, known, readActions } = readAllButPositions(files, folderName);
  const positions = read('positions.csv', (sheet) => readPositions(sheet, known), []);
  const corporateActions = readActions(positions);
  const cashFlows = read('flows.csv', (sheet) => readFlows(sheet, positions, dataset.days), []);
  if (isEmpty(files, positions.length, dataset.days.length)) return undefined;
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
  const readActions = (positions: readonly Position[]) =>
    read(
      'corporate_actions.csv',
      (sheet) => readCorporateActions(sheet, { ...known, positions }, market.days),
      [],
    );
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

function readOthers(files: BookFiles, read: ReadSheet, market: ReturnType<typeof readMarket>) {
  return {
    fx: read('fx.csv', (sheet) => readFx(sheet, market.sessions), []),
    fundAssets: readAssets(files, read, market),
    indexWeights: readWeights(files, read, market),
    factors: read('factors.csv', readFactors, []),
    events: read('events.csv', readEvents, []),
    claims: read('claims.csv', readClaims, []),
    scenarios: read('scenarios.csv', readScenarios, []),
  };
}

function isEmpty(files: BookFiles, positions: number, days: number): boolean {
  const { 'positions.csv': positionFile, 'prices.csv': priceFile } = files;
  if (positions === 0 && positionFile.text !== undefined) positionFile.log.add('noPositions', 'error');
  if (days === 0 && priceFile.text !== undefined) priceFile.log.add('noPrices', 'error');
  return positions === 0 || days === 0;
}

type Sessions = ReadonlyMap<TradingDay, number>;

/** What is priced when: securities, sessions, price panels, and the terms and counts that name securities. */
function readMarket(files: BookFiles, read: ReadSheet, codes: CodeReader) {
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

function readAssets(
  files: BookFiles,
  read: ReadSheet,
  { rows, sessions }: { rows: readonly Numbered<PriceRow>[]; sessions: Sessions },
) {
  const fundAssets = read('fund_assets.csv', (sheet) => readFundAssets(sheet, tradedIn(rows)), []);
  noteOutside(
    fundAssets.map(({ day }) => day),
    sessions,
    files['fund_assets.csv'].log,
  );
  return fundAssets;
}

function tradedIn(rows: readonly Numbered<PriceRow>[]): TradedOn {
  return (code, day) =>
    rows.some(({ value }) => value.code === code && value.day === day && value.turnoverKrw > 0);
}

function readWeights(
  files: BookFiles,
  read: ReadSheet,
  { securities, sessions }: { securities: readonly Security[]; sessions: Sessions },
) {
  const tracked = new Map<string, Ticker | undefined>(
    securities.map(({ code, kind, tracks }) => [code, kind === 'etf' ? tracks : undefined]),
  );
  const rows = read('index_weights.csv', (sheet) => readIndexWeights(sheet, (code) => tracked.get(code)), []);
  noteOutside(
    rows.map(({ day }) => day),
    sessions,
    files['index_weights.csv'].log,
  );
  return weightSeries(rows, sessions);
}

function marketOf(securities: readonly Security[], rates: ReadonlySet<string>): Market {
  const currencies = new Map<string, string>(securities.map(({ code, currency }) => [code, currency ?? '']));
  return { currencyOf: (code) => currencies.get(code), hasRate: (currency) => rates.has(currency) };
}

import type { Security } from '../core/market/dataset.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { BookFiles } from './book-file.ts';
import { nameMissingSessions, noteOutside } from './calendar.ts';
import type { Numbered } from './numbered.ts';
import type { ReadSheet, readMarket, Sessions } from './read-market.ts';
import { readClaims, readEvents } from './sheets/chronicle.ts';
import { readFactors } from './sheets/factors.ts';
import { readFundAssets, type TradedOn } from './sheets/fund-assets.ts';
import { readFx } from './sheets/fx.ts';
import { readIndexWeights } from './sheets/index-weights.ts';
import type { PriceRow } from './sheets/prices.ts';
import { readScenarios } from './sheets/scenarios.ts';
import { isKrxCode } from './venue.ts';
import { weightSeries } from './weight-series.ts';

/** Everything that is dated by the market's sessions or stands beside them. */
export function readOthers(files: BookFiles, read: ReadSheet, market: ReturnType<typeof readMarket>) {
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
  const korean = fundAssets.filter(({ code, currency }) => currency === 'KRW' && isKrxCode(code));
  nameMissingSessions(
    korean.map(({ day }) => day),
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

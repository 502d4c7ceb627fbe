import type { Benchmark } from '../../core/market/book-holdings.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { noteOutside } from '../calendar.ts';
import { fractionAt } from '../number-columns.ts';
import { compareTexts, firstLine, type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { FileLog } from '../problem-log.ts';
import type { SheetText } from '../sheet.ts';
import { codeAt, dayAt, qualityAt, sourceAt, textAt } from '../typed-cells.ts';
import type { Market } from './positions.ts';
import { withoutSuspects } from './series.ts';

const layout = {
  date: 'required',
  code: 'required',
  weight: 'required',
  benchmark: 'optional',
  group: 'optional',
  quality: 'optional',
  source: 'optional',
} as const;

interface WeightRow {
  readonly name: string;
  readonly day: TradingDay;
  readonly code: Ticker;
  readonly weight: number;
  readonly group: string;
}

/** Rounding of a day's weights that is not worth a word. */
const sumTolerance = 0.001;

/** Ten times its own money in one member, or three times in all: beyond that it is percent, not leverage. Judgements. */
const largestWeight = 10;
const largestSum = 3;

/**
 * benchmark.csv: weights at the close of a day; a day's rows are all of the benchmark. Shorts and borrowed cash are negative. Nothing is
 * scaled to 1 or filled in.
 */
export function readBenchmarks(
  sheet: SheetText,
  market: Market,
  sessions: ReadonlyMap<TradingDay, number>,
): Benchmark[] {
  const suspects = new Set<string>();
  let weightColumn = 0;
  const rows = readRows(sheet, layout, (row, c) => {
    const name = textAt(row, c.benchmark);
    const day = dayAt(row, c.date);
    const code = codeAt(row, c.code);
    const weight = fractionAt(row, c.weight, { low: -largestWeight, high: largestWeight });
    const group = textAt(row, c.group);
    qualityAt(row, c.quality);
    sourceAt(row, c.source);
    if (row.failure === 'looksLikePercent') suspects.add(name);
    weightColumn = c.weight.at + 1;
    if (day === undefined || code === undefined || weight === undefined) return undefined;
    if (market.currencyOf(code) === undefined && !market.hasRate(code) && code !== 'KRW')
      row.remark(c.code, 'unknownCode', { text: code }, { severity: 'warning', key: code });
    return { name, day, code, weight, group };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ name }) => name, placeOf: ({ day, code }) => `${day} ${code}` },
    sheet.log,
  );
  const sound = unique.filter(({ value }) => !suspects.has(value.name));
  for (const name of beyondLeverage(sound, { log: sheet.log, column: weightColumn })) suspects.add(name);
  const kept = withoutSuspects(unique, suspects, { seriesOf: ({ name }) => name, log: sheet.log });
  noteOutside(
    kept.map(({ value }) => value.day),
    sessions,
    sheet.log,
  );
  const inSessions = kept.filter(({ value }) => sessions.has(value.day));
  const byName = [...Map.groupBy(inSessions, ({ value }) => value.name)];
  return byName
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, own]) => benchmarkOf(name, own, { sessions, log: sheet.log }));
}

/** Benchmarks whose weights on some day sum to what no leverage gives; named at the largest weight of the first such day. */
function beyondLeverage(
  rows: readonly Numbered<WeightRow>[],
  { log, column }: { readonly log: FileLog; readonly column: number },
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const own of Map.groupBy(rows, ({ value: { name, day } }) => `${day} ${name}`).values()) {
    const sum = own.reduce((total, { value }) => total + value.weight, 0);
    const { name, day } = own[0]!.value;
    if (Math.abs(sum) <= largestSum || found.has(name)) continue;
    found.add(name);
    const largest = own.reduce((a, b) => (Math.abs(b.value.weight) > Math.abs(a.value.weight) ? b : a));
    const params = { series: name, day, sum: Number(sum.toFixed(6)), limit: largestSum };
    log.add('benchmarkSumTooLarge', 'error', params, { row: largest.line, column });
  }
  return found;
}

interface Calendar {
  readonly sessions: ReadonlyMap<TradingDay, number>;
  readonly log: FileLog;
}

function benchmarkOf(
  name: string,
  rows: readonly Numbered<WeightRow>[],
  { sessions, log }: Calendar,
): Benchmark {
  const byDay = [...Map.groupBy(rows, ({ value }) => sessions.get(value.day)!)].sort(([a], [b]) => a - b);
  nameSums(name, byDay, log);
  nameGaps(name, byDay, { sessions, log });
  const codes = [...new Set(rows.map(({ value }) => value.code))].sort();
  const places = new Map(codes.map((code, at) => [code, at]));
  const weights = codes.map(() => new Float64Array(byDay.length));
  const groups = new Map<Ticker, string>();
  byDay.forEach(([, own], t) => {
    for (const { value } of own) {
      weights[places.get(value.code)!]![t] = value.weight;
      if (value.group !== '') groups.set(value.code, value.group);
    }
  });
  return {
    name,
    weightDays: byDay.map(([session]) => session),
    members: codes.map((code, at) => ({
      code,
      weights: weights[at]!,
      ...(groups.has(code) ? { group: groups.get(code)! } : {}),
    })),
  };
}

type ByDay = readonly (readonly [session: number, rows: readonly Numbered<WeightRow>[]])[];

function nameSums(name: string, byDay: ByDay, log: FileLog): void {
  for (const [, own] of byDay) {
    const sum = own.reduce((total, { value }) => total + value.weight, 0);
    if (Math.abs(sum - 1) <= sumTolerance) continue;
    const { day } = own[0]!.value;
    const params = { series: name, day, sum: Number(sum.toFixed(6)) };
    log.tally(name, 'benchmarkSum', 'warning', params, { row: firstLine(own) });
  }
}

/** Sessions between two that have weights; named at the row that comes after the first of the gaps. */
function nameGaps(name: string, byDay: ByDay, { sessions, log }: Calendar): void {
  const days = [...sessions.keys()];
  byDay.forEach(([session, own], t) => {
    const before = byDay[t - 1]?.[0];
    if (before === undefined || session === before + 1) return;
    for (let missed = before + 1; missed < session; missed++) {
      const params = { series: name, day: days[missed]!, used: days[before]! };
      log.tally(name, 'benchmarkMissesDay', 'warning', params, { row: firstLine(own) });
    }
  });
}

import type { DaySplit, SplitStock } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { BenchmarkDay } from './benchmark-day.ts';
import { benchmarkOn } from './benchmark-day.ts';
import type { ComparedDay, ComparedPeriods } from './benchmark-periods.ts';
import { comparedPeriods } from './benchmark-periods.ts';
import type { BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import type { LinkedBrinson, LinkedEffects } from './brinson-linking.ts';
import { linkBrinson } from './brinson-linking.ts';
import type { DayBook } from './day-book.ts';
import { dayBookOn, heldInRow } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';
import { checkLevels } from './grouping.ts';
import type { LinkingMethod } from './linking.ts';
import { bandsOver } from './mechanical-bands.ts';
import type { ComponentName } from './node.ts';
import { stockDaysFrom } from './stock-days.ts';

export interface BenchmarkQuestion {
  readonly dataset: Dataset;
  /** sessions of the dataset, ascending */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** name of one of the dataset's benchmarks */
  readonly benchmark: string;
  readonly level: GroupingLevel;
  readonly variant: BrinsonVariant;
  readonly method: LinkingMethod;
}

/** Why a book did better or worse than its benchmark, group by group, over the sessions on which both have a return. */
export interface BenchmarkResult {
  /** the sessions that are linked */
  readonly days: readonly TradingDay[];
  /** sessions in no figure: no weights of the benchmark yet, none of its members priced, or the book without weights */
  readonly skipped: readonly {
    readonly day: TradingDay;
    readonly reason: 'noBenchmark' | 'benchmarkUnpriced' | 'noEquity';
  }[];
  /** sessions that use weights older than the evening before */
  readonly carried: readonly { readonly day: TradingDay; readonly weightsOf: TradingDay }[];
  /** members of the benchmark without a return: their weight is in no sum, so that the weights sum to less than 1 */
  readonly missing: readonly { readonly code: Ticker; readonly days: readonly TradingDay[] }[];
  /** names at the level, sorted; the entries of every effect are in this order */
  readonly groups: readonly string[];
  /** mean weight of each group over the sessions, fractions of net equity and of the benchmark */
  readonly portfolioWeights: Float64Array;
  readonly benchmarkWeights: Float64Array;
  /** absent when there is no session to link */
  readonly effects?: LinkedBrinson;
  /** the effects of each part of the returns: over the parts they add up to `effects`, group by group */
  readonly parts?: Readonly<Record<ComponentName, LinkedEffects>>;
  /** linked mechanical parts; `active` = portfolio − benchmark: how much more machinery is held. Bands are quantiles of per-draw sums */
  readonly mechanical?: Readonly<Record<'portfolio' | 'benchmark' | 'active', Estimate>>;
}

/**
 * Allocation and selection against a benchmark, in all and for each part of the returns.
 *
 * A benchmark's weights at a close count for the next session; where a session has none the last ones go on. Weights that do not sum to 1
 * are used as they are: `effects.weightsEffect`.
 *
 * @throws RangeError when the dataset has no such benchmark or level, or `dayIndices` names no session of it
 * @see docs/model.md, "Portfolio"; brinsonEffects, linkPeriods
 */
export function attributeAgainstBenchmark(question: BenchmarkQuestion): BenchmarkResult {
  const { dataset, dayIndices, splitOn, level } = question;
  checkLevels(dataset, [level]);
  const benchmark = dataset.benchmarks.find(({ name }) => name === question.benchmark);
  if (benchmark === undefined || dayIndices.some((t) => dataset.days[t] === undefined))
    throw new RangeError(
      `attributeAgainstBenchmark requires a benchmark and sessions of the dataset, got ${question.benchmark}, ${dayIndices}`,
    );
  const stockDays = stockDaysFrom(splitOn);
  const compared: ComparedDay[] = [];
  const skipped: BenchmarkResult['skipped'][number][] = [];
  for (const t of dayIndices) {
    const book = dayBookOn(dataset, t, stockDays);
    const against = benchmarkOn(dataset, benchmark, t, stockDays);
    const reason = reasonToSkip(book, against);
    if (reason === undefined) compared.push({ book, against: against! });
    else skipped.push({ day: dataset.days[t]!, reason });
  }
  const { groups, periods, parts } = comparedPeriods(dataset, level, compared);
  return {
    days: compared.map(({ book }) => dateOf(book)),
    skipped,
    carried: carriedIn(compared),
    missing: missingIn(compared),
    groups,
    portfolioWeights: meanOf(periods.map((period) => period.portfolioWeights)),
    benchmarkWeights: meanOf(periods.map((period) => period.benchmarkWeights)),
    ...(periods.length === 0 ? {} : effectsOf(question, periods, parts)),
    ...(periods.length === 0
      ? {}
      : { mechanical: mechanicalOf(question, periods, compared, stockDays.columns) }),
  };
}

function reasonToSkip(
  book: DayBook,
  against: BenchmarkDay | undefined,
): BenchmarkResult['skipped'][number]['reason'] | undefined {
  if (against === undefined) return 'noBenchmark';
  if (against.members.length === 0) return 'benchmarkUnpriced';
  return book.hasWeights ? undefined : 'noEquity';
}

const dateOf = ({ dataset, dayIndex }: DayBook): TradingDay => dataset.days[dayIndex]!;

const carriedIn = (compared: readonly ComparedDay[]): BenchmarkResult['carried'] =>
  compared.flatMap(({ book, against: { weightDay } }) =>
    weightDay === book.dayIndex - 1 ? [] : [{ day: dateOf(book), weightsOf: book.dataset.days[weightDay]! }],
  );

function missingIn(compared: readonly ComparedDay[]): BenchmarkResult['missing'] {
  const found = new Map<Ticker, TradingDay[]>();
  for (const { book, against } of compared)
    for (const code of against.missing) found.set(code, [...(found.get(code) ?? []), dateOf(book)]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, days]) => ({ code, days }));
}

function meanOf(columns: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = columns;
  return first.map((_, g) => compensatedSum(columns.map((column) => column[g]!)) / columns.length);
}

function effectsOf(
  { variant, method }: BenchmarkQuestion,
  periods: readonly BrinsonPeriod[],
  parts: ComparedPeriods['parts'],
): Required<Pick<BenchmarkResult, 'effects' | 'parts'>> {
  const partOf = (name: ComponentName): LinkedEffects =>
    linkBrinson({ periods, mechanical: parts[name], variant, method }).mechanical!;
  return {
    effects: linkBrinson({ periods, variant, method }),
    parts: {
      mechanical: partOf('mechanical'),
      residual: partOf('residual'),
      unsplit: partOf('unsplit'),
      currency: partOf('currency'),
      cost: partOf('cost'),
      tracking: partOf('tracking'),
    },
  };
}

/** The coefficients depend on the returns observed alone, so each side's linked mechanical part is a sum over stock-days, draw by draw. */
function mechanicalOf(
  { variant, method }: BenchmarkQuestion,
  periods: readonly BrinsonPeriod[],
  compared: readonly ComparedDay[],
  columns: readonly SplitStock[],
): NonNullable<BenchmarkResult['mechanical']> {
  const { coefficients } = linkBrinson({ periods, variant, method }).linking;
  const portfolio = new Float64Array(columns.length);
  const benchmark = new Float64Array(columns.length);
  compared.forEach(({ book, against }, t) => {
    for (let at = 0; at < book.rows.length; at++) {
      const share = (coefficients[t]! * book.startValues[at]!) / book.netEquityKrw!;
      for (const { column, loading } of heldInRow(book, at)?.loadings ?? [])
        portfolio[column]! += share * loading;
    }
    for (const { weight, held } of against.members)
      for (const { column, loading } of held.loadings)
        benchmark[column]! += coefficients[t]! * weight * loading;
  });
  const bandsOf = bandsOver(columns);
  return {
    portfolio: bandsOf(portfolio).mechanical,
    benchmark: bandsOf(benchmark).mechanical,
    active: bandsOf(portfolio.map((loading, column) => loading - benchmark[column]!)).mechanical,
  };
}

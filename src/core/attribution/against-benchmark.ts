import type { DaySplit, SplitStock, Verdict } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Estimate } from '../units/estimate.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { benchmarkOn } from './benchmark-day.ts';
import type { SplitEffects } from './benchmark-effects.ts';
import { effectLoadings, splitEffects, withoutDust } from './benchmark-effects.ts';
import type { StockLoading } from './benchmark-exposure.ts';
import { stockLoadings } from './benchmark-exposure.ts';
import type { CarriedWeights, MissingMember, SkippedSession } from './benchmark-gaps.ts';
import { carriedIn, dateOf, missingIn, reasonToSkip, unsplitDays } from './benchmark-gaps.ts';
import type { GroupReturns } from './benchmark-group-returns.ts';
import { groupReturnsOf } from './benchmark-group-returns.ts';
import type { ComparedDay, ComparedPeriods } from './benchmark-periods.ts';
import { comparedPeriods } from './benchmark-periods.ts';
import type { BrinsonPart, BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';
import type { GeometricExcess } from './brinson-geometric.ts';
import { geometricExcess } from './brinson-geometric.ts';
import type { LinkedBrinson, LinkedEffects } from './brinson-linking.ts';
import { linkBrinson } from './brinson-linking.ts';
import { dayBookOn, heldInRow } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';
import { checkLevels } from './grouping.ts';
import type { LinkingMethod } from './linking.ts';
import type { BandsOf } from './mechanical-bands.ts';
import { bandsOver } from './mechanical-bands.ts';
import type { ComponentName } from './node.ts';
import type { UnsplitDays } from './period-result.ts';
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
export interface BenchmarkResult
  extends Pick<BenchmarkQuestion, 'dataset' | 'benchmark' | 'level' | 'variant'> {
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
  /** the sessions asked for, ascending */
  readonly asked: readonly TradingDay[];
  /** the sessions that are linked */
  readonly days: readonly TradingDay[];
  /** sessions in no figure: no weights of the benchmark yet, none of its members priced, or the book without weights */
  readonly skipped: readonly SkippedSession[];
  /** sessions that use weights older than the evening before */
  readonly carried: readonly CarriedWeights[];
  /** members of the benchmark without a return: their weight is in no sum, so that the weights sum to less than 1 */
  readonly missing: readonly MissingMember[];
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
  /** the effects again, each split and with bands: per-draw sums over all sessions */
  readonly split?: SplitEffects;
  /** of `days`: weights and returns as they were, and the mechanical parts of the returns */
  readonly periods: readonly BrinsonPeriod[];
  readonly mechanicalParts: readonly BrinsonPart[];
  /** returns of each group on both sides, compounded; absent where the group has no weight, or too little, on some session */
  readonly groupReturns: readonly GroupReturns[];
  /** mean sums of the weights as they were given */
  readonly weightSums?: { readonly portfolio: number; readonly benchmark: number };
  /** absent when one side lost everything on some session */
  readonly geometric?: GeometricExcess;
  readonly exposure: readonly StockLoading[];
  /** what has no answer on either side, and on which of `days`; its return is in the part `unsplit` */
  readonly unsplit: readonly UnsplitDays[];
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
  if (
    benchmark === undefined ||
    dayIndices.length === 0 ||
    dayIndices.some((t) => dataset.days[t] === undefined)
  )
    throw new RangeError(
      `attributeAgainstBenchmark requires a benchmark and sessions of the dataset, got ${question.benchmark}, ${dayIndices}`,
    );
  const stockDays = stockDaysFrom(splitOn);
  const compared: ComparedDay[] = [];
  const skipped: SkippedSession[] = [];
  for (const t of dayIndices) {
    const book = dayBookOn(dataset, t, stockDays);
    const against = benchmarkOn(dataset, benchmark, t, stockDays);
    const reason = reasonToSkip(book, against);
    if (reason === undefined) compared.push({ book, against: against! });
    else skipped.push({ day: dataset.days[t]!, reason });
  }
  const made = comparedPeriods(dataset, level, { compared, benchmark });
  const { groups, periods } = made;
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  return {
    ...{ dataset, benchmark: benchmark.name, level, variant: question.variant, assumptions, verdict },
    asked: dayIndices.map((t) => dataset.days[t]!),
    days: compared.map(({ book }) => dateOf(book)),
    skipped,
    carried: carriedIn(compared),
    missing: missingIn(compared),
    groups,
    portfolioWeights: meanOf(periods.map((period) => period.portfolioWeights)),
    benchmarkWeights: meanOf(periods.map((period) => period.benchmarkWeights)),
    periods,
    mechanicalParts: made.parts.mechanical,
    groupReturns: groups.map((_, g) => groupReturnsOf(periods, g)),
    exposure: stockLoadings(compared),
    unsplit: unsplitDays(compared, made.unsplit),
    ...(periods.length === 0 ? {} : explained(question, made, { compared, columns: stockDays.columns })),
  };
}

interface Compared {
  readonly compared: readonly ComparedDay[];
  readonly columns: readonly SplitStock[];
}

type Explained = Pick<
  BenchmarkResult,
  'effects' | 'parts' | 'mechanical' | 'split' | 'weightSums' | 'geometric'
>;

function explained(question: BenchmarkQuestion, made: ComparedPeriods, of: Compared): Explained {
  const { periods } = made;
  const bandsOf = bandsOver(of.columns);
  const linked = effectsOf(question, periods, made.parts);
  const { coefficients } = linked.effects.linking;
  const { variant } = question;
  const loadings = effectLoadings({ ...made, coefficients, variant, columns: of.columns.length });
  const sums = periods.map((period) => brinsonEffects(period, variant).weights);
  const mean = (side: 'portfolio' | 'benchmark') =>
    compensatedSum(sums.map((one) => one[side])) / sums.length;
  const geometric = geometricExcess(periods);
  return {
    ...linked,
    mechanical: mechanicalOf(coefficients, of, bandsOf),
    split: splitEffects({ ...linked, loadings, bandsOf }),
    weightSums: { portfolio: mean('portfolio'), benchmark: mean('benchmark') },
    ...(geometric === undefined ? {} : { geometric }),
  };
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
  coefficients: Float64Array,
  { compared, columns }: Compared,
  bandsOf: BandsOf,
): NonNullable<BenchmarkResult['mechanical']> {
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
  return {
    portfolio: bandsOf(portfolio).mechanical,
    benchmark: bandsOf(benchmark).mechanical,
    active: bandsOf(withoutDust(portfolio.map((loading, column) => loading - benchmark[column]!))).mechanical,
  };
}

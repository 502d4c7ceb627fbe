import type { SplitStock } from '../../decomposition/day-split.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import { mapped } from '../../units/estimate.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import type { SplitEffects } from './benchmark-effects.ts';
import { splitEffects } from './benchmark-effects.ts';
import type { ComparedPeriods } from './benchmark-periods.ts';
import type { BenchmarkQuestion, BenchmarkResult } from './benchmark-result.ts';
import type { BrinsonPeriod } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';
import { geometricExcess } from './brinson-geometric.ts';
import type { LinkedBrinson } from './brinson-linking.ts';
import { linkBrinson, linkParts } from './brinson-linking.ts';
import type { BothSides, ComparedDay } from './compared-day.ts';
import { effectLoadings, withoutDust } from './effect-loadings.ts';

interface Compared {
  readonly compared: readonly ComparedDay[];
  readonly columns: readonly SplitStock[];
}

type Explained = Pick<
  BenchmarkResult,
  'effects' | 'parts' | 'mechanical' | 'split' | 'weightSums' | 'geometric'
>;

/** What the linked sessions say: effects, their parts, and the machinery on both sides. */
export function explained(question: BenchmarkQuestion, made: ComparedPeriods, of: Compared): Explained {
  const { periods } = made;
  const bandsOf = bandsOver(of.columns);
  const linked = effectsOf(question, periods, made.parts);
  const { mechanical: coefficients } = linked.effects.linking.coefficients;
  const { variant } = question;
  const loadings = effectLoadings({ ...made, coefficients, variant, columns: of.columns.length });
  const sums = periods.map((period) => brinsonEffects(period, variant).weights);
  const mean = (side: 'portfolio' | 'benchmark') =>
    compensatedSum(sums.map((one) => one[side])) / sums.length;
  const geometric = geometricExcess(periods, variant);
  const split = splitEffects({ ...linked, loadings, bandsOf });
  return {
    ...linked,
    mechanical: mechanicalOf(linked.effects, split, { ...of, bandsOf }),
    split,
    weightSums: {
      portfolio: mean('portfolio'),
      benchmark: mean('benchmark'),
      benchmarkLow: sums.reduce((low, one) => Math.min(low, one.benchmark), Number.POSITIVE_INFINITY),
      benchmarkHigh: sums.reduce((high, one) => Math.max(high, one.benchmark), Number.NEGATIVE_INFINITY),
    },
    ...(geometric === undefined ? {} : { geometric }),
  };
}

function effectsOf(
  { variant, method }: BenchmarkQuestion,
  periods: readonly BrinsonPeriod[],
  parts: ComparedPeriods['parts'],
): Required<Pick<BenchmarkResult, 'effects' | 'parts'>> {
  const effects = linkBrinson({ periods, variant, method });
  return { effects, parts: linkParts({ periods, variant }, parts, effects.linking) };
}

/**
 * The coefficients depend on the returns observed alone, so each side's linked mechanical part is a sum over stock-days, draw by draw. A
 * geometric one is that of the side's own return, compounded.
 */
function mechanicalOf(
  { linking }: LinkedBrinson,
  split: SplitEffects,
  { bandsOf, ...of }: Compared & { readonly bandsOf: BandsOf },
): NonNullable<BenchmarkResult['mechanical']> {
  const { portfolio, benchmark } = sideLoadings(linking.coefficients, of);
  if (linking.method === 'geometric')
    return {
      portfolio: mapped(bandsOf(portfolio).mechanical, Math.expm1),
      benchmark: mapped(bandsOf(benchmark).mechanical, Math.expm1),
      active: split.all.total.parts.mechanical,
    };
  return {
    portfolio: bandsOf(portfolio).mechanical,
    benchmark: bandsOf(benchmark).mechanical,
    active: bandsOf(withoutDust(portfolio.map((loading, column) => loading - benchmark[column]!))).mechanical,
  };
}

/** What each side's linked mechanical part loads on every stock-day. */
function sideLoadings(
  coefficients: BothSides<Float64Array>,
  { compared, columns }: Compared,
): BothSides<Float64Array> {
  const linked = (side: keyof typeof coefficients) => {
    const sums = new Float64Array(columns.length);
    compared.forEach((day, t) => {
      for (const [column, loading] of day.columns[side]) sums[column]! += coefficients[side][t]! * loading;
    });
    return sums;
  };
  return { portfolio: linked('portfolio'), benchmark: linked('benchmark') };
}

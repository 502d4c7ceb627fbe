import type { SplitStock } from '../../decomposition/day-split.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import { mapped } from '../../units/estimate.ts';
import { heldInRow } from '../day/day-book.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import type { SplitEffects } from './benchmark-effects.ts';
import { splitEffects } from './benchmark-effects.ts';
import type { ComparedDay, ComparedPeriods } from './benchmark-periods.ts';
import type { BenchmarkQuestion, BenchmarkResult } from './benchmark-result.ts';
import type { BrinsonPeriod } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';
import { geometricExcess } from './brinson-geometric.ts';
import type { LinkedBrinson } from './brinson-linking.ts';
import { linkBrinson, linkParts } from './brinson-linking.ts';
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
  const geometric = geometricExcess(periods);
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

type Sides = Readonly<Record<'portfolio' | 'benchmark', Float64Array>>;

/** What each side's linked mechanical part loads on every stock-day. */
function sideLoadings(coefficients: Sides, { compared, columns }: Compared): Sides {
  const portfolio = new Float64Array(columns.length);
  const benchmark = new Float64Array(columns.length);
  compared.forEach(({ book, against }, t) => {
    for (let at = 0; at < book.rows.length; at++) {
      const share = (coefficients.portfolio[t]! * book.startValues[at]!) / book.netEquityKrw!;
      for (const { column, loading } of heldInRow(book, at)?.loadings ?? [])
        portfolio[column]! += share * loading;
    }
    for (const { weight, held } of against.members)
      for (const { column, loading } of held.loadings)
        benchmark[column]! += coefficients.benchmark[t]! * weight * loading;
  });
  return { portfolio, benchmark };
}

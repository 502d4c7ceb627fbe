import type { UnsplitPart } from '../instrument/return-model.ts';
import type { ComponentName } from '../node/node.ts';
import { byComponent } from '../node/node.ts';
import type { BrinsonPart, BrinsonPeriod } from './brinson.ts';
import type { ComparedDay } from './compared-day.ts';

/** The sessions group by group: weights and returns of both sides, and of each part of the returns. */
export interface ComparedPeriods {
  /** names at the level, sorted */
  readonly groups: readonly string[];
  readonly periods: readonly BrinsonPeriod[];
  /** one entry a session */
  readonly parts: Readonly<Record<ComponentName, readonly BrinsonPart[]>>;
  /** one entry a session: by number of a stock-day, what moves with it, as a part of the returns */
  readonly loadings: readonly ReadonlyMap<number, BrinsonPart>[];
  /** what has no answer on either side, per session */
  readonly unsplit: readonly (readonly UnsplitPart[])[];
}

export function comparedPeriods(compared: readonly ComparedDay[]): ComparedPeriods {
  const groups = [
    ...new Set(compared.flatMap(({ portfolio, benchmark }) => [...portfolio.keys(), ...benchmark.keys()])),
  ].sort();
  const periods = compared.map((day) => periodOf(day, groups));
  return {
    groups,
    periods,
    parts: byComponent((name) => compared.map((day) => partOf(day, groups, name))),
    loadings: compared.map((day) => loadingsOf(day, groups)),
    unsplit: compared.map(unsplitOf),
  };
}

const unsplitOf = ({ portfolio, benchmark }: ComparedDay): readonly UnsplitPart[] =>
  [...portfolio.values(), ...benchmark.values()].flatMap(({ unsplit }) => unsplit);

/** Loadings are parts of the returns too: of what would be mechanical if the stock-day's mechanical part were 1. */
function loadingsOf(
  { portfolio, benchmark }: ComparedDay,
  groups: readonly string[],
): ReadonlyMap<number, BrinsonPart> {
  const columns = new Map<number, BrinsonPart>();
  const partOn = (column: number): BrinsonPart => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const made = {
      portfolioContributions: new Float64Array(groups.length),
      benchmarkContributions: new Float64Array(groups.length),
    };
    columns.set(column, made);
    return made;
  };
  groups.forEach((name, g) => {
    for (const [column, loading] of portfolio.get(name)?.loadings ?? [])
      partOn(column).portfolioContributions[g] = loading;
    for (const [column, loading] of benchmark.get(name)?.loadings ?? [])
      partOn(column).benchmarkContributions[g] = loading;
  });
  return columns;
}

function periodOf({ portfolio, benchmark }: ComparedDay, groups: readonly string[]): BrinsonPeriod {
  const column = (read: (name: string) => number) => Float64Array.from(groups, read);
  return {
    portfolioWeights: column((name) => portfolio.get(name)?.weight ?? 0),
    portfolioContributions: column((name) => portfolio.get(name)?.contribution ?? 0),
    benchmarkWeights: column((name) => benchmark.get(name)?.weight ?? 0),
    benchmarkContributions: column((name) => benchmark.get(name)?.contribution ?? 0),
    portfolioStandings: groups.map((name) => portfolio.get(name)?.standing ?? 'none'),
    benchmarkStandings: groups.map((name) => benchmark.get(name)?.standing ?? 'none'),
  };
}

const partOf = (
  { portfolio, benchmark }: ComparedDay,
  groups: readonly string[],
  part: ComponentName,
): BrinsonPart => ({
  portfolioContributions: Float64Array.from(groups, (name) => portfolio.get(name)?.parts[part] ?? 0),
  benchmarkContributions: Float64Array.from(groups, (name) => benchmark.get(name)?.parts[part] ?? 0),
});

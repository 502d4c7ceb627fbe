import type { SplitCoverage } from './coverage-tally.ts';
import type { Departure } from './departure.ts';
import { type DesignCoverage, designCoverage } from './design-coverage.ts';
import { shareError } from './share-error.ts';
import { usualNews } from './simulated-news.ts';
import { splitCoverage } from './split-coverage.ts';

export interface SimulationQuestion {
  /** markets with a truth of their own for the split; the designs, slower by far, get a fifth of them */
  readonly markets: number;
  /** sessions of a market that the designs see; two stocks each */
  readonly days: number;
  /** Σ m(m−1)A/V of the larger stock; the other has half of it */
  readonly k: number;
  readonly draws: number;
  readonly seed: number;
}

/** How the tool's own bands and designs do where the truth is known. */
export interface Simulation extends SimulationQuestion {
  readonly split: readonly SplitCoverage[];
  /** a linear law of known slope */
  readonly fixed: readonly (DesignCoverage & { readonly slope: number })[];
  /** law and parameters drawn from the priors */
  readonly drawn: readonly DesignCoverage[];
  /** a slope at the prior's median, over longer and longer samples */
  readonly power: readonly DesignCoverage[];
  /** markets that each part saw, and what that leaves open of its shares */
  readonly sampling: Readonly<Record<'split' | 'designs' | 'power', Sampling>>;
}

export interface Sampling {
  readonly markets: number;
  /** half width of the 95 % interval of a share, at its widest; stocks of one market are not counted as two */
  readonly shareError: number;
}

const samplingOf = (markets: number): Sampling => ({ markets, shareError: shareError(markets) });

/** Slopes that a linear law is given: none, the prior's median, and twice that. */
const slopes = [0, 0.05, 0.1] as const;
/** Liquidity at which the split is tried besides the one asked for: no products, and up to twice June 2026. */
const otherK = [0, 0.5, 4] as const;
const splitDepartures: readonly Departure[] = [
  'squareRoot',
  'crowding',
  'netting',
  'liquidity',
  'commonShock',
];
const designDepartures: readonly Departure[] = [
  'squareRoot',
  'crowding',
  'anticipation',
  'netting',
  'liquidity',
  'commonShock',
];
const sampleLengths = [60, 125, 250, 500, 1000] as const;
const designShare = 5;

const kAsides = (k: number): readonly number[] => otherK.filter((other) => other !== k);

/** Rows of all tables. */
const rowCount = (k: number): number =>
  1 +
  kAsides(k).length +
  splitDepartures.length +
  slopes.length +
  (1 + designDepartures.length) +
  sampleLengths.length;

/**
 * Coverage, bias, width and power in simulated markets, seeded: markets like the priors first, then markets that depart from them.
 * The return of every session is solved with its own feedback; the bands, designs and posteriors are those of the program.
 *
 * @param onRow hears after every row of the tables how many of them are done
 */
export function simulate(
  question: SimulationQuestion,
  onRow: (done: number, all: number) => void = () => {},
): Simulation {
  const { markets, days, k, draws, seed } = question;
  const news = usualNews;
  let done = 0;
  const heard = <Row>(row: Row): Row => {
    onRow(++done, rowCount(k));
    return row;
  };
  const stocks = 2;
  const split = (departure: Departure, at: number): SplitCoverage =>
    heard(splitCoverage({ departure, markets, stocks, k: at, draws, seed, news }));
  const base = { markets: Math.ceil(markets / designShare), days, stocks, k, seed, news };
  const powerMarkets = Math.ceil(base.markets / 2);
  return {
    ...question,
    split: [
      split('none', k),
      ...kAsides(k).map((other) => split('none', other)),
      ...splitDepartures.map((departure) => split(departure, k)),
    ],
    fixed: slopes.map((slope) => ({
      slope,
      ...heard(designCoverage({ ...base, departure: 'none', slope })),
    })),
    drawn: (['none', ...designDepartures] as const).map((departure) =>
      heard(designCoverage({ ...base, departure })),
    ),
    power: sampleLengths.map((length) =>
      heard(
        designCoverage({
          ...base,
          markets: powerMarkets,
          days: length,
          departure: 'none',
          slope: slopes[1],
        }),
      ),
    ),
    sampling: {
      split: samplingOf(markets),
      designs: samplingOf(base.markets),
      power: samplingOf(powerMarkets),
    },
  };
}

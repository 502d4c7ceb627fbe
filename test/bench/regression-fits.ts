import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/core/numeric/random.ts';
import { regressionBootstrap } from '../../src/core/numeric/regression/regression-bootstrap.ts';
import { rollingRegression } from '../../src/core/numeric/regression/rolling-regression.ts';
import type { BenchLine } from './table.ts';
import { median } from './table.ts';

const rival = fileURLToPath(new URL('./rivals/regression_fits.py', import.meta.url));
const rows = 20_000;
const length = 60;
const rounds = 9;

/** Rolling regressions with errors and 10,000 draws of the gap design's shape, against statsmodels and numpy beside it. */
export function regressionFits(): readonly BenchLine[] {
  const python = rivals();
  const fit = rollingMicroseconds();
  const against = (name: string, value: number | undefined): Pick<BenchLine, 'rival'> =>
    value === undefined ? {} : { rival: { name, value } };
  const rolling = { name: 'rolling regression, 3 factors, 60 rows, errors', ours: fit, unit: 'µs' } as const;
  const byDay = {
    name: '10,000 bootstrap draws, 2SLS, 750 rows by day',
    ours: bootstrapMilliseconds(),
    unit: 'ms',
  } as const;
  return [
    { ...rolling, bound: 1 },
    {
      ...rolling,
      ...against('statsmodels', python?.statsmodels),
      bound: python?.statsmodels === undefined ? 1 : 0.1,
    },
    { ...rolling, ...against('numpy, no errors', python?.numpyCoefficients), bound: 5 },
    { ...byDay, bound: 1000 },
    {
      ...byDay,
      ...against('numpy', python?.numpyBootstrap),
      bound: python?.numpyBootstrap === undefined ? 1000 : 1,
    },
  ];
}

type Rivals = Partial<Record<'statsmodels' | 'numpyCoefficients' | 'numpyBootstrap', number>>;

/** Of the first Python that has statsmodels, else of one that has numpy. */
function rivals(): Rivals | undefined {
  const found = ['python3', '/usr/bin/python3'].flatMap((python): readonly Rivals[] => {
    const { status, stdout } = spawnSync(python, [rival, String(rows), String(length), '5'], {
      encoding: 'utf8',
    });
    return status === 0 ? [JSON.parse(stdout) as Rivals] : [];
  });
  return found.find(({ statsmodels }) => statsmodels !== undefined) ?? found[0];
}

const columnOf = (random: ReturnType<typeof seededRandom>, n: number): Float64Array => {
  const column = new Float64Array(n);
  random.fillNormal(column);
  return column;
};

/** After as many rounds to warm up. */
const timed = (run: () => unknown): number => {
  for (let round = 0; round < rounds; round++) run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
};

function rollingMicroseconds(): number {
  const random = seededRandom(1);
  const columns = [1, 2, 3].map(() => columnOf(random, rows));
  const y = columnOf(random, rows).map((noise, i) => noise + 0.5 * columns[0]![i]!);
  const run = () =>
    rollingRegression({ names: ['a', 'b', 'c'], columns, y, windows: { kind: 'rolling', length } });
  return (timed(run) / (rows - length + 1)) * 1000;
}

function bootstrapMilliseconds(): number {
  const n = 750;
  const random = seededRandom(1);
  const [gap, load, noise] = [columnOf(random, n), columnOf(random, n).map(Math.abs), columnOf(random, n)];
  const move = gap.map((value, i) => value + noise[i]!);
  const product = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * b[i]!);
  return timed(() =>
    regressionBootstrap({
      y: move,
      exogenous: { names: ['constant', 'gap', 'load'], columns: [new Float64Array(n).fill(1), gap, load] },
      endogenous: { names: ['flow'], columns: [product(load, move)] },
      instruments: { names: ['flow of the gap'], columns: [product(load, gap)] },
      units: Int32Array.from({ length: n }, (_, i) => i >> 1),
      resampling: { kind: 'moving', length: 5 },
      draws: 10_000,
      random: seededRandom(2),
    }),
  );
}

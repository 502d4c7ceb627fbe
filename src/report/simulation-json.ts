import type { DesignCoverage } from '../core/evidence/design-coverage.ts';
import type { Simulation } from '../core/evidence/simulation.ts';
import { csvText } from './csv-text.ts';
import type { JsonObject } from './json-figures.ts';

const units: JsonObject = {
  'covered50, covered90, covered95': 'fraction of the stock-days or markets whose truth lies in the interval',
  'below, above': 'fraction whose truth is smaller, larger than the 90 % band by size',
  midOverTruth: 'median of the band’s middle over the truth',
  width: 'mean width of the 90 % band over the mean size of the truth',
  'truth, estimate, deviation, standardError':
    'slope of the price on gross flow over turnover: means over markets, deviation of the estimates',
  'detected, placeboWorks, verdicts': 'fraction of the markets',
  sampling:
    'markets of each row of a part; shareError: half width of the 95 % interval of a share of them, at its widest',
};

/** The whole simulation as plain values; the same question gives the same bytes. */
export const simulationJson = (simulation: Simulation, version: string): JsonObject => ({
  ...questionOf(simulation),
  units,
  split: simulation.split.map((row) => ({ ...row })),
  fixed: simulation.fixed.map(designJson),
  drawn: simulation.drawn.map(designJson),
  power: simulation.power.map(designJson),
  sampling: {
    split: { ...simulation.sampling.split },
    designs: { ...simulation.sampling.designs },
    power: { ...simulation.sampling.power },
  },
  version,
});

const questionOf = ({ markets, days, k, draws, seed }: Simulation) => ({ markets, days, k, draws, seed });

function designJson({ figures, ...row }: DesignCoverage): JsonObject {
  if (figures === undefined) return { ...row };
  const { verdicts, ...numbers } = figures;
  return { ...row, ...numbers, verdicts: { ...verdicts } };
}

/** A row a table line: which table, which market, then every figure by name; empty where a table does not have it. */
export function simulationCsv(simulation: Simulation): string {
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ...simulation.split.map((row) => ['split', { ...row }] as const),
    ...simulation.fixed.map((row) => ['fixed', designJson(row)] as const),
    ...simulation.drawn.map((row) => ['drawn', designJson(row)] as const),
    ...simulation.power.map((row) => ['power', designJson(row)] as const),
  ];
  const names = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))].filter((one) => one !== 'verdicts');
  return csvText(
    ['table', ...names, 'shareError', 'seed', 'draws'],
    rows.map(([table, row]) => [
      table,
      ...names.map((one) => cell(row[one])),
      simulation.sampling[table === 'split' || table === 'power' ? table : 'designs'].shareError,
      simulation.seed,
      simulation.draws,
    ]),
  );
}

const cell = (value: unknown): string | number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;

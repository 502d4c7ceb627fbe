import { constantColumn, type Design } from '../../src/core/numeric/regression/design.ts';
import { goldenTable } from './golden-table.ts';

const sample = goldenTable('regression-sample.csv');

/** A column of the invented panel behind regression-figures.csv. */
export const sampleColumn = (name: string): Float64Array =>
  Float64Array.from(sample, (row) => row.number(name));

export const sampleClusters = (name: string): Int32Array =>
  Int32Array.from(sample, (row) => row.number(name));

/** Named columns of the panel; `constant` is a column of ones. */
export const sampleDesign = (...names: readonly string[]): Design => ({
  names,
  columns: names.map((name) => (name === 'constant' ? constantColumn(sample.length) : sampleColumn(name))),
});

interface Certified extends Design {
  readonly y: Float64Array;
  readonly estimates: readonly number[];
  readonly deviations: readonly number[];
  readonly residualDeviation: number;
}

/** A linear regression of the NIST Statistical Reference Datasets: its data as a design, and its certified figures. */
export function certifiedRegression(name: string): Certified {
  const data = goldenTable('nist-data.csv').filter((row) => row.text('case') === name);
  const certified = goldenTable('nist-certified.csv').filter((row) => row.text('case') === name);
  const read = (column: string): Float64Array => Float64Array.from(data, (row) => row.number(column));
  const columns = certified.map((_, j) =>
    name === 'longley' && j > 0 ? read(`x${j}`) : read('x1').map((x) => (j === 0 ? 1 : x ** j)),
  );
  return {
    y: read('y'),
    columns,
    names: columns.map((_, j) => `b${j}`),
    estimates: certified.map((row) => row.number('estimate')),
    deviations: certified.map((row) => row.number('standardDeviation')),
    residualDeviation: certified[0]!.number('residualDeviation'),
  };
}

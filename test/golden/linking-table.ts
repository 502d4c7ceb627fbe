import type { BrinsonPeriod } from '../../src/core/attribution/benchmark/brinson.ts';
import { contributionsOf, madePeriod } from '../core/attribution/made-period.ts';
import { goldenTable } from './golden-table.ts';

export const linkingRows = goldenTable('linking.csv');

export const brinsonCases: readonly string[] = [...new Set(linkingRows.map((row) => row.text('case')))];

/** The inputs of a case, period by period. */
export function brinsonCase(name: string): readonly BrinsonPeriod[] {
  const [wp, wb, rp, rb] = ['wp', 'wb', 'rp', 'rb'].map((figure) => inputOf(name, figure)) as [
    Float64Array[],
    Float64Array[],
    Float64Array[],
    Float64Array[],
  ];
  return wp.map((weights, t) =>
    madePeriod({ wp: weights, wb: wb[t]!, own: contributionsOf(weights, rp[t]!), rb: rb[t]! }),
  );
}

function inputOf(name: string, figure: string): Float64Array[] {
  const row = linkingRows.find(
    (each) => each.text('case') === name && each.text('kind') === 'input' && each.text('figure') === figure,
  )!;
  return row
    .text('value')
    .split('/')
    .map((period) => Float64Array.from(period.split(' '), Number));
}

interface LinkingFigure {
  readonly name: string;
  readonly kind: string;
  readonly method?: string;
  readonly figure: string;
  readonly group?: number;
}

/** The one figure of the table that is asked for. */
export function linkingFigure({ name, kind, method = '', figure, group }: LinkingFigure): number {
  const wanted = [name, kind, method, figure, group === undefined ? '' : `${group}`].join();
  const found = linkingRows.filter(
    (row) =>
      ['case', 'kind', 'method', 'figure', 'group'].map((column) => row.text(column)).join() === wanted,
  );
  if (found.length !== 1)
    throw new RangeError(`linkingFigure requires one row ${wanted}, got ${found.length}`);
  return found[0]!.number('value');
}

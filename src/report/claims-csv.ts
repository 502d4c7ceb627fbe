import type { ClaimCheck, ClaimChecks, ClaimReading } from '../core/evidence/claim-check.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { estimateCells } from './csv.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const columns = [
  'id',
  'date',
  'claim',
  'quantity',
  'bound',
  'quoted',
  'unit',
  'who',
  'source',
  'verdict',
  'reason',
  'nearest',
  'scope',
  'assets',
  'netting',
  'turnover',
  'code',
  'figure_date',
  'move',
  'multiple',
  'with_preferred',
  'value',
  'value_low90',
  'value_high90',
  'ratio',
  'ratio_low90',
  'ratio_high90',
  'fits',
  'plain',
  'estimated',
  'draws',
  'seed',
] as const;

/** One row a reading; a claim that cannot be recomputed is one row with its reason and no figures. */
export function claimsCsv({ claims }: ClaimChecks, { draws, seed }: Assumptions): string {
  const rows = claims.flatMap((check): readonly (readonly CsvCell[])[] =>
    check.kind === 'refused'
      ? [[...claimCells(check), 'notRecomputed', check.reason, ...noFigures]]
      : check.readings.map((reading, at) => [
          ...claimCells(check),
          check.verdict,
          undefined,
          mark(at === check.nearest),
          ...readingCells(reading),
        ]),
  );
  return csvText(
    columns,
    rows.map((cells) => [...cells, draws, seed]),
  );
}

function claimCells(check: ClaimCheck): readonly CsvCell[] {
  const { id, day, claim, quantity, value, unit, who, source } = check.claim;
  const bound = check.kind === 'recomputed' ? check.bound : undefined;
  return [id, day, claim, quantity, bound, value, unit, who, source];
}

const noFigures: readonly CsvCell[] = columns.slice(11, -2).map(() => undefined);

const mark = (holds: boolean | undefined): CsvCell => (holds === true ? 'yes' : 'no');

function readingCells({ basis, value, ratio, fits, plain, estimated }: ClaimReading): readonly CsvCell[] {
  const { scope, assets, netting, turnover, code, day, move, multiple, withPreferred } = basis;
  return [
    ...[scope, assets, netting, turnover, code, day, move, multiple],
    mark(withPreferred),
    ...estimateCells(value),
    ...estimateCells(ratio),
    ...[mark(fits), mark(plain), mark(estimated)],
  ];
}

import type { StockLoading } from '../../core/attribution/benchmark/benchmark-loadings.ts';
import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import { stockName } from '../move/move.ts';
import type { Frame } from '../screen.ts';
import { excessWords } from './benchmark-sentences.ts';
import { effectScale } from './benchmark-tables.ts';

type MachineryRow =
  | { readonly kind: 'loading'; readonly name: string; readonly own: StockLoading }
  | {
      readonly kind: 'mechanical';
      readonly name: string;
      readonly own: NonNullable<BenchmarkResult['mechanical']>;
    };

/** Loading of both sides on each stock, and the mechanical part of both returns: how much more machinery is held. */
export function machineryTable(result: BenchmarkResult, frame: Frame): TableView<MachineryRow> {
  const { column, loading } = benchmarkWords[frame.language];
  const { mechanicalReturn } = excessWords(result, frame.language);
  const { mechanical } = result;
  const scale = effectScale(result, frame);
  const rows: readonly MachineryRow[] = [
    ...result.loadings.map(
      (own): MachineryRow => ({
        kind: 'loading',
        name: `${stockName(result, own.code, frame.language)}, ${loading}`,
        own,
      }),
    ),
    ...(mechanical === undefined
      ? []
      : [{ kind: 'mechanical' as const, name: mechanicalReturn, own: mechanical }]),
  ];
  const side = (name: 'portfolio' | 'benchmark' | 'active'): Column<MachineryRow> => ({
    id: name,
    title: column[name],
    align: 'right',
    min: 14,
    cell: (row) => {
      if (row.kind === 'mechanical')
        return toned(scale.band(endsOf(row.own[name], frame.band)), 'mechanical');
      const { portfolio, benchmark } = row.own;
      return decimal(
        name === 'active' ? portfolio - benchmark : row.own[name],
        3,
        name === 'active' ? 'always' : 'minus',
      );
    },
  });
  return tableOf(
    [
      { id: 'name', title: column.stock, align: 'left', min: 20, ideal: 48, cell: ({ name }) => name },
      side('portfolio'),
      side('benchmark'),
      side('active'),
    ],
    rows,
  );
}

import type { Dataset } from '../../src/core/market/dataset.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { example } from './example-day.ts';

/** The bundled book with one benchmark: it borrows, goes short and, until July, holds its chips long and short alike. */
export const longShort: Dataset = {
  ...example,
  benchmarks: [
    {
      name: 'Long and short',
      weightDays: example.days.map((_, t) => t),
      members: goldenTable('long-short-weights.csv').map((row) => ({
        code: ticker(row.text('code')),
        group: row.text('group'),
        weights: Float64Array.from(example.days, (day) =>
          row.number(day < '2026-07-01' ? 'before' : 'after'),
        ),
      })),
    },
  ],
};

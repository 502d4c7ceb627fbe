import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { words } from '../language/words.ts';
import type { TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { wholeTable } from './report-layout.ts';

/** The assumptions in full, each with what it means: `KRX and Hong Kong single-stock funds; …; 4,000 draws, seed 1`. */
export function assumptionText(assumptions: Assumptions, { language }: Frame): string {
  const { settings } = words(language);
  const { scope, denominator, netting, law, customLaw, draws, seed } = assumptions;
  return [
    settings.scopeLong[scope],
    settings.denominatorLong[denominator],
    settings.nettingLong[netting],
    settings.law[law] + (customLaw === undefined ? '' : ` ${plainText(customLaw)}`),
    `${settings.draws(grouped(draws, 0))}, ${settings.seed(String(seed))}`,
  ].join('; ');
}

/** The files of the book with their hashes. */
export function inputs({ dataset }: Pick<DayResult, 'dataset'>, frame: Frame): readonly Line[] {
  const { file: heads } = words(frame.language).report;
  const digits = frame.columns >= 125 ? 64 : 16;
  const table: TableView<(typeof dataset.inputs)[number]> = {
    columns: [
      {
        id: 'file',
        title: heads.file,
        align: 'left',
        min: 18,
        ideal: 24,
        cell: ({ file }) => plainText(file),
      },
      { id: 'rows', title: heads.rows, align: 'right', min: 7, cell: ({ rows }) => grouped(rows, 0) },
      { id: 'from', title: heads.from, align: 'left', min: 10, drop: 2, cell: ({ from }) => from ?? '' },
      { id: 'to', title: heads.to, align: 'left', min: 10, drop: 2, cell: ({ to }) => to ?? '' },
      {
        id: 'hash',
        title: heads.hash,
        align: 'left',
        min: digits,
        drop: 1,
        cell: ({ sha256 }) => sha256.slice(0, digits),
      },
    ],
    rowCount: dataset.inputs.length,
    row: (index) => dataset.inputs[index]!,
  };
  return wholeTable(table, frame);
}

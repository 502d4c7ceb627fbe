import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { LoopGain } from '../core/scenario/fragility-result.ts';
import type { FragilityRow } from '../view/fragility/fragility-rows.ts';
import { estimateCells } from './csv.ts';
import { assumptionCells, assumptionColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const withBand = (name: string): readonly string[] => [name, `${name}_low90`, `${name}_high90`];

const columns = [
  'date',
  'stress',
  ...assumptionColumns,
  'code',
  'reason',
  ...withBand('k'),
  ...withBand('gain_at_zero'),
  ...withBand('gain_at_minus_10_percent'),
  'runaway_share',
  'assets_krw',
  'assets_over_market_value',
  'index_weight',
  ...withBand('flow_share'),
  ...withBand('move_share'),
];

/** A row a session and stock, and one for all of them together (code `all`). A cell is empty where nothing is known, never 0. */
export function fragilityCsv(rows: readonly FragilityRow[], assumptions: Assumptions): string {
  return csvText(
    columns,
    rows.flatMap((row) => dayRows(row, assumptions)),
  );
}

function dayRows(row: FragilityRow, assumptions: Assumptions): readonly (readonly CsvCell[])[] {
  const { day, stress, figures } = row;
  if (figures === undefined) return [];
  const settings = assumptionCells(assumptions, 'priorOnly');
  const head: readonly CsvCell[] = [day, stress ? 'yes' : 'no', ...settings];
  const { fragility, added } = figures;
  const { flowShare, moveShare } = added;
  const none = estimateCells(undefined);
  const together: readonly CsvCell[] = [
    ...['all', undefined],
    ...none,
    ...gainCells(fragility.joint),
    ...[undefined, undefined, fragility.indexWeight],
    ...estimateCells(flowShare),
    ...estimateCells(moveShare),
  ];
  const stocks = fragility.stocks.map(({ code, reason, k, gain, assetsKrw, assetsOverMarketValue }) => [
    ...[code, reason],
    ...estimateCells(k),
    ...gainCells(gain),
    ...[assetsKrw, assetsOverMarketValue, undefined],
    ...none,
    ...none,
  ]);
  return [together, ...stocks].map((cells) => [...head, ...cells]);
}

const gainCells = (gain: LoopGain | undefined): readonly CsvCell[] => [
  ...estimateCells(gain?.atZero),
  ...estimateCells(gain?.atTenPercentDown),
  gain?.runawayShare,
];

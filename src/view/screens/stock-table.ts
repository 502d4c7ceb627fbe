import type { DayResult, IndexTransmission } from '../../core/attribution/day-result.ts';
import type { StockFlag, StockSplit } from '../../core/decomposition/day-split.ts';
import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, fraction, wholePercentBand } from '../format/figure.ts';
import { nameIn, namesOf } from '../format/names.ts';
import { returnScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { cellWidth } from '../layout/cells.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line, Tone } from '../line.ts';
import { isWhollyUnsplit } from '../node-figures.ts';
import type { Frame } from '../screen.ts';
import { stockName } from '../sentence.ts';

/** A row of the Day screen's first table: a modelled stock, or an index that its split reaches. */
export type MoveRow =
  | { readonly kind: 'stock'; readonly stock: StockSplit }
  | { readonly kind: 'index'; readonly index: IndexTransmission };

/** From this width on the table has room for direct, intraday and evidence, and for middles beside the bands. */
export const wideColumns = 110;

/** Stocks and indices: return, mechanical band, middle, residual, share of the move, forced trades over turnover, states. */
export function stockTable(result: DayResult, rows: readonly MoveRow[], frame: Frame): TableView<MoveRow> {
  const wide = frame.columns >= wideColumns;
  const columns = [
    ...coreColumns(result, frame),
    shareColumn(frame, wide),
    ...(wide ? [directColumn(frame)] : []),
    forcedColumn(frame, wide),
    ...(wide ? [intradayColumn(frame), evidenceColumn(frame)] : []),
  ];
  const states = Math.max(...rows.map((row) => cellWidth(stateOf(row, frame, wide))));
  return {
    columns: states > 0 ? [...columns, stateColumn(frame, wide, states)] : columns,
    rowCount: rows.length,
    row: (index) => rows[index]!,
  };
}

export const directionTone = (value: number | undefined): Tone =>
  value === undefined || value === 0 ? 'plain' : value < 0 ? 'down' : 'up';

const returnOf = (row: MoveRow): number | undefined =>
  row.kind === 'stock' ? row.stock.return : row.index.return;

type Part = 'mechanical' | 'direct' | 'residual';

/** A modelled part of the row's return; undefined when there is no answer. */
function partOf(row: MoveRow, part: Part): Estimate | undefined {
  if (row.kind === 'index')
    return isWhollyUnsplit(row.index) && part !== 'residual' ? undefined : row.index.components?.[part];
  return row.stock.kind === 'split' ? row.stock[part] : undefined;
}

/** The word that stands where a modelled figure would. */
function noAnswer(row: MoveRow, frame: Frame): string {
  const { states } = words(frame.language);
  return row.kind === 'stock' || row.index.components !== undefined ? states.unsplit : states.unknown;
}

const staleMark = (row: MoveRow): string =>
  row.kind === 'stock' && row.stock.flags.includes('assetsStale') ? '~' : '';

function coreColumns(result: DayResult, frame: Frame): readonly Column<MoveRow>[] {
  const { columns } = words(frame.language);
  const scale = returnScale(frame);
  return [
    {
      id: 'name',
      title: columns.stock,
      align: 'left',
      min: 12,
      ideal: 26,
      cell: (row) => nameCell(row, result, frame),
    },
    {
      id: 'return',
      title: `${columns.return} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (row) => returnCell(returnOf(row), frame),
    },
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 14,
      cell: (row) => mechanicalCell(partOf(row, 'mechanical'), row, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 7,
      cell: (row) => {
        const part = partOf(row, 'mechanical');
        return part === undefined ? '' : scale.text(part.point) + staleMark(row);
      },
    },
    {
      id: 'residual',
      title: columns.residual,
      align: 'right',
      min: 7,
      drop: 8,
      cell: (row) => {
        const part = partOf(row, 'residual');
        return part === undefined ? '' : toned(scale.text(part.point), 'residual');
      },
    },
  ];
}

function nameCell(row: MoveRow, result: DayResult, frame: Frame): Line | string {
  if (row.kind === 'stock') return stockName(result, row.stock.code, frame.language);
  const name = span(indexName(row.index, frame));
  return row.index.weightsEstimated ? [name, span('~')] : [name];
}

export const indexName = (index: IndexTransmission, { language }: Pick<Frame, 'language'>): string =>
  nameIn(namesOf(index), index.index, language);

/** An observed return, or the word for one that is not known. */
export function returnCell(value: number | undefined, frame: Frame): Line {
  if (value === undefined) return toned(words(frame.language).states.unknown, 'dim');
  return toned(returnScale(frame).observed(value), directionTone(value));
}

function mechanicalCell(part: Estimate | undefined, row: MoveRow, frame: Frame): Line {
  if (part === undefined) return toned(noAnswer(row, frame), 'warning');
  return toned(returnScale(frame).band(endsOf(part, frame.band)), 'mechanical');
}

/** A share is shown with its band only, and only for a move of half a percent or more. */
function shareColumn(frame: Frame, wide: boolean): Column<MoveRow> {
  return {
    id: 'share',
    title: words(frame.language).columns.share(frame.band),
    align: 'right',
    min: 6,
    drop: 4,
    cell: (row) => {
      const share = shareOf(row);
      if (share === undefined) return '';
      const band = wholePercentBand(endsOf(share, frame.band));
      return wide ? `${decimal(share.point * 100, 0)} ${band}` : band;
    },
  };
}

function shareOf(row: MoveRow): Estimate | undefined {
  if (row.kind === 'stock') return row.stock.kind === 'split' ? row.stock.shareOfMove : undefined;
  const { components, return: move } = row.index;
  if (components === undefined || move === undefined || Math.abs(move) < smallestSharedMove) return undefined;
  if (components.unsplit.point !== 0) return undefined;
  return scaled(components.mechanical, 1 / move);
}

function directColumn(frame: Frame): Column<MoveRow> {
  return {
    id: 'direct',
    title: words(frame.language).columns.direct(frame.band),
    align: 'right',
    min: 14,
    drop: 1,
    cell: (row) => {
      const part = row.kind === 'stock' ? partOf(row, 'direct') : undefined;
      return part === undefined ? '' : returnScale(frame).band(endsOf(part, frame.band));
    },
  };
}

/** Net forced trades as a share of turnover; `~` when a part rests on estimated assets. */
function forcedColumn(frame: Frame, wide: boolean): Column<MoveRow> {
  const { columns } = words(frame.language);
  return {
    id: 'forced',
    title: wide ? columns.forcedBand(frame.band) : columns.forced,
    align: 'right',
    min: 6,
    drop: 5,
    cell: (row) => {
      if (row.kind === 'index' || row.stock.kind === 'unsplit') return '';
      const { netShareOfTurnover: share, flags } = row.stock;
      const mark = flags.includes('assetsEstimated') || flags.includes('assetsStale') ? '~' : '';
      const sizes = share.point < 0 ? scaled(share, -1) : share;
      const ends = endsOf(sizes, frame.band);
      const band = ` [${decimal(ends.low * 100, 1)},${decimal(ends.high * 100, 1)}]`;
      return `${decimal(sizes.point * 100, 1)}${wide ? band : ''}${mark}`;
    },
  };
}

function intradayColumn(frame: Frame): Column<MoveRow> {
  return {
    id: 'intraday',
    title: words(frame.language).columns.intraday,
    align: 'right',
    min: 7,
    drop: 2,
    cell: (row) => {
      const value = row.kind === 'stock' ? row.stock.intradayReturn : undefined;
      return value === undefined ? '' : toned(fraction(value, 'percent', 'always'), directionTone(value));
    },
  };
}

/** ✓ when the session, open to close, went the way of the forced trades: no proof, but the contrary would be against it. */
function evidenceColumn(frame: Frame): Column<MoveRow> {
  const { columns, day } = words(frame.language);
  return {
    id: 'evidence',
    title: columns.evidence,
    align: 'right',
    min: 4,
    drop: 3,
    cell: (row) => {
      if (row.kind === 'index' || row.stock.kind === 'unsplit') return '';
      if (row.stock.flags.includes('againstPrediction')) return toned(day.againstShort, 'warning');
      const { intradayReturn, mechanical } = row.stock;
      return intradayReturn !== undefined && intradayReturn * mechanical.point > 0 ? '✓' : '';
    },
  };
}

function stateColumn(frame: Frame, wide: boolean, natural: number): Column<MoveRow> {
  return {
    id: 'state',
    title: words(frame.language).columns.state,
    align: 'left',
    min: Math.min(natural, wide ? 40 : 22),
    ideal: natural,
    drop: 6,
    cell: (row) => toned(stateOf(row, frame, wide), 'warning'),
  };
}

/** Flags that are said by a mark or in a column of their own are not repeated as words. */
const silent: ReadonlySet<StockFlag> = new Set<StockFlag>([
  'assetsEstimated',
  'assetsStale',
  'pointOutsideBand',
]);

function stateOf(row: MoveRow, frame: Frame, wide: boolean): string {
  const { states } = words(frame.language);
  if (row.kind === 'index') return indexState(row.index, frame);
  const flags = row.stock.flags
    .filter((flag) => !silent.has(flag) && !(wide && flag === 'againstPrediction'))
    .filter((flag) => row.stock.kind === 'split' || flag !== 'partnerUnsplit')
    .map((flag) => states.stockFlag[flag]);
  return [...(row.stock.kind === 'unsplit' ? [unsplitWord(row.stock, frame)] : []), ...flags].join(', ');
}

/** Why a stock has no answer, in a word: `at the upper limit`. */
export function unsplitWord(
  stock: Extract<StockSplit, { kind: 'unsplit' }>,
  { language }: Pick<Frame, 'language'>,
): string {
  const { states } = words(language);
  if (stock.reason === 'limitLocked' && stock.return !== undefined)
    return stock.return > 0 ? states.atLimit.up : states.atLimit.down;
  return states.unsplitReason[stock.reason];
}

function indexState({ components }: IndexTransmission, frame: Frame): string {
  const unsplit = components?.unsplit.point ?? 0;
  if (unsplit === 0) return '';
  return `${words(frame.language).states.unsplit} ${returnScale(frame).text(unsplit)}`;
}

/** The rows of a day: stocks, then the indices that have a return. */
export function moveRows(result: DayResult): readonly MoveRow[] {
  return [
    ...result.split.stocks.map((stock) => ({ kind: 'stock', stock }) as const),
    ...result.index.map((index) => ({ kind: 'index', index }) as const),
  ];
}

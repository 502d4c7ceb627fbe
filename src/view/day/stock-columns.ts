import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, fraction, wholePercentBand } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import { type MoveRow, partOf } from '../move/move-row.ts';
import type { Frame } from '../screen.ts';

/** Columns of the stock table that are dropped first when the room is short. */

/** A share is shown with its band only, for a move of half a percent or more, and not when the forced trades pushed against the move. */
export function shareColumn(frame: Frame, wide: boolean): Column<MoveRow> {
  return {
    id: 'share',
    title: words(frame.language).columns.share(frame.band),
    align: 'right',
    min: 6,
    drop: 4,
    cell: (row) => {
      const share = shareOf(row);
      if (share === undefined || share.low90 < 0) return '';
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

/** The first round of the forced trades, without the cascade. */
export function directColumn(frame: Frame): Column<MoveRow> {
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
export function forcedColumn(frame: Frame, wide: boolean): Column<MoveRow> {
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

/** Open to close: the session itself. */
export function intradayColumn(frame: Frame): Column<MoveRow> {
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
export function evidenceColumn(frame: Frame): Column<MoveRow> {
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

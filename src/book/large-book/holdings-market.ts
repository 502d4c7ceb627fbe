import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import type { CodeCell } from '../cells/code-cell.ts';
import type { CodeReader } from '../code-reader.ts';
import type { Market } from '../sheets/positions.ts';

/** What tells a holding from a mistake. */
export interface HoldingsMarket {
  readonly days: readonly TradingDay[];
  readonly codes: CodeReader;
  readonly known: Market;
}

/** The code that a cell says; `undefined` when it says none. */
export function codeIn(cell: CodeCell): Ticker | undefined {
  if (typeof cell === 'string') return cell;
  return cell.kind === 'normalised' ? cell.code : undefined;
}

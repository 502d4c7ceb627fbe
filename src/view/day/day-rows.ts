import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { MoveRow } from '../move/move-row.ts';

export type DayRow = MoveRow | { readonly kind: 'group'; readonly node: AttributionNode };

/** What a row opens. */
export function targetOf(row: DayRow | undefined): Target {
  if (row === undefined) return { kind: 'none' };
  if (row.kind === 'stock') return { kind: 'stock', code: row.stock.code };
  if (row.kind === 'index') return { kind: 'index', code: row.index.index };
  return { kind: 'node', key: row.node.key };
}

/** Stocks always stay; indices give way to the groups, KOSPI last. */
export function movesThatFit(rows: readonly MoveRow[], room: number, groups: number): readonly MoveRow[] {
  const stocks = rows.filter(({ kind }) => kind === 'stock');
  const indices = rows.filter(({ kind }) => kind === 'index');
  const spare = room - stocks.length - 3 - Math.min(groups, 6);
  return [...stocks, ...indices.slice(0, Math.max(1, spare))];
}

/**
 * How many rows of each table are drawn. Where both do not fit (with three groups at least) only the one with the cursor is: a row
 * that is selected is always on the screen.
 */
export function sectionsThatFit(options: {
  readonly room: number;
  readonly moves: number;
  readonly groups: number;
  readonly cursor: number;
}): { readonly moves: number; readonly groups: number } {
  const { room, moves, groups, cursor } = options;
  const left = room - (moves + 1) - 2;
  if (left >= Math.min(groups, 3)) return { moves, groups: Math.min(groups, Math.max(0, left)) };
  if (cursor < moves) return { moves: Math.max(1, Math.min(moves, room - 1)), groups: 0 };
  return { moves: 0, groups: Math.max(1, Math.min(groups, room - 1)) };
}

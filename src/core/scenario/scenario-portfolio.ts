import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { GroupNode } from '../attribution/day/group-node.ts';
import { countingUp } from '../attribution/holdings/holdings.ts';
import { compensatedSum } from '../numeric/sum.ts';
import { apportion } from '../units/apportion.ts';
import type { BookExposure } from './book-exposure.ts';
import type { Booked, ShockSource, StockMoves } from './scenario-node.ts';
import { rowProfit, ShockedNode } from './scenario-node.ts';
import type { ScenarioNode } from './scenario-result.ts';

/** Profit of the book under the shock, as a tree of groups and positions. */
export function scenarioPortfolio(
  exposure: BookExposure,
  moves: StockMoves,
  by: readonly GroupingLevel[],
): ScenarioNode {
  let booked: { readonly value: Booked | undefined } | undefined;
  const source: ShockSource = {
    exposure,
    moves,
    booked: () => {
      booked ??= { value: bookRows(exposure, moves) };
      return booked.value;
    },
  };
  const { day } = exposure;
  const rows = countingUp(day.rows.length);
  const tree = { day, by, ledger: () => undefined };
  return new ShockedNode(
    source,
    new GroupNode({ source: tree, key: 'portfolio', code: 'portfolio', rows, depth: 0 }),
  );
}

/** Positions by loss, the largest first; those that do not lose are left out. */
export function largestLosers(portfolio: ScenarioNode, count: number): readonly ScenarioNode[] {
  const leaves = leavesOf(portfolio).filter((node) => profitOf(node) < 0);
  return leaves.sort((a, b) => profitOf(a) - profitOf(b) || (a.key < b.key ? -1 : 1)).slice(0, count);
}

/** That of the shock alone where what funds would add is not known. */
const profitOf = ({ profit, fundamental }: ScenarioNode): number => profit?.point ?? fundamental ?? 0;

const leavesOf = (node: ScenarioNode): ScenarioNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(leavesOf);

/** @returns `undefined` in a book of 2^53 won or more, where whole won cannot be told apart */
function bookRows(exposure: BookExposure, moves: StockMoves): Booked | undefined {
  const count = exposure.day.rows.length;
  const fundamental = new Float64Array(count);
  const mechanical = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    fundamental[at] = rowProfit(exposure, moves.fundamental, at, moves.rest);
    mechanical[at] = rowProfit(exposure, moves.mechanical, at, 0);
  }
  const rows = fundamental.map((value, at) => value + mechanical[at]!);
  const size = compensatedSum(rows.map(Math.abs)) + compensatedSum(mechanical.map(Math.abs)) + 4 * count;
  if (!(size < Number.MAX_SAFE_INTEGER)) return undefined;
  const won = apportion(Math.round(compensatedSum(rows)), rows);
  for (let at = 0; at < count; at++) {
    const parts = apportion(won[at]!, [fundamental[at]!, mechanical[at]!]);
    fundamental[at] = parts[0]! + 0;
    mechanical[at] = parts[1]! + 0;
  }
  return { fundamental, mechanical };
}

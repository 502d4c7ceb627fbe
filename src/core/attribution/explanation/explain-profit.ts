import type { Term } from '../../numeric/formula.ts';
import { minus, plus, times } from '../../numeric/formula.ts';
import type { PositionNode } from '../day/position-node.ts';
import { componentNames } from '../node/node.ts';
import type { ReturnSteps } from './explain-return.ts';
import type { NodeWriter } from './explanation-words.ts';

/** Booked won: the exact figure, and the rounding that makes all rows add up to the book. */
export function writeProfit(
  writer: NodeWriter,
  node: PositionNode,
  {
    start,
    end,
    dividends,
  }: { readonly start: Term; readonly end: Term; readonly dividends: Term | undefined },
  parts: ReturnSteps,
): void {
  const booked = node.profitKrw;
  const moved = minus(end, start);
  const gain = dividends === undefined ? moved : plus(moved, dividends);
  const exact = writer.step('exact_profit', gain, 'krw', 'exactProfit');
  if (booked === undefined) return;
  writeBooked(writer, { name: 'profit', exact, booked: booked.total });
  for (const name of componentNames) {
    if (parts[name].value === 0 && booked[name] === 0) continue;
    writeBooked(writer, { name: `${name}_profit`, exact: times(start, parts[name]), booked: booked[name] });
  }
}

function writeBooked(
  writer: NodeWriter,
  { name, exact, booked }: { readonly name: string; readonly exact: Term; readonly booked: number },
): void {
  const rounding = writer.input(`rounding_of_${name}`, booked - exact.value, 'krw', 'rounding');
  const label = name === 'profit' ? 'profit' : 'componentProfit';
  writer.step(name, plus(exact, rounding), 'krw', label);
}

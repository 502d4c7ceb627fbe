import type { PositionNode } from '../day/position-node.ts';
import { componentNames } from '../node/node.ts';
import type { ReturnSteps } from './explain-return.ts';
import type { ExplanationWriter, Named } from './explanation-writer.ts';

/** Booked won: the exact figure, and the rounding that makes all rows add up to the book. */
export function writeProfit(
  writer: ExplanationWriter,
  node: PositionNode,
  {
    start,
    end,
    dividends,
  }: { readonly start: Named; readonly end: Named; readonly dividends: Named | undefined },
  parts: ReturnSteps,
): void {
  const booked = node.profitKrw;
  const exact = writer.step(
    'exact_profit',
    `${end.symbol} - ${start.symbol}${dividends === undefined ? '' : ` + ${dividends.symbol}`}`,
    end.value - start.value + (dividends?.value ?? 0),
    'krw',
    'exactProfit',
  );
  if (booked === undefined) return;
  writeBooked(writer, { name: 'profit', formula: exact.symbol, exact: exact.value, booked: booked.total });
  for (const name of componentNames) {
    if (parts[name].value === 0 && booked[name] === 0) continue;
    const formula = `${start.symbol} * ${parts[name].symbol}`;
    writeBooked(writer, {
      name: `${name}_profit`,
      formula,
      exact: start.value * parts[name].value,
      booked: booked[name],
    });
  }
}

function writeBooked(
  writer: ExplanationWriter,
  {
    name,
    formula,
    exact,
    booked,
  }: { readonly name: string; readonly formula: string; readonly exact: number; readonly booked: number },
): void {
  const rounding = writer.input(`rounding_of_${name}`, booked - exact, 'krw', 'rounding');
  const label = name === 'profit' ? 'profit' : 'componentProfit';
  writer.step(name, `${formula} + ${rounding.symbol}`, exact + rounding.value, 'krw', label);
}

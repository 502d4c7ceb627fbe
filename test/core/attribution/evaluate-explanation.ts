import { evaluate } from 'mathjs';
import type { Explanation } from '../../../src/core/market/explanation.ts';

/** Values of all steps, computed by mathjs from the printed inputs alone. */
export function evaluateExplanation({ inputs, steps }: Explanation): ReadonlyMap<string, number> {
  const scope = new Map<string, number>(inputs.map(({ symbol, value }) => [symbol, value]));
  for (const { symbol, formula } of steps) scope.set(symbol, evaluate(formula, scope) as number);
  return scope;
}

import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-laws.ts';
import type { ExpressionRefusal } from '../core/numeric/expression-limits.ts';
import { UsageError } from './exit-code.ts';
import { quoted } from './option-values.ts';

/**
 * The compiler that the law `custom` needs; undefined for every other law, which then does not load the expression parser.
 *
 * @throws UsageError when the formula is refused
 */
export async function lawCompiler({
  law,
  customLaw: formula,
}: Assumptions): Promise<((formula: string) => ImpactLaw) | undefined> {
  if (law !== 'custom' || formula === undefined) return undefined;
  const { compileExpression } = await import('../core/numeric/expression.ts');
  const { customLaw, customLawVariables } = await import('../core/mechanics/impact-laws.ts');
  const compiled = compileExpression(formula, customLawVariables);
  if (compiled.kind === 'refused')
    throw new UsageError(`--law-formula ${refusals[compiled.reason](compiled.detail)}.`);
  const ready = customLaw(compiled);
  return () => ready;
}

/** Why a formula is not taken; the sentence goes on from `--law-formula`. */
const refusals: Readonly<Record<ExpressionRefusal, (detail: string) => string>> = {
  empty: () => 'needs an expression such as 0.05 * q',
  tooLong: (count) => `takes at most 500 characters, not ${count}`,
  characterNotAllowed: (character) => `does not take the character ${quoted(character)}`,
  tooDeep: (count) => `takes at most 32 parentheses inside each other, not ${count}`,
  doesNotParse: (place) =>
    place === '' ? 'is not an expression' : `is not an expression from character ${place} on`,
  tooManyParts: (count) => `takes at most 200 numbers, names and operators, not ${count}`,
  notArithmetic: (part) => `takes plain arithmetic only, which ${quoted(part)} is not`,
  functionNotAllowed: (name) =>
    `does not take the function ${quoted(name)}: use abs, sqrt, cbrt, sign, min, max, exp, log, pow or tanh`,
  operandCount: (name) => `gives ${quoted(name)} the wrong number of operands`,
  nameNotAllowed: (name) => `does not know ${quoted(name)}: use q, Q, V, sigma, T, theta, v, pi or e`,
  numberNotFinite: (number) => `takes finite numbers only, not ${quoted(number)}`,
  implicitProduct: () => 'needs a * between factors',
};

import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import { refusalText } from '../view/language/refusals/refusal-text.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
import { UsageError } from './usage-error.ts';

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
  const { customLaw, customLawVariables } = await import('../core/mechanics/custom-law.ts');
  const compiled = compileExpression(formula, customLawVariables);
  if (compiled.kind === 'refused')
    throw new UsageError((language) => refusals[language].option.formula(refusalText(compiled, language)));
  const ready = customLaw(compiled);
  return () => ready;
}

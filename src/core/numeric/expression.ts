/** The only door to mathjs, which parses and does nothing else; load this module lazily. */
import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { type Arithmetic, type Columns, columnwise, namesIn } from './arithmetic.ts';
import { checkedTree } from './checked-tree.ts';
import { type Refusal, refusal, refuseText } from './expression-limits.ts';

export interface CompiledExpression {
  readonly kind: 'compiled';
  readonly source: string;
  /** the variables it uses, sorted */
  readonly variables: readonly string[];
  /**
   * Fills `out` element by element. Where the expression has no real value (√ of a negative number, 0/0) the element is NaN,
   * which the caller must turn into a named state.
   *
   * @throws RangeError when a used column is missing, is `out` itself or has another length
   */
  evaluate(columns: Columns, out: Float64Array): void;
  /**
   * The value at one point; NaN as in `evaluate`.
   *
   * @throws RangeError when a used variable is missing or not finite
   */
  at(values: Readonly<Record<string, number>>): number;
}

/** Typed as possibly absent, though it never is. */
const { parse } = create(parseDependencies ?? {});

/**
 * An arithmetic expression typed by the user, ready to run over columns of numbers, or the reason why it is not taken.
 *
 * Allowed: finite numbers, the given variables, pi and e (unless variables), + − * / ^, comparisons (1 or 0), `a ? b : c`,
 * parentheses, and abs, sqrt, cbrt, sign, min, max, exp, log (natural), pow, tanh. Everything else that mathjs knows is refused
 * before anything runs.
 *
 * @param variables the names the expression may use
 * @example
 * compileExpression('0.6 * sigma * sqrt(q)', ['q', 'sigma']).at({ q: 0.25, sigma: 0.04 }); // => 0.012
 * compileExpression('q ^ 2 +', ['q']); // => { kind: 'refused', reason: 'doesNotParse', detail: '8' }
 */
export function compileExpression(
  source: string,
  variables: readonly string[],
): CompiledExpression | Refusal {
  const refused = refuseText(source);
  if (refused !== undefined) return refused;
  const parsed = parsedTree(source);
  if ('reason' in parsed) return parsed;
  const tree = checkedTree(parsed, new Set(variables));
  return tree.kind === 'refused' ? tree : compiled(source, tree);
}

function parsedTree(source: string): MathNode | Refusal {
  try {
    return parse(source);
  } catch (error) {
    return refusal('doesNotParse', error instanceof SyntaxError && 'char' in error ? String(error.char) : '');
  }
}

function compiled(source: string, tree: Arithmetic): CompiledExpression {
  const variables = namesIn(tree);
  const run = columnwise(tree);
  const point: Columns = Object.fromEntries(variables.map((name) => [name, new Float64Array(1)]));
  const value = new Float64Array(1);
  return {
    kind: 'compiled',
    source,
    variables,
    evaluate(columns, out): void {
      for (const name of variables) requireColumn(name, columns[name], out);
      run(columns, out);
    },
    at(values): number {
      for (const name of variables) point[name]![0] = requireFinite(name, values[name]);
      run(point, value);
      return value[0]!;
    },
  };
}

function requireColumn(name: string, column: Float64Array | undefined, out: Float64Array): void {
  if (column === undefined || column.length !== out.length || column === out)
    throw new RangeError(
      `evaluate requires a column ${name} of ${out.length}, got ${column?.length ?? 'none'}`,
    );
}

function requireFinite(name: string, value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value))
    throw new RangeError(`at requires a finite ${name}, got ${value}`);
  return value;
}

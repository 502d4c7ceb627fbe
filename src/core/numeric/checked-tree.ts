import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs/number';
import type { Arithmetic } from './arithmetic.ts';
import { conditional, functions, type KnownOperation, operators } from './column-operations.ts';
import { type ExpressionRefusal, mostParts, type Refusal, refusal } from './expression-limits.ts';

type Names = ReadonlySet<string>;

/** Carries a refusal out of the recursion; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(reason: ExpressionRefusal, detail: string | number) {
    super(reason);
    this.refusal = refusal(reason, detail);
  }
}

/** The parsed expression as checked arithmetic, or the first thing in it that is not allowed. */
export function checkedTree(root: MathNode, variables: Names): Arithmetic | Refusal {
  const parts = root.filter(() => true).length;
  if (parts > mostParts) return refusal('tooManyParts', parts);
  try {
    return checked(root, variables);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** An allow-list: a kind of node that is not named here is refused. */
function checked(node: MathNode, variables: Names): Arithmetic {
  switch (node.type) {
    case 'ConstantNode':
      return numeral((node as ConstantNode<unknown & number>).value);
    case 'SymbolNode':
      return named((node as SymbolNode).name, variables);
    case 'ParenthesisNode':
      return checked((node as ParenthesisNode).content, variables);
    case 'ConditionalNode':
      return operation('?:', conditional, choices(node as ConditionalNode, variables));
    case 'OperatorNode':
      return operator(node as AnyOperator, variables);
    case 'FunctionNode':
      return call(node as FunctionNode, variables);
    default:
      throw new Refused('notArithmetic', node.toString());
  }
}

/** The declared type of an operator node allows no operator. */
type AnyOperator = Omit<OperatorNode, 'op' | 'fn'> & { readonly op: string; readonly fn: string };

const eachChecked = (nodes: readonly MathNode[], variables: Names): readonly Arithmetic[] =>
  nodes.map((node) => checked(node, variables));

const choices = (
  { condition, trueExpr, falseExpr }: ConditionalNode,
  variables: Names,
): readonly Arithmetic[] => eachChecked([condition, trueExpr, falseExpr], variables);

/** mathjs also reads `true`, `null` and nothing at all as constants. */
function numeral(value: unknown): Arithmetic {
  if (typeof value !== 'number') throw new Refused('notArithmetic', String(value));
  if (!Number.isFinite(value)) throw new Refused('numberNotFinite', value);
  return { kind: 'number', value };
}

function named(name: string, variables: Names): Arithmetic {
  if (variables.has(name)) return { kind: 'name', name };
  if (name === 'pi') return { kind: 'number', value: Math.PI };
  if (name === 'e') return { kind: 'number', value: Math.E };
  throw new Refused('nameNotAllowed', name);
}

/** A product without a sign is refused: mathjs reads 1/2 q as (1/2)·q but 1/a q as 1/(a·q). */
function operator({ op, fn, args, implicit }: AnyOperator, variables: Names): Arithmetic {
  if (implicit) throw new Refused('implicitProduct', op);
  if (fn === 'unaryPlus') return checked(args[0]!, variables);
  const known = operators.get(fn);
  if (known === undefined) throw new Refused('notArithmetic', op);
  return operation(op, known, eachChecked(args, variables));
}

function call({ fn, args }: FunctionNode, variables: Names): Arithmetic {
  if (fn.type !== 'SymbolNode') throw new Refused('notArithmetic', fn.toString());
  const known = functions.get(fn.name);
  if (known === undefined) throw new Refused('functionNotAllowed', fn.name);
  return operation(fn.name, known, eachChecked(args, variables));
}

function operation(
  name: string,
  { apply, operands: wanted, folds }: KnownOperation,
  operands: readonly Arithmetic[],
): Arithmetic {
  if (folds && operands.length > 0)
    return operands.reduce((a, b) => ({ kind: 'operation', apply, operands: [a, b] }));
  if (operands.length !== wanted) throw new Refused('operandCount', name);
  return { kind: 'operation', apply, operands };
}

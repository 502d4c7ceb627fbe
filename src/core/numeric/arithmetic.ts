import type { ColumnOperation } from './column-operations.ts';

/** Checked arithmetic on named columns: all that is left of an expression once it has been allowed. */
export type Arithmetic =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly apply: ColumnOperation; readonly operands: readonly Arithmetic[] };

export type Columns = Readonly<Record<string, Float64Array>>;
type Step = (columns: Columns, out: Float64Array) => void;

/** Loops over whole columns; each operand but the first has its own column to work in, kept between calls. */
export function columnwise(tree: Arithmetic): Step {
  if (tree.kind === 'number') return (_, out) => void out.fill(tree.value);
  if (tree.kind === 'name') return (columns, out) => out.set(columns[tree.name]!);
  const { apply } = tree;
  const [first, second, third] = tree.operands.map(columnwise);
  const besideFirst = workColumn(second);
  const besideSecond = workColumn(third);
  return (columns, out) => {
    first!(columns, out);
    apply(out, besideFirst(columns, out), besideSecond(columns, out));
  };
}

/** Runs a step in a column of its own, as long as `out`; without a step the operation looks at no such operand. */
function workColumn(step: Step | undefined): (columns: Columns, out: Float64Array) => Float64Array {
  let room = new Float64Array(0);
  if (step === undefined) return () => room;
  return (columns, out) => {
    if (room.length < out.length) room = new Float64Array(out.length);
    const work = room.length === out.length ? room : room.subarray(0, out.length);
    step(columns, work);
    return work;
  };
}

/** The names an expression uses, sorted. */
export function namesIn(tree: Arithmetic): readonly string[] {
  if (tree.kind === 'number') return [];
  if (tree.kind === 'name') return [tree.name];
  return [...new Set(tree.operands.flatMap(namesIn))].sort();
}

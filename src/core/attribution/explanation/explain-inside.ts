import type { Dataset } from '../../market/dataset.ts';
import type { Term } from '../../numeric/formula.ts';
import { constant, minus, plus, times } from '../../numeric/formula.ts';
import type { ReturnModel, ReturnSession } from '../instrument/return-model.ts';
import type { LookThroughStep, StockInside } from '../instrument/stocks-inside.ts';
import type { NodeExplanationLabel, NodeWriter } from './explanation-words.ts';

/** A figure that is nothing: formulas write it as 0. */
export const nought: Term = constant(0);

/** What one session's stock points are multiplied with. */
export interface SessionSteps {
  readonly session: ReturnSession;
  readonly multiple?: Term;
  /** absent for the first session */
  readonly growth?: Term;
}

/** The modelled part of a return, as later steps name it. */
export interface InsideSteps {
  readonly mechanical: Term;
  readonly direct: Term;
  readonly unsplit: Term;
  readonly residual: Term;
}

/** Mechanical, direct and unsplit parts: loading × the stocks' points, summed over stocks and sessions. */
export function writeInside(
  writer: NodeWriter,
  dataset: Dataset,
  sessions: readonly SessionSteps[],
  modelled: Term,
  { withheld }: ReturnModel,
): InsideSteps {
  const parts = { mechanical: [] as Term[], direct: [] as Term[], unsplit: [] as Term[] };
  for (const steps of withheld === undefined ? sessions : []) {
    for (const stock of steps.session.stocksInside) writeStockInside(writer, dataset, steps, stock, parts);
  }
  const mechanical = writeProducts(writer, 'mechanical_return', parts.mechanical, 'mechanicalReturn');
  const direct = writeProducts(writer, 'direct_return', parts.direct, 'directReturn');
  const unsplit =
    withheld === undefined
      ? writeProducts(writer, 'unsplit_return', parts.unsplit, 'unsplitReturn')
      : writer.step('unsplit_return', modelled, 'fraction', 'unsplitReturn');
  const left = minus(minus(modelled, mechanical), unsplit);
  return {
    mechanical,
    direct,
    unsplit,
    residual: writer.step('residual_return', left, 'fraction', 'residualReturn'),
  };
}

function writeProducts(
  writer: NodeWriter,
  name: string,
  terms: readonly Term[],
  label: 'mechanicalReturn' | 'directReturn' | 'unsplitReturn',
): Term {
  return terms.length === 0 ? nought : writer.step(name, plus(...terms), 'fraction', label);
}

function writeStockInside(
  writer: NodeWriter,
  dataset: Dataset,
  steps: SessionSteps,
  { stock, steps: inside }: StockInside,
  parts: { readonly mechanical: Term[]; readonly direct: Term[]; readonly unsplit: Term[] },
): void {
  const notes = { params: { code: stock.code }, day: dataset.days[steps.session.dayIndex]! };
  const factors = [steps.multiple, steps.growth].filter((factor) => factor !== undefined);
  for (const step of inside) factors.push(writeStep(writer, step));
  const loading = writeLoading(writer, stock.code, factors);
  const loaded = (name: string, figure: number, label: NodeExplanationLabel): Term => {
    const term = writer.input(`${name}_${stock.code}`, figure, 'fraction', label, notes);
    return loading === undefined ? term : times(loading, term);
  };
  if (stock.kind === 'unsplit') {
    parts.unsplit.push(loaded('return', stock.return ?? 0, 'stockReturn'));
    return;
  }
  parts.mechanical.push(loaded('mechanical', stock.mechanical.point, 'stockMechanicalPoint'));
  parts.direct.push(loaded('direct', stock.direct.point, 'stockDirectPoint'));
}

const stepLabels = { indexWeight: 'indexWeight', beta: 'beta', multiple: 'fundMultiple' } as const;
const stepNames = { indexWeight: 'weight', beta: 'beta', multiple: 'multiple' } as const;

function writeStep(writer: NodeWriter, { code, weight, basis, quality, source }: LookThroughStep): Term {
  const unit = basis === 'multiple' ? 'multiple' : 'fraction';
  const params = basis === 'multiple' ? { underlying: code } : { code };
  const notes = { params, quality, source };
  return writer.input(`${stepNames[basis]}_${code}`, weight, unit, stepLabels[basis], notes);
}

/** multiple × growth × weight, as far as they are not 1 by nature. */
function writeLoading(writer: NodeWriter, code: string, factors: readonly Term[]): Term | undefined {
  if (factors.length < 2) return factors[0];
  return writer.step(`loading_${code}`, times(...factors), 'rate', 'loading');
}

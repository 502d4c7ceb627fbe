import type { Dataset } from '../../market/dataset.ts';
import type { ReturnModel, ReturnSession } from '../instrument/return-model.ts';
import type { ExposureStep, StockExposure } from '../instrument/stock-exposure.ts';
import type { ExplanationWriter, Named } from './explanation-writer.ts';

/** A figure that is nothing: formulas write it as 0. */
export const nought: Named = { symbol: '0', value: 0 };

/** What one session's stock points are multiplied with. */
export interface SessionSteps {
  readonly session: ReturnSession;
  readonly multiple?: Named;
  /** absent for the first session */
  readonly growth?: Named;
}

/** The modelled part of a return, as later steps name it. */
export interface InsideSteps {
  readonly mechanical: Named;
  readonly direct: Named;
  readonly unsplit: Named;
  readonly residual: Named;
}

/** Mechanical, direct and unsplit parts: loading × the stocks' points, summed over stocks and sessions. */
export function writeInside(
  writer: ExplanationWriter,
  dataset: Dataset,
  sessions: readonly SessionSteps[],
  modelled: Named,
  { withheld }: ReturnModel,
): InsideSteps {
  const parts = { mechanical: [] as Named[], direct: [] as Named[], unsplit: [] as Named[] };
  for (const steps of withheld === undefined ? sessions : []) {
    for (const exposure of steps.session.exposures) writeExposure(writer, dataset, steps, exposure, parts);
  }
  const mechanical = writeProducts(writer, 'mechanical_return', parts.mechanical, 'mechanicalReturn');
  const direct = writeProducts(writer, 'direct_return', parts.direct, 'directReturn');
  const unsplit =
    withheld === undefined
      ? writeProducts(writer, 'unsplit_return', parts.unsplit, 'unsplitReturn')
      : writer.step('unsplit_return', modelled.symbol, modelled.value, 'fraction', 'unsplitReturn');
  const value = modelled.value - mechanical.value - unsplit.value;
  const formula = `${modelled.symbol} - ${mechanical.symbol} - ${unsplit.symbol}`;
  return {
    mechanical,
    direct,
    unsplit,
    residual: writer.step('residual_return', formula, value, 'fraction', 'residualReturn'),
  };
}

/** A sum of products; the terms' symbols are products already. */
function writeProducts(
  writer: ExplanationWriter,
  name: string,
  terms: readonly Named[],
  label: 'mechanicalReturn' | 'directReturn' | 'unsplitReturn',
): Named {
  return terms.length === 0 ? nought : writer.sum(name, terms, 'fraction', label);
}

function writeExposure(
  writer: ExplanationWriter,
  dataset: Dataset,
  steps: SessionSteps,
  { stock, steps: inside }: StockExposure,
  parts: { readonly mechanical: Named[]; readonly direct: Named[]; readonly unsplit: Named[] },
): void {
  const params = { code: stock.code };
  const day = dataset.days[steps.session.dayIndex]!;
  const factors = [steps.multiple, steps.growth].filter((factor) => factor !== undefined);
  for (const step of inside) factors.push(writeStep(writer, step));
  const loading = writeLoading(writer, stock.code, factors);
  const times = (point: Named): Named => product(loading, point);
  if (stock.kind === 'unsplit') {
    parts.unsplit.push(
      times(
        writer.input(`return_${stock.code}`, stock.return ?? 0, 'fraction', 'stockReturn', { params, day }),
      ),
    );
    return;
  }
  const { mechanical, direct } = stock;
  parts.mechanical.push(
    times(
      writer.input(`mechanical_${stock.code}`, mechanical.point, 'fraction', 'stockMechanicalPoint', {
        params,
        day,
      }),
    ),
  );
  parts.direct.push(
    times(
      writer.input(`direct_${stock.code}`, direct.point, 'fraction', 'stockDirectPoint', { params, day }),
    ),
  );
}

const stepLabels = { indexWeight: 'indexWeight', beta: 'beta', multiple: 'fundMultiple' } as const;
const stepNames = { indexWeight: 'weight', beta: 'beta', multiple: 'multiple' } as const;

function writeStep(writer: ExplanationWriter, { code, weight, basis, quality, source }: ExposureStep): Named {
  const unit = basis === 'multiple' ? 'multiple' : 'fraction';
  const params = basis === 'multiple' ? { underlying: code } : { code };
  const notes = { params, quality, source };
  return writer.input(`${stepNames[basis]}_${code}`, weight, unit, stepLabels[basis], notes);
}

/** multiple × growth × weight, as far as they are not 1 by nature. */
function writeLoading(writer: ExplanationWriter, code: string, factors: readonly Named[]): Named | undefined {
  if (factors.length < 2) return factors[0];
  const value = factors.reduce((result, factor) => result * factor.value, 1);
  return writer.step(
    `loading_${code}`,
    factors.map(({ symbol }) => symbol).join(' * '),
    value,
    'rate',
    'loading',
  );
}

const product = (loading: Named | undefined, point: Named): Named =>
  loading === undefined
    ? point
    : { symbol: `${loading.symbol} * ${point.symbol}`, value: loading.value * point.value };

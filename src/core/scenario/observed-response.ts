import type { SplitStock } from '../decomposition/day-split.ts';
import type { FlowClass } from '../decomposition/flow-draws.ts';
import { flowClassesInto, multipliersOf } from '../decomposition/flow-draws.ts';
import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { Netting } from '../mechanics/assumptions.ts';
import type { FlowResponse, StockResponse } from '../mechanics/flow-response.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { underlyingReturnOn } from '../mechanics/underlying.ts';
import type { Ticker } from '../units/ticker.ts';

export interface ObservedSession {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  /** whose returns may change; the others keep what was observed */
  readonly stocks: readonly SplitStock[];
  readonly draws: ParameterDraws;
  readonly netting: Netting;
}

/**
 * How the day's forced flows answer when some stocks' returns were others than observed: everything else that moves an index keeps what
 * it did that day, so that at the observed returns the response is the observed flow.
 */
export function observedResponse(session: ObservedSession, flows: readonly FundFlow[]): FlowResponse {
  const { dataset, dayIndex, stocks } = session;
  const classes = stocks.map(({ code }) => flowClassesInto(code, flows));
  const indices = [...new Set(classes.flatMap((own) => own.flatMap(({ slopeKrw }) => [...slopeKrw.keys()])))]
    .filter((underlying) => !isSingleSecurity(dataset, underlying))
    .sort();
  const indexWeights = indices.map((index) =>
    Float64Array.from(stocks, ({ code }) => indexWeightOn(dataset, index, code, dayIndex - 1)?.weight ?? 0),
  );
  return {
    stocks: stocks.map((stock, s) =>
      stockResponse(session, stock, { classes: classes[s]!, indices, indexWeights }),
    ),
    indexWeights,
  };
}

interface Coupling {
  readonly classes: readonly FlowClass[];
  readonly indices: readonly Ticker[];
  readonly indexWeights: readonly Float64Array[];
}

function stockResponse(
  session: ObservedSession,
  { code, denominatorKrw }: SplitStock,
  { classes, indices, indexWeights }: Coupling,
): StockResponse {
  const { dataset, dayIndex, stocks, draws, netting } = session;
  const column = (): Float64Array => new Float64Array(draws.count);
  const response = { constant: column(), own: column(), viaIndex: indices.map(column) };
  for (const flowClass of classes) {
    const reaching = multipliersOf(flowClass, draws, netting);
    let constant = flowClass.grossKrw;
    for (const [underlying, slope] of flowClass.slopeKrw) {
      const at = indices.indexOf(underlying);
      if (at >= 0) {
        const inside = indexWeights[at]!;
        constant -= slope * stocks.reduce((sum, stock, s) => sum + inside[s]! * stock.return, 0);
        addScaled(response.viaIndex[at]!, reaching, slope / denominatorKrw);
      } else if (underlying === code) {
        constant -= slope * underlyingReturnOn(dataset, underlying, dayIndex)!.value;
        addScaled(response.own, reaching, slope / denominatorKrw);
      }
    }
    addScaled(response.constant, reaching, constant / denominatorKrw);
  }
  return response;
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += factor * values[i]!;
}

import type { Explanation, ExplanationInput, ExplanationStep } from '../market/explanation.ts';
import { minus, symbol, type Term, times } from '../numeric/formula.ts';
import type { ControlName } from './control-clock.ts';
import { controlNames } from './control-clock.ts';
import type { ExplainedResidual } from './explained-residual.ts';
import type { ResidualParts } from './residual-parts.ts';

const symbols: Readonly<Record<ControlName, string>> = {
  market: 'market',
  globalChips: 'chips',
  currency: 'currency',
};

/** A stock's explanation with what its residual goes with: each beta times its control, and the rest; unchanged where there are no betas. */
export function withResidualParts(explanation: Explanation, answer: ResidualParts): Explanation {
  const last = explanation.steps.find((step) => step.symbol === 'residual');
  if (answer.kind === 'unexplained' || last === undefined) return explanation;
  const parts = controlNames.map((name) => partOf(name, answer));
  const own = parts.reduce<Term>((left, { term }) => minus(left, term), symbol('residual', last.value));
  const rest: ExplanationStep = {
    symbol: 'residual_own',
    formula: own.text,
    value: own.value,
    unit: 'fraction',
    label: 'residualStockSpecific',
  };
  return {
    ...explanation,
    inputs: [...explanation.inputs, ...parts.flatMap(({ inputs }) => inputs)],
    steps: [...explanation.steps, ...parts.map(({ step }) => step), rest],
    assumed: [...explanation.assumed, 'sampledBetas'],
  };
}

interface Part {
  readonly inputs: readonly ExplanationInput[];
  readonly step: ExplanationStep;
  readonly term: Term;
}

function partOf(name: ControlName, { betas, controls, sessions, to }: ExplainedResidual): Part {
  const { estimate, standardError } = betas[name];
  const { value, lastSession } = controls[name];
  const [beta, control] = [symbol(`beta_${symbols[name]}`, estimate), symbol(`x_${symbols[name]}`, value)];
  const product = times(beta, control);
  const params = { error: standardError.toFixed(2), sessions };
  return {
    inputs: [
      { symbol: beta.text, value: estimate, unit: 'rate', label: `beta.${name}`, params, day: to },
      {
        symbol: control.text,
        value,
        unit: 'fraction',
        label: `control.${name}`,
        ...(lastSession === undefined ? {} : { day: lastSession }),
      },
    ],
    step: {
      symbol: `residual_${symbols[name]}`,
      formula: product.text,
      value: product.value,
      unit: 'fraction',
      label: `residualPart.${name}`,
    },
    term: symbol(`residual_${symbols[name]}`, product.value),
  };
}

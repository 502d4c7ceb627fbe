import type { ControlName } from '../core/decomposition/control-clock.ts';
import type {
  ExplainedResidual,
  ResidualPart,
  UnexplainedResidual,
} from '../core/decomposition/explained-residual.ts';
import type { ResidualParts } from '../core/decomposition/residual-parts.ts';
import type { CoefficientTest } from '../core/numeric/regression/inference.ts';
import { plainText } from '../view/format/plain-text.ts';
import { figure, type JsonObject } from './json-figures.ts';

const controlNames: readonly ControlName[] = ['market', 'globalChips', 'currency'];
/** In the order they are written; they add up to the residual. */
const residualPartNames: readonly ResidualPart[] = [...controlNames, 'stockSpecific'];

/** What a stock's residual went with; without an answer `unavailable` says why. */
export function residualPartsJson(answer: ResidualParts): JsonObject {
  return answer.kind === 'explained' ? explainedJson(answer) : { unavailable: reasonJson(answer) };
}

function explainedJson(answer: ExplainedResidual): JsonObject {
  const { parts, betas, constant, controls, chips, sessions, from, to, lags } = answer;
  return {
    ...Object.fromEntries(residualPartNames.map((name) => [name, figure(parts[name])])),
    betas: {
      ...Object.fromEntries(controlNames.map((name) => [name, betaJson(betas[name])])),
      intercept: betaJson(constant),
    },
    controls: Object.fromEntries(
      controlNames.map((name) => [
        name,
        {
          return: controls[name].value,
          lastSession: controls[name].lastSession,
          ...(name === 'globalChips' ? { symbol: plainText(chips) } : {}),
        },
      ]),
    ),
    sessions,
    from,
    to,
    neweyWestLags: lags,
  };
}

const betaJson = ({ estimate, standardError, t, p, degreesOfFreedom }: CoefficientTest): JsonObject => ({
  estimate,
  standardError,
  t,
  p,
  degreesOfFreedom,
});

function reasonJson({ kind: _, ...why }: UnexplainedResidual): JsonObject {
  return why;
}

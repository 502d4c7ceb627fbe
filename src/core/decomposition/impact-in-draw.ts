import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import { mixtureLaws } from '../mechanics/parameter-draws.ts';
import { smoothingOfTemporaryImpact } from '../mechanics/priors.ts';
import type { Term } from '../numeric/formula.ts';
import { absolute, constant, over, plus, power, signOf, squareRoot, times } from '../numeric/formula.ts';
import type { ImpactPage } from './draw-page-input.ts';
import { parameterInDraw } from './draw-page-input.ts';

/** The impact law of a draw. */
export function lawInDraw({ split, draws, custom }: ImpactPage, draw: number): ImpactLaw {
  const choice = split.assumptions.law;
  if (choice === 'custom') return custom!;
  return impactLaws[choice === 'mixture' ? mixtureLaws[draws.law[draw]!]! : choice];
}

/**
 * Displacement in a draw under its own law, by a flow whose share of the turnover is written as `shareName`; where the data narrowed the
 * law's scale, that under the prior times the draw's factor.
 */
export function impactInDraw(input: ImpactPage, draw: number, flow: Term, shareName: string): Term {
  const impact = underPrior(input, draw, flow, shareName);
  const factor = input.scaleIn(draw);
  if (factor === undefined) return impact;
  return times(
    input.writer.inputOnce(`scale_${draw}`, factor, 'rate', 'posteriorScale', { params: { draw } }),
    impact,
  );
}

function underPrior(input: ImpactPage, draw: number, flow: Term, shareName: string): Term {
  const { writer, turnover, sigma } = input;
  const q = writer.stepOnce(shareName, over(flow, turnover), 'fraction', 'shareInDraw');
  const law = lawInDraw(input, draw);
  if (law.id === 'linear') return times(parameterInDraw(input, 'linearSlope', draw), q);
  if (law.id === 'almgren') return almgren(input, draw, q);
  if (law.id === 'custom') return custom(input, law, draw, flow, q);
  const root = times(parameterInDraw(input, 'rootConstant', draw), sigma);
  if (law.id === 'squareRoot') return times(root, signOf(q), squareRoot(absolute(q)));
  const turn = over(root, parameterInDraw(input, 'linearSlope', draw));
  return over(times(root, q), squareRoot(plus(absolute(q), power(turn, constant(2)))));
}

function almgren(input: ImpactPage, draw: number, q: Term): Term {
  const { writer, sigma, sharesOutstanding, tradedShares } = input;
  const x0 = writer.inputOnce('x0', smoothingOfTemporaryImpact, 'count', 'smoothing');
  const u = over(q, parameterInDraw(input, 'window', draw));
  const permanent = times(
    parameterInDraw(input, 'permanentImpact', draw),
    q,
    power(over(sharesOutstanding, tradedShares), constant(0.25)),
  );
  const temporary = times(
    parameterInDraw(input, 'temporaryImpact', draw),
    u,
    power(plus(absolute(u), x0), constant(-0.4)),
  );
  return times(parameterInDraw(input, 'impactTransfer', draw), sigma, plus(permanent, temporary));
}

/** The user's own expression, its names replaced by this draw's. */
function custom(input: ImpactPage, law: ImpactLaw, draw: number, flow: Term, q: Term): Term {
  const { draws, stock, turnover, sigma, sharesOutstanding, tradedShares } = input;
  const named: Readonly<Record<string, Term>> = {
    q,
    Q: flow,
    V: turnover,
    sigma,
    T: parameterInDraw(input, 'window', draw),
    theta: sharesOutstanding,
    v: tradedShares,
  };
  const out = new Float64Array(draws.count);
  law.impact({
    q: new Float64Array(draws.count).fill(q.value),
    draws,
    members: Int32Array.of(draw),
    stock: {
      sigma: stock.sigma ?? Number.NaN,
      turnoverKrw: stock.denominatorKrw,
      tradedShares: stock.denominatorShares ?? Number.NaN,
      sharesOutstanding: stock.sharesOutstanding ?? Number.NaN,
    },
    out,
  });
  const text = law.formula.replace(/[A-Za-z_]\w*/g, (name) => named[name]?.text ?? name);
  return { text, value: out[draw]!, binding: 1 };
}

import type { CompiledExpression } from '../numeric/expression.ts';
import type { ImpactLaw, ImpactRequest } from './impact-law.ts';

/** Names a custom law may use: q, Q (won), V (won), sigma, T (days), theta (shares outstanding), v (traded shares). */
export const customLawVariables: readonly string[] = ['q', 'Q', 'V', 'sigma', 'T', 'theta', 'v'];

/**
 * A law from the user's expression. Where it gives no finite number, pushes against the flow, or moves the price by more than all of it,
 * it is no impact law: NaN, and a stock with such a draw is `lawNotValid`.
 */
export function customLaw(expression: CompiledExpression): ImpactLaw {
  const uses = (name: string): boolean => expression.variables.includes(name);
  return {
    id: 'custom',
    formula: expression.source,
    parameters: uses('T') ? ['window'] : [],
    needs: { volatility: uses('sigma'), shareCount: uses('theta') },
    source: 'typed by the user',
    steepestAtZero: false,
    impact: (request) => {
      const { q, members, out } = request;
      const moved = impactAt(expression, request, q);
      for (let k = 0; k < members.length; k++) out[members[k]!] = moved[members[k]!]!;
    },
    slope: (request) => differenceQuotient(expression, request),
  };
}

const isImpact = (moved: number, share: number): boolean =>
  Math.abs(moved) <= 1 && moved * share >= 0 && (moved === 0 || share !== 0);

/** The expression at `q`, NaN where it is no impact. */
function impactAt(
  expression: CompiledExpression,
  { draws, stock }: ImpactRequest,
  q: Float64Array,
): Float64Array {
  const same = (value: number): Float64Array => new Float64Array(draws.count).fill(value);
  const result = new Float64Array(draws.count);
  expression.evaluate(
    {
      q,
      Q: q.map((share) => share * stock.turnoverKrw),
      V: same(stock.turnoverKrw),
      sigma: same(stock.sigma),
      T: draws.values.window,
      theta: same(stock.sharesOutstanding),
      v: same(stock.tradedShares),
    },
    result,
  );
  return result.map((moved, i) => (isImpact(moved, q[i]!) ? moved : Number.NaN));
}

/** Flows below this share of turnover are as good as none. */
const nothing = 1e-9;

/** Central differences; at 0 the slope of the chord, which grows without end where the tangent is vertical. */
function differenceQuotient(expression: CompiledExpression, request: ImpactRequest): void {
  const { q, members, out } = request;
  const width = q.map((share) => 1e-6 * Math.max(Math.abs(share), nothing));
  const above = impactAt(
    expression,
    request,
    q.map((share, i) => share + width[i]!),
  );
  const below = impactAt(
    expression,
    request,
    q.map((share, i) => share - width[i]!),
  );
  const near = impactAt(expression, request, new Float64Array(q.length).fill(nothing));
  const nearer = impactAt(expression, request, new Float64Array(q.length).fill(nothing / 100));
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!;
    const chord = (100 * nearer[i]!) / nothing;
    const atZero = chord > (2 * near[i]!) / nothing ? Number.POSITIVE_INFINITY : chord;
    out[i] = Math.abs(q[i]!) < nothing ? atZero : (above[i]! - below[i]!) / (2 * width[i]!);
  }
}

import type { Design, NoFit } from './design.ts';
import { requireColumn, requireDesign } from './design.ts';
import type { LinearFit } from './least-squares.ts';
import { collinear, finished, solve } from './least-squares.ts';
import type { OrthogonalFactors } from './orthogonal-factors.ts';
import { intoFactors, orthogonalFactors, outOfFactors } from './orthogonal-factors.ts';

interface InstrumentalInput {
  readonly y: Float64Array;
  /** the constant and the controls: they instrument themselves */
  readonly exogenous: Design;
  /** what is driven by `y` itself or by its errors */
  readonly endogenous: Design;
  /** the excluded instruments: as many as endogenous columns (just identified) or more */
  readonly instruments: Design;
}

/**
 * Two-stage least squares. Coefficients stand in the order exogenous, endogenous; residuals are those of the columns themselves, not of their
 * projections; the inverse, the score columns and the leverages are of the projections, so that `covariance` gives the usual errors.
 *
 * @returns the fit; or, named, why there is none: fewer rows than needed, a collinear exogenous column or instrument, instruments that say nothing
 * @throws RangeError when lengths differ, a name stands twice, a value is not finite, or there are fewer instruments than endogenous columns
 * @see Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 2nd edition, section 5.2
 */
export function instrumentalVariables(input: InstrumentalInput): LinearFit | NoFit {
  requireInput(input);
  const { y, exogenous, endogenous, instruments } = input;
  const first = joined(exogenous, instruments);
  if (y.length <= first.columns.length)
    return { kind: 'tooFew', rows: y.length, needed: first.columns.length + 1 };
  const stage = orthogonalFactors(first.columns);
  if ('collinear' in stage) return collinear(first.names[stage.collinear]!);
  const projections = endogenous.columns.map((column) => projection(stage, column));
  return secondStage(input, projections);
}

function secondStage(
  { y, exogenous, endogenous }: InstrumentalInput,
  projections: readonly Float64Array[],
): LinearFit | NoFit {
  const { names, columns } = joined(exogenous, endogenous);
  const scoreColumns = [...exogenous.columns, ...projections];
  const factors = orthogonalFactors(scoreColumns, columns);
  if ('collinear' in factors)
    return { kind: 'degenerate', reason: 'irrelevantInstruments', column: names[factors.collinear]! };
  const { coefficients } = solve(factors, y);
  const residuals = residualsOf({ y, columns, coefficients });
  return finished({ names, factors, coefficients, residuals, scoreColumns });
}

const joined = (one: Design, other: Design): Design => ({
  names: [...one.names, ...other.names],
  columns: [...one.columns, ...other.columns],
});

/** Q·Q'·column: what the columns behind the factors say about `column`. */
function projection(factors: OrthogonalFactors, column: Float64Array): Float64Array {
  const turned = column.slice();
  intoFactors(factors, turned);
  turned.fill(0, factors.parameters);
  outOfFactors(factors, turned);
  return turned;
}

interface Residuals {
  readonly y: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly coefficients: Float64Array;
}

function residualsOf({ y, columns, coefficients }: Residuals): Float64Array {
  const residuals = y.slice();
  for (const [j, column] of columns.entries())
    for (let i = 0; i < residuals.length; i++) residuals[i] = residuals[i]! - coefficients[j]! * column[i]!;
  return residuals;
}

function requireInput({ y, exogenous, endogenous, instruments }: InstrumentalInput): void {
  const what = 'instrumentalVariables';
  requireColumn(what, { name: 'y', column: y, rows: y.length });
  for (const design of [joined(exogenous, endogenous), joined(exogenous, instruments)])
    requireDesign(what, design, y.length);
  const [wanted, given] = [endogenous.names.length, instruments.names.length];
  if (wanted === 0 || given < wanted)
    throw new RangeError(
      `${what} requires an endogenous column and at least as many instruments, got ${wanted} and ${given}`,
    );
}

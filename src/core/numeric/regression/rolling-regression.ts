import { compensatedSum } from '../sum.ts';
import type { NoFit } from './design.ts';
import { constantColumn, requireColumn, requireDesign } from './design.ts';
import type { LinearFit } from './least-squares.ts';
import { leastSquares } from './least-squares.ts';
import { movingMoments } from './moving-moments.ts';
import type { RollingInput, RollingRegression, WindowFit, WindowKind } from './window-fit.ts';
import type { WindowSolver } from './window-solver.ts';
import { solveWindow, windowSolver } from './window-solver.ts';

/**
 * Least squares on a constant and `columns` over windows of rows, by updating: moments of a window are put together from running sums that nothing
 * is ever subtracted from, and a window whose own columns would cost more than four digits is fitted afresh by `leastSquares`.
 * Every window agrees with a full refit to 1e-9 of the size of a coefficient's error or of the coefficient, whichever is larger.
 *
 * @throws RangeError when lengths differ, a name stands twice or is `constant`, a value is not finite, or a window is not a whole number of rows
 *   larger than the number of coefficients
 */
export function rollingRegression(input: RollingInput): RollingRegression {
  const first = requireInput(input);
  const names = ['constant', ...input.names];
  const answers = roomFor(Math.max(0, input.y.length - first + 1), names.length);
  fillWindows(input, first, answers);
  const { windows, others } = answers;
  return {
    names,
    windows,
    refitted: others.size,
    at: (window) => {
      if (!(Number.isSafeInteger(window) && window >= 0 && window < windows))
        throw new RangeError(`rollingRegression has windows from 0 to ${windows - 1}, got ${window}`);
      return others.get(window) ?? updated(answers, rowsOf(input.windows, window), window);
    },
  };
}

interface Answers {
  readonly windows: number;
  readonly parameters: number;
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly residualVariances: Float64Array;
  /** the windows that updating does not answer */
  readonly others: Map<number, WindowFit | NoFit>;
}

const roomFor = (windows: number, parameters: number): Answers => ({
  windows,
  parameters,
  coefficients: new Float64Array(windows * parameters),
  standardErrors: new Float64Array(windows * parameters),
  residualVariances: new Float64Array(windows),
  others: new Map(),
});

function fillWindows(input: RollingInput, first: number, answers: Answers): void {
  const { y, windows } = input;
  const shifts = Float64Array.from([...input.columns, y], mean);
  const columns = [...input.columns, y].map((column, j) => column.map((value) => value - shifts[j]!));
  const length = windows.kind === 'rolling' ? windows.length : Number.POSITIVE_INFINITY;
  const moving = movingMoments({ columns, length });
  const moments = new Float64Array(moving.size);
  const solver = windowSolver(shifts);
  for (let last = 0; last < y.length; last++) {
    moving.advance(last, moments);
    const window = last - first + 1;
    if (window < 0) continue;
    if (solveWindow(solver, moments, Math.min(length, last + 1))) keep(answers, window, solver);
    else answers.others.set(window, refit(input, rowsOf(windows, window)));
  }
}

function keep(answers: Answers, window: number, solver: WindowSolver): void {
  const start = window * answers.parameters;
  for (let j = 0; j < answers.parameters; j++) {
    answers.coefficients[start + j] = solver.coefficients[j]!;
    answers.standardErrors[start + j] = solver.standardErrors[j]!;
  }
  answers.residualVariances[window] = solver.residualVariance;
}

type Rows = Pick<WindowFit, 'firstRow' | 'lastRow'>;

const rowsOf = (windows: WindowKind, window: number): Rows =>
  windows.kind === 'rolling'
    ? { firstRow: window, lastRow: window + windows.length - 1 }
    : { firstRow: 0, lastRow: window + windows.from - 1 };

function updated(answers: Answers, rows: Rows, window: number): WindowFit {
  const [start, end] = [window * answers.parameters, (window + 1) * answers.parameters];
  return {
    kind: 'fit',
    ...rows,
    coefficients: answers.coefficients.slice(start, end),
    standardErrors: answers.standardErrors.slice(start, end),
    residualVariance: answers.residualVariances[window]!,
  };
}

function refit({ names, columns, y }: RollingInput, rows: Rows): WindowFit | NoFit {
  const part = (column: Float64Array): Float64Array => column.subarray(rows.firstRow, rows.lastRow + 1);
  const fit = leastSquares({
    names: ['constant', ...names],
    columns: [constantColumn(rows.lastRow - rows.firstRow + 1), ...columns.map(part)],
    y: part(y),
  });
  return fit.kind === 'fit' ? { ...rows, ...withErrors(fit) } : fit;
}

function withErrors(fit: LinearFit): Omit<WindowFit, keyof Rows> {
  const { kind, coefficients, residualVariance, inverse } = fit;
  const p = coefficients.length;
  const standardErrors = coefficients.map((_, j) => Math.sqrt(inverse[j * p + j]! * residualVariance));
  return { kind, coefficients, standardErrors, residualVariance };
}

const mean = (column: Float64Array): number =>
  column.length === 0 ? 0 : compensatedSum(column) / column.length;

/** @returns rows of the first window */
function requireInput({ names, columns, y, windows }: RollingInput): number {
  const what = 'rollingRegression';
  requireColumn(what, { name: 'y', column: y, rows: y.length });
  requireDesign(
    what,
    { names: ['constant', ...names], columns: [constantColumn(y.length), ...columns] },
    y.length,
  );
  const first = windows.kind === 'rolling' ? windows.length : windows.from;
  if (!(Number.isSafeInteger(first) && first >= columns.length + 2))
    throw new RangeError(`${what} requires windows of ${columns.length + 2} rows or more, got ${first}`);
  return first;
}

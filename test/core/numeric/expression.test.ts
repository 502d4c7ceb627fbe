import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompiledExpression, compileExpression } from '../../../src/core/numeric/expression.ts';
import type { ExpressionRefusal } from '../../../src/core/numeric/expression-limits.ts';

const names = ['q', 'Q', 'V', 'sigma', 'T', 'theta', 'v'];

function compiled(source: string, variables: readonly string[] = names): CompiledExpression {
  const answer = compileExpression(source, variables);
  if (answer.kind === 'refused') throw new Error(`${source}: ${answer.reason} ${answer.detail}`);
  return answer;
}

const refused: readonly [source: string, reason: ExpressionRefusal][] = [
  ['', 'empty'],
  [' ', 'empty'],
  ['config({ matrix: "Array" })', 'characterNotAllowed'],
  ['config(q)', 'functionNotAllowed'],
  ['import({}, {})', 'characterNotAllowed'],
  ['import(q)', 'functionNotAllowed'],
  ['createUnit(q)', 'functionNotAllowed'],
  ['createUnit("foo")', 'characterNotAllowed'],
  ['evaluate(q)', 'functionNotAllowed'],
  ['parse(q)', 'functionNotAllowed'],
  ['simplify(q)', 'functionNotAllowed'],
  ['random()', 'functionNotAllowed'],
  ['sum(1:1e7)', 'functionNotAllowed'],
  ['1:1e7', 'notArithmetic'],
  ['max(1:1e7)', 'notArithmetic'],
  ['[1, 2]', 'characterNotAllowed'],
  ['q[1]', 'characterNotAllowed'],
  ['"text"', 'characterNotAllowed'],
  ["'text'", 'characterNotAllowed'],
  ['q = 1', 'notArithmetic'],
  ['f(x) = x', 'notArithmetic'],
  ['1;2', 'characterNotAllowed'],
  ['1\n2', 'characterNotAllowed'],
  ['a.b', 'notArithmetic'],
  ['q.constructor', 'notArithmetic'],
  ['q.constructor(q)', 'notArithmetic'],
  ['sqrt.constructor(q)', 'notArithmetic'],
  ['q?.constructor', 'notArithmetic'],
  ['constructor', 'nameNotAllowed'],
  ['__proto__', 'nameNotAllowed'],
  ['toString()', 'functionNotAllowed'],
  ['constructor(q)', 'functionNotAllowed'],
  ['hasOwnProperty(q)', 'functionNotAllowed'],
  ['sqrt', 'nameNotAllowed'],
  ['i', 'nameNotAllowed'],
  ['true', 'notArithmetic'],
  ['null', 'notArithmetic'],
  ['NaN', 'numberNotFinite'],
  ['Infinity', 'numberNotFinite'],
  ['1e999', 'numberNotFinite'],
  ['5!', 'notArithmetic'],
  ['170!!', 'notArithmetic'],
  ['10 cm', 'implicitProduct'],
  ['2 to 3', 'notArithmetic'],
  ['q mod 2', 'notArithmetic'],
  ['q % 2', 'characterNotAllowed'],
  ['not q', 'notArithmetic'],
  ['q and V', 'notArithmetic'],
  ['q | V', 'characterNotAllowed'],
  ['q ?? V', 'notArithmetic'],
  ['q .* V', 'notArithmetic'],
  ['q < V < Q', 'notArithmetic'],
  ['2q', 'implicitProduct'],
  ['1/2 q', 'implicitProduct'],
  ['(q)(q)', 'implicitProduct'],
  ['sqrt()', 'operandCount'],
  ['sqrt(q, 2)', 'operandCount'],
  ['log(q, 10)', 'operandCount'],
  ['min()', 'operandCount'],
  ['q²', 'characterNotAllowed'],
  ['σ', 'characterNotAllowed'],
  ['ｑ', 'characterNotAllowed'],
  ['q − V', 'characterNotAllowed'],
  ['q\u202e', 'characterNotAllowed'],
  ['\u001b[31mq', 'characterNotAllowed'],
  ['q # V', 'characterNotAllowed'],
  ['q +', 'doesNotParse'],
  ['(q', 'doesNotParse'],
  ['q)', 'doesNotParse'],
  ['1 2', 'doesNotParse'],
  ['q ? 1', 'doesNotParse'],
  ['('.repeat(40), 'tooDeep'],
  [`${'('.repeat(200)}q${')'.repeat(200)}`, 'tooDeep'],
  [`${'abs('.repeat(60)}q${')'.repeat(60)}`, 'tooDeep'],
  [`${'-'.repeat(400)}q`, 'tooManyParts'],
  [`q${'^q'.repeat(200)}`, 'tooManyParts'],
  [`q${'+q'.repeat(200)}`, 'tooManyParts'],
  [`q${'+q'.repeat(5_000)}`, 'tooLong'],
];

test.each(refused)('%j is refused: %s', (source, reason) => {
  expect(compileExpression(source, names)).toMatchObject({ kind: 'refused', reason });
});

test('a refusal names what is in the way', () => {
  expect(compileExpression('q + import(q)', names)).toMatchObject({ detail: 'import' });
  expect(compileExpression('q + x', names)).toMatchObject({ detail: 'x' });
  expect(compileExpression('q + σ', names)).toMatchObject({ detail: 'σ' });
});

test('the square-root law typed by hand is the square-root law', () => {
  const law = compiled('0.6 * sigma * sign(q) * sqrt(abs(q))');
  expect(law.variables).toEqual(['q', 'sigma']);
  expect(law.at({ q: -0.25, sigma: 0.04 })).toBeCloseTo(-0.012, 15);
});

const readings: readonly [source: string, value: number][] = [
  ['-q ^ 2', -9],
  ['2 ^ 3 ^ 2', 512],
  ['2 ^ -1', 0.5],
  ['V - q - 1', 4],
  ['V / q / 2', 8 / 3 / 2],
  ['q > 5 ? 10 : q > 2 ? 20 : 0', 20],
  ['q > 1 ? (q > 5 ? 10 : 30) : 0', 30],
  ['(q >= 3) + (q <= 3) + (q == 3) + (q != 3) + (q < 3) + (q > 3)', 3],
  ['max(q, V, 5) + min(V, q, 4) + max(q)', 14],
  ['e + pi', Math.E + Math.PI],
  ['+q', 3],
  ['1.5e-3 * .5', 7.5e-4],
];

test.each(readings)('%s is read as in mathematics: %d', (source, value) => {
  expect(compiled(source).at({ q: 3, V: 8 })).toBeCloseTo(value, 14);
});

test('a variable named like a constant is the variable', () => {
  expect(compiled('e + pi', ['e']).at({ e: 1 })).toBe(1 + Math.PI);
});

interface Formula {
  readonly text: string;
  readonly value: (q: number, v: number) => number;
}

/** Formulas beside their meaning written in JavaScript, which is the oracle. */
const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const sub = tie('formula');
  const pair = (
    write: (a: string, b: string) => string,
    apply: (a: number, b: number) => number,
  ): fc.Arbitrary<Formula> =>
    fc.tuple(sub, sub).map(([a, b]) => ({
      text: write(a.text, b.text),
      value: (q, v) => apply(a.value(q, v), b.value(q, v)),
    }));
  const single = (name: string, apply: (a: number) => number): fc.Arbitrary<Formula> =>
    sub.map((a) => ({ text: `${name}(${a.text})`, value: (q, v) => apply(a.value(q, v)) }));
  return {
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Formula>({ text: 'q', value: (q) => q }, { text: 'v', value: (_, v) => v }),
      fc.integer({ min: 0, max: 40 }).map((k) => ({ text: String(k / 4), value: () => k / 4 })),
      pair(
        (a, b) => `(${a} + ${b})`,
        (a, b) => a + b,
      ),
      pair(
        (a, b) => `(${a}-${b})`,
        (a, b) => a - b,
      ),
      pair(
        (a, b) => `(${a} * ${b})`,
        (a, b) => a * b,
      ),
      pair(
        (a, b) => `(${a} / ${b})`,
        (a, b) => a / b,
      ),
      pair(
        (a, b) => `(${a}) ^ (${b})`,
        (a, b) => a ** b,
      ),
      pair((a, b) => `min(${a}, ${b})`, Math.min),
      pair((a, b) => `max(${a}, ${b})`, Math.max),
      pair(
        (a, b) => `(${a} < ${b} ? ${b} : -${a})`,
        (a, b) => (a < b ? b : -a),
      ),
      pair(
        (a, b) => `(${a} == ${b})`,
        (a, b) => Number(a === b),
      ),
      single('abs', Math.abs),
      single('sqrt', Math.sqrt),
      single('cbrt', Math.cbrt),
      single('sign', Math.sign),
      single('exp', Math.exp),
      single('log', Math.log),
      single('tanh', Math.tanh),
    ),
  };
}).formula;

test('any allowed formula means over columns and at a point what it means in JavaScript', () => {
  const draws = fc.array(fc.tuple(...[0, 1].map(() => fc.double({ min: -3, max: 3, noNaN: true }))), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(formula, draws, ({ text, value }, points) => {
      const answer = compileExpression(text, names);
      fc.pre(answer.kind === 'compiled');
      const q = Float64Array.from(points, ([a]) => a!);
      const v = Float64Array.from(points, ([, b]) => b!);
      const out = new Float64Array(points.length).fill(99);
      answer.evaluate({ q, v }, out);
      const wanted = points.map(([a, b]) => value(a!, b!));
      expect(Array.from(out)).toEqual(wanted);
      expect(points.map(([a, b]) => answer.at({ q: a!, v: b! }))).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
});

test('one compiled formula serves columns of different lengths in turn', () => {
  const law = compiled('q * q + V');
  for (const size of [4, 1_000, 0, 3]) {
    const q = new Float64Array(size).map((_, i) => i);
    const out = new Float64Array(size);
    law.evaluate({ q, V: new Float64Array(size).fill(1) }, out);
    expect(out).toEqual(q.map((value) => value * value + 1));
  }
});

test('columns that are missing, of another length or also the target are the programmer’s mistake', () => {
  const law = compiled('q + V');
  const column = new Float64Array(3);
  expect(() => law.evaluate({ q: column }, new Float64Array(3))).toThrow(RangeError);
  expect(() => law.evaluate({ q: column, V: new Float64Array(2) }, new Float64Array(3))).toThrow(RangeError);
  expect(() => law.evaluate({ q: column, V: new Float64Array(3) }, column)).toThrow(RangeError);
  expect(() => law.at({ q: 1 })).toThrow(RangeError);
  expect(() => law.at({ q: 1, V: Number.NaN })).toThrow(RangeError);
});

/**
 * Arithmetic that writes itself down: a term carries its value and the text of the formula that gives it, so the two cannot drift
 * apart. The text uses + − * / ^, sqrt, abs, sign, min, max and named symbols; any calculator can check it.
 */
export interface Term {
  readonly text: string;
  readonly value: number;
  /** how tightly the outermost operator binds: 1 sum, 2 product, 3 power, 4 atom */
  readonly binding: 1 | 2 | 3 | 4;
}

/** A named figure. */
export const symbol = (name: string, value: number): Term => ({ text: name, value, binding: 4 });

/** A plain number. */
export const constant = (value: number): Term => ({ text: String(value), value, binding: value < 0 ? 1 : 4 });

export const one: Term = constant(1);

/** @example plus(symbol('a', 1), symbol('b', 2)).text; // => "a + b" */
export function plus(...terms: readonly Term[]): Term {
  if (terms.length === 0) return constant(0);
  if (terms.length === 1) return terms[0]!;
  return {
    text: terms.map((term) => inside(term, 1)).join(' + '),
    value: terms.reduce((total, { value }) => total + value, 0),
    binding: 1,
  };
}

export const minus = (a: Term, b: Term): Term => ({
  text: `${inside(a, 1)} - ${inside(b, 2)}`,
  value: a.value - b.value,
  binding: 1,
});

export function times(...terms: readonly Term[]): Term {
  if (terms.length === 1) return terms[0]!;
  return {
    text: terms.map((term) => inside(term, 2)).join(' * '),
    value: terms.reduce((product, { value }) => product * value, 1),
    binding: 2,
  };
}

export const over = (a: Term, b: Term): Term => ({
  text: `${inside(a, 2)} / ${inside(b, 3)}`,
  value: a.value / b.value,
  binding: 2,
});

export const power = (base: Term, exponent: Term): Term => ({
  text: `${inside(base, 4)} ^ ${inside(exponent, 4)}`,
  value: base.value ** exponent.value,
  binding: 3,
});

export const negative = (a: Term): Term => ({ text: `-${inside(a, 3)}`, value: -a.value, binding: 2 });

export const exponential = (a: Term): Term => call('exp', Math.exp(a.value), a);

export const squareRoot = (a: Term): Term => call('sqrt', Math.sqrt(a.value), a);
export const absolute = (a: Term): Term => call('abs', Math.abs(a.value), a);
export const signOf = (a: Term): Term => call('sign', Math.sign(a.value), a);
export const smaller = (a: Term, b: Term): Term => call('min', Math.min(a.value, b.value), a, b);
export const larger = (a: Term, b: Term): Term => call('max', Math.max(a.value, b.value), a, b);

/** Arithmetic mean of at least one term. */
export const mean = (terms: readonly Term[]): Term =>
  terms.length === 1 ? terms[0]! : over(plus(...terms), constant(terms.length));

function call(name: string, value: number, ...terms: readonly Term[]): Term {
  return { text: `${name}(${terms.map(({ text }) => text).join(', ')})`, value, binding: 4 };
}

const inside = (term: Term, needed: number): string => (term.binding < needed ? `(${term.text})` : term.text);

import type { Explanation, ExplanationInput, ExplanationStep, FigureUnit } from '../market/explanation.ts';
import type { Term } from '../numeric/formula.ts';
import { symbol as termNamed } from '../numeric/formula.ts';

/** Where an input comes from, and what its word speaks of. */
export type Trail = Omit<ExplanationInput, 'symbol' | 'value' | 'unit' | 'label'>;

/**
 * Collects the inputs and the arithmetic of an explanation, in the order they are told. A symbol stands for one figure: a name that is
 * taken gets a number behind it. What many formulas share (a parameter of a draw, the assets of a fund) is written once and then only
 * referred to.
 *
 * Names may hold codes: whatever is not a letter, a digit or an underscore becomes an underscore.
 */
export class ExplanationWriter<Word extends string = string> {
  readonly inputs: ExplanationInput[] = [];
  readonly steps: ExplanationStep[] = [];
  readonly #terms = new Map<string, Term>();

  /** Prints an input. */
  input(name: string, value: number, unit: FigureUnit, label: Word, trail: Trail = {}): Term {
    const term = this.#named(name, value);
    this.inputs.push({ symbol: term.text, value, unit, label, ...trail });
    return term;
  }

  /** Prints an input unless it stands there under this name. */
  inputOnce(name: string, value: number, unit: FigureUnit, label: Word, trail: Trail = {}): Term {
    return this.#standing(name, value) ?? this.input(name, value, unit, label, trail);
  }

  /** Writes `symbol = formula`, to be referred to by its symbol. */
  step(name: string, { text: formula, value }: Term, unit: FigureUnit, label: Word): Term {
    const term = this.#named(name, value);
    this.steps.push({ symbol: term.text, formula, value, unit, label });
    return term;
  }

  /** Writes `symbol = formula` unless it stands there under this name. */
  stepOnce(name: string, formula: Term, unit: FigureUnit, label: Word): Term {
    return this.#standing(name, formula.value) ?? this.step(name, formula, unit, label);
  }

  /** What was first written under the name. */
  written(name: string): Term | undefined {
    return this.#terms.get(symbolName(name));
  }

  finish(rest: Omit<Explanation, 'inputs' | 'steps'>): Explanation {
    return { ...rest, inputs: this.inputs, steps: this.steps };
  }

  #standing(name: string, value: number): Term | undefined {
    const written = this.written(name);
    return written?.value === value ? written : undefined;
  }

  #named(name: string, value: number): Term {
    const base = symbolName(name);
    let symbol = base;
    for (let n = 2; this.#terms.has(symbol); n++) symbol = `${base}_${n}`;
    const term = termNamed(symbol, value);
    this.#terms.set(symbol, term);
    return term;
  }
}

const symbolName = (name: string): string => name.replaceAll(/\W/g, '_');

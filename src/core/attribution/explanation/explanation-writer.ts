import type { Explanation, ExplanationInput, ExplanationStep, FigureUnit } from '../../market/explanation.ts';
import type { NodeExplanationWord } from './explanation-words.ts';

/** A figure that formulas can name. */
export interface Named {
  readonly symbol: string;
  readonly value: number;
}

type InputNotes = Pick<ExplanationInput, 'params' | 'day' | 'quality' | 'source'>;

/** Collects the inputs and the arithmetic of an explanation, in the order they are told. */
export class ExplanationWriter {
  readonly inputs: ExplanationInput[] = [];
  readonly steps: ExplanationStep[] = [];
  readonly #taken = new Set<string>();

  /** Prints an input; a name already taken gets a number behind it. */
  input(
    name: string,
    value: number,
    unit: FigureUnit,
    label: NodeExplanationWord,
    notes: InputNotes = {},
  ): Named {
    const symbol = this.#free(name);
    this.inputs.push({ symbol, value, unit, label, ...notes });
    return { symbol, value };
  }

  /** Writes `symbol = formula`; `value` is what the formula gives in the same order of operations. */
  step(name: string, formula: string, value: number, unit: FigureUnit, label: NodeExplanationWord): Named {
    const symbol = this.#free(name);
    this.steps.push({ symbol, formula, value, unit, label });
    return { symbol, value };
  }

  /** Writes a plain sum from left to right; nothing adds up to 0. */
  sum(name: string, terms: readonly Named[], unit: FigureUnit, label: NodeExplanationWord): Named {
    const formula = terms.length === 0 ? '0' : terms.map(({ symbol }) => symbol).join(' + ');
    const value = terms.reduce((total, term) => total + term.value, 0);
    return this.step(name, formula, value, unit, label);
  }

  finish(rest: Omit<Explanation, 'inputs' | 'steps'>): Explanation {
    return { ...rest, inputs: this.inputs, steps: this.steps };
  }

  #free(name: string): string {
    const base = name.replaceAll(/\W/g, '_');
    let symbol = base;
    for (let n = 2; this.#taken.has(symbol); n++) symbol = `${base}_${n}`;
    this.#taken.add(symbol);
    return symbol;
  }
}

import type { Explanation, ExplanationInput, ExplanationStep, FigureUnit } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { symbol as termNamed } from '../../numeric/formula.ts';
import type { NodeExplanationWord } from './explanation-words.ts';

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
  ): Term {
    const symbol = this.#free(name);
    this.inputs.push({ symbol, value, unit, label, ...notes });
    return termNamed(symbol, value);
  }

  /** Writes `symbol = formula`, to be referred to by its symbol. */
  step(name: string, { text: formula, value }: Term, unit: FigureUnit, label: NodeExplanationWord): Term {
    const symbol = this.#free(name);
    this.steps.push({ symbol, formula, value, unit, label });
    return termNamed(symbol, value);
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

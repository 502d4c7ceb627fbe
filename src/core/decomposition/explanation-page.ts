import type { ExplanationInput, ExplanationStep, FigureUnit } from '../market/explanation.ts';
import type { Term } from '../numeric/formula.ts';
import { symbol } from '../numeric/formula.ts';

/** Where an input comes from, and what its word speaks of. */
export type Trail = Omit<ExplanationInput, 'symbol' | 'value' | 'unit' | 'label'>;

/** Collects the inputs and steps of an explanation; a symbol is written once and then only referred to. */
export class ExplanationPage {
  readonly inputs: ExplanationInput[] = [];
  readonly steps: ExplanationStep[] = [];
  readonly #known = new Map<string, Term>();

  input(name: string, value: number, unit: FigureUnit, label: string, trail: Trail): Term {
    return this.#once(name, value, () => this.inputs.push({ symbol: name, value, unit, label, ...trail }));
  }

  step(name: string, term: Term, unit: FigureUnit, label: string): Term {
    return this.#once(name, term.value, () =>
      this.steps.push({ symbol: name, formula: term.text, value: term.value, unit, label }),
    );
  }

  known(name: string): Term | undefined {
    return this.#known.get(name);
  }

  #once(name: string, value: number, write: () => void): Term {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    write();
    const term = symbol(name, value);
    this.#known.set(name, term);
    return term;
  }
}

/** A code as a symbol of a formula: letters, digits and underscores. */
export const symbolName = (code: string): string => code.replace(/\W/g, '_');

import type { BookSettings } from '../core/market/book-settings.ts';
import {
  type Assumptions,
  defaultAssumptions,
  type LawChoice,
  type Netting,
} from '../core/mechanics/assumptions.ts';
import type { DayOptions } from './day-options.ts';
import { bookLaws } from './setting-problems.ts';
import { refused } from './usage-error.ts';

type Chosen = { readonly [Key in keyof Assumptions]?: Assumptions[Key] | undefined };

/**
 * The assumptions in force: what was typed, else what the book's ungear.json says, else the tool's own.
 *
 * @throws UsageError when the options contradict each other
 */
export function assumptionsFor(options: DayOptions, settings: BookSettings): Assumptions {
  return { ...defaultAssumptions, ...said(fromBook(settings)), ...said(typed(options)) };
}

/** Without what was not said, so that it can be laid over what was. */
const said = (chosen: Chosen): Partial<Assumptions> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));

function fromBook({ scope, denominator, netting, law, draws, seed }: BookSettings): Chosen {
  return { scope, denominator, netting, law: bookLaws.find((known) => known === law), draws, seed };
}

function typed(options: DayOptions): Chosen {
  const { scope, denominator, draws, seed } = options;
  return { scope, denominator, draws, seed, netting: typedNetting(options), ...typedLaw(options) };
}

function typedNetting({ netting, gross }: DayOptions): Netting | undefined {
  if (gross && netting === 'net') throw refused(({ option }) => option.grossAndNet);
  return gross ? 'gross' : netting;
}

function typedLaw({ law, lawFormula }: DayOptions): { law?: LawChoice | undefined; customLaw?: string } {
  if (lawFormula === undefined) {
    if (law === 'custom') throw refused(({ option }) => option.formulaMissing);
    return { law };
  }
  if (law !== undefined && law !== 'custom') throw refused(({ option }) => option.formulaOfOtherLaw(law));
  return { law: 'custom', customLaw: lawFormula };
}

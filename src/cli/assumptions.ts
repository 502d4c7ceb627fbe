import type { BookSettings } from '../core/market/book-settings.ts';
import {
  type Assumptions,
  defaultAssumptions,
  type LawChoice,
  type Netting,
} from '../core/mechanics/assumptions.ts';
import type { DayOptions } from './day-options.ts';
import { UsageError } from './exit-code.ts';
import { bookLaws } from './setting-problems.ts';

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
  if (gross && netting === 'net') throw new UsageError('--gross and --netting net contradict each other.');
  return gross ? 'gross' : netting;
}

function typedLaw({ law, lawFormula }: DayOptions): { law?: LawChoice | undefined; customLaw?: string } {
  if (lawFormula === undefined) {
    if (law === 'custom') throw new UsageError('--law custom needs --law-formula with an expression over q.');
    return { law };
  }
  if (law !== undefined && law !== 'custom')
    throw new UsageError(`--law-formula belongs to --law custom, not to --law ${law}.`);
  return { law: 'custom', customLaw: lawFormula };
}

import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { NamedShock } from '../core/market/book-settings.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';
import { eventShock } from '../core/scenario/event-shock.ts';
import type { WhatIfSettings } from '../core/scenario/what-if-settings.ts';
import { firstWhatIf, type WhatIf } from './what-if.ts';

/** Where shocks come from that are not typed: saved under a name, or what was not mechanical of a past session. */
export type ShockSource =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'session'; readonly dayIndex: number };

/** Shocks saved in the book and since it was opened; of one name the last. Sorted by name. */
export function namedShocks(
  { dataset }: Pick<BookAnswers, 'dataset'>,
  whatIf?: WhatIf,
): readonly NamedShock[] {
  const byName = new Map([...dataset.scenarios, ...(whatIf?.named ?? [])].map((one) => [one.name, one]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is supposed with the shocks of a source in place of those now; undefined where there are none, or no answer. */
export function withShocksOf(
  source: ShockSource,
  {
    answers,
    assumptions,
    whatIf,
  }: {
    readonly answers: BookAnswers;
    readonly assumptions: Assumptions;
    readonly whatIf: WhatIf | undefined;
  },
): WhatIfSettings | undefined {
  const saved = source.kind === 'named' ? named(source.name, answers, whatIf) : undefined;
  const shock = source.kind === 'session' ? ofSession(source.dayIndex, answers, assumptions) : saved;
  if (shock === undefined) return undefined;
  const codes = modelledStocks(answers.dataset);
  const { settings } = whatIf ?? firstWhatIf(codes);
  const shocks = codes.map((code) => ({ code, shock: rounded(shock.fundamental[code] ?? 0) }));
  const supposed = saved === undefined ? settings : supposedBy(saved, settings);
  return { ...supposed, shocks, rest: rounded(shock.rest ?? 0), linked: false };
}

/** A saved scenario is taken as it was saved: without a cap where it has none. */
function supposedBy(
  { cap, turnoverFactor = 1, assetsFactor = 1 }: NamedShock,
  { cap: _, ...settings }: WhatIfSettings,
): WhatIfSettings {
  return { ...settings, turnoverFactor, assetsFactor, ...(cap === undefined ? {} : { cap }) };
}

type Shock = Pick<NamedShock, 'fundamental' | 'rest'>;

const named = (name: string, answers: BookAnswers, whatIf: WhatIf | undefined): NamedShock | undefined =>
  namedShocks(answers, whatIf).find((one) => one.name === name);

function ofSession(dayIndex: number, answers: BookAnswers, assumptions: Assumptions): Shock | undefined {
  const event = eventShock(answers.dataset, answers.split(dayIndex, assumptions), 'residual');
  return event.kind === 'shock' ? event.shock : undefined;
}

/** To a hundredth of a percent, which is what the screen shows and its command line repeats. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

/** What is supposed, as it is saved. */
export const shockNamed = (
  name: string,
  { shocks, rest, cap, turnoverFactor, assetsFactor }: WhatIfSettings,
): NamedShock => ({
  name,
  fundamental: Object.fromEntries(shocks.map(({ code, shock }) => [code, shock])),
  ...(rest === 0 ? {} : { rest }),
  ...(cap === undefined ? {} : { cap }),
  ...(turnoverFactor === 1 ? {} : { turnoverFactor }),
  ...(assetsFactor === 1 ? {} : { assetsFactor }),
});

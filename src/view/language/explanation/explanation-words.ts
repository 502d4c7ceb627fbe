import type { ParameterId } from '../../../core/mechanics/priors.ts';
import type { Language } from '../../screen.ts';
import { englishExplanations } from './explanations-en.ts';
import { koreanExplanations } from './explanations-ko.ts';

/** A word of an explanation, with what it is about: a code, a currency, a parameter. Unknown parameters are empty. */
export type Phrase = (param: (name: string) => string) => string;

/** Words of explanations: titles, labels of inputs and steps, and what is assumed, would narrow the band, or speaks against it. */
export interface ExplanationWords {
  readonly titles: Readonly<Record<string, Phrase>>;
  readonly labels: Readonly<Record<string, Phrase>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<ParameterId, string>>;
}

const tables: Readonly<Record<Language, ExplanationWords>> = {
  en: englishExplanations,
  ko: koreanExplanations,
};

export const explanationWords = (language: Language): ExplanationWords => tables[language];

/** A label or title in words; one that has none is shown as it is, so that nothing is hidden. */
export function phrase(
  table: Readonly<Record<string, Phrase>>,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = table[key];
  if (text === undefined) return key;
  return text((name) => String(params[name] ?? ''));
}

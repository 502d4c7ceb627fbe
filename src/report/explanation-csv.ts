import type { Explanation } from '../core/market/explanation.ts';
import { explanationWords, phrase } from '../view/language/explanation/explanation-words.ts';
import type { Language } from '../view/screen.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const header: readonly string[] = [
  'row',
  'symbol',
  'formula',
  'value',
  'unit',
  'label',
  'text',
  'day',
  'quality',
  'source',
];

/** How a figure came about as one tidy table: every step with its formula, then every input. */
export function explanationCsv({ steps, inputs }: Explanation, language: Language): string {
  const { labels } = explanationWords(language);
  const stepRows = steps.map(({ symbol, formula, value, unit, label }): readonly CsvCell[] => [
    ...['step', symbol, formula, value, unit, label, phrase(labels, label)],
    ...[undefined, undefined, undefined],
  ]);
  const inputRows = inputs.map((input): readonly CsvCell[] => {
    const { symbol, value, unit, label, params, day, quality, source } = input;
    return [
      'input',
      symbol,
      undefined,
      value,
      unit,
      label,
      phrase(labels, label, params),
      day,
      quality,
      source,
    ];
  });
  return csvText(header, [...stepRows, ...inputRows]);
}

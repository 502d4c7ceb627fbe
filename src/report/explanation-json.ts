import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { Explanation, ExplanationInput, ExplanationStep } from '../core/market/explanation.ts';
import { plainText } from '../view/format/plain-text.ts';
import { explanationWords, phrase } from '../view/language/explanation/explanation-words.ts';
import type { Language } from '../view/screen.ts';
import { headJson, type ReportContext } from './json.ts';
import { figure, type JsonObject } from './json-figures.ts';

export interface AskedExplanation {
  readonly result: DayResult;
  readonly target: Target;
  readonly explanation: Explanation;
  /** asked for what the band's width hangs on and for days that speak against the figure; text only */
  readonly answers?: BookAnswers;
}

/**
 * How a figure came about, as plain values: evaluating the steps over the inputs gives every step's value again. Formulas use
 * + − * / ^, sqrt, abs, sign, min, max and the symbols of inputs and earlier steps.
 */
export function explanationJson(
  { result, target, explanation }: AskedExplanation,
  context: ReportContext,
): JsonObject {
  const { language } = context;
  const { titles, notes } = explanationWords(language);
  const { title, params, estimate, inputs, steps } = explanation;
  const inWords = (keys: readonly string[]): readonly JsonObject[] =>
    keys.map((code) => ({ code, text: notes[code] ?? code }));
  return {
    ...headJson(result, context),
    target: targetJson(target),
    title: { code: title, text: plainText(phrase(titles, title, params)) },
    ...(estimate === undefined ? {} : { estimate: figure(estimate) }),
    steps: steps.map((step) => stepJson(step, language)),
    inputs: inputs.map((input) => inputJson(input, language)),
    assumed: inWords(explanation.assumed),
    wouldNarrow: inWords(explanation.wouldNarrow),
    against: inWords(explanation.against),
    version: context.version,
  };
}

function targetJson(target: Target): JsonObject {
  if (target.kind === 'difference') return { kind: target.kind, of: targetJson(target.of) };
  if (target.kind === 'node') return { kind: target.kind, key: plainText(target.key) };
  return 'code' in target ? { kind: target.kind, code: target.code } : { kind: target.kind };
}

function stepJson({ symbol, formula, value, unit, label }: ExplanationStep, language: Language): JsonObject {
  const text = phrase(explanationWords(language).labels, label);
  return { symbol, formula, value, unit, label, text: plainText(text) };
}

function inputJson(input: ExplanationInput, language: Language): JsonObject {
  const { symbol, value, unit, label, params, day, quality, source } = input;
  return {
    symbol,
    value,
    unit,
    label,
    text: plainText(phrase(explanationWords(language).labels, label, params)),
    day,
    quality,
    source: source === undefined ? undefined : plainText(source),
  };
}

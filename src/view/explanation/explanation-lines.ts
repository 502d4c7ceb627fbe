import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { Explanation, ExplanationStep } from '../../core/market/explanation.ts';
import { decimal } from '../format/decimal.ts';
import { figureValue } from '../format/figure-value.ts';
import { plainText } from '../format/plain-text.ts';
import { explanationWords, phrase } from '../language/explanation/explanation-words.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { cellWidth, wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { evidenceAgainst } from './evidence-against.ts';
import { inputLines } from './explanation-inputs.ts';
import { explanationStatus } from './explanation-status.ts';

export interface Explained {
  readonly explanation: Explanation;
  readonly target: Target;
  readonly result: DayResult;
  /** asked for the tornado and for days that speak against the figure; absent: these lines are left out */
  readonly answers?: BookAnswers;
}

/**
 * An explanation in words: its status before anything else, what is assumed and what speaks against it, then the arithmetic step by
 * step and every input with its day, quality and source.
 */
export function explanationLines(explained: Explained, frame: Frame): readonly Line[] {
  return [
    ...explanationStatus(explained, frame).flatMap((text) => paragraph(text, frame, 'strong')),
    emptyLine,
    ...noteLines(explained, frame),
    emptyLine,
    ...stepLines(explained.explanation, frame),
    emptyLine,
    ...inputLines(explained.explanation.inputs, frame),
  ];
}

const paragraph = (text: string, { columns }: Frame, tone: 'plain' | 'strong' = 'plain'): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(' ', span(one, tone)));

/** A head and its items below each other, the items indented under the first. */
function block(head: string, items: readonly string[], { columns }: Frame): readonly Line[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrapped(item, columns - 4).map((text, at) => (at === 0 ? text : `  ${text}`)),
  );
  return [line(' ', span(head, 'header')), ...lines.map((text) => toned(`  ${text}`, 'plain'))];
}

function noteLines(explained: Explained, frame: Frame): readonly Line[] {
  const { explanation } = explained;
  const said = whyWords[frame.language];
  const { notes } = explanationWords(frame.language);
  const inWords = (keys: readonly string[]): readonly string[] => keys.map((key) => notes[key] ?? key);
  return [
    ...block(said.assumed, inWords(explanation.assumed), frame),
    ...block(said.width, widthTexts(explained, frame), frame),
    ...block(
      said.narrow,
      explanation.wouldNarrow.length === 0 ? [] : [inWords(explanation.wouldNarrow).join(', ')],
      frame,
    ),
    ...block(said.against, againstTexts(explained, frame), frame),
  ];
}

/** What the band's width hangs on, for a stock. */
function widthTexts({ target, result, answers }: Explained, { language }: Frame): readonly string[] {
  if (target.kind !== 'stock' || answers === undefined) return [];
  const stock = result.split.stocks.find(({ code }) => code === target.code);
  if (stock === undefined) return [];
  const said = stockWords[language];
  const bars = answers.tornado(result.dayIndex, result.assumptions, stock.code);
  const large = bars.filter(({ bar }) => bar >= 0.01);
  const small = bars.filter(({ bar }) => bar < 0.01).map(({ input }) => said.inputs[input]);
  if (large.length === 0) return [];
  const texts = large.map(({ input, bar }) => `${said.inputs[input]} ${decimal(bar * 100, 0)} %`);
  return [texts.join(', '), ...(small.length === 0 ? [] : [said.rest(small.join(', '))])];
}

/** Days that speak against the model are named, not only mentioned. */
function againstTexts({ explanation, result, answers }: Explained, { language }: Frame): readonly string[] {
  if (explanation.against.length === 0) return [];
  const { notes } = explanationWords(language);
  const general = explanation.against
    .filter((key) => key !== 'againstEarlierDays')
    .map((key) => notes[key] ?? key);
  if (answers === undefined) return [...general, notes.againstEarlierDays ?? ''];
  const days = evidenceAgainst(result, answers, language);
  return [...general, ...(days.length === 0 ? [whyWords[language].noneAgainst] : days)];
}

function stepLines({ steps, title, params }: Explanation, frame: Frame): readonly Line[] {
  if (steps.length === 0) return [];
  const said = whyWords[frame.language];
  const capped = Number(params.capped ?? 0);
  const remarks = [
    ...(title === 'stockMechanical' ? [said.middleDraws] : []),
    ...(capped > 0 ? [`${said.capped(decimal(capped * 100, 2))}.`] : []),
  ];
  return [
    line(' ', span(said.formula, 'header')),
    ...remarks.flatMap((text) => wrapped(text, frame.columns - 3).map((one) => toned(`  ${one}`, 'dim'))),
    ...outcomeFirst(steps, title).flatMap((step) => stepText(step, frame)),
  ];
}

/** Of a difference the second less the first stands before all that is behind either side. */
function outcomeFirst(steps: Explanation['steps'], title: string): Explanation['steps'] {
  if (!title.startsWith('differenceOf')) return steps;
  const isOutcome = ({ symbol }: ExplanationStep): boolean => symbol.endsWith('_difference');
  return [...steps.filter(isOutcome), ...steps.filter((step) => !isOutcome(step))];
}

/** `q = Q / V`, and below it the value and what it is; long formulas go on, indented. */
function stepText(step: ExplanationStep, frame: Frame): readonly Line[] {
  const { labels } = explanationWords(frame.language);
  const formula = wrapped(`${step.symbol} = ${step.formula}`, frame.columns - 6);
  const label = plainText(phrase(labels, step.label));
  const value = `= ${figureValue(step.value, step.unit, frame.language)}`;
  const beside = cellWidth(value) + cellWidth(label) + 10 <= frame.columns;
  return [
    ...formula.map((text, at) => toned(`${at === 0 ? '  ' : '    '}${text}`, 'plain')),
    line('      ', span(value, 'strong'), span(beside ? `   ${label}` : '', 'dim')),
    ...(beside ? [] : wrapped(label, frame.columns - 9).map((text) => toned(`        ${text}`, 'dim'))),
  ];
}

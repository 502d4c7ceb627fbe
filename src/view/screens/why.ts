import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { explainDifference } from '../../core/attribution/explanation/explain-difference.ts';
import type { ComparedTarget, Target } from '../../core/attribution/explanation/explanation.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { nodeWithKey } from '../../core/attribution/node/node-with-key.ts';
import type { InputFile } from '../../core/market/dataset.ts';
import type { Explanation } from '../../core/market/explanation.ts';
import { qualities } from '../../core/market/quality.ts';
import { pairOf } from '../comparison/compare-pairs.ts';
import { stampOf } from '../evidence/evidence-panes.ts';
import { explanationLines } from '../explanation/explanation-lines.ts';
import { unsplitRemedy } from '../explanation/unsplit-remedy.ts';
import { designLines } from '../explanation/why-design.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { sentencesWithin } from '../frame/chrome.ts';
import { remembered } from '../frame/remembered.ts';
import { scrolledText } from '../frame/scrolled-text.ts';
import { compoundingWords } from '../language/compounding/compounding-words.ts';
import { explanationWords, phrase } from '../language/explanation/explanation-words.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { problemLine } from '../language/problems/problem-text.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { unsplitWord } from '../move/move-row.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** Where does this figure come from? Its status first; then what is assumed, the arithmetic, and every input with its source. */
export function whyScreen(asked: ScreenInput): ScreenView {
  const input = asked.focus.kind === 'scenario' ? onTwentyDays(asked) : asked;
  const lines = linesOf(input);
  const { focus, answers, assumptions } = input;
  return scrolledText(input, lines, {
    stamp: focus.kind === 'design' ? stampOf(input, answers.evidence(assumptions.scope)) : undefined,
  });
}

/** Forward views rest on the turnover of 20 sessions, whatever is chosen for a day that was. */
const onTwentyDays = (input: ScreenInput): ScreenInput => ({
  ...input,
  assumptions: { ...input.assumptions, denominator: 'adv20' },
});

function linesOf(input: ScreenInput): readonly Line[] {
  const { focus, result, frame, assumptions, by, hurried, comparedTo, otherBook } = input;
  if (focus.kind === 'file') return fileLines(input, focus.file);
  if (focus.kind === 'design') return designLines(input, focus.id);
  if (result === undefined) {
    const { sentence } = words(frame.language);
    return sentencesWithin([sentence.computing(String(assumptions.draws)), sentence.nothingLeaks], frame, 3);
  }
  const beside = `${otherBook?.folder} ${comparedTo}`;
  return remembered(result, frame, `why ${by.join()} ${hurried} ${beside} ${JSON.stringify(focus)}`, () =>
    explainedLines(input, result),
  );
}

function explainedLines(input: ScreenInput, result: DayResult): readonly Line[] {
  const { answers, focus, frame, dayIndex, assumptions, by, hurried } = input;
  const explanation =
    focus.kind === 'difference'
      ? differenceIn(input, result, focus.of)
      : answers.explain(focus, dayIndex, assumptions, by);
  if (explanation === undefined) return sentencesWithin(noFigure(focus, result, input), frame, 8);
  const { titles } = explanationWords(frame.language);
  const title = plainText(phrase(titles, explanation.title, explanation.params));
  const explained = { explanation, target: focus, result, ...(hurried === true ? {} : { answers }) };
  return [
    line(' ', span(`${said(input).title}: ${title}${ofDay(explanation, result)}`, 'strong')),
    emptyLine,
    ...explanationLines(explained, frame),
  ];
}

/** Both sides of what Compare shows, each explained by its own book. */
function differenceIn(
  input: ScreenInput,
  result: DayResult,
  target: ComparedTarget,
): Explanation | undefined {
  const pair = pairOf(input, result);
  if (pair.kind !== 'compared') return undefined;
  const { answers, otherBook, assumptions, by } = input;
  return explainDifference(pair.comparison, target, (side, own) => {
    const book = side === pair.comparison.second ? (otherBook?.answers ?? answers) : answers;
    return book.explain(own, side.dayIndex, assumptions, by);
  });
}

/** Of several sessions the title says from when to when. */
const ofDay = ({ params }: Explanation, { day }: DayResult): string => ('from' in params ? '' : ` › ${day}`);

const said = ({ frame }: ScreenInput) => whyWords[frame.language];

/** Why there is no figure: a reason, never an empty screen. */
function noFigure(focus: Target, result: DayResult, input: ScreenInput): readonly string[] {
  const { language } = input.frame;
  const { states } = words(language);
  if (focus.kind === 'difference') return noFigure(focus.of, result, input);
  if (focus.kind === 'stock') return noSplit(focus.code, result, input);
  if (focus.kind === 'compounding') return [compoundingWords[language].held(focus.code)];
  if (focus.kind === 'fund') {
    const fund = result.split.excluded.find(({ code }) => code === focus.code);
    if (fund !== undefined) return [said(input).leftOut(fundWords[language].excluded[fund.reason])];
  }
  if (focus.kind === 'node') {
    const node: AttributionNode | undefined = nodeWithKey<AttributionNode>(result.portfolio, focus.key);
    if (node !== undefined) return [said(input).unpriced(states.position[node.state.kind])];
  }
  return [said(input).nothing];
}

function noSplit(code: string, result: DayResult, input: ScreenInput): readonly string[] {
  const stock = result.split.stocks.find((one) => one.code === code);
  if (stock?.kind !== 'unsplit') return [said(input).nothing];
  const why = stock.reason === 'limitLocked' ? words(input.frame.language).day.whyLimit : [];
  const remedy = unsplitRemedy(stock, result.split, input.frame.language);
  return [said(input).unsplit(unsplitWord(stock, input.frame)), ...remedy, ...why];
}

/** A file: how it was read, its hash, how good its rows are, and what is wrong with it. */
function fileLines(input: ScreenInput, file: string): readonly Line[] {
  const { answers, frame } = input;
  const read = answers.dataset.inputs.find((one) => one.file === file);
  const wrong = answers.problems.filter((problem) => problem.file === file);
  const head = line(' ', span(plainText(file), 'strong'));
  if (read === undefined && wrong.length === 0)
    return [head, emptyLine, toned(` ${said(input).file.missing}`, 'plain')];
  return [
    head,
    emptyLine,
    ...(read === undefined ? [] : factLines(read, input)),
    ...(wrong.length === 0
      ? []
      : [emptyLine, toned(` ${said(input).file.problems(String(wrong.length))}`, 'header')]),
    ...wrong.flatMap((problem) =>
      wrapped(problemLine(problem, frame.language), frame.columns - 3).map((text) =>
        toned(`  ${text}`, 'plain'),
      ),
    ),
  ];
}

function factLines(read: InputFile, input: ScreenInput): readonly Line[] {
  const { language, columns } = input.frame;
  const file = said(input).file;
  const { quality } = words(language);
  const counts = qualities.flatMap((one) => {
    const count = read.quality[one];
    return count === undefined || count === 0 ? [] : [`${quality[one]} ${grouped(count, 0)}`];
  });
  const facts = [
    file.rows(grouped(read.rows, 0)),
    ...(read.rowsLeftOut === undefined || read.rowsLeftOut === 0
      ? []
      : [file.leftOut(grouped(read.rowsLeftOut, 0))]),
    ...(read.from === undefined || read.to === undefined ? [] : [file.period(read.from, read.to)]),
    ...(counts.length === 0 ? [] : [`${file.quality}: ${counts.join(', ')}`]),
    file.encoding(read.encoding),
    file.bytes(grouped(read.bytes, 0)),
    `sha256 ${read.sha256}`,
  ];
  return facts.flatMap((text) => wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'plain')));
}

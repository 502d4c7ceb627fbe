import type { HolderAnswer } from '../../core/scenario/holder-answer.ts';
import type { LeveragedHolding } from '../../core/scenario/leveraged-holding.ts';
import { grouped, printedSign } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { multipleText } from '../format/multiple.ts';
import { nameIn, namesOf } from '../format/names.ts';
import { rule, sentenceLines } from '../frame/chrome.ts';
import { paragraph, type ReportOptions, reportFrame, section, wholeTable } from '../frame/report-layout.ts';
import { dragWords } from '../language/compounding/drag-words.ts';
import { clipLine, toned, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import { breakEvenText, points } from './drag-figures.ts';
import { simulatedLines } from './drag-simulation.ts';
import { dayTable } from './drag-tables.ts';

/** What compounding does to a daily multiple, as text. */
export function dragLines(answer: HolderAnswer, { language, width }: ReportOptions): readonly Line[] {
  const frame = reportFrame({ language, width });
  const said = dragWords[language];
  const body = {
    path: () => pathLines(answer as Extract<HolderAnswer, { kind: 'path' }>, frame),
    held: () => heldLines(answer as Extract<HolderAnswer, { kind: 'held' }>, frame),
    simulated: () => simulatedLines(answer as Extract<HolderAnswer, { kind: 'simulated' }>, frame),
  }[answer.kind]();
  return [
    clipLine(toned(` ${[said.title, ...titleOf(answer, language)].join(' › ')}`, 'strong'), frame.columns),
    rule(frame),
    ...body,
  ].map(trimEnd);
}

function titleOf(answer: HolderAnswer, language: Language): readonly string[] {
  const said = dragWords[language];
  const { fund } = answer;
  const name = fund === undefined ? [] : [`${fund.code} ${nameIn(namesOf(fund), fund.code, language)}`];
  if (answer.kind === 'simulated') {
    const { multiple, sessions, paths } = answer.simulation.question;
    return [...name, said.simulatedOver(multipleText(multiple), grouped(sessions, 0), grouped(paths, 0))];
  }
  const holding = answer.kind === 'path' ? answer.holding : answer.held.holding;
  return [...name, said.overSessions(multipleText(holding.multiple), grouped(holding.days.length, 0))];
}

function pathLines({ holding }: Extract<HolderAnswer, { kind: 'path' }>, frame: Frame): readonly Line[] {
  const said = dragWords[frame.language];
  const texts = [
    said.parts(points(holding.trend), points(holding.path), points(holding.secondOrder)),
    recoveryText(holding, holding.fundReturn, frame.language),
    breakEvenText(holding.breakEven, holding.multiple, frame.language),
    said.volatility(fraction(holding.volatility, 'percent')),
    said.beforeCosts,
  ];
  return [
    ...sentenceLines(endedTexts(holding, holding.fundReturn, frame.language), frame),
    ...texts.flatMap((text) => paragraph(text, frame)),
    ...section(said.sessions, wholeTable(dayTable(holding, undefined, frame.language), frame), frame),
  ];
}

function heldLines({ held }: Extract<HolderAnswer, { kind: 'held' }>, frame: Frame): readonly Line[] {
  const said = dragWords[frame.language];
  const { holding, memo } = held;
  const texts = [
    said.parts(points(holding.trend), points(holding.path), points(holding.secondOrder)),
    said.rest(points(memo.rest), points(holding.fundReturn)),
    recoveryText(holding, memo.realised, frame.language),
    breakEvenText(holding.breakEven, holding.multiple, frame.language),
    said.volatility(fraction(holding.volatility, 'percent')),
  ];
  const days = wholeTable(dayTable(holding, held.days, frame.language), frame);
  return [
    ...sentenceLines(endedTexts(holding, memo.realised, frame.language), frame),
    ...texts.flatMap((text) => paragraph(text, frame)),
    ...section(said.sessions, [...days, ...paragraph(said.realisedNote, frame)], frame),
  ];
}

/** @param fundReturn of the fund's price where it is known, else of the daily multiple */
function endedTexts(
  { stockReturn, multiple, multipleReturn }: LeveragedHolding,
  fundReturn: number,
  language: Language,
): readonly string[] {
  const said = dragWords[language];
  const between = fundReturn - multipleReturn;
  const sign = printedSign(between * 100, 2);
  const size = fraction(Math.abs(between), 'percent');
  return [
    said.ended(points(stockReturn), multipleText(multiple), points(fundReturn), points(multipleReturn)),
    ...(sign === 0 ? [] : [sign < 0 ? said.behind(size) : said.ahead(size)]),
  ];
}

function recoveryText(
  { recovery, multiple }: LeveragedHolding,
  fundReturn: number,
  language: Language,
): string {
  const fund = fundReturn <= -1 ? undefined : points((1 / (1 + fundReturn) - 1) / multiple);
  return dragWords[language].recovery(points(recovery.stock), fund);
}

import type { BreakEven } from '../core/scenario/break-even.ts';
import type { HolderAnswer } from '../core/scenario/holder-answer.ts';
import type { LeveragedHolding } from '../core/scenario/leveraged-holding.ts';
import type { SimulatedHolding } from '../core/scenario/simulated-holding.ts';
import { dayTable, spreadTable, tenthTable } from './drag-tables.ts';
import { decimal, grouped, printedSign } from './format/decimal.ts';
import { fraction } from './format/figure.ts';
import { multipleText } from './format/multiple.ts';
import { nameIn, namesOf } from './format/names.ts';
import { dragWords } from './language/drag-words.ts';
import { clipLine, toned, trimEnd } from './layout/lines.ts';
import type { Line } from './line.ts';
import { paragraph, type ReportOptions, section, wholeTable } from './report-lines.ts';
import type { Frame, Language } from './screen.ts';
import { rule, sentenceLines } from './screens/chrome.ts';

/** What compounding does to a daily multiple, as text. */
export function dragLines(answer: HolderAnswer, { language, width }: ReportOptions): readonly Line[] {
  const columns = Math.max(60, width);
  const frame: Frame = { columns, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
  const said = dragWords[language];
  const body = {
    path: () => pathLines(answer as Extract<HolderAnswer, { kind: 'path' }>, frame),
    held: () => heldLines(answer as Extract<HolderAnswer, { kind: 'held' }>, frame),
    simulated: () => simulatedLines(answer as Extract<HolderAnswer, { kind: 'simulated' }>, frame),
  }[answer.kind]();
  return [
    clipLine(toned(` ${[said.title, ...titleOf(answer, language)].join(' › ')}`, 'strong'), columns),
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

const points = (value: number): string => fraction(value, 'percent', 'always');

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

function breakEvenText({ ofFund, ofMultiple }: BreakEven, multiple: number, language: Language): string {
  const lagging = multiple > 1 || multiple < 0;
  const between =
    ofMultiple === undefined || !lagging
      ? undefined
      : { low: points(ofMultiple.low), high: points(ofMultiple.high) };
  return dragWords[language].breakEven(points(ofFund), between, multipleText(multiple));
}

function simulatedLines(
  { simulation, volatilityOf }: Extract<HolderAnswer, { kind: 'simulated' }>,
  frame: Frame,
): readonly Line[] {
  const said = dragWords[frame.language];
  const { fundReturn, breakEven, question } = simulation;
  const spread = said.spread(points(fundReturn.point), {
    low: points(fundReturn.low90),
    high: points(fundReturn.high90),
  });
  const assumed = said.assumedVolatility(
    fraction(question.volatility, 'percent'),
    fraction(question.drift, 'percent'),
  );
  const texts = [
    ...expectedTexts(simulation, frame.language),
    breakEvenText(breakEven, question.multiple, frame.language),
    assumed,
    ...(volatilityOf === undefined ? [] : [said.volatilityOf(volatilityOf.code, volatilityOf.until)]),
    said.beforeCosts,
    said.simulatedNote,
  ];
  return [
    ...sentenceLines([spread, sharesText(simulation, frame.language)], frame),
    ...texts.flatMap((text) => paragraph(text, frame)),
    ...section(said.distribution, wholeTable(spreadTable(simulation, frame.language), frame), frame),
    ...section(said.tenths, wholeTable(tenthTable(simulation, frame.language), frame), frame),
  ];
}

const percent = (share: number): string => decimal(share * 100, 1);

const sharesText = ({ shares }: SimulatedHolding, language: Language): string =>
  dragWords[language].shares(percent(shares.behind), percent(shares.loss), percent(shares.lossAgainstGain));

function expectedTexts({ expected, shares }: SimulatedHolding, language: Language): readonly string[] {
  const said = dragWords[language];
  return [
    said.expected(points(expected.stock), points(expected.fund)),
    ...(shares.nothingLeft > 0 ? [said.nothingLeft(decimal(shares.nothingLeft * 100, 2))] : []),
  ];
}

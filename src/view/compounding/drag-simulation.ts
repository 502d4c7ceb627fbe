import type { HolderAnswer } from '../../core/scenario/holder-answer.ts';
import type { SimulatedHolding } from '../../core/scenario/simulated-holding.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { paragraph, section, wholeTable } from '../frame/report-layout.ts';
import { dragWords } from '../language/compounding/drag-words.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import { breakEvenText, points } from './drag-figures.ts';
import { spreadTable, tenthTable } from './drag-tables.ts';

export function simulatedLines(
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

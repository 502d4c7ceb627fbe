import type { HolderAnswer } from '../core/scenario/holder-answer.ts';
import type { HoldingDay, LeveragedHolding } from '../core/scenario/leveraged-holding.ts';
import type { SimulatedHolding } from '../core/scenario/simulated-holding.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { dragLines } from '../view/compounding/drag-lines.ts';
import { namesOf } from '../view/format/names.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import type { Language } from '../view/screen.ts';
import { csvText } from './csv-text.ts';
import type { ReportContext } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';
import { knownName } from './names.ts';
import { lineText } from './text.ts';

/** What compounding does to a daily multiple, as plain text. */
export const dragText = (
  answer: HolderAnswer,
  { version, ...options }: ReportOptions & { readonly version: string },
): string => `${lineText(dragLines(answer, options))}\n\n ungear ${version}\n`;

const units: JsonObject = {
  'returns, trend, path, rest, difference':
    'fraction; difference = trend + path = fund - multiple x underlying',
  volatility: 'fraction a year of 252 sessions',
  'stockGrowth, fundGrowth': 'worth of 1 invested before the first session, before costs',
  'breakEven.ofFund': 'return of the underlying at which the fund is at its start, fraction',
  'breakEven.ofMultiple': 'between low and high the fund returns less than multiple x underlying',
  recovery: 'return of the underlying in one further session that brings each back to its start, fraction',
  shares: 'fraction of the paths',
  'low50, high50, low90, high90': 'quantiles over the paths',
};

/** The same as plain values. */
export function dragJson(answer: HolderAnswer, { version, language }: ReportContext): JsonObject {
  const { fund } = answer;
  return {
    kind: answer.kind,
    ...(fund === undefined ? {} : { fund: fundJson(fund, language) }),
    units,
    beforeCosts: true,
    ...bodyJson(answer),
    version,
  };
}

const fundJson = (fund: NonNullable<HolderAnswer['fund']>, language: Language): JsonObject => ({
  code: fund.code,
  name: knownName(namesOf(fund), language),
  underlying: fund.underlying,
  fee: fund.fee,
});

function bodyJson(answer: HolderAnswer): JsonObject {
  switch (answer.kind) {
    case 'path':
      return holdingJson(answer.holding, (day) => dayJson(day));
    case 'held': {
      const { holding, memo, days } = answer.held;
      const { realised, rest } = memo;
      return { realised, rest, ...holdingJson(holding, (day, at) => ({ ...days[at]!, ...dayJson(day) })) };
    }
    case 'simulated':
      return simulationJson(answer.simulation, answer.volatilityOf);
  }
}

function holdingJson(
  { days, breakEven, recovery, ...figures }: LeveragedHolding,
  day: (day: HoldingDay, at: number) => JsonObject,
): JsonObject {
  return { ...figures, recovery: { ...recovery }, breakEven: breakEvenJson(breakEven), days: days.map(day) };
}

const dayJson = (day: HoldingDay): JsonObject => ({ ...day });

const breakEvenJson = ({ ofFund, ofMultiple }: LeveragedHolding['breakEven']): JsonObject => ({
  ofFund,
  ...(ofMultiple === undefined ? {} : { ofMultiple: { ...ofMultiple } }),
});

function simulationJson(
  { question, stockReturn, fundReturn, difference, expected, shares, breakEven, tenths }: SimulatedHolding,
  volatilityOf: Extract<HolderAnswer, { kind: 'simulated' }>['volatilityOf'],
): JsonObject {
  return {
    ...question,
    ...(volatilityOf === undefined ? {} : { volatilityOf: { ...volatilityOf } }),
    stockReturn: medianFigure(stockReturn),
    fundReturn: medianFigure(fundReturn),
    difference: medianFigure(difference),
    expected: { ...expected },
    shares: { ...shares },
    breakEven: breakEvenJson(breakEven),
    tenths: tenths.map((tenth) => ({
      stockReturn: medianFigure(tenth.stockReturn),
      multipleReturn: tenth.multipleReturn,
      fundReturn: medianFigure(tenth.fundReturn),
    })),
  };
}

/** One row a session, or one row a tenth of the simulated paths with all of them first. */
export function dragCsv(answer: HolderAnswer): string {
  if (answer.kind === 'simulated') return simulatedCsv(answer.simulation);
  const { holding, days } = answer.kind === 'path' ? { holding: answer.holding, days: [] } : answer.held;
  return csvText(
    ['session', 'date', 'multiple', 'return', 'fund_return', 'price_return', 'stock_growth', 'fund_growth'],
    holding.days.map((one, at) => [
      at + 1,
      days[at]?.day,
      holding.multiple,
      one.return,
      one.fundReturn,
      days[at]?.realised,
      one.stockGrowth,
      one.fundGrowth,
    ]),
  );
}

function simulatedCsv({ question, tenths, stockReturn, fundReturn }: SimulatedHolding): string {
  const { multiple, volatility, sessions, drift, paths, seed } = question;
  const ends = (name: string) =>
    ['median', 'low50', 'high50', 'low90', 'high90'].map((end) => `${name}_${end}`);
  const cells = ({ point, low50, high50, low90, high90 }: Estimate) => [point, low50, high50, low90, high90];
  const settings = [multiple, volatility, sessions, drift, paths, seed];
  const all = { stockReturn, multipleReturn: multiple * stockReturn.point, fundReturn };
  return csvText(
    [
      ...['multiple', 'volatility', 'sessions', 'drift', 'paths', 'seed', 'tenth'],
      ...ends('return'),
      'multiple_return',
      ...ends('fund_return'),
    ],
    [all, ...tenths].map((row, at) => [
      ...settings,
      at === 0 ? 'all' : at,
      ...cells(row.stockReturn),
      row.multipleReturn,
      ...cells(row.fundReturn),
    ]),
  );
}

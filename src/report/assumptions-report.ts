import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { assumptionReportLines } from '../view/assumptions/assumption-report-lines.ts';
import { type PriorFigures, priorFigures } from '../view/assumptions/prior-table.ts';
import { mechanicalOf } from '../view/assumptions/setting-table.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { estimateCells } from './csv.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { headJson, inputJson, problemCounts, type ReportContext } from './json.ts';
import { figure, type JsonObject } from './json-figures.ts';
import { lineText } from './text.ts';

/** What every figure rests on, and a day under every setting, as plain text. */
export function assumptionsText(
  answers: BookAnswers,
  result: DayResult,
  { version, ...options }: Pick<ReportOptions, 'language' | 'width'> & { readonly version: string },
): string {
  return `${lineText(assumptionReportLines(answers, result, options))}\n\n ungear ${version}\n`;
}

/** The mechanical part of a day's portfolio under a setting; without an answer the figure is absent. */
interface SettingFigure {
  readonly scope: string;
  readonly denominator: string;
  readonly netting: string;
  readonly mechanical: Estimate | undefined;
}

function everySetting(answers: BookAnswers, { dayIndex, assumptions }: DayResult): readonly SettingFigure[] {
  return answers.allSettings(dayIndex, assumptions).map((row) => {
    const { scope, denominator, netting } = row.assumptions;
    return { scope, denominator, netting, mechanical: mechanicalOf(row) };
  });
}

/** The same as plain values: priors by median and 90 % range, then the portfolio's mechanical part under each setting. */
export function assumptionsJson(answers: BookAnswers, result: DayResult, context: ReportContext): JsonObject {
  return {
    ...headJson(result, context),
    units: {
      'priors[]': 'of the parameter itself; low90 and high90 are its 5 % and 95 % points',
      'settings[].mechanical': 'fraction of the start-of-day net equity; the same draws in every setting',
    },
    priors: priorFigures().map((prior) => ({ ...prior })),
    settings: everySetting(answers, result).map(({ mechanical, ...setting }) => ({
      ...setting,
      mechanical: mechanical && figure(mechanical),
    })),
    inputs: result.dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version: context.version,
  };
}

const header: readonly string[] = [
  'row',
  'name',
  'symbol',
  'distribution',
  'judgement',
  'scope',
  'denominator',
  'netting',
  'middle',
  'low90',
  'high90',
];

/** The same as one tidy table: a row a prior, then a row a setting. */
export function assumptionsCsv(answers: BookAnswers, result: DayResult): string {
  const priorCells = ({ id, symbol, distribution, judgement, median, low90, high90 }: PriorFigures) => [
    ...['prior', id, symbol, distribution, String(judgement)],
    ...[undefined, undefined, undefined, median, low90, high90],
  ];
  const settingCells = ({ scope, denominator, netting, mechanical }: SettingFigure): readonly CsvCell[] => [
    ...['setting', 'mechanical', undefined, undefined, undefined, scope, denominator, netting],
    ...estimateCells(mechanical),
  ];
  return csvText(header, [
    ...priorFigures().map(priorCells),
    ...everySetting(answers, result).map(settingCells),
  ]);
}

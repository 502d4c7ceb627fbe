import { indicesWithMembers } from '../../core/attribution/attribute-index-period.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { indexDayText } from '../../report/index-day-text.ts';
import { indexPeriodCsv } from '../../report/index-period-csv.ts';
import { indexPeriodJson } from '../../report/index-period-json.ts';
import { indexPeriodText } from '../../report/index-period-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { notOneOf } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';

export interface IndexPointsOptions extends DayOptions, PeriodOptions, OutputOptions {
  readonly code?: readonly string[];
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** How the split of the stocks reached the indices, on a day or over a period. */
export function indexPoints(book: string | undefined, options: IndexPointsOptions): Promise<ExitCode> {
  return answerMarket(book, options, (day, language) => {
    const { answers, assumptions } = day;
    const overPeriod = isPeriod(options);
    const dayIndices = overPeriod ? sessionsAsked(day, options) : [day.dayIndex];
    const method = options.link ?? 'carino';
    const all = indicesAsked(answers.dataset, options.code).map((index) =>
      answers.indexPeriod({ index, dayIndices, assumptions, method }),
    );
    const known = all.filter(({ rows }) => rows.length > 0);
    // an index without levels has nothing to tell, unless it is asked for
    const periods = options.code === undefined && known.length > 0 ? known : all;
    if (options.format === 'csv') return indexPeriodCsv(periods);
    if (options.format === 'json') return jsonText(indexPeriodJson(periods, answers, { version, language }));
    const width = options.width ?? terminalColumns() ?? 110;
    if (!overPeriod && known.length > 0) {
      const codes = known.map(({ index }) => index);
      const result = answers.day(day.dayIndex, assumptions, day.by);
      return indexDayText(result, codes, { version, language, width });
    }
    return indexPeriodText(periods, answers.dataset, { version, language, width });
  });
}

function indicesAsked(dataset: Dataset, asked: readonly string[] | undefined): readonly Ticker[] {
  const known = indicesWithMembers(dataset);
  if (known.length === 0) throw refused(({ command }) => command.noIndex);
  if (asked === undefined) return known;
  return asked.map((code) => {
    const found = known.find((one) => one === code.toUpperCase());
    if (found !== undefined) return found;
    throw notOneOf('--code', known, code);
  });
}

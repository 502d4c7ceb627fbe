import { fragilityCsv } from '../../report/fragility-csv.ts';
import { fragilityJson } from '../../report/fragility-json.ts';
import { fragilityText } from '../../report/fragility-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { fragilityRows } from '../../view/fragility/fragility-rows.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface FragilityOptions extends DayOptions, PeriodOptions, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** How near the loop stands to running away, close by close: one session with --date, a period, else all whole sessions. */
export function fragility(book: string | undefined, options: FragilityOptions): Promise<ExitCode> {
  const ofPeriod = isPeriod(options);
  return answerMarket(book, options, (day, language) => {
    const { answers, dayIndex, assumptions } = day;
    const sessions = ofPeriod
      ? sessionsAsked(day, options)
      : options.date === undefined
        ? answers.wholeSessions
        : [dayIndex];
    const rows = fragilityRows({ answers, assumptions }, sessions, { limit: sessions.length, dayIndex });
    if (options.format === 'csv') return fragilityCsv(rows, assumptions);
    if (options.format === 'json')
      return jsonText(fragilityJson({ answers, assumptions, rows }, { version, language }));
    const width = options.width ?? terminalColumns() ?? 120;
    return fragilityText({ answers, assumptions, rows, language, width, version });
  });
}

import { flowsCsv } from '../../report/flows-csv.ts';
import { flowsJson } from '../../report/flows-json.ts';
import { flowsText } from '../../report/flows-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface FlowsOptions extends DayOptions, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** The forced trade of every fund on a day, and the funds left out with the reason. */
export function flows(book: string | undefined, options: FlowsOptions): Promise<ExitCode> {
  return answerMarket(book, options, ({ answers, dayIndex, assumptions, by }, language) => {
    const result = answers.day(dayIndex, assumptions, by);
    if (options.format === 'csv') return flowsCsv(result, language);
    if (options.format === 'json') return jsonText(flowsJson(result, { version, language }));
    return flowsText(result, { version, language, width: options.width ?? terminalColumns() ?? 120 });
  });
}

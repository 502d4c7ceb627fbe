import { evidenceCsv } from '../../report/evidence-csv.ts';
import { evidenceJson } from '../../report/evidence-json.ts';
import { evidenceText } from '../../report/evidence-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface EvidenceOptions extends Pick<DayOptions, 'scope' | 'lang'>, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Whether the book's data can tell machinery from news: designs, what they leave of the assumptions, the verdict. */
export function evidence(book: string | undefined, options: EvidenceOptions): Promise<ExitCode> {
  return answerMarket(book, options, ({ answers, assumptions }, language) => {
    const found = answers.evidence(assumptions.scope);
    if (options.format === 'csv') return evidenceCsv(found);
    if (options.format === 'json') return jsonText(evidenceJson(answers, found, { version, language }));
    const width = options.width ?? terminalColumns() ?? 100;
    return evidenceText(answers.dataset, found, { version, language, width });
  });
}

import { checkClaims } from '../../core/evidence/check-claims.ts';
import { claimsCsv } from '../../report/claims-csv.ts';
import { claimsJson } from '../../report/claims-json.ts';
import { claimsText } from '../../report/claims-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { typedClaim } from '../typed-claim.ts';
import { version } from '../version.ts';

interface ClaimsOptions extends DayOptions, OutputOptions {
  readonly claim?: readonly string[];
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Quoted numbers of the book (of one day with --date) or typed ones, recomputed under every reading. */
export function claims(book: string | undefined, options: ClaimsOptions): Promise<ExitCode> {
  return answerMarket(book, options, ({ answers, dayIndex, assumptions }, language) => {
    const { dataset } = answers;
    const typed = options.claim?.map((text, at) => typedClaim(text, at, dataset.days[dayIndex]));
    const quoted = dataset.claims.filter(({ day }) => options.date === undefined || day === options.date);
    const checks = checkClaims({
      dataset,
      assumptions,
      ...(typed === undefined ? { claims: quoted } : { claims: [], typed }),
    });
    if (options.format === 'csv') return claimsCsv(checks, assumptions);
    if (options.format === 'json')
      return jsonText(claimsJson({ checks, answers, assumptions }, { version, language }));
    const width = options.width ?? terminalColumns() ?? 120;
    return claimsText({ checks, answers, assumptions, language, width, version });
  });
}

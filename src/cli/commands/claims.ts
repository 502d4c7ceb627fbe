import { checkClaims } from '../../core/evidence/check-claims.ts';
import type { Claim } from '../../core/market/chronicle.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { claimsCsv } from '../../report/claims-csv.ts';
import { claimsJson } from '../../report/claims-json.ts';
import { claimsText } from '../../report/claims-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { notOneOf } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { typedClaim } from '../typed-claim.ts';
import { version } from '../version.ts';

interface ClaimsOptions extends DayOptions, OutputOptions {
  readonly claim?: readonly string[];
  /** of claims of the book, to be told with all their readings */
  readonly id?: readonly string[];
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Quoted numbers of the book (of one day with --date) or typed ones, recomputed under every reading. */
export function claims(book: string | undefined, options: ClaimsOptions): Promise<ExitCode> {
  return answerMarket(book, options, ({ answers, dayIndex, assumptions }, language) => {
    const { dataset } = answers;
    const typed = options.claim?.map((text, at) => typedClaim(text, at, dataset.days[dayIndex]));
    const quoted = claimsAsked(dataset, options);
    const checks = checkClaims({
      dataset,
      assumptions,
      ...(typed === undefined ? { claims: quoted } : { claims: [], typed }),
    });
    if (options.format === 'csv') return claimsCsv(checks, assumptions);
    if (options.format === 'json')
      return jsonText(claimsJson({ checks, answers, assumptions }, { version, language }));
    const width = options.width ?? terminalColumns() ?? 120;
    const inFull = options.id !== undefined;
    return claimsText({ checks, answers, assumptions, inFull, language, width, version });
  });
}

/** By their ids in that order; else all of the book, or of a day. */
function claimsAsked({ claims: all }: Dataset, { id: ids, date }: ClaimsOptions): readonly Claim[] {
  if (ids === undefined) return all.filter(({ day }) => date === undefined || day === date);
  return ids.map((id) => {
    const found = all.find((claim) => claim.id === id);
    if (found !== undefined) return found;
    throw notOneOf(
      '--id',
      all.map((claim) => claim.id),
      id,
    );
  });
}

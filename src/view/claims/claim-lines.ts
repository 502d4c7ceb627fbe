import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { ClaimChecks, RecomputedClaim } from '../../core/evidence/claim-check.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { longDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, toned, trimEnd } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import { flowTable } from './claim-flow-table.ts';
import { pairSentences } from './claim-pairs.ts';
import { claimTable, readingTable } from './claim-tables.ts';
import { claimSentence, quotedText } from './claim-text.ts';

export interface ClaimLinesInput {
  readonly answers: BookAnswers;
  /** the claims to be listed, checked */
  readonly checks: ClaimChecks;
  readonly assumptions: Assumptions;
  /** every claim with all its readings; absent: typed ones alone */
  readonly inFull?: boolean;
  readonly language: Language;
  readonly width: number;
}

/** Quoted numbers as text: what pairs imply, the forced trades of each day that is quoted, every claim, and each typed one in full. */
export function claimLines(input: ClaimLinesInput): readonly Line[] {
  const { checks, answers, language, width } = input;
  const { dataset } = answers;
  const said = claimWords[language];
  if (checks.claims.length === 0)
    return [
      ...head(input),
      emptyLine,
      ...paragraph(dataset.claims.length === 0 ? said.noClaims : said.noClaimThatDay, width),
    ];
  const pairs = pairSentences(checks, dataset, { language });
  return [
    ...head(input),
    ...(pairs.length === 0 ? [] : [emptyLine, ...pairs.flatMap((one) => paragraph(one, width))]),
    ...quotedDays(checks).flatMap((dayIndex) => tradesOfDay(dayIndex, input)),
    emptyLine,
    ...whole(claimTable(checks.claims, dataset, { language, columns: width }), width),
    ...checks.claims.flatMap((check) =>
      check.kind === 'recomputed' && (check.typed || input.inFull === true) ? inFull(check, input) : [],
    ),
    emptyLine,
    ...paragraph(`${said.notProof} ${said.netIsMedian} ${words(language).notes.marksWithObserved}`, width),
  ].map(trimEnd);
}

function head({ answers, assumptions, language }: ClaimLinesInput): readonly Line[] {
  const { settings } = words(language);
  const { dataset } = answers;
  const book = plainText(dataset.settings.title ?? dataset.name);
  const run = [settings.draws(String(assumptions.draws)), settings.seed(String(assumptions.seed))].join(
    ' | ',
  );
  return [toned(` ${book} › ${claimWords[language].screen}`, 'strong'), toned(` ${run}`, 'plain')];
}

/** Sessions for which forced trades, or a share of them, are quoted. */
export function quotedDays({ claims }: ClaimChecks): readonly number[] {
  const days = claims.flatMap((check) =>
    check.kind === 'recomputed' && isAboutTrades(check) ? [check.dayIndex] : [],
  );
  return [...new Set(days)].sort((a, b) => a - b);
}

const isAboutTrades = ({ quantity }: RecomputedClaim): boolean =>
  (quantity.kind === 'forcedFlow' || quantity.kind === 'forcedFlowShare') && quantity.code === undefined;

function tradesOfDay(dayIndex: number, { answers, checks, assumptions, language, width }: ClaimLinesInput) {
  const { dataset } = answers;
  const day = dataset.days[dayIndex]!;
  const ofDay = checks.claims.filter(({ claim }) => claim.day === day);
  const table = flowTable({
    trades: answers.tradeReadings(dayIndex, assumptions),
    checks: ofDay,
    dataset,
    day,
    frame: { language },
    short: false,
  });
  return [emptyLine, toned(` ${longDay(day, language)}`, 'strong'), ...whole(table, width)];
}

function inFull(check: RecomputedClaim, { answers, language, width }: ClaimLinesInput): readonly Line[] {
  const { claim } = check;
  const title = [plainText(claim.id), claimSentence(claim), quotedText(check, language)].join('  ');
  return [
    emptyLine,
    toned(` ${title}`, 'strong'),
    ...paragraph(fitSentence(check, language), width),
    ...whole(readingTable(check, answers.dataset, { language }), width),
  ];
}

/** How many of the readings agree, and what that is worth. */
export function fitSentence({ readings, verdict }: RecomputedClaim, language: Language): string {
  const said = claimWords[language];
  const fits = readings.filter((reading) => reading.fits).length;
  const all = String(readings.length);
  if (fits === 0) return said.noneFits(all);
  return verdict === 'nearest' ? said.oneOfMany(String(fits), all) : said.someFit(String(fits), all);
}

const whole = <Row>(table: TableView<Row>, width: number): readonly Line[] =>
  tableLines(table, width, { first: 0, count: table.rowCount, cursor: -1 });

const paragraph = (text: string, width: Frame['columns']): readonly Line[] =>
  wrapped(text, width - 2).map((one) => toned(` ${one}`, 'plain'));

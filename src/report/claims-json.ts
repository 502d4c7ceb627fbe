import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { ClaimCheck, ClaimChecks, ClaimPair, ClaimReading } from '../core/evidence/claim-check.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { readingText, verdictText } from '../view/claims/claim-text.ts';
import { plainText } from '../view/format/plain-text.ts';
import { claimWords } from '../view/language/claims/claim-words.ts';
import { inputJson, type ReportContext } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';

const units: JsonObject = {
  value: 'in the unit of the claim; net: median over the draws, gross and facts: the figure itself',
  'low50, high50, low90, high90':
    'quantiles of the draws of assumed parameters; equal to the median where the book knows the figure',
  ratio: 'value over quoted',
  fits: 'agrees at the digits quoted, or keeps the bound',
  plain: 'takes the words of the claim as they stand',
  'scope, assets, netting, turnover':
    'what the reading supposes; assets sameDay is a wrong use, shown because figures were made with it',
  'pairs[].implied': 'in the currency of the amount',
};

interface ClaimsReport {
  readonly checks: ClaimChecks;
  readonly answers: BookAnswers;
  readonly assumptions: Assumptions;
}

/** Every claim with all its readings, and what pairs of claims imply. What the book cannot recompute has a reason in its place. */
export function claimsJson(
  { checks, answers, assumptions }: ClaimsReport,
  context: ReportContext,
): JsonObject {
  const { dataset } = answers;
  return {
    book: plainText(dataset.settings.title ?? dataset.name),
    draws: assumptions.draws,
    seed: assumptions.seed,
    note: claimWords[context.language].notProof,
    units,
    pairs: checks.pairs.map(pairJson),
    claims: checks.claims.map((check) => claimJson(check, answers, context)),
    inputs: dataset.inputs.map(inputJson),
    version: context.version,
  };
}

function claimJson(check: ClaimCheck, { dataset }: BookAnswers, { language }: ReportContext): JsonObject {
  const { claim, typed } = check;
  const quoted = {
    id: plainText(claim.id),
    date: claim.day,
    claim: plainText(claim.claim),
    quantity: plainText(claim.quantity),
    quoted: claim.value,
    unit: plainText(claim.unit),
    who: plainText(claim.who),
    source: plainText(claim.source),
    typed,
  };
  const verdictWords = verdictText(check, dataset, language);
  if (check.kind === 'refused') {
    const known = check.known === undefined ? {} : { known: { ...check.known } };
    return { ...quoted, verdict: 'notRecomputed', reason: check.reason, ...known, verdictText: verdictWords };
  }
  return {
    ...quoted,
    bound: check.bound,
    verdict: check.verdict,
    verdictText: verdictWords,
    krwPerUnit: check.rate,
    nearest: check.nearest,
    readings: check.readings.map((reading) =>
      readingJson(reading, readingText(reading.basis, dataset, language)),
    ),
  };
}

const readingJson = (
  { basis, value, ratio, fits, plain, estimated }: ClaimReading,
  text: string,
): JsonObject => ({
  reading: text,
  ...basis,
  value: medianFigure(value),
  ratio: medianFigure(ratio),
  fits,
  plain,
  estimated,
});

function pairJson(pair: ClaimPair): JsonObject {
  if (pair.kind === 'tradeFromAssets') {
    const { kind, ids, multiple, move, implied, quoted, agrees } = pair;
    return { kind, ids: ids.map(plainText), multiple, move, implied, quoted, agrees };
  }
  const { kind, ids, implied, impliedKrw, against, shared } = pair;
  return {
    kind,
    ids: ids.map(plainText),
    implied: { ...implied },
    impliedKrw,
    against: against.map((one) => ({ ...one })),
    shared: shared.map((basis) => ({ ...basis })),
  };
}

import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Design } from '../core/evidence/design.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { LeftOut } from '../core/evidence/leave-one-out.ts';
import type { LawPosterior } from '../core/evidence/posterior.ts';
import type { SlopeRange } from '../core/evidence/slope-range.ts';
import { designSentence } from '../view/evidence/evidence-table.ts';
import { plainText } from '../view/format/plain-text.ts';
import { evidenceWords } from '../view/language/evidence/evidence-words.ts';
import { words } from '../view/language/words.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, problemCounts, type ReportContext } from './json.ts';
import type { JsonObject } from './json-figures.ts';

const units = {
  estimate: 'return (fraction) per unit of forced flow over turnover',
  standardError: 'clustered by day, G/(G-1) x (n-1)/(n-p), G-1 degrees of freedom',
  minimumDetectableEffect: '2.8 standard errors',
  'low95, high95': 'sampling interval, Student t',
  'prior, posterior': 'slope I(q)/q at q 10 %, sigma 5 %, shares outstanding 100 x traded',
  contraction: '1 - sd(posterior)/sd(prior) of the logarithm of the slope',
};

/** Designs, posterior and verdict as plain values. */
export function evidenceJson(
  { dataset, problems }: Pick<BookAnswers, 'dataset' | 'problems'>,
  evidence: Evidence,
  { version, language }: ReportContext,
): JsonObject {
  const { scope, stocks, from, to, dropped, withoutOpens, designs, verdict } = evidence;
  return {
    book: plainText(dataset.settings.title ?? dataset.name),
    scope,
    denominator: 'adv20',
    netting: 'gross',
    units,
    stocks,
    from,
    to,
    dropped: { ...dropped },
    withoutOpens,
    designs: designs.map((design) => designJson(design, language)),
    posterior: posteriorJson(evidence),
    leaveOneOut: {
      days: evidence.leaveOneOut.days.map(leftOutJson),
      stocks: evidence.leaveOneOut.stocks.map(leftOutJson),
    },
    afterBigMoves: evidence.afterBigMoves.map((after) => ({ ...after })),
    verdict: { code: verdict, text: words(language).verdict[verdict].stamp, hangsOn: evidence.hangsOn },
    inputs: dataset.inputs.map(inputJson),
    problems: problemCounts({ problems }),
    version,
  };
}

function designJson(design: Design, language: Language): JsonObject {
  const said = evidenceWords[language];
  const { id, n, clusters } = design;
  const head = { name: id, title: said.design[id], asks: said.asks[id], n, clusters };
  if (design.kind === 'unavailable') {
    return { ...head, unavailable: { code: design.reason, text: said.reason[design.reason] } };
  }
  const { estimate, standardError, t, degreesOfFreedom, low95, high95, firstStageF, finding } = design;
  return {
    ...head,
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    low95,
    high95,
    minimumDetectableEffect: design.minimumDetectableEffect,
    firstStageF,
    finding,
    says: designSentence(design, language),
  };
}

const leftOutJson = ({ without, design }: LeftOut<string>): JsonObject => {
  const { n, clusters, estimate, standardError, t } = design;
  return { without, n, clusters, estimate, standardError, t };
};

function posteriorJson({ posteriors, designs }: Evidence): JsonObject {
  const headline = designs[0];
  if (posteriors.length === 0)
    return { unavailable: headline?.kind === 'unavailable' ? headline.reason : 'noFlow' };
  return Object.fromEntries(posteriors.map((one) => [one.law, lawJson(one)]));
}

const lawJson = ({ prior, posterior, contraction }: LawPosterior): JsonObject => ({
  prior: rangeJson(prior),
  posterior: rangeJson(posterior),
  contraction,
});

const rangeJson = ({ low90, low50, middle, high50, high90 }: SlopeRange): JsonObject => ({
  median: middle,
  low50,
  high50,
  low90,
  high90,
});

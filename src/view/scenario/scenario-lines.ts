import type { ShockOrigin } from '../../core/scenario/event-shock.ts';
import { clockIn } from '../../core/scenario/policy.ts';
import type { ScenarioResult } from '../../core/scenario/scenario-result.ts';
import { longDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { plainText } from '../format/plain-text.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { assumptionText } from '../frame/report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from '../frame/report-layout.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { clockText, policyText } from '../policy/policy-text.ts';
import type { Frame } from '../screen.ts';
import {
  bookLines,
  fundLines,
  ladderLines,
  losersLines,
  type Shown,
  stockLines,
} from './scenario-sections.ts';
import { scenarioSentences } from './scenario-sentences.ts';
import { indexPointTable } from './scenario-tables.ts';

/** What a shock would set off, as text: sentences, stocks, index points, the book, its largest losers, the ladder if there is one. */
export function scenarioLines(shown: Shown, { language, width }: ReportOptions): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { result, ladder, dataset } = shown;
  const said = scenarioWords[language];
  return [
    ...head(shown, frame),
    ...section(said.sections.stocks, stockLines(shown, frame), frame),
    ...section(said.sections.funds, fundLines(result, frame), frame),
    ...section(
      said.sections.index,
      result.index.length === 0 ? [] : wholeTable(indexPointTable(result, frame), frame),
      frame,
    ),
    ...section(said.sections.book, bookLines(result, frame), frame),
    ...section(said.sections.losers, losersLines(result, frame), frame),
    ...(ladder === undefined
      ? []
      : section(said.sections.ladder, ladderLines(ladder, dataset, frame), frame)),
  ].map(trimEnd);
}

function head({ result, dataset, origin }: Shown, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const title = [
    said.title,
    plainText(dataset.settings.title ?? dataset.name),
    said.after(longDay(result.asOf, frame.language)),
  ];
  return [
    ...titleLines(title, result.verdict, frame),
    ...sentenceLines(scenarioSentences(result, dataset, frame), frame),
    emptyLine,
    ...paragraph(assumptionText(result.assumptions, frame), frame),
    ...paragraph([...originTexts(origin, frame), ...standingTexts(result, frame)].join(' '), frame),
  ];
}

/** Where a shock that was not typed comes from. */
export function originTexts(origin: ShockOrigin, { language }: Frame): readonly string[] {
  const said = scenarioWords[language];
  switch (origin.kind) {
    case 'typed':
      return [];
    case 'named':
      return [said.named(plainText(origin.name), plainText(origin.note ?? ''))];
    case 'event':
      return [said.event(longDay(origin.day, language), origin.basis === 'residual')];
  }
}

function standingTexts(
  { shock, runawayShare, policy, supposed, assumptions }: ScenarioResult,
  { language }: Frame,
): readonly string[] {
  const said = scenarioWords[language];
  const law = words(language).settings.law[assumptions.law];
  // whether a custom law uses T is its formula's affair
  const clock = assumptions.law === 'custom' ? 'all' : clockIn(assumptions.law);
  return [
    ...(Object.keys(policy).length === 0 ? [] : [said.policy(policyText(policy, language))]),
    ...clockText([policy], { clock, law }, language).map((text) => text.replace(/^!/, '')),
    ...supposedTexts(supposed, language),
    said.adv20,
    said.rest(fraction(shock.rest, 'percent')),
    said.limit,
    ...(runawayShare === 0 ? [] : [said.runawayMeans]),
    said.noProbability,
  ];
}

/** A market other than that of the evening; nothing where it is the same. */
function supposedTexts(
  { turnoverFactor, assetsFactor }: ScenarioResult['supposed'],
  language: Frame['language'],
): readonly string[] {
  const said = scenarioWords[language];
  return [
    ...(turnoverFactor === 1 ? [] : [said.timesTurnover(decimal(turnoverFactor, 2))]),
    ...(assetsFactor === 1 ? [] : [said.timesAssets(decimal(assetsFactor, 2))]),
  ];
}

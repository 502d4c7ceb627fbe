import type { Dataset } from '../core/market/dataset.ts';
import type { ShockOrigin } from '../core/scenario/event-shock.ts';
import type { Ladder } from '../core/scenario/ladder.ts';
import { clockIn } from '../core/scenario/policy.ts';
import type { ScenarioNode, ScenarioResult } from '../core/scenario/scenario-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { longDay } from './format/dates.ts';
import { decimal } from './format/decimal.ts';
import { endsOf, fraction } from './format/figure.ts';
import { money } from './format/money.ts';
import { plainText } from './format/plain-text.ts';
import { scenarioWords } from './language/scenario-words.ts';
import type { RangeText } from './language/sentence-words.ts';
import { words } from './language/words.ts';
import { emptyLine, span, spread, toned, trimEnd } from './layout/lines.ts';
import type { Line } from './line.ts';
import { clockText, policyText } from './policy-text.ts';
import { assumptionText, paragraph, type ReportOptions, section, wholeTable } from './report-lines.ts';
import {
  indexPointTable,
  ladderTable,
  profitTable,
  scenarioFundTable,
  securityNameIn,
  shockTable,
} from './scenario-tables.ts';
import type { Frame } from './screen.ts';
import { rule, sentenceLines } from './screens/chrome.ts';

interface Shown {
  readonly result: ScenarioResult;
  readonly ladder: Ladder | undefined;
  readonly dataset: Dataset;
  readonly origin: ShockOrigin;
}

/** What a shock would set off, as text: sentences, stocks, index points, the book, its largest losers, the ladder if there is one. */
export function scenarioLines(shown: Shown, { language, width }: ReportOptions): readonly Line[] {
  const columns = Math.max(60, width);
  const frame: Frame = { columns, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
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
  const { verdict } = words(frame.language);
  const title = [
    said.title,
    plainText(dataset.settings.title ?? dataset.name),
    said.after(longDay(result.asOf, frame.language)),
  ];
  return [
    spread(
      toned(` ${title.join(' › ')}`, 'strong'),
      [span(verdict[result.verdict].badge, 'badge')],
      frame.columns,
    ),
    rule(frame),
    ...sentenceLines(scenarioSentences(result, dataset, frame), frame),
    emptyLine,
    ...paragraph(assumptionText(result.assumptions, frame), frame),
    ...paragraph([...originTexts(origin, frame), ...standingTexts(result, frame)].join(' '), frame),
  ];
}

const rangeOf = (estimate: Estimate, frame: Frame, text: (value: number) => string): RangeText => {
  const { low, high } = endsOf(estimate, frame.band);
  return { low: text(low), high: text(high) };
};

/** A range of sizes, the smaller first: `[3.36, 7.11]` of a sale. */
function sizesOf(estimate: Estimate, frame: Frame, text: (value: number) => string): RangeText {
  const flip = estimate.point < 0;
  const { low, high } = endsOf(estimate, frame.band);
  return { low: text(flip ? -high : low), high: text(flip ? -low : high) };
}

/** What would have to trade, what it is of turnover, what it adds to our profit, how often the loop runs away. */
export function scenarioSentences(result: ScenarioResult, dataset: Dataset, frame: Frame): readonly string[] {
  const said = scenarioWords[frame.language];
  const { total, runawayShare, portfolio } = result;
  const moves = movesText(result, dataset, frame);
  return [
    ...(total === undefined
      ? [said.unknownFlow(unansweredNames(result, dataset, frame))]
      : flowSentences(total, result.assumptions.netting, moves, frame)),
    ...profitTexts(portfolio, frame),
    ...(total === undefined && runawayShare === 0
      ? []
      : [runawayShare === 0 ? said.noRunaway : said.runaway(decimal(runawayShare * 100, 1))]),
  ];
}

/** What the shock is worth, and what forced trades may add to that, where it is known. */
function profitTexts({ fundamental, mechanical }: ScenarioNode, frame: Frame): readonly string[] {
  const said = scenarioWords[frame.language];
  if (fundamental === undefined) return [];
  const won = (value: number): string => money(value, frame.language);
  if (mechanical === undefined) return [said.profitUnknown(won(fundamental))];
  return [said.profit(won(fundamental), won(mechanical.point), rangeOf(mechanical, frame, won))];
}

function flowSentences(
  total: NonNullable<ScenarioResult['total']>,
  netting: 'net' | 'gross',
  moves: string,
  frame: Frame,
): readonly string[] {
  const said = scenarioWords[frame.language];
  const [flow, share] =
    netting === 'net'
      ? [total.netFlowKrw, total.netShareOfTurnover]
      : [total.grossFlowKrw, total.grossShareOfTurnover];
  if (flow.low90 === 0 && flow.high90 === 0) return [said.noFlow(moves)];
  const won = (value: number): string => money(value, frame.language);
  const percent = (value: number): string => decimal(value * 100, 1);
  const amount = said.amount(won(Math.abs(flow.point)), words(frame.language).settings.netting[netting]);
  return [
    said.flow(moves, flow.point > 0, amount, sizesOf(flow, frame, won)),
    said.ofTurnover(percent(Math.abs(share.point)), sizesOf(share, frame, percent)),
  ];
}

const movesText = ({ stocks }: ScenarioResult, dataset: Dataset, frame: Frame): string =>
  stocks
    .map(
      ({ code, fundamental }) =>
        `${securityNameIn(dataset, code, frame)} ${decimal(fundamental * 100, 1, 'always')} %`,
    )
    .join(', ');

const unansweredNames = ({ stocks }: ScenarioResult, dataset: Dataset, frame: Frame): string =>
  stocks
    .filter(({ kind }) => kind === 'noAnswer')
    .map(({ code }) => securityNameIn(dataset, code, frame))
    .join(', ');

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

function stockLines({ result, dataset }: Shown, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const flagged = result.stocks.flatMap((stock) =>
    stock.kind === 'answered' && stock.flags.length > 0
      ? [
          `${securityNameIn(dataset, stock.code, frame)}: ${stock.flags.map((flag) => said.flags[flag]).join('; ')}.`,
        ]
      : [],
  );
  const rounds = result.stocks.every(({ kind }) => kind === 'noAnswer')
    ? []
    : [
        said.rounds(
          decimal(result.rounds.point, 0),
          rangeOf(result.rounds, frame, (value) => decimal(value, 0)),
        ),
      ];
  return [
    ...wholeTable(shockTable(result, dataset, frame), frame),
    ...paragraph([...flagged, ...rounds].join(' '), frame),
  ];
}

function fundLines(result: ScenarioResult, frame: Frame): readonly Line[] {
  const { funds, flows } = result;
  if (funds.length === 0) return [];
  const counted = scenarioWords[frame.language].fundCount(
    decimal(funds.length, 0),
    decimal(flows.excluded.length, 0),
  );
  return [...wholeTable(scenarioFundTable(result, frame), frame), ...paragraph(counted, frame)];
}

function bookLines({ portfolio }: ScenarioResult, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const nodes = treeOf(portfolio);
  if (nodes.length < 2) return [];
  const largest = Math.max(
    ...nodes.map(({ profit, fundamental }) => Math.abs(profit?.point ?? fundamental ?? 0)),
  );
  const leaves = nodes.filter(({ level }) => level === 'position');
  const codesOf = (which: (node: ScenarioNode) => boolean): string =>
    leaves
      .filter(which)
      .map(({ code }) => plainText(code))
      .join(', ');
  const closed = codesOf(({ withheld }) => withheld.length > 0);
  const unvalued = codesOf(({ valueKrw }) => valueKrw === undefined);
  const texts = [
    said.pointsAddUp,
    ...(closed === '' ? [] : [said.notRevalued(closed)]),
    ...(unvalued === '' ? [] : [said.noValue(unvalued)]),
  ];
  const shown = nodes.length > mostNodes ? nodes.filter(({ level }) => level !== 'position') : nodes;
  return [...wholeTable(profitTable(shown, largest, frame), frame), ...paragraph(texts.join(' '), frame)];
}

/** A larger book is shown by its groups alone. */
const mostNodes = 200;

/** Groups with their positions below them, the whole last. */
function treeOf(portfolio: ScenarioNode): readonly ScenarioNode[] {
  const below = (node: ScenarioNode): readonly ScenarioNode[] => [node, ...node.children.flatMap(below)];
  return [...portfolio.children.flatMap(below), portfolio];
}

function losersLines({ losers }: ScenarioResult, frame: Frame): readonly Line[] {
  const [first] = losers;
  if (first === undefined) return [];
  return wholeTable(profitTable(losers, first.profit?.point ?? first.fundamental ?? 0, frame), frame);
}

function ladderLines(ladder: Ladder, dataset: Dataset, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const moves = Object.entries(ladder.direction.stocks)
    .map(([code, beta]) => `${securityNameIn(dataset, code, frame)} ${decimal(beta, 2)}x`)
    .join(', ');
  return [
    ...wholeTable(ladderTable(ladder, dataset, frame), frame),
    ...paragraph([said.ladderMoves(moves), said.sameMachine].join(' '), frame),
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

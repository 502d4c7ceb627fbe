import type { Dataset, InputFile } from '../../core/market/dataset.ts';
import type { PrecloseResult, PrecloseStock } from '../../core/scenario/preclose-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { longDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { money, moneyEnds } from '../format/money.ts';
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
import { precloseWords } from '../language/preclose/preclose-words.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import { trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { policyText } from '../policy/policy-text.ts';
import { securityNameIn } from '../scenario/scenario-cells.ts';
import type { Frame } from '../screen.ts';
import { precloseFundTable, precloseStockTable } from './preclose-tables.ts';

export interface PrecloseReport {
  readonly dataset: Dataset;
  readonly result: PrecloseResult;
  /** files behind it, those of the book and the bars */
  readonly inputs: readonly InputFile[];
  /** time asked about, 14:30 */
  readonly at?: string;
  /** time of the price of each stock that comes from bars */
  readonly times: ReadonlyMap<string, string>;
}

/** What funds still have to trade at the close, as text. */
export function precloseLines(report: PrecloseReport, { language, width }: ReportOptions): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { dataset, result, times } = report;
  const { sections, notes } = precloseWords[language];
  const stocks = wholeTable(precloseStockTable(result.stocks, times, { dataset, frame }), frame);
  const funds = result.funds.length === 0 ? [] : wholeTable(precloseFundTable(result.funds, frame), frame);
  return [
    ...head(report, frame),
    ...section(sections.stocks, stocks, frame),
    ...section(sections.funds, [...funds, ...paragraph(notes, frame)], frame),
  ].map(trimEnd);
}

function head({ dataset, result, at }: PrecloseReport, frame: Frame): readonly Line[] {
  const { language } = frame;
  const said = precloseWords[language];
  const { verdict, report } = words(language);
  const { session, asOf, assumptions, policy, shock, verdict: found } = result.scenario;
  const title = [
    said.title,
    plainText(dataset.settings.title ?? dataset.name),
    said.session(longDay(session, language), at, asOf),
  ];
  const coupled = result.funds.some(({ flow }) => flow.fundScope === 'all');
  const texts = [
    said.none,
    said.closingShare(closingText(result, language)),
    ...(coupled ? [said.rest(fraction(shock.rest, 'percent', 'always'))] : []),
    ...(Object.keys(policy).length === 0 ? [] : [`${policyText(policy, language)}.`]),
    report.verdict(verdict[found].stamp),
    assumptionText(assumptions, frame),
  ];
  return [
    ...titleLines(title, found, frame),
    ...sentenceLines(precloseSentences(result, dataset, frame), frame),
    ...texts.flatMap((text) => paragraph(text, frame)),
  ];
}

function closingText({ closingShare }: PrecloseResult, language: Frame['language']): string {
  const said = precloseWords[language];
  const percent = (value: number): string => decimal(value * 100, Number.isInteger(value * 100) ? 0 : 1);
  return closingShare.kind === 'given'
    ? said.closingGiven(percent(closingShare.value))
    : said.closingAssumed(percent(closingShare.low), percent(closingShare.mode), percent(closingShare.high));
}

function precloseSentences(result: PrecloseResult, dataset: Dataset, frame: Frame): readonly string[] {
  const said = precloseWords[frame.language];
  const { runawayShare, portfolio, stocks: all } = result.scenario;
  const won = (value: number): string => money(value, frame.language);
  const { profit, mechanical } = portfolio;
  const whole = result.stocks.length === all.length && profit !== undefined && mechanical !== undefined;
  return [
    ...tradeSentences(result, dataset, frame),
    ...result.stocks.flatMap((one) => extraSentence(one, dataset, frame)),
    ...(whole
      ? [
          said.book(won(profit.point - mechanical.point), {
            low: won(mechanical.low90),
            high: won(mechanical.high90),
          }),
        ]
      : []),
    ...(runawayShare === 0 ? [] : [said.runaway(decimal(runawayShare * 100, 1))]),
  ];
}

function tradeSentences(
  { stocks, total }: PrecloseResult,
  dataset: Dataset,
  frame: Frame,
): readonly string[] {
  const said = precloseWords[frame.language];
  const name = (code: string): string => securityNameIn(dataset, code, frame);
  const stands = stocks
    .map(({ stock }) => `${name(stock.code)} ${fraction(stock.fundamental, 'percent', 'always')} %`)
    .join(', ');
  if (total === undefined) {
    const unknown = stocks.flatMap(({ stock }) => (stock.kind === 'noAnswer' ? [name(stock.code)] : []));
    return [said.noAnswer(unknown.join(', '))];
  }
  const { flowKrw, shareOfClosing } = total;
  if (flowKrw.low90 === 0 && flowKrw.high90 === 0) return [said.nothing(stands)];
  const won = (value: number): string => money(value, frame.language);
  const percent = (value: number): string => decimal(value * 100, 0);
  return [
    said.toTrade(
      stands,
      flowKrw.point > 0,
      won(Math.abs(flowKrw.point)),
      sizes(flowKrw, moneyEnds(flowKrw.point, frame.language)),
    ),
    said.ofClosing(percent(Math.abs(shareOfClosing.point)), sizes(shareOfClosing, percent)),
    ...(Math.abs(shareOfClosing.point) > 1 ? [said.aboveAuction] : []),
  ];
}

/** A range of sizes, the smaller first. */
function sizes(estimate: Estimate, text: (value: number) => string): RangeText {
  const flip = estimate.point < 0;
  const { low90: low, high90: high } = estimate;
  return { low: text(flip ? -high : low), high: text(flip ? -low : high) };
}

function extraSentence({ stock }: PrecloseStock, dataset: Dataset, frame: Frame): readonly string[] {
  if (stock.kind === 'noAnswer') return [];
  const points = (value: number): string => fraction(value, 'percent', 'always');
  const range = ({ low90, high90 }: Estimate): RangeText => ({ low: points(low90), high: points(high90) });
  const name = securityNameIn(dataset, stock.code, frame);
  return [precloseWords[frame.language].extra(name, range(stock.mechanical), range(stock.return))];
}

import type { Dataset } from '../../core/market/dataset.ts';
import type { PolicyResult } from '../../core/scenario/policy-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { money } from '../format/money.ts';
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
import { policyWords } from '../language/policy/policy-words.ts';
import { words } from '../language/words.ts';
import { trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { bookPolicyTable } from './policy-book-table.ts';
import { policyName } from './policy-columns.ts';
import { stockPolicyTable, stockRows } from './policy-tables.ts';
import { clockText, policyText } from './policy-text.ts';

/** One policy or two, side by side, over the same sessions. */
export interface PolicyReport {
  readonly dataset: Dataset;
  readonly results: readonly PolicyResult[];
  /** B − A of the book's return, where two are linked */
  readonly difference?: Estimate;
}

/** What policies would have changed on past sessions, as text. */
export function policyLines(report: PolicyReport, { language, width }: ReportOptions): readonly Line[] {
  const frame = reportFrame({ language, width });
  const { results, dataset } = report;
  const said = policyWords[language];
  const dated = results[0]!.days.length > 1;
  const rows = stockRows(results, dataset, frame);
  const stocks = wholeTable(stockPolicyTable(rows, results.length, { frame, dated }), frame);
  // a narrow table drops the column
  const withGain = stocks[0]?.some(({ text }) => text.includes(said.gain)) === true;
  const note = withGain ? `${said.grossNote} ${said.gainNote}` : said.grossNote;
  const stockSection = rows.length === 0 ? [] : [...stocks, ...paragraph(note, frame)];
  const book = results[0]!.nodes.length === 0 ? [] : wholeTable(bookPolicyTable(results, frame), frame);
  return [
    ...head(report, frame),
    ...section(said.book, book, frame),
    ...section(dated ? said.sessions : said.stocks, stockSection, frame),
    ...section(said.notReplayed, notReplayed(results[0]!, frame), frame),
  ].map(trimEnd);
}

function head({ dataset, results, difference }: PolicyReport, frame: Frame): readonly Line[] {
  const { language } = frame;
  const said = policyWords[language];
  const { report, verdict, period, settings } = words(language);
  const { days, assumptions, verdict: found } = results[0]!;
  const when = days.length === 1 ? longDay(days[0]!, language) : period.span(days[0]!, days.at(-1)!);
  const title = [said.title, plainText(dataset.settings.title ?? dataset.name), when];
  const texts = [
    ...results.map(({ policy }, at) =>
      said.policy(policyName(at, results.length), policyText(policy, language)),
    ),
    ...idleTexts(results, frame),
    ...clockTexts(results, settings.law[assumptions.law], frame),
    ...linkedTexts(results, frame),
    said.from,
    said.exposure,
    ...usableTexts(results, frame),
    report.verdict(verdict[found].stamp),
    assumptionText(assumptions, frame),
  ];
  return [
    ...titleLines(title, found, frame),
    ...sentenceLines(
      sentences({ results, ...(difference === undefined ? {} : { difference }) }, frame),
      frame,
    ),
    ...texts.flatMap((text) =>
      text.startsWith('!') ? sentenceLines([text], frame) : paragraph(text, frame),
    ),
  ];
}

const points = (value: number): string => fraction(value, 'percent', 'always');
const range = ({ low90, high90 }: Estimate) => ({ low: points(low90), high: points(high90) });

function sentences(
  { results, difference }: Pick<PolicyReport, 'results' | 'difference'>,
  { language }: Frame,
): readonly string[] {
  const said = policyWords[language];
  const each = results.flatMap(({ nodes }, at) => {
    const whole = nodes[0];
    if (whole === undefined)
      return at > 0 ? [] : [isSolved(results[0]!) ? said.nothingHeld : said.nothingSolved];
    const { effectKrw, effect, contribution, contributionUnder } = whole;
    const won = (value: number): string => money(value, language, 'always');
    const wonRange = { low: won(effectKrw.low90), high: won(effectKrw.high90) };
    if (effect === undefined) return [said.moneyOnly(wonRange)];
    const name = policyName(at, results.length);
    return [
      said.bookUnder(
        name,
        points(contribution!),
        points(contributionUnder!.point),
        range(contributionUnder!),
      ),
      said.bookEffect(range(effect), wonRange),
    ];
  });
  return difference === undefined
    ? each
    : [...each, said.difference(points(difference.point), range(difference))];
}

const isSolved = ({ sessions }: PolicyResult): boolean =>
  sessions.some(({ stocks }) => stocks.some(({ kind }) => kind === 'replayed'));

/** A cap that no fund reaches is no remedy that was tried. */
function idleTexts(results: readonly PolicyResult[], { language }: Frame): readonly string[] {
  return results.flatMap((result, at) =>
    bindsNothing(result) ? [policyWords[language].idle(policyName(at, results.length))] : [],
  );
}

/** Rules on the size of trades, none of which changed a trade of these sessions. */
function bindsNothing({ policy: { cap, assetCapKrw, suspended }, sessions }: PolicyResult): boolean {
  const stocks = sessions.flatMap((session) => session.stocks);
  return (
    [cap, assetCapKrw, suspended].some((rule) => rule !== undefined) &&
    stocks.some(({ kind }) => kind === 'replayed') &&
    stocks.every((stock) => stock.kind === 'notReplayed' || stock.grossFlowUnderKrw === stock.grossFlowKrw)
  );
}

function clockTexts(results: readonly PolicyResult[], law: string, { language }: Frame): readonly string[] {
  const { clock } = results[0]!;
  return clockText(
    results.map(({ policy }) => policy),
    { clock, law },
    language,
  );
}

/** How sessions were linked; in how many draws that method is not defined. */
function linkedTexts(results: readonly PolicyResult[], { language }: Frame): readonly string[] {
  const said = policyWords[language];
  const { linked } = results[0]!;
  if (linked === undefined) return [];
  const method = words(language).period.method[linked];
  const most = Math.max(...results.map(({ fellBackShare }) => fellBackShare ?? 0));
  return [
    ...(most === 1 ? [] : [said.linked(method)]),
    ...(most === 0 ? [] : [said.fellBack(method, decimal(Math.ceil(most * 1000) / 10, 1))]),
  ];
}

function usableTexts(results: readonly PolicyResult[], { language }: Frame): readonly string[] {
  const fewest = Math.min(...results.map(({ usableShare }) => usableShare));
  return fewest === 1 ? [] : [policyWords[language].usable(decimal(Math.floor(fewest * 1000) / 10, 1))];
}

/** Stocks that keep what was observed, by the reason, with their sessions. */
function notReplayed({ sessions, days, nodes }: PolicyResult, frame: Frame): readonly Line[] {
  const { states } = words(frame.language);
  const found = new Map<string, string[]>();
  for (const { day, stocks } of sessions)
    for (const stock of stocks) {
      if (stock.kind === 'replayed') continue;
      const name = `${stock.code} ${states.unsplitReason[stock.reason]}`;
      found.set(name, [...(found.get(name) ?? []), shortDay(day)]);
    }
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, on]) => paragraph(days.length === 1 ? name : `${name}: ${on.join(', ')}`, frame));
  if (lines.length === 0 || nodes.length === 0) return lines;
  return [...lines, ...paragraph(policyWords[frame.language].countsAsNothing, frame)];
}

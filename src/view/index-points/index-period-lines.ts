import type { IndexPeriod } from '../../core/attribution/index-points/index-period-result.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { shortDay } from '../format/dates.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { nameIn, namesOf } from '../format/names.ts';
import { plainText } from '../format/plain-text.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { assumptionText, inputs } from '../frame/report-basis.ts';
import {
  paragraph,
  type ReportOptions,
  reportFrame,
  section,
  titleLines,
  wholeTable,
} from '../frame/report-layout.ts';
import { indexPeriodWords } from '../language/index-points/index-period-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { fellBackTexts, percentRange } from '../period/period-sentences.ts';
import type { Frame, Language } from '../screen.ts';
import { indexMemberTable, indexSessionTable } from './index-period-tables.ts';

/** Indices over a period as text: for each its sentence, members and sessions; verdict and assumptions at the top. */
export function indexPeriodLines(
  periods: readonly IndexPeriod[],
  dataset: Dataset,
  { language, width }: ReportOptions,
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const said = indexPeriodWords[language];
  return [
    ...head(periods, dataset, frame),
    ...periods.flatMap((one) => [
      ...section(indexTitle(one, language), sentenceLines(indexPeriodSentences(one, language), frame), frame),
      ...(one.rows.length === 0 ? [] : wholeTable(indexMemberTable(one, dataset, frame), frame)),
      ...section(
        `${indexTitle(one, language)}: ${said.sessions}`,
        one.sessions.length === 0 ? [] : wholeTable(indexSessionTable(one, frame), frame),
        frame,
      ),
      ...withoutAnswer(one, frame),
    ]),
    ...section(words(language).report.inputs, inputs({ dataset }, frame), frame),
  ].map(trimEnd);
}

export const indexTitle = (period: IndexPeriod, language: Language): string =>
  nameIn(namesOf(period), period.index, language) + (period.weightsEstimated ? '~' : '');

/** What an index did over the period, what of it may be mechanical, and what it did without the stocks. */
export function indexPeriodSentences(one: IndexPeriod, language: Language): readonly string[] {
  const said = indexPeriodWords[language];
  const { period } = words(language);
  const whole = one.rows.at(-1);
  const name = nameIn(namesOf(one), one.index, language);
  if (whole === undefined || one.linking === undefined) return [said.nothing(name)];
  const sessions = period.sessionCount(grouped(one.sessions.length, 0), !one.consecutive);
  const moved = one.linking.method === 'sum' ? said.summed : said.moved;
  const { mechanical } = whole.componentsPoints;
  const unsplit = whole.componentsPoints.unsplit.point;
  return [
    moved(name, fraction(whole.contribution, 'percent', 'always'), inPoints(whole.points), sessions),
    ...(whole.counted
      ? [said.mayBeMechanical(pointRange(mechanical), percentRange(whole.components.mechanical))]
      : []),
    ...(printedSign(unsplit, 1) === 0 ? [] : [said.noAnswer(inPoints(unsplit))]),
    ...(one.returnWithout === undefined
      ? []
      : [said.withoutStocks(fraction(one.returnWithout, 'percent', 'always'))]),
  ];
}

const inPoints = (value: number): string => decimal(value, 1, 'always');
const pointRange = ({ low90, high90 }: Estimate) => ({ low: inPoints(low90), high: inPoints(high90) });

function head(periods: readonly IndexPeriod[], dataset: Dataset, frame: Frame): readonly Line[] {
  const [first] = periods;
  if (first === undefined) return [];
  const { verdict, report, period } = words(frame.language);
  const said = indexPeriodWords[frame.language];
  const title = [
    plainText(dataset.settings.title ?? dataset.name),
    said.title,
    period.span(first.days[0]!, first.days.at(-1)!),
  ];
  const linking = first.linking === undefined ? [] : [period.linkedBy(period.method[first.linking.method])];
  const fellBack = periods
    .map(({ linking: one }) => fellBackTexts(one, frame.language))
    .find(({ length }) => length > 0);
  return [
    ...titleLines(title, first.verdict, frame),
    ...sentenceLines(fellBack ?? [], frame),
    ...[...linking, first.consecutive ? said.pointsAdd : said.pointsAlone].flatMap((text) =>
      paragraph(text, frame),
    ),
    ...paragraph(report.verdict(verdict[first.verdict].stamp), frame),
    ...paragraph(assumptionText(first.assumptions, frame), frame),
    emptyLine,
  ];
}

function withoutAnswer({ rows, skipped }: IndexPeriod, frame: Frame): readonly Line[] {
  const { states } = words(frame.language);
  const unsplit = rows.at(-1)?.unsplit ?? [];
  return [
    ...unsplit.map(
      ({ code, reason, days }) => `${code} ${states.unsplitReason[reason]}: ${days.map(shortDay).join(', ')}`,
    ),
    ...(skipped.length === 0 ? [] : [indexPeriodWords[frame.language].skipped(skipped.join(', '))]),
  ].flatMap((text) => paragraph(text, frame));
}

import type { Linking } from '../../core/attribution/period/linking.ts';
import type { PeriodNode, PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { fewDays } from '../format/dates.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { money } from '../format/money.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import { leftOutSentences } from '../move/sentence.ts';
import type { Frame, Language } from '../screen.ts';

/** What is in no figure, what the book returned over the period, what of it may be mechanical, what has no answer. */
export function periodSentences(result: PeriodResult, frame: Frame): readonly string[] {
  const { language } = frame;
  return [
    ...leftOutSentences(result, language),
    ...enteredSentences(result, language),
    ...returnSentences(result, frame),
  ];
}

/** Value that comes or goes with a price makes no profit: over a gap in prices, what the holding did meanwhile is in no return. */
function enteredSentences({ portfolio }: PeriodResult, language: Language): readonly string[] {
  const entered = portfolio.values?.other ?? 0;
  return entered === 0 ? [] : [words(language).period.entered(money(entered, language, 'always'))];
}

function returnSentences(result: PeriodResult, { language }: Frame): readonly string[] {
  const { period } = words(language);
  const { linking, unlinked, portfolio, sessions } = result;
  const won = portfolio.profitKrw?.total;
  const profit = won === undefined ? '' : money(won, language, 'always');
  if (unlinked?.reason === 'nothingValued') return [period.nothingValued];
  if (unlinked !== undefined) return [period.moneyOnly(fewDays(unlinked.days), profit)];
  const components = portfolio.components!;
  const unsplit = components.unsplit.point;
  const counted = period.sessionCount(grouped(sessions.length, 0), !result.consecutive);
  const compounded = fraction(linking!.portfolioReturn, 'percent', 'always');
  const happened =
    linking!.method === 'sum'
      ? period.summed(fraction(linking!.whole, 'percent', 'always'), counted, compounded)
      : period.returned(compounded, counted, profit);
  return [
    happened,
    ...(wholly(portfolio) ? [] : [period.mayBeMechanical(percentRange(components.mechanical))]),
    ...(printedSign(unsplit * 100, 2) === 0 ? [] : [period.noAnswer(fraction(unsplit, 'percent', 'always'))]),
  ];
}

export const wholly = ({ components, unsplit }: PeriodNode): boolean =>
  isWhollyUnsplit({ components, unsplitReasons: unsplit });

/** A 90 % band of fractions in percent, both ends signed. */
export const percentRange = ({ low90, high90 }: Estimate): RangeText => ({
  low: fraction(low90, 'percent', 'always'),
  high: fraction(high90, 'percent', 'always'),
});

/** That the method asked for is not defined on the sessions, where it is not. */
export function fellBackTexts(linking: Linking | undefined, language: Language): readonly string[] {
  const { period } = words(language);
  return linking?.notice === undefined ? [] : [period.fellBack(period.method[linking.asked])];
}

export function linkingTexts(
  { linking, portfolio, assumptions }: PeriodResult,
  { language }: Frame,
): readonly string[] {
  const { period, settings } = words(language);
  if (linking === undefined) return [];
  const { components, expectedToRevert, cappedShare } = portfolio;
  const known = !wholly(portfolio);
  const halves = known
    ? [period.halves(percentRange(components!.direct), percentRange(components!.feedback))]
    : [];
  const reverting =
    expectedToRevert === undefined
      ? period.notSeparable(settings.law[assumptions.law])
      : period.reverts(percentRange(expectedToRevert));
  return [
    period.linkedBy(period.method[linking.method]),
    ...(linking.method === 'sum' ? [period.leftOut(decimal((linking.excess - linking.whole) * 100, 2))] : []),
    ...halves,
    ...(known && cappedShare > 0 ? [period.halvesOver(decimal(cappedShare * 100, 1))] : []),
    ...(known ? [reverting] : []),
  ];
}

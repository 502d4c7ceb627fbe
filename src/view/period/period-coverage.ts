import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { PeriodNode, PeriodResult } from '../../core/attribution/period/period-result.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import { wholeWon } from '../format/money.ts';
import { plainText } from '../format/plain-text.ts';
import { type HoldingsWords, holdingsWords } from '../language/input-files/holdings-words.ts';
import type { PeriodWords } from '../language/period/period-words.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';

/** The positions under a node. */
export const leavesOf = (node: PeriodNode): readonly PeriodNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(leavesOf);

/** What the figures cover: positions, sessions, what crosses the edges, sums against wholes, problems of the files. */
export function coverageTexts(
  result: PeriodResult,
  problems: BookAnswers['problems'],
  language: Language,
): readonly string[] {
  const { report, period, day } = words(language);
  const { reconciliation, skipped, dataset } = result;
  const count = (severity: string) =>
    grouped(problems.filter((problem) => problem.severity === severity).length, 0);
  const { profitDifferenceKrw } = reconciliation;
  const points = decimal(reconciliation.returnDifference * 100, 10);
  return [
    ...(result.addedUp === undefined
      ? positionTexts(result, period)
      : addedUpTexts(result.addedUp, holdingsWords[language])),
    ...(dataset.settings.inventedPositions ? [`${day.invented}.`] : []),
    ...(skipped.length === 0 ? [] : [period.skipped(skipped.join(', '))]),
    ...edgeTexts(result, period),
    profitDifferenceKrw === undefined
      ? period.notBooked(points)
      : report.reconciliation(wholeWon(profitDifferenceKrw), points),
    report.problems(count('error'), count('warning')),
  ];
}

/** Sessions on which a position is in the sums. */
const countedIn = ({ states }: PeriodNode): number => states.priced + states.oldRate + states.stale;

/** Positions named at most; of more only how many there are. */
const namedPartly = 12;

function positionTexts({ portfolio, sessions }: PeriodResult, period: PeriodWords): readonly string[] {
  const leaves = leavesOf(portfolio);
  const counted = leaves.map(countedIn);
  const always = counted.filter((count) => count > 0 && count === sessions.length).length;
  const never = leaves.filter((_, at) => counted[at] === 0);
  const partly = leaves.filter((_, at) => counted[at]! > 0 && counted[at]! < sessions.length);
  const days = grouped(sessions.length, 0);
  const named = partly
    .slice(0, namedPartly)
    .map((leaf) => `${plainText(leaf.code)} ${countedIn(leaf)}/${days}`);
  const more = partly.length > namedPartly ? ` +${partly.length - namedPartly}` : '';
  return [
    period.positionsIn(grouped(always, 0), grouped(partly.length, 0), grouped(never.length, 0)),
    ...(named.length === 0 ? [] : [period.partlyIn(named.join(', ') + more)]),
    ...(never.length === 0
      ? []
      : [period.neverIn([...new Set(never.map(({ code }) => plainText(code)))].join(', '))]),
  ];
}

function addedUpTexts(
  { rows, outside }: NonNullable<PeriodResult['addedUp']>,
  said: HoldingsWords,
): readonly string[] {
  const codes = outside.map(({ code, state, sessions }) =>
    said.outside(plainText(code), said.state[state], grouped(sessions, 0)),
  );
  return [said.addedUp(grouped(rows, 0)), ...(codes.length === 0 ? [] : [said.inNoSum(codes.join(', '))])];
}

function edgeTexts({ edges }: PeriodResult, period: PeriodWords): readonly string[] {
  const { reachOutside, staleAtEnd, roundingKrw } = edges;
  return [
    ...reachOutside.map(({ code, day, sessions }) => period.reachOutside(code, day, sessions.join(', '))),
    ...(staleAtEnd.length === 0 ? [] : [period.staleAtEnd(staleAtEnd.join(', '))]),
    ...(roundingKrw === undefined || printedSign(roundingKrw, 0) === 0
      ? []
      : [period.rounding(wholeWon(roundingKrw, 'always'))]),
  ];
}

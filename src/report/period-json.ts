import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { LeveragedMemo } from '../core/attribution/instrument/leveraged-memo.ts';
import type { PeriodNode, PeriodResult, PeriodSession } from '../core/attribution/period/period-result.ts';
import type { LinkedSpan } from '../core/attribution/period/session-spans.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, problemCounts, type ReportContext, settingsJson } from './json.ts';
import { answered, componentOrder, figure, figures, type JsonObject, reasons } from './json-figures.ts';
import { knownWon } from './json-portfolio.ts';
import { knownName } from './names.ts';
import { spanJson } from './period-spans.ts';

/** What the numbers are, for readers who have only the file. */
const units: JsonObject = {
  'portfolioReturn, whole': 'fraction; whole is what linked parts add up to',
  'sessions[]': "each session by itself: fractions of the session's net equity, before linking",
  'sessions[].coefficient': 'linked part = sum over sessions of coefficient x weight x part',
  averageWeight: 'fraction of net equity, mean over the sessions, 0 where in no sum',
  contribution: 'fraction, linked; adds up over children and, as components, over parts',
  'components without mechanical': 'no answer: what it would be part of is in unsplit, with the reasons',
  sessionsIn:
    'sessions by state, of all positions together; of sums by code and group where there is addedUp',
  profitKrw: "won, whole: sum of the sessions' booked won",
  valuesKrw:
    'won, whole: start + outside + traded + dividends + other + profit + rounding = end; absent where sessions are left out',
  expectedToRevert: 'fraction, temporary term of the mechanical part',
  cappedShare: 'fraction of draws that the bands of direct and feedback leave out',
  'leveragedFunds[]': 'fractions; a memo that the components already contain, in no sum',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** A period as plain values: raw numbers at full precision, units in the keys or in `units`, stable key order, no clock. */
export function periodJson(
  result: PeriodResult,
  answers: Pick<BookAnswers, 'problems'>,
  context: PeriodReportContext,
): JsonObject {
  const { days, linking, edges, reconciliation, portfolio } = result;
  return {
    from: days[0],
    to: days.at(-1),
    consecutive: result.consecutive,
    ...settingsJson(result, result.verdict, context.language),
    units,
    ...linkingJson(result),
    sessions: result.sessions.map((session, t) => sessionJson(session, linking?.coefficients[t])),
    ...(context.spans === undefined ? {} : { spans: context.spans.map(spanJson) }),
    skipped: result.skipped,
    ...portfolioOrTop(portfolio, context),
    leveragedFunds: result.leveragedFunds.map(memoJson),
    edges: {
      ...edges,
      reachOutside: edges.reachOutside.map((reach) => ({ ...reach })),
    },
    reconciliation: {
      ...reconciliation,
      returnSum: Object.fromEntries(componentOrder.map((name) => [name, reconciliation.returnSum[name]])),
    },
    ...(result.addedUp === undefined ? {} : { addedUp: addedUpJson(result.addedUp) }),
    inputs: result.dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version: context.version,
  };
}

const addedUpJson = ({ rows, outside }: NonNullable<PeriodResult['addedUp']>): JsonObject => ({
  positionDays: rows,
  outside: outside.map(({ code, state, sessions }) => ({ code: plainText(code), state, sessions })),
});
interface PeriodReportContext extends ReportContext {
  /** the sessions by week or month, beside one by one */
  readonly spans?: readonly LinkedSpan[] | undefined;
  /** only these positions, and the others as one; absent: all, in the tree */
  readonly top?: Contributors<PeriodNode> | undefined;
}

/** The tree; with `top` the tree without positions, and beside it the largest of them: both add up to the portfolio. */
function portfolioOrTop(portfolio: PeriodNode, { language, top }: PeriodReportContext): JsonObject {
  if (top === undefined) return { portfolio: nodeJson(portfolio, language) };
  const { largest, others } = top;
  return {
    portfolio: nodeJson(portfolio, language, ({ level }) => level === 'group'),
    top: {
      largest: largest.map((node) => nodeJson(node, language)),
      ...(others === undefined
        ? {}
        : { other: { positions: others.positions, ...nodeJson(others.node, language) } }),
    },
  };
}

/** Its sessions are for `ungear explain --fund` to tell. */
function memoJson(memo: LeveragedMemo): JsonObject {
  if (memo.kind === 'notComparable') return { ...memo };
  const { own: _, ...terms } = memo;
  return terms;
}

function sessionJson(session: PeriodSession, coefficient: number | undefined): JsonObject {
  const { components, unsplitReasons } = session;
  return {
    day: session.day,
    startEquityKrw: session.startEquityKrw,
    profitKrw: session.profitKrw,
    return: session.return,
    coefficient,
    components: components && figures(answered(components, unsplitReasons)),
    unsplitReasons: reasons(unsplitReasons),
  };
}

function linkingJson({ linking, unlinked }: PeriodResult): JsonObject {
  if (linking === undefined) return { unlinked: { ...unlinked } };
  const { asked, method, notice, portfolioReturn, whole } = linking;
  return { linking: { asked, method, notice }, portfolioReturn, whole };
}

function nodeJson(
  node: PeriodNode,
  language: Language,
  keep: (child: PeriodNode) => boolean = () => true,
): JsonObject {
  const { components, profitKrw, expectedToRevert, unsplit } = node;
  const known = components && answered(components, unsplit);
  return {
    key: plainText(node.key),
    code: plainText(node.code),
    name: knownName(node.name, language),
    level: node.level,
    instrument: node.instrument,
    quantity: node.quantity,
    sessionsIn: node.states,
    averageWeight: node.averageWeight,
    contribution: node.contribution,
    components: known && figures(known),
    expectedToRevert: expectedToRevert && figure(expectedToRevert),
    cappedShare: node.cappedShare,
    profitKrw: profitKrw && knownWon(profitKrw, known, unsplit),
    valuesKrw: node.values && { ...node.values },
    unsplitReasons: unsplit.map(({ code, reason, days }) => ({ code, reason, days })),
    flags: node.flags,
    children: node.children.filter(keep).map((child) => nodeJson(child, language, keep)),
  };
}

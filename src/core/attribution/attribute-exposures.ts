import type { DaySplit } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { GroupingLevel } from './day-result.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureDayOn, exposureParts, exposureWidth } from './exposure-day.ts';
import { ExposureEdges } from './exposure-edges.ts';
import { ExposureLedger } from './exposure-ledger.ts';
import { ExposureMarks } from './exposure-marks.ts';
import type { ExposureTotals } from './exposure-nodes.ts';
import { exposureNode } from './exposure-nodes.ts';
import type { ExposurePanel } from './exposure-panel.ts';
import { periodSession } from './exposure-session.ts';
import { ExposureSums } from './exposure-sums.ts';
import type { ExposureNode, ExposureTree } from './exposure-tree.ts';
import { exposureTree } from './exposure-tree.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';
import { valueExposures } from './exposure-values.ts';
import type { Linking, LinkingMethod } from './linking.ts';
import { linkPeriods } from './linking.ts';
import type { ComponentOrPart } from './node.ts';
import { componentNames } from './node.ts';
import { areConsecutive } from './period-edges.ts';
import type { PeriodNode, PeriodResult, PeriodSession } from './period-result.ts';

export interface ExposureQuestion {
  /** its own positions are not used */
  readonly dataset: Dataset;
  readonly panel: ExposurePanel;
  /** sessions of the dataset, ascending */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session. Asked for few sessions at a time, in order */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** the same with the part of the displacement alone that is expected to revert, where the law has such a part */
  readonly revertingOn?: ((dayIndex: number) => DaySplit) | undefined;
  /** holdings without a name at a level are in a group of their own */
  readonly by: readonly GroupingLevel[];
  readonly method: LinkingMethod;
}

/** One session, as soon as it is known: won by node, before linking. */
export interface ExposureSession {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly nodes: readonly ExposureNode[];
  /** start value, profit or a part of the profit of a node */
  readonly krw: (node: number, figure: 'startValue' | 'profit' | ComponentOrPart) => number;
}

/** How the sessions on which anything has a value are linked. */
export interface ReturnPath {
  readonly sessions: readonly ValuedSession[];
  /** start values of the whole book, won */
  readonly equity: Float64Array;
  readonly linking?: Linking;
}

/**
 * Attributes holdings that are stated session by session, however many positions they were added up from: as `attributePeriod`, down to
 * the groups. Everything is linear in start values, so sums of quantities per code and group say as much as the positions.
 *
 * Returns come from prices alone and are linked first; then each session is split, handed out, added to its groups' draws and forgotten,
 * so that memory does not grow with the span. A day's profit is booked in whole won, which the innermost groups share.
 *
 * @throws RangeError when `dayIndices` is empty, not ascending, or names no session of the dataset
 * @see docs/model.md, "Portfolio"
 */
export function* attributeExposures(question: ExposureQuestion): Generator<ExposureSession, PeriodResult> {
  const { panel, dayIndices, by, splitOn } = question;
  checkSessions(question);
  const dataset = { ...question.dataset, positions: panel.positions };
  const tree = exposureTree(dataset, by);
  const exposures = valueExposures(dataset, panel, tree, dayIndices);
  const path = returnPath(exposures, question);
  const sums = new ExposureSums(tree, path, question.revertingOn);
  const marks = new ExposureMarks(exposures);
  const ledger = new ExposureLedger(tree);
  const edges = new ExposureEdges(exposures, path.sessions);
  const sessions: PeriodSession[] = [];
  for (const [at, session] of path.sessions.entries()) {
    const day = exposureDayOn(exposures, session, splitOn);
    sums.add(day, at);
    marks.add(dataset.days[day.dayIndex]!, day);
    edges.add(day);
    const profitKrw = ledger.add(day.values);
    sessions.push(periodSession(dataset, day, profitKrw));
    yield sessionOf(dataset, tree, day);
  }
  const totals = { exposures, sums, marks, ledger, linked: path.linking !== undefined };
  return resultOf({ question: { ...question, dataset }, totals, path, sessions, edges });
}

function checkSessions({ dataset, dayIndices }: ExposureQuestion): void {
  const ascending = dayIndices.every((t, at) => at === 0 || t > dayIndices[at - 1]!);
  if (dayIndices.length === 0 || !ascending || dayIndices.some((t) => dataset.days[t] === undefined))
    throw new RangeError(`attributeExposures requires ascending sessions of the dataset, got ${dayIndices}`);
}

function returnPath(exposures: ValuedExposures, { method }: ExposureQuestion): ReturnPath {
  const sessions = exposures.sessions.filter(({ totals }) => totals !== undefined);
  const equity = Float64Array.from(sessions, ({ totals }) => totals![0]!);
  if (sessions.length === 0 || !equity.every((value) => value > 0)) return { sessions, equity };
  const portfolio = Float64Array.from(sessions, ({ totals }) => totals![1]! / totals![0]!);
  return { sessions, equity, linking: linkPeriods({ portfolio }, method) };
}

const figures: readonly string[] = ['startValue', 'profit', ...exposureParts];

const sessionOf = (
  { days }: Dataset,
  { nodes }: ExposureTree,
  { dayIndex, values }: ExposureDay,
): ExposureSession => ({
  day: days[dayIndex]!,
  dayIndex,
  nodes,
  krw: (node, figure) => values[node * exposureWidth + figures.indexOf(figure)]!,
});

function resultOf({
  question,
  totals,
  path,
  sessions,
  edges,
}: {
  readonly question: ExposureQuestion;
  readonly totals: ExposureTotals;
  readonly path: ReturnPath;
  readonly sessions: readonly PeriodSession[];
  readonly edges: ExposureEdges;
}): PeriodResult {
  const { dataset, dayIndices, by, splitOn, panel } = question;
  const { linking } = path;
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  const valued = new Set(path.sessions.map(({ dayIndex }) => dayIndex));
  const dates = (indices: readonly number[]) => indices.map((t) => dataset.days[t]!);
  const portfolio = exposureNode(totals);
  const { bookedKrw } = totals.ledger;
  return {
    dataset,
    days: dates(dayIndices),
    consecutive: areConsecutive(dayIndices),
    assumptions,
    by,
    verdict,
    sessions,
    skipped: dates(dayIndices.filter((t) => !valued.has(t))),
    ...(linking === undefined ? { unlinked: unlinked(path, dates(dayIndices), dataset) } : { linking }),
    portfolio,
    leveragedFunds: edges.leveragedFunds,
    edges: edges.edges(bookedKrw),
    reconciliation: reconciled(portfolio, linking, bookedKrw),
    addedUp: { rows: panel.rows, outside: totals.exposures.outside },
  };
}

function unlinked(
  { sessions, equity }: ReturnPath,
  days: readonly TradingDay[],
  dataset: Dataset,
): NonNullable<PeriodResult['unlinked']> {
  if (sessions.length === 0) return { reason: 'nothingValued', days };
  const without = sessions.filter((_, at) => !(equity[at]! > 0));
  return { reason: 'equityNotPositive', days: without.map(({ dayIndex }) => dataset.days[dayIndex]!) };
}

/** Sums over the innermost groups against the whole. */
function reconciled(
  portfolio: PeriodNode,
  linking: Linking | undefined,
  bookedKrw: number | undefined,
): PeriodResult['reconciliation'] {
  const leaves = leavesOf(portfolio);
  const sum = (name: ComponentOrPart) =>
    compensatedSum(leaves.map(({ components }) => components?.[name].point ?? 0));
  const returnSum = Object.fromEntries(exposureParts.map((name) => [name, sum(name)])) as Record<
    ComponentOrPart,
    number
  >;
  const profits = leaves.map(({ profitKrw }) => profitKrw?.total ?? 0);
  return {
    returnSum,
    returnDifference: compensatedSum(componentNames.map((name) => returnSum[name])) - (linking?.whole ?? 0),
    ...(bookedKrw === undefined ? {} : { profitDifferenceKrw: compensatedSum(profits) - bookedKrw }),
  };
}

const leavesOf = (node: PeriodNode): readonly PeriodNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

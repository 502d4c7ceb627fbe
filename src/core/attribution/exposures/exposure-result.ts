import type { Dataset } from '../../market/dataset.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { ComponentOrPart } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import type { Linking } from '../period/linking.ts';
import { areConsecutive } from '../period/period-edges.ts';
import type { PeriodNode, PeriodResult, PeriodSession } from '../period/period-result.ts';
import { exposureParts } from './exposure-day.ts';
import type { ExposureEdges } from './exposure-edges.ts';
import type { ExposureTotals } from './exposure-nodes.ts';
import { exposureNode } from './exposure-nodes.ts';
import type { ExposureQuestion } from './exposure-question.ts';
import type { ReturnPath } from './return-path.ts';

/** The result of a whole span, once every session has been added. */
export function resultOf({
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
  { sessions }: ReturnPath,
  days: readonly TradingDay[],
  dataset: Dataset,
): NonNullable<PeriodResult['unlinked']> {
  if (sessions.length === 0) return { reason: 'nothingValued', days };
  const without = sessions.filter(({ hasWeights }) => !hasWeights);
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

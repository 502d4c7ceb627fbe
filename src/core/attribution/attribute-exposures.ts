import type { Dataset } from '../market/dataset.ts';
import { checkSessions } from './asked-sessions.ts';
import { ExposureBridge } from './exposure-bridge.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureDayOn, exposureParts, exposureWidth } from './exposure-day.ts';
import { ExposureEdges } from './exposure-edges.ts';
import { ExposureLedger } from './exposure-ledger.ts';
import { ExposureMarks } from './exposure-marks.ts';
import type { ExposureQuestion, ExposureSession } from './exposure-question.ts';
import type { ReturnPath } from './exposure-result.ts';
import { resultOf } from './exposure-result.ts';
import { periodSession } from './exposure-session.ts';
import { ExposureSums } from './exposure-sums.ts';
import type { ExposureTree } from './exposure-tree.ts';
import { exposureTree } from './exposure-tree.ts';
import type { ValuedExposures } from './exposure-values.ts';
import { valueExposures } from './exposure-values.ts';
import { FollowedNode } from './followed-node.ts';
import { linkPeriods } from './linking.ts';
import { withDividends } from './panel-dividends.ts';
import { areConsecutive } from './period-edges.ts';
import type { PeriodResult, PeriodSession } from './period-result.ts';

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
  const { dayIndices, by, splitOn } = question;
  const panel = withDividends(question.dataset, question.panel);
  checkSessions('attributeExposures', question.dataset, dayIndices);
  const dataset = { ...question.dataset, positions: panel.positions };
  const tree = exposureTree(dataset, by);
  const exposures = valueExposures(dataset, panel, tree, dayIndices);
  const path = returnPath(exposures, question);
  const sums = new ExposureSums(tree, path, question.revertingOn);
  const marks = new ExposureMarks(exposures);
  const ledger = new ExposureLedger(tree);
  const edges = new ExposureEdges(exposures, path.sessions);
  const bridge = new ExposureBridge(exposures, panel);
  const followed = new FollowedNode(tree, path, { key: question.follow, days: dataset.days });
  const sessions: PeriodSession[] = [];
  for (const [at, session] of path.sessions.entries()) {
    const day = exposureDayOn(exposures, session, splitOn);
    sums.add(day, at);
    marks.add(dataset.days[day.dayIndex]!, day);
    edges.add(day);
    bridge.add(day);
    const profitKrw = ledger.add(day.values);
    followed.add(day, at, ledger);
    sessions.push(periodSession(dataset, day, profitKrw));
    yield sessionOf(dataset, tree, day);
  }
  bridge.finish(edges.due());
  const totals = { exposures, sums, marks, ledger, followed, linked: path.linking !== undefined };
  const joined = areConsecutive(path.sessions.map(({ dayIndex }) => dayIndex)) ? { bridge } : {};
  return resultOf({
    question: { ...question, dataset },
    totals: { ...totals, ...joined },
    path,
    sessions,
    edges,
  });
}

/** How the sessions on which anything has a value are linked: from prices alone. */
export function returnPath(
  exposures: ValuedExposures,
  { method }: Pick<ExposureQuestion, 'method'>,
): ReturnPath {
  const sessions = exposures.sessions.filter(({ totals }) => totals !== undefined);
  const equity = Float64Array.from(sessions, ({ totals }) => totals![0]!);
  if (sessions.length === 0 || !sessions.every(({ hasWeights }) => hasWeights)) return { sessions, equity };
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

import type { Dataset } from '../market/dataset.ts';
import { ExposureBridge } from './exposures/exposure-bridge.ts';
import type { ExposureDay } from './exposures/exposure-day.ts';
import { exposureDayOn, exposureParts, exposureWidth } from './exposures/exposure-day.ts';
import { ExposureEdges } from './exposures/exposure-edges.ts';
import { ExposureLedger } from './exposures/exposure-ledger.ts';
import { ExposureMarks } from './exposures/exposure-marks.ts';
import type { ExposureQuestion, ExposureSession } from './exposures/exposure-question.ts';
import { resultOf } from './exposures/exposure-result.ts';
import { periodSession } from './exposures/exposure-session.ts';
import { ExposureSums } from './exposures/exposure-sums.ts';
import type { ExposureTree } from './exposures/exposure-tree.ts';
import { exposureTree } from './exposures/exposure-tree.ts';
import { valueExposures } from './exposures/exposure-values.ts';
import { FollowedNode } from './exposures/followed-node.ts';
import { returnPath } from './exposures/return-path.ts';
import { withCash } from './holdings/panel-cash.ts';
import { checkSessions } from './period/asked-sessions.ts';
import { areConsecutive } from './period/period-edges.ts';
import type { PeriodResult, PeriodSession } from './period/period-result.ts';

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
  const panel = withCash(question.dataset, question.panel);
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

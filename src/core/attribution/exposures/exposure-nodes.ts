import { capLimits } from '../../decomposition/stock-model.ts';
import { exactly } from '../../units/estimate.ts';
import type { MechanicalBands } from '../node/mechanical-bands.ts';
import type { Points } from '../node/node-components.ts';
import { componentsOf, orderedFlags, outsideBand } from '../node/node-components.ts';
import type { PeriodNode } from '../period/period-result.ts';
import type { ExposureBridge } from './exposure-bridge.ts';
import { exposureParts } from './exposure-day.ts';
import type { ExposureLedger } from './exposure-ledger.ts';
import type { ExposureMarks } from './exposure-marks.ts';
import type { ExposureSums } from './exposure-sums.ts';
import type { ValuedExposures } from './exposure-values.ts';
import { positionStates } from './exposure-values.ts';
import type { FollowedNode } from './followed-node.ts';

/** Everything that the sessions added up to. */
export interface ExposureTotals {
  readonly exposures: ValuedExposures;
  readonly sums: ExposureSums;
  readonly marks: ExposureMarks;
  readonly ledger: ExposureLedger;
  readonly followed: FollowedNode;
  readonly linked: boolean;
  /** absent where sessions are left out between others */
  readonly bridge?: ExposureBridge;
}

const nothing: MechanicalBands = { mechanical: exactly(0), direct: exactly(0), feedback: exactly(0) };

/** The portfolio and its groups; positions are not told apart. */
export function exposureNode(totals: ExposureTotals, node = 0): PeriodNode {
  const { exposures, marks, ledger, followed, bridge } = totals;
  const { key, code, level } = exposures.tree.nodes[node]!;
  const isHeld = marks.isHeld(node);
  const profitKrw = isHeld ? ledger.profitOf(node) : undefined;
  return {
    key,
    code,
    level,
    name: level === 'portfolio' || code === '' ? {} : { ko: code, en: code },
    states: statesOf(exposures, node),
    ...(profitKrw === undefined ? {} : { profitKrw, ...valuesIn(bridge, node, profitKrw.total) }),
    unsplit: marks.unsplitOf(node),
    ...(isHeld && totals.linked ? linkedFigures(totals, node) : unlinkedFigures(totals, node)),
    children: exposures.tree.childrenOf[node]!.map((child) => exposureNode(totals, child)),
    ...(followed.node === node ? { bySession: followed.sessions } : {}),
  };
}

const valuesIn = (
  bridge: ExposureBridge | undefined,
  node: number,
  profit: number,
): Pick<PeriodNode, 'values'> => (bridge === undefined ? {} : { values: bridge.valuesOf(node, profit) });

function statesOf({ states }: ValuedExposures, node: number): PeriodNode['states'] {
  const width = positionStates.length;
  return Object.fromEntries(
    positionStates.map((state, at) => [state, states[node * width + at]!]),
  ) as PeriodNode['states'];
}

const unlinkedFigures = (
  { marks }: ExposureTotals,
  node: number,
): Pick<PeriodNode, 'cappedShare' | 'flags'> => ({
  cappedShare: 0,
  flags: orderedFlags(marks.flagsOf(node)),
});

function linkedFigures({ sums, marks }: ExposureTotals, node: number) {
  const [averageWeight, contribution, ...parts] = sums.pointsOf(node);
  const points = Object.fromEntries(exposureParts.map((name, part) => [name, parts[part]!])) as Points;
  const draws = sums.drawsOf(node, 'whole');
  const reverting = sums.drawsOf(node, 'reverting');
  const components = componentsOf(points, draws?.bands ?? nothing);
  const cappedShare = draws?.cappedShare ?? 0;
  const flags = marks.flagsOf(node);
  if (cappedShare > capLimits.flagged) flags.add('capped');
  if (outsideBand(components)) flags.add('pointOutsideBand');
  return {
    averageWeight: averageWeight!,
    contribution: contribution!,
    components,
    cappedShare,
    ...(reverting === undefined ? {} : { expectedToRevert: reverting.bands.mechanical }),
    flags: orderedFlags(flags),
  };
}

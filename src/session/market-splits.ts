import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Calibration } from '../core/decomposition/day-context.ts';
import type { DaySplit } from '../core/decomposition/day-split.ts';
import { splitDay } from '../core/decomposition/split-day.ts';
import { hasTemporaryPart, temporaryPart } from '../core/decomposition/temporary-part.ts';
import { calibrationOf, isCalibrated, withoutCalibration } from '../core/evidence/calibration.ts';
import { type Evidence, evidenceOf, type PlaceboRun, placeboRunOf } from '../core/evidence/evidence.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Assumptions, Scope } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import { sessionKey } from './assumptions-key.ts';
import { answersKept, recentlyUsed } from './recently-used.ts';

/** The split of each session of a book, and what it rests on: the law, and what the book's data say of it. Needs no positions. */
export interface MarketSplits {
  /** the law that the assumptions spell out, compiled; undefined where they name another */
  readonly customLaw: (assumptions: Assumptions) => ImpactLaw | undefined;
  readonly evidence: BookAnswers['evidence'];
  readonly calibration: BookAnswers['calibration'];
  readonly split: BookAnswers['split'];
  /** with every law's prior, whatever the data say */
  readonly priorSplit: BookAnswers['split'];
  /** the part of the displacement alone that is expected to revert; undefined where the law has none */
  readonly reverting: (assumptions: Assumptions) => ((dayIndex: number) => DaySplit) | undefined;
}

/** A draw of a stock (25 bytes) counts one: some 120 splits of a small book, or the twelve settings and a few days more of any. */
const drawsKept = 1_000_000;

/** @param compileLaw compiles the text of a custom law; absent: assumptions that name one are refused with RangeError */
export function marketSplits(
  dataset: Dataset,
  compileLaw: ((source: string) => ImpactLaw) | undefined,
): MarketSplits {
  const splits = recentlyUsed<DaySplit>(drawsKept, drawsIn);
  const laws = answersKept<ImpactLaw>();
  const evidences = answersKept<Evidence>();
  const placeboRuns = answersKept<PlaceboRun>();

  const customLaw: MarketSplits['customLaw'] = ({ law, customLaw: source }) => {
    if (law !== 'custom' || source === undefined) return undefined;
    if (compileLaw === undefined) throw new RangeError('openAnswers requires compileLaw for a custom law');
    return laws.get(source, () => compileLaw(source));
  };
  const placebos = (scope: Scope) => placeboRuns.get(scope, () => placeboRunOf(dataset, scope));
  const evidence: MarketSplits['evidence'] = (scope) =>
    evidences.get(scope, () => evidenceOf(dataset, scope, placebos(scope)));
  const calibration = (assumptions: Assumptions): Calibration =>
    isCalibrated(assumptions)
      ? calibrationOf(evidence(assumptions.scope))
      : withoutCalibration(placebos(assumptions.scope));

  return {
    customLaw,
    evidence,
    calibration,
    split: (dayIndex, assumptions) =>
      splits.get(sessionKey(dayIndex, assumptions), () =>
        splitDay(dataset, dayIndex, assumptions, {
          custom: customLaw(assumptions),
          calibration: calibration(assumptions),
        }),
      ),
    priorSplit: (dayIndex, assumptions) =>
      splitDay(dataset, dayIndex, assumptions, { custom: customLaw(assumptions) }),
    reverting: (assumptions) =>
      hasTemporaryPart(assumptions)
        ? (t) => temporaryPart(dataset, t, assumptions, calibration(assumptions))
        : undefined,
  };
}

/** Draws that a split holds, over its stocks; at least 1. */
export function drawsIn({ stocks }: DaySplit): number {
  return stocks.reduce((sum, stock) => sum + (stock.kind === 'split' ? stock.draws.mechanical.length : 1), 1);
}

import { attributeExposures } from '../core/attribution/attribute-exposures.ts';
import type { ExposureQuestion, ExposureSession } from '../core/attribution/exposures/exposure-question.ts';
import type { PeriodResult } from '../core/attribution/period/period-result.ts';
import type { Calibration } from '../core/decomposition/day-context.ts';
import type { DaySplit } from '../core/decomposition/day-split.ts';
import { splitDay } from '../core/decomposition/split-day.ts';
import { hasTemporaryPart, temporaryPart } from '../core/decomposition/temporary-part.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import { recentlyUsed } from './recently-used.ts';

export interface HoldingsPeriodQuestion extends Omit<ExposureQuestion, 'splitOn' | 'revertingOn'> {
  readonly assumptions: Assumptions;
  readonly custom?: ImpactLaw | undefined;
  /** what the data say about figures under the assumptions; absent: they rest on the prior */
  readonly calibration?: Calibration;
  readonly signal?: AbortSignal | undefined;
  /** each session as soon as it is attributed, in order */
  readonly onSession?: ((session: ExposureSession, done: number) => void) | undefined;
}

/** Sessions whose splits are kept: a Hong Kong product's return can run over several. */
const keptSplits = 12;

/** Most time between two looks at whether the user has had enough. */
const breathMilliseconds = 40;

/** Attributes holdings that are stated date by date, session by session. @returns `undefined` when it was cancelled */
export async function attributeHoldings(question: HoldingsPeriodQuestion): Promise<PeriodResult | undefined> {
  const { dataset, assumptions, custom, calibration, signal, onSession } = question;
  const kept = (make: (t: number) => DaySplit) => {
    const splits = recentlyUsed<DaySplit>(keptSplits, () => 1);
    return (t: number) => splits.get(String(t), () => make(t));
  };
  const sessions = attributeExposures({
    ...question,
    splitOn: kept((t) => splitDay(dataset, t, assumptions, { custom, calibration })),
    ...(hasTemporaryPart(assumptions)
      ? { revertingOn: kept((t) => temporaryPart(dataset, t, assumptions, calibration)) }
      : {}),
  });
  let breath = performance.now();
  for (let done = 1; ; done++) {
    const next = sessions.next();
    if (next.done === true) return next.value;
    onSession?.(next.value, done);
    if (performance.now() - breath < breathMilliseconds) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted === true) return undefined;
    breath = performance.now();
  }
}

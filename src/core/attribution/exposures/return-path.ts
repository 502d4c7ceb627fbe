import type { Linking } from '../period/linking.ts';
import { linkPeriods } from '../period/linking.ts';
import type { ExposureQuestion } from './exposure-question.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';

/** How the sessions on which anything has a value are linked. */
export interface ReturnPath {
  readonly sessions: readonly ValuedSession[];
  /** start values of the whole book, won */
  readonly equity: Float64Array;
  /** absent where a session has no weights */
  readonly linking?: Linking;
}

/** The path of the whole book, from prices alone. */
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

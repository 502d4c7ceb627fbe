import type { Dataset } from '../../market/dataset.ts';

/** @throws RangeError in the name of `asked` unless there are sessions, ascending and all of the dataset */
export function checkSessions(asked: string, { days }: Dataset, dayIndices: readonly number[]): void {
  const ascending = dayIndices.every((t, at) => at === 0 || t > dayIndices[at - 1]!);
  if (dayIndices.length === 0 || !ascending || dayIndices.some((t) => days[t] === undefined))
    throw new RangeError(`${asked} requires ascending sessions of the dataset, got ${dayIndices}`);
}

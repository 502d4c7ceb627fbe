import { compareDays } from '../../core/attribution/compare-days.ts';
import type { Comparison } from '../../core/attribution/comparison.ts';
import type { DayResult } from '../../core/attribution/day-result.ts';
import type { ScreenInput } from '../screen.ts';

/** The earlier session first. */
export function comparisonOf(
  { answers, assumptions, by, comparedTo }: ScreenInput,
  result: DayResult,
): Comparison | undefined {
  if (comparedTo === undefined) return undefined;
  const other = answers.day(comparedTo, assumptions, by);
  const [first, second] = other.dayIndex < result.dayIndex ? [other, result] : [result, other];
  const known = kept.get(second)?.get(first);
  if (known !== undefined) return known;
  const made = compareDays(first, second);
  kept.set(second, (kept.get(second) ?? new WeakMap<DayResult, Comparison>()).set(first, made));
  return made;
}

const kept = new WeakMap<DayResult, WeakMap<DayResult, Comparison>>();

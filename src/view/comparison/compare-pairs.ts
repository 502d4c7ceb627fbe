import { compareDays } from '../../core/attribution/compare-days.ts';
import type { Comparison } from '../../core/attribution/comparison/comparison.ts';
import type { DayResult, GroupingLevel } from '../../core/attribution/day/day-result.ts';
import { groupingLevels } from '../../core/attribution/day/grouping.ts';
import { dayIndexOf } from '../../core/market/lookup.ts';
import type { OtherBook, ScreenInput } from '../screen.ts';

/** Both sides, or why there is no second one. */
export type Pair =
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  /** a book of one session */
  | { readonly kind: 'alone' }
  | { readonly kind: 'noSession'; readonly other: OtherBook }
  | { readonly kind: 'noLevel'; readonly other: OtherBook; readonly level: GroupingLevel };

/** The other book on the same day, where there is one; else another session of this book, the earlier one first. */
export function pairOf(input: ScreenInput, result: DayResult): Pair {
  if (input.otherBook !== undefined) return twoBooks(input, result, input.otherBook);
  const { answers, assumptions, by, comparedTo } = input;
  if (comparedTo === undefined) return { kind: 'alone' };
  const other = answers.day(comparedTo, assumptions, by);
  return other.dayIndex < result.dayIndex ? compared(other, result) : compared(result, other);
}

/** Both under the assumptions in force, whatever the other book's own settings say. */
function twoBooks({ assumptions, by }: ScreenInput, result: DayResult, other: OtherBook): Pair {
  const { answers } = other;
  const dayIndex = dayIndexOf(answers.dataset, result.day);
  if (dayIndex === undefined) return { kind: 'noSession', other };
  const levels = groupingLevels(answers.dataset);
  const level = by.find((one) => !levels.includes(one));
  if (level !== undefined) return { kind: 'noLevel', other, level };
  return compared(result, answers.day(dayIndex, assumptions, by));
}

function compared(first: DayResult, second: DayResult): Pair {
  const known = kept.get(second)?.get(first);
  const comparison = known ?? compareDays(first, second);
  kept.set(second, (kept.get(second) ?? new WeakMap<DayResult, Comparison>()).set(first, comparison));
  return { kind: 'compared', comparison };
}

const kept = new WeakMap<DayResult, WeakMap<DayResult, Comparison>>();

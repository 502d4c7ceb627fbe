import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';

/** What became of groups without a return of their own in the benchmark; nothing where all have one. */
export const ownReturnTexts = (result: BenchmarkResult, language: Language): readonly string[] => [
  ...outsideTexts(result, language),
  ...cancelledTexts(result, language),
];

/** Groups that the benchmark does not hold, on some session. */
function outsideTexts({ periods, variant }: BenchmarkResult, language: Language): readonly string[] {
  const { outside } = benchmarkWords[language];
  if (!periods.some(({ benchmarkStandings }) => benchmarkStandings.includes('none'))) return [];
  return [variant === 'brinsonFachlerOutside' ? outside.allocation : outside.selection];
}

/** Groups in which its long and short cancel, by name: `Pair`, or `Pair (2 of 5 sessions)`. */
function cancelledTexts(
  { cancelled, days: compared }: BenchmarkResult,
  language: Language,
): readonly string[] {
  const { outOf, cancelledIn } = benchmarkWords[language];
  const { day, period } = words(language);
  const all = period.sessionCount(grouped(compared.length, 0), false);
  const named = cancelled.map(({ group, days }) => {
    const name = group === '' ? day.ungrouped : plainText(group);
    return days.length === compared.length ? name : `${name} (${outOf(grouped(days.length, 0), all)})`;
  });
  return named.length === 0 ? [] : [cancelledIn(named.join(', '))];
}
